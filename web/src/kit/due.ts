// How long until a deadline, for showing only: what is near, overdue and follows the server says.
export type DueTone = 'calm' | 'over' | 'none';

export interface Due {
  tone: DueTone;
  days: number;
  hours: number;
  minutes: number;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

export function dueOf(due_at: string | null | undefined, now: Date): Due {
  if (due_at === null || due_at === undefined || due_at === '') {
    return { tone: 'none', days: 0, hours: 0, minutes: 0 };
  }
  const left = new Date(due_at).getTime() - now.getTime();
  const size = Math.abs(left);
  return {
    tone: left < 0 ? 'over' : 'calm',
    days: Math.floor(size / day),
    hours: Math.floor((size % day) / hour),
    minutes: Math.floor((size % hour) / minute),
  };
}
