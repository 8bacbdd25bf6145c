// A word with an icon on a quiet ground: colour is never the only signal. Without antd, for both
// sides.
import type { ReactNode } from 'react';
import './mark.css';

export type Tone = 'good' | 'warn' | 'bad' | 'calm' | 'blue';
export type MarkIcon =
  'check' | 'clock' | 'alarm' | 'dot' | 'stop' | 'turn' | 'eye' | 'flag' | 'pen';

const paths: Record<MarkIcon, ReactNode> = {
  check: <path d="m3 8.5 3.2 3.2L13 5" />,
  clock: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 4.8V8l2.2 1.6" />
    </>
  ),
  alarm: (
    <>
      <path d="M8 2.2 14.2 13H1.8z" />
      <path d="M8 6.4v3M8 11.2v.2" />
    </>
  ),
  dot: <circle cx="8" cy="8" r="3" />,
  stop: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="m4.2 4.2 7.6 7.6" />
    </>
  ),
  turn: <path d="M13 8a5 5 0 1 1-1.6-3.7M13 2.5v3h-3" />,
  eye: (
    <>
      <path d="M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8z" />
      <circle cx="8" cy="8" r="1.8" />
    </>
  ),
  flag: <path d="M3.5 14V2.5h8l-1.6 3 1.6 3h-8" />,
  pen: <path d="m3 13 .8-3L10.5 3.2l2.3 2.3L6 12.2z" />,
};

export function Mark({
  tone,
  icon = 'dot',
  title,
  children,
}: {
  tone: Tone;
  icon?: MarkIcon;
  title?: string;
  children: ReactNode;
}) {
  return (
    <span className={`mark mark-${tone}`} title={title}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        {paths[icon]}
      </svg>
      {children}
    </span>
  );
}
