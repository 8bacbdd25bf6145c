import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { changesOf, DiffView } from './DiffView';
import { TestFrame } from './test_frame';

const before = { name: '凤凰世嘉', area: 1_200_050, address: '' };
const difference = (after: Partial<typeof before>) =>
  changesOf('registry.EstateInput', before, { ...before, ...after }, 'name', 'area', 'address');

describe('a difference', () => {
  it('is what changes; what stays is asked for', () => {
    const changes = difference({ area: 1_260_000 });
    render(
      <TestFrame>
        <DiffView label="变更" changes={changes} />
      </TestFrame>,
    );
    expect(document.querySelector('del')?.textContent).toBe('12,000.50 ㎡');
    expect(document.querySelector('ins')?.textContent).toBe('12,600.00 ㎡');
    expect(screen.queryByText('凤凰世嘉')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '显示不变的 2 项' }));
    expect(screen.getByText('凤凰世嘉')).toBeTruthy();
  });

  it('from something to nothing says that it is empty', () => {
    render(
      <TestFrame>
        <DiffView label="变更" changes={[{ label: '地址', before: '建设路 1 号', after: '' }]} />
      </TestFrame>,
    );
    expect(document.querySelector('ins')?.textContent).toBe('（空）');
  });

  it('where nothing changes says so', () => {
    render(
      <TestFrame>
        <DiffView label="变更" changes={difference({})} />
      </TestFrame>,
    );
    expect(screen.getByText('没有变化')).toBeTruthy();
  });
});
