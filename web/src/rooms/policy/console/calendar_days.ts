// Days of a year laid out in weeks that begin on Monday; plain dates, no time zone.
export interface DayCell {
  day: string; // YYYY-MM-DD
  number: number;
  weekend: 'weekend' | 'weekday';
}

// Weeks of one month; null where another month's days would stand.
export function monthOf(year: number, month: number): (DayCell | null)[][] {
  const first = new Date(Date.UTC(year, month - 1, 1));
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const lead = (first.getUTCDay() + 6) % 7;
  const cells: (DayCell | null)[] = Array.from({ length: lead }, () => null);
  for (let number = 1; number <= days; number += 1) {
    const column = (lead + number - 1) % 7;
    cells.push({
      day: `${year}-${String(month).padStart(2, '0')}-${String(number).padStart(2, '0')}`,
      number,
      weekend: column >= 5 ? 'weekend' : 'weekday',
    });
  }
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

export function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
