import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FilterBar } from './FilterBar';
import { TestFrame } from './test_frame';

const zone = process.env['TZ'];
beforeEach(() => {
  // In New York it is still Sunday the 29th.
  vi.useFakeTimers({ now: new Date('2026-11-29T20:00:00Z'), toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
  process.env['TZ'] = zone;
});

it.each([
  ['America/New_York', '今日', '2026-11-30', '2026-11-30'],
  ['America/New_York', '近7天', '2026-11-24', '2026-11-30'],
  ['UTC', '今日', '2026-11-30', '2026-11-30'],
])('in %s the preset %s is of China', async (there, preset, from, until) => {
  process.env['TZ'] = there;
  const onSearch = vi.fn();
  const { container } = render(
    <TestFrame>
      <FilterBar
        fields={[{ name: 'from', until: 'until', label: () => '登记时间', kind: 'dates' }]}
        conditions={{}}
        onSearch={onSearch}
      />
    </TestFrame>,
  );
  const first = await waitFor(() => {
    const input = container.querySelector('.ant-picker-range #filter-from');
    if (input === null) throw new Error('no first day');
    return input;
  });
  fireEvent.mouseDown(first);
  fireEvent.click(first);
  fireEvent.click(screen.getByText(preset));
  fireEvent.click(screen.getByRole('button', { name: /查\s*询/ }));
  expect(onSearch).toHaveBeenCalledWith({ from, until });
});
