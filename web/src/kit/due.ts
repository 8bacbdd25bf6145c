// How near a deadline is, for showing only: the server decides what is overdue and what follows.
export type DueTone = 'done' | 'calm' | 'near' | 'over' | 'none';

export interface Due {
  tone: DueTone;
  days: number;
  hours: number;
  minutes: number;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
// From here on the mark turns to "near": what a clerk can still do today.
const near = day;

export function dueOf(due_at: string | null | undefined, now: Date): Due {
  if (due_at === null || due_at === undefined || due_at === '') {
    return { tone: 'none', days: 0, hours: 0, minutes: 0 };
  }
  const left = new Date(due_at).getTime() - now.getTime();
  const size = Math.abs(left);
  return {
    tone: left < 0 ? 'over' : left <= near ? 'near' : 'calm',
    days: Math.floor(size / day),
    hours: Math.floor((size % day) / hour),
    minutes: Math.floor((size % hour) / minute),
  };
}
