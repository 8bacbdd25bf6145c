// How values are written for people: one way for the whole product. Money comes as whole fen,
// areas as hundredths of a square metre, moments as ISO text with +08:00, days as YYYY-MM-DD.
// All times are China's civil time, wherever the browser is.

const nothing = '—';

function grouped(whole: bigint): string {
  return whole.toString().replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

function hundredths(value: number | null | undefined): string | null {
  if (value === null || value === undefined) return null;
  const all = BigInt(value);
  const absolute = all < 0n ? -all : all;
  const cents = (absolute % 100n).toString().padStart(2, '0');
  return `${all < 0n ? '-' : ''}${grouped(absolute / 100n)}.${cents}`;
}

export function money(fen: number | null | undefined): string {
  const text = hundredths(fen);
  return text === null ? nothing : text.startsWith('-') ? `-¥${text.slice(1)}` : `¥${text}`;
}

export function area(hundredthsOfM2: number | null | undefined): string {
  const text = hundredths(hundredthsOfM2);
  return text === null ? nothing : `${text} ㎡`;
}

export function count(value: number | null | undefined): string {
  return value === null || value === undefined ? nothing : grouped(BigInt(value));
}

const civil = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

export function dateTime(iso: string | null | undefined, options?: { seconds: boolean }): string {
  if (iso === null || iso === undefined || iso === '') return nothing;
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  const text = civil.format(at);
  return options?.seconds === true ? text : text.slice(0, 16);
}

export function date(value: string | null | undefined): string {
  if (value === null || value === undefined || value === '') return nothing;
  return value.length > 10 ? dateTime(value).slice(0, 10) : value;
}

// The China civil day of a moment, for filters such as "today".
export function civilDay(at: Date): string {
  return civil.format(at).slice(0, 10);
}

// The moment a China civil day begins, as the server reads moments.
export function dayStart(day: string): string {
  return `${day}T00:00:00+08:00`;
}

export function addDays(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

export function bytes(value: number): string {
  if (value < 1024) return `${value} B`;
  if (value < 1024 * 1024) return `${(value / 1024).toFixed(1)} KB`;
  return `${(value / 1024 / 1024).toFixed(1)} MB`;
}

// Millionths of a degree, as the wire has them.
export function degrees(e6: number): number {
  return e6 / 1_000_000;
}
