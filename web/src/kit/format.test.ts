import { describe, expect, it } from 'vitest';
import { addDays, area, bytes, civilDay, count, date, dateTime, money } from './format';

describe('values are written the official way', () => {
  it.each([
    [0, '¥0.00'],
    [5, '¥0.05'],
    [123456789, '¥1,234,567.89'],
    [-100, '-¥1.00'],
    [undefined, '—'],
  ])('money of %s fen reads %s', (fen, text) => expect(money(fen)).toBe(text));

  it.each([
    [12000000, '120,000.00 ㎡'],
    [8, '0.08 ㎡'],
    [null, '—'],
  ])('an area of %s reads %s', (value, text) => expect(area(value)).toBe(text));

  it.each([
    ['2026-03-05T14:30:59+08:00', '2026-03-05 14:30'],
    ['2026-03-05T18:00:00Z', '2026-03-06 02:00'],
    ['', '—'],
  ])('the moment %s reads %s in China', (iso, text) => expect(dateTime(iso)).toBe(text));

  it('a moment written as a day keeps the China day', () =>
    expect(date('2026-03-05T18:00:00Z')).toBe('2026-03-06'));
  it('the China day of a moment before midnight UTC is the next one', () =>
    expect(civilDay(new Date('2026-12-31T16:00:00Z'))).toBe('2027-01-01'));
  it('days are added over the end of February', () =>
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01'));
  it('counts have thousands', () => expect(count(1234567)).toBe('1,234,567'));
  it('sizes have units', () => expect(bytes(1536)).toBe('1.5 KB'));
});
