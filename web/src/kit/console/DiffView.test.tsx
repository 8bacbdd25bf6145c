import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { changesOf, DiffView } from './DiffView';
import { TestFrame } from './test_frame';

const lines = [
  ['名称', 'name'],
  ['户数', 'houses', (value: number) => `${value} 户`],
  ['地址', 'address'],
] as const;
const before = { name: '凤凰世嘉', houses: 120, address: '' };

describe('a difference', () => {
  it('is what changes; what stays is asked for', () => {
    const changes = changesOf(before, { ...before, houses: 126 }, lines);
    render(
      <TestFrame>
        <DiffView label="变更" changes={changes} />
      </TestFrame>,
    );
    expect(document.querySelector('del')?.textContent).toBe('120 户');
    expect(document.querySelector('ins')?.textContent).toBe('126 户');
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
        <DiffView label="变更" changes={changesOf(before, before, lines)} />
      </TestFrame>,
    );
    expect(screen.getByText('没有变化')).toBeTruthy();
  });
});
