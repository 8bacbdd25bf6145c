// What every public page is made of: the page itself with its title, messages that a screen reader
// hears, waiting and failing.
import { siteWords } from '@/kit/site_words';
import { said } from '@/kit/said';
import { useEffect, type ReactNode } from 'react';
import { refusalFrom, unreachable, type Refusal } from '@/api/refusal';
import { useArrival } from '@/kit/arrival';
import { useWords, words } from '@/kit/words';
import { Icon, type IconName } from './Icon';
const site = said(siteWords, (w) => ({ waiting: w.loading, number: w.problemId }));

const own = words(
  {
    ...site['zh-CN'],
    site: '安居 · 唐山市物业服务监管平台',
    unreachable: '现在连不上服务器。请检查网络后再试，您填写的内容没有丢失。',
    broken: '系统出了点问题，请稍后再试。',
    again: '再试一次',
    problem: '出错了：',
  },
  () => ({
    ...site.en,
    site: 'Anju · Tangshan property service supervision',
    unreachable: 'The server cannot be reached. Check your connection; what you typed is kept.',
    broken: 'Something went wrong on our side. Please try again later.',
    again: 'Try again',
    problem: 'Error: ',
  }),
);

const toTop = () => window.scrollTo(0, 0);

export function Page(props: { title: string; wide?: true; lead?: ReactNode; children: ReactNode }) {
  const w = useWords(own);
  const heading = useArrival(toTop);
  useEffect(() => {
    document.title = `${props.title} · ${w.site}`;
  }, [props.title, w.site]);
  return (
    <main id="content" className={props.wide ? 'page wide stack' : 'page stack'} tabIndex={-1}>
      <div>
        <h1 ref={heading} tabIndex={-1}>
          {props.title}
        </h1>
        {props.lead && <div className="soft">{props.lead}</div>}
      </div>
      {props.children}
    </main>
  );
}

type Tone = 'good' | 'warn' | 'bad' | 'calm';
const icons: Record<Tone, IconName> = { good: 'done', warn: 'alarm', bad: 'stop', calm: 'info' };

export function Callout(props: { tone?: Tone; title?: string; children?: ReactNode }) {
  const tone = props.tone ?? 'calm';
  return (
    <div className={`callout ${tone}`}>
      {props.title && (
        <p className="callout-title">
          <Icon name={icons[tone]} /> <b>{props.title}</b>
        </p>
      )}
      {props.children}
    </div>
  );
}

export function Tag(props: { tone?: Tone | 'going'; icon: IconName; children: ReactNode }) {
  return (
    <span className={`tag ${props.tone ?? ''}`}>
      <Icon name={props.icon} />
      {props.children}
    </span>
  );
}

export function Waiting() {
  const w = useWords(own);
  return (
    <p className="waiting" role="status">
      {w.waiting}
    </p>
  );
}

// The server's own sentence; the client speaks only where the server could not.
export function sentenceOf(refusal: Refusal, w: { unreachable: string; broken: string }): string {
  if (refusal.code === unreachable) return w.unreachable;
  return refusal.message || w.broken;
}

// A refusal above a form or in place of a page. Faults that belong to a field on the form are shown
// there; `rest` are those that found no field.
export function Refused(props: {
  error: unknown;
  rest?: readonly { text: string }[] | undefined;
  retry?: (() => void) | undefined;
}) {
  const w = useWords(own);
  const refusal = refusalFrom(props.error);
  return (
    <div className="callout bad" role="alert">
      <p>
        <Icon name="stop" /> <span className="sr-only">{w.problem}</span>
        <b>{sentenceOf(refusal, w)}</b>
      </p>
      {props.rest?.map((fault) => (
        <p key={fault.text}>{fault.text}</p>
      ))}
      {refusal.request_id && refusal.status >= 500 && (
        <p className="small">{w.number(refusal.request_id)}</p>
      )}
      {props.retry && (
        <button type="button" className="button" onClick={props.retry}>
          {w.again}
        </button>
      )}
    </div>
  );
}
