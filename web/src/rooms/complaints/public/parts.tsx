// How a matter is shown wherever it appears: its mark, its sentence, its clock, its steps, its
// photos, its history. The server says where it stands; only the words are made here.
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { dateTime } from '@/kit/format';
import { Icon, type IconName } from '@/kit/public/Icon';
import { dayText, now, spanText } from '@/kit/public/moments';
import { Tag } from '@/kit/public/parts';
import { useEnums } from '@/kit/trade_words';
import { useLanguage, useWords } from '@/kit/words';
import type { CaseDetail, CaseFile, CaseRow, Clock, State } from './calls';
import { matters } from './words_case';

type Tone = 'good' | 'warn' | 'bad' | 'calm' | 'going';
const marks: Record<State, [Tone, IconName]> = {
  registered: ['going', 'clock'],
  refused: ['calm', 'stop'],
  answered: ['good', 'done'],
  dispatched: ['going', 'clock'],
  working: ['going', 'clock'],
  replied: ['going', 'search'],
  visiting: ['warn', 'star'],
  rework: ['warn', 'alarm'],
  closed: ['good', 'done'],
  archived: ['calm', 'done'],
  withdrawn: ['calm', 'cross'],
};

export function StateTag({ state }: { state: State }) {
  const words = useEnums()['complaints.State'];
  const [tone, icon] = marks[state];
  return (
    <Tag tone={tone} icon={icon}>
      {words[state]}
    </Tag>
  );
}

export function useStands(): (state: State, unit: string) => string {
  const w = useWords(matters);
  return (state, unit) => {
    const sentence = w[`stands_${state}`];
    return typeof sentence === 'string' ? sentence : sentence(unit || w.some_unit);
  };
}

// The running clock: time left with an icon and a word, and the moment itself.
export function TimeLeft(props: {
  due_at: string | null | undefined;
  clock: Clock | null | undefined;
  warned?: boolean;
  provisional?: boolean;
  brief?: true;
}) {
  const w = useWords(matters);
  const language = useLanguage();
  const [at, setAt] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setAt(now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  if (!props.due_at || !props.clock) return null;
  const left = Date.parse(props.due_at) - at;
  const late = left < 0;
  const span = spanText(left, language);
  const tone = late ? 'bad' : props.warned ? 'warn' : 'going';
  const due = w.due(w[`clock_${props.clock}`], dayText(props.due_at, language));
  return (
    <div className="time-left">
      <Tag tone={tone} icon={late ? 'alarm' : 'clock'}>
        {late ? w.over(span) : w.left(span)}
      </Tag>
      <span className={props.brief ? 'small soft' : ''}>{due}</span>
      {props.provisional === true && <p className="small">{w.provisional}</p>}
      {late && !props.brief && <p className="small">{w.over_note}</p>}
    </div>
  );
}

export function Progress({ line }: { line: CaseDetail['line'] }) {
  const w = useWords(matters);
  const words = useEnums()['complaints.State'];
  const said = { past: w.step_past, here: w.step_now, ahead: '' };
  return (
    <ol className="line" aria-label={w.progress}>
      {line.map(({ state, place }, n) => (
        <li
          key={state}
          className={place === 'here' ? 'now' : place === 'past' ? 'past' : ''}
          aria-current={place === 'here' ? 'step' : undefined}
        >
          <span className="dot">{place === 'past' ? <Icon name="done" /> : n + 1}</span>
          <span>
            {words[state]}
            <span className="sr-only">{said[place]}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}

export function CaseCard({ row }: { row: CaseRow }) {
  const w = useWords(matters);
  const stands = useStands();
  return (
    <li>
      <Link className="card" to={`/mine/${row.id}`}>
        <span className="row row-apart">
          <b>{row.title}</b>
          <StateTag state={row.state} />
        </span>
        <span>{stands(row.state, row.lead_unit_name)}</span>
        <TimeLeft due_at={row.next_due_at} clock={row.next_clock} warned={row.warned} brief />
        <span className="soft small">
          {[row.category_name || w.to_classify, row.estate_name || row.region_name]
            .filter(Boolean)
            .join(' · ')}{' '}
          · {w.filed_at(dateTime(row.registered_at))}
        </span>
      </Link>
    </li>
  );
}

export function Files({ files }: { files: readonly CaseFile[] }) {
  const w = useWords(matters);
  if (files.length === 0) return null;
  if (files.every((file) => file.gone)) return <p className="soft">{w.filesGone(files.length)}</p>;
  return (
    <ul className="thumbs">
      {files.map((file, n) => (
        <li key={file.file}>
          <a href={file.url} target="_blank" rel="noreferrer">
            {file.content_type.startsWith('image/') ? (
              <img src={`${file.url}/thumbnail`} alt={w.photo(n + 1)} loading="lazy" />
            ) : (
              w.paper(n + 1)
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}

export interface HistoryStep {
  at: string;
  title: string;
  detail: string;
  words: string;
  verb?: string | null;
  post?: string;
  late: boolean;
  files?: readonly CaseFile[];
}

// Newest first: what happened last is what people come to see.
export function History({ steps }: { steps: readonly HistoryStep[] }) {
  const w = useWords(matters);
  const did = w as unknown as Readonly<Record<string, string | undefined>>;
  const told = (step: HistoryStep) => (step.verb && did[`did_${step.verb}`]) || step.title;
  return (
    <ol className="history" reversed>
      {[...steps].reverse().map((step, n) => (
        <li key={`${step.at}${n}`}>
          <p>
            <b>{told(step)}</b>{' '}
            {step.late && (
              <Tag tone="bad" icon="alarm">
                {w.out_of_time}
              </Tag>
            )}{' '}
            {step.post && <span className="soft small">{step.post}</span>}
          </p>
          <p className="soft small figures">{dateTime(step.at)}</p>
          {step.detail && step.verb !== 'classify' && <p>{step.detail}</p>}
          {step.words && <blockquote className="said">{step.words}</blockquote>}
          {step.verb && step.files && <Files files={step.files} />}
        </li>
      ))}
    </ol>
  );
}
