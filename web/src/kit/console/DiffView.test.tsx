import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Schemas } from '@/api/client';
import { columnsOf } from './columns';
import { DiffView } from './DiffView';
import { TestFrame } from './test_frame';

type Values = Pick<Schemas['registry.EstateInput'], 'name' | 'area' | 'address'>;

const of = columnsOf('registry.EstateInput');
const before: Values = { name: '凤凰世嘉', area: 1_200_050, address: '建设路 1 号' };

function show(was: Values | null, after: Values | null, note?: string) {
  render(
    <TestFrame>
      <DiffView
        label="变更"
        members={[of('name'), of('area'), of('address')]}
        before={was}
        after={after}
        note={note}
      />
    </TestFrame>,
  );
  const texts = (mark: string) =>
    [...document.querySelectorAll(mark)].map((one) => one.textContent);
  return { was: texts('del'), after: texts('ins') };
}

describe('a difference', () => {
  it('is what changes, written as everywhere; what stays is asked for', () => {
    expect(show(before, { ...before, area: 1_260_000 })).toEqual({
      was: ['12,000.50 ㎡'],
      after: ['12,600.00 ㎡'],
    });
    expect(screen.queryByText('凤凰世嘉')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '显示不变的 2 项' }));
    expect(screen.getByText('凤凰世嘉')).toBeTruthy();
  });

  it('from something to nothing says so', () => {
    expect(show(before, { ...before, address: '' })).toEqual({
      was: ['建设路 1 号'],
      after: ['—'],
    });
  });

  it('of what is new shows all of it, of what ends all that was', () => {
    expect(show(null, before, '原来没有').after).toHaveLength(3);
    expect(screen.getByText('原来没有')).toBeTruthy();
    expect(screen.queryByText('原来')).toBeNull();
  });

  it('of what ends shows all that was', () => {
    expect(show(before, null)).toEqual({
      was: ['凤凰世嘉', '12,000.50 ㎡', '建设路 1 号'],
      after: [],
    });
  });

  it('where nothing changes says so', () => {
    show(before, before);
    expect(screen.getByText('没有变化')).toBeTruthy();
  });
});
