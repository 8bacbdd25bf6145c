import { useEffect, useState } from 'react';
import { dueOf } from './due';
import { dateTime } from './format';
import { kitWords } from './kit_words';
import { Mark, type Tone } from './Mark';
import { useWords } from './words';

// A minute's resolution is what people read.
function useMinute(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

// Time left until a deadline, as icon and words. Whether it is late the server says: the clock of
// this device may be wrong. `met_at`: the clock has stopped in time or late.
export function DueTag({
  due_at,
  met_at,
  late,
  warned,
  provisional,
}: {
  due_at: string | null | undefined;
  met_at?: string | null;
  late: boolean;
  warned?: boolean;
  provisional?: boolean; // the date may move yet: it is called so beside it
}) {
  const w = useWords(kitWords);
  const now = useMinute();
  const due = dueOf(due_at, met_at ? new Date(met_at) : now);
  if (due.tone === 'none') return <span className="faint">—</span>;
  const size =
    due.days > 0
      ? w.days(due.days) + (due.days < 3 && due.hours > 0 ? w.hours(due.hours) : '')
      : due.hours > 0
        ? w.hours(due.hours)
        : w.minutes(due.minutes);
  // Where this device and the server disagree, no size is told.
  const past = due.tone === 'over';
  const tone: Tone = late ? 'bad' : met_at ? 'good' : warned ? 'warn' : 'calm';
  const text = late
    ? past
      ? w.overdue(size)
      : w.past
    : met_at
      ? w.kept(dateTime(met_at))
      : past
        ? w.reached
        : w.left(size);
  return (
    <>
      <Mark
        tone={tone}
        icon={late ? 'alarm' : met_at ? 'check' : 'clock'}
        title={dateTime(due_at, { seconds: true })}
      >
        {text}
      </Mark>
      {provisional === true && (
        <>
          {' '}
          <Mark tone="warn" icon="flag" title={w.provisionalHint}>
            {w.provisional}
          </Mark>
        </>
      )}
    </>
  );
}
