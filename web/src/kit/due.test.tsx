import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { dueOf } from './due';
import { DueTag } from './DueTag';

const now = new Date('2026-05-09T10:00:00+08:00');

describe('how near a deadline is', () => {
  it.each([
    ['2026-05-12T10:00:00+08:00', 'calm', 3, 0, 0],
    ['2026-05-10T10:00:01+08:00', 'calm', 1, 0, 0],
    ['2026-05-09T11:30:00+08:00', 'calm', 0, 1, 30],
    ['2026-05-09T09:59:00+08:00', 'over', 0, 0, 1],
    ['', 'none', 0, 0, 0],
  ])('due at %s is %s', (due_at, tone, days, hours, minutes) =>
    expect(dueOf(due_at, now)).toEqual({ tone, days, hours, minutes }),
  );

  it('is told in words beside its colour', () => {
    render(<DueTag due_at={new Date(Date.now() - 7_300_000).toISOString()} late />);
    expect(screen.getByText('已超 2小时')).toBeTruthy();
  });
  it('is late when the server says so, whatever the clock of this device says', () => {
    const past = new Date(Date.now() - 7_300_000).toISOString();
    const { container, rerender } = render(<DueTag due_at={past} late={false} />);
    expect(screen.getByText('已到时限')).toBeTruthy();
    expect(container.querySelector('.mark-bad')).toBeNull();
    rerender(<DueTag due_at={new Date(Date.now() + 7_300_000).toISOString()} late />);
    expect(container.querySelector('.mark-bad')).toBeTruthy();
  });
  it('is near when the server has warned of it, not before', () => {
    const due_at = new Date(Date.now() + 60_000).toISOString();
    const { container, rerender } = render(<DueTag due_at={due_at} late={false} />);
    expect(container.querySelector('.mark-warn')).toBeNull();
    rerender(<DueTag due_at={due_at} late={false} warned />);
    expect(container.querySelector('.mark-warn')).toBeTruthy();
  });
  it('of a clock that stopped in time says when', () => {
    render(
      <DueTag due_at="2026-05-09T10:00:00+08:00" met_at="2026-05-08T09:30:00+08:00" late={false} />,
    );
    expect(screen.getByText('按时完成 2026-05-08 09:30')).toBeTruthy();
  });
  it('that may move yet is called provisional', () => {
    const { rerender } = render(
      <DueTag due_at="2027-01-04T23:59:59+08:00" late={false} provisional />,
    );
    expect(screen.getByText('暂定')).toBeTruthy();
    rerender(<DueTag due_at="2027-01-04T23:59:59+08:00" late={false} provisional={false} />);
    expect(screen.queryByText('暂定')).toBeNull();
  });
});
