import { afterEach, expect, test, vi } from 'vitest';
import { dayText, now, serverSaidNow, spanText } from './moments';

afterEach(() => {
  serverSaidNow(new Date().toUTCString());
  vi.useRealTimers();
});

test.each([
  ['2026-03-05T14:30:00+08:00', '3月5日（周四）14:30', 'Thu 2026-03-05 14:30'],
  ['2026-03-05T06:30:00Z', '3月5日（周四）14:30', 'Thu 2026-03-05 14:30'],
  ['2026-03-05T23:59:59.999+08:00', '3月5日（周四）24:00', 'Thu 2026-03-05 24:00'],
  ['2025-12-31T08:00:00+08:00', '2025年12月31日（周三）08:00', 'Wed 2025-12-31 08:00'],
])('the moment %s is said in China time, its end of day as 24:00', (at, zh, en) => {
  vi.useFakeTimers({ now: Date.parse('2026-03-01T00:00:00+08:00') });
  expect(dayText(at, 'zh-CN')).toBe(zh);
  expect(dayText(at, 'en')).toBe(en);
});

test.each([
  [0, '1 分钟'],
  [59 * 60_000, '59 分钟'],
  [60 * 60_000, '1 小时'],
  [5 * 3600_000 + 20 * 60_000, '5 小时 20 分钟'],
  [24 * 3600_000, '1 天'],
  [51 * 3600_000 + 60_000, '2 天 3 小时'],
  [-3 * 3600_000, '3 小时'],
])('a span of %d ms is told in at most two units, never as nothing', (span, text) => {
  expect(spanText(span, 'zh-CN')).toBe(text);
});

test('time left is measured by the clock of the server, not of the phone', () => {
  const phone = Date.parse('2026-03-05T00:00:00Z');
  vi.useFakeTimers({ now: phone });
  serverSaidNow('Thu, 05 Mar 2026 02:00:00 GMT', phone);
  expect(now() - phone).toBe(2 * 3600_000);
  serverSaidNow('nonsense', phone);
  expect(now() - phone).toBe(2 * 3600_000);
});
