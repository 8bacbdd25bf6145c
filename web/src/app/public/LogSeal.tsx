// What the log says of itself: its newest root with those who signed it too, and the root of each
// day that is over. Every checkpoint shown was held against the log's key in this browser.
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Callout, Refused, Waiting } from '@/kit/public/parts';
import { dateTime } from '@/kit/format';
import { useWords } from '@/kit/words';
import { Wrong } from '@/kit/proof/proof';
import { readMonth, readSeal, type Witness } from './verify';
import { verifying } from './words_verify';

export function Pair({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="figures hash">{value}</dd>
    </div>
  );
}

// While it is read, what came in the way, or that the log's own key did not sign it.
function Unread({ error, again }: { error: unknown; again: () => void }) {
  const w = useWords(verifying);
  if (!error) return <Waiting />;
  if (error instanceof Wrong) return <Callout tone="bad" title={w.seal_wrong} />;
  return <Refused error={error} retry={again} />;
}

export function Seal() {
  const w = useWords(verifying);
  const { data, error, refetch } = useQuery({ queryKey: ['log', 'seal'], queryFn: readSeal });
  return (
    <section className="sheet stack-tight" aria-labelledby="seal">
      <h2 id="seal">{w.seal}</h2>
      <p className="soft small">{w.seal_lead}</p>
      {!data && <Unread error={error} again={() => void refetch()} />}
      {data && (
        <dl className="pairs">
          <Pair name={w.size} value={String(data.size)} />
          <Pair name={w.root} value={data.root} />
          <Pair name={w.log_key} value={data.key} />
          {data.witnesses.map((one) => (
            <Signed key={one.key} witness={one} size={data.size} />
          ))}
          {data.witnesses.length === 0 && <Pair name={w.witness} value={w.witnesses_none} />}
        </dl>
      )}
      <p className="row">
        <a href="/log/format">{w.format}</a>
        <a href="/log/verify.py">{w.program}</a>
      </p>
    </section>
  );
}

function Signed({ witness, size }: { witness: Witness; size: number }) {
  const w = useWords(verifying);
  const name = witness.key.split('+')[0] ?? witness.key;
  const seen = witness.size ?? 0;
  const value =
    witness.at === null
      ? w.witness_none
      : w.witness_at(dateTime(witness.at), w.ago(minutesSince(witness.at)), seen, size - seen);
  return <Pair name={w.witness} value={`${name} ${value}`} />;
}

// A browser's clock may be behind that of a witness.
function minutesSince(at: string): number {
  return Math.max(0, Math.floor((Date.now() - new Date(at).getTime()) / 60_000));
}

export function Days() {
  const w = useWords(verifying);
  return (
    <section className="sheet stack-tight" aria-labelledby="days">
      <h2 id="days">{w.days}</h2>
      <p className="soft small">{w.days_lead}</p>
      <Month month={null} />
    </section>
  );
}

// Null: the newest that has a day. Those before it follow when they are asked for.
function Month({ month }: { month: string | null }) {
  const w = useWords(verifying);
  const [goesOn, setGoesOn] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['log', 'days', month],
    queryFn: () => readMonth(month),
  });
  if (!data) return <Unread error={error} again={() => void refetch()} />;
  return (
    <>
      {data.days.length === 0 && <p>{w.days_none}</p>}
      <dl className="pairs">
        {data.days.map(({ on, size, root }) => (
          <Pair key={size} name={on} value={w.day_root(size, root)} />
        ))}
      </dl>
      {data.before !== null && !goesOn && (
        <button type="button" className="button" onClick={() => setGoesOn(true)}>
          {w.days_before(data.before)}
        </button>
      )}
      {goesOn && <Month month={data.before} />}
    </>
  );
}
