// Moments for people: China time whatever the phone is set to, and time left measured against the
// server's clock, because a phone's own may be wrong by hours.
import type { Language } from '@/kit/words';

let offset = 0;

// Told by the client from the Date header of every answer.
export function serverSaidNow(date: string | null, received = Date.now()) {
  const said = date === null ? NaN : Date.parse(date);
  if (!Number.isNaN(said) && Math.abs(said - received) > 2000) offset = said - received;
}

export function now(): number {
  return Date.now() + offset;
}

const china = 8 * 3600_000;
const weekdays = {
  'zh-CN': ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};
const two = (n: number) => String(n).padStart(2, '0');

function parts(at: string | number) {
  const d = new Date((typeof at === 'string' ? Date.parse(at) : at) + china);
  return {
    year: d.getUTCFullYear(),
    month: d.getUTCMonth() + 1,
    day: d.getUTCDate(),
    weekday: d.getUTCDay(),
    hour: d.getUTCHours(),
    minute: d.getUTCMinutes(),
  };
}

// 3月5日（周四）14:30; the year only when it is another one. 23:59 of a day is said as 24:00.
export function dayText(at: string, language: Language): string {
  const p = parts(at);
  const year = p.year === parts(now()).year ? '' : p.year;
  const clock = p.hour === 23 && p.minute === 59 ? '24:00' : `${two(p.hour)}:${two(p.minute)}`;
  const weekday = weekdays[language][p.weekday];
  return language === 'zh-CN'
    ? `${year === '' ? '' : `${year}年`}${p.month}月${p.day}日（${weekday}）${clock}`
    : `${weekday} ${p.year}-${two(p.month)}-${two(p.day)} ${clock}`;
}

// 2 天 3 小时, 5 小时 20 分, 8 分钟: two units at most, never zero.
export function spanText(milliseconds: number, language: Language): string {
  const minutes = Math.max(1, Math.floor(Math.abs(milliseconds) / 60_000));
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  const rest = minutes % 60;
  const say =
    language === 'zh-CN'
      ? { d: '天', h: '小时', m: '分钟', gap: ' ' }
      : { d: 'd', h: 'h', m: 'min', gap: ' ' };
  if (days > 0) return `${days} ${say.d}${hours > 0 ? `${say.gap}${hours} ${say.h}` : ''}`;
  if (hours > 0) return `${hours} ${say.h}${rest > 0 ? `${say.gap}${rest} ${say.m}` : ''}`;
  return `${rest} ${say.m}`;
}
