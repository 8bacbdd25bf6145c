import { describe, expect, it } from 'vitest';
import { clock, monthOf } from './calendar_days';

describe('a month laid out in weeks', () => {
  it.each([
    [2026, 2, 28],
    [2028, 2, 29],
    [2026, 12, 31],
  ])('of %d-%d has %d days', (year, month, days) =>
    expect(
      monthOf(year, month)
        .flat()
        .filter((cell) => cell !== null),
    ).toHaveLength(days),
  );

  it('begins on Monday: 1 May 2026 is a Friday', () => {
    const week = monthOf(2026, 5)[0];
    expect(week?.slice(0, 4)).toEqual([null, null, null, null]);
    expect(week?.[4]).toEqual({ day: '2026-05-01', number: 1, weekend: 'weekday' });
    expect(week?.[5]?.weekend).toBe('weekend');
  });

  it('has whole weeks only', () => {
    for (let month = 1; month <= 12; month += 1) {
      expect(monthOf(2027, month).every((week) => week.length === 7)).toBe(true);
    }
  });

  it('minutes of the day read as a clock', () => expect(clock(8 * 60 + 30)).toBe('08:30'));
});
