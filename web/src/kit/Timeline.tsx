// Every step of a matter: when, who in which post, what, what changed. Without antd, both sides.
import type { ReactNode } from 'react';
import { dateTime } from './format';
import { kitWords } from './kit_words';
import { Mark } from './Mark';
import { useWords } from './words';
import './timeline.css';

export interface TimelineStep {
  key: string | number;
  at: string;
  title: string;
  who?: string;
  detail?: string;
  words?: string;
  tone?: 'plain' | 'good' | 'bad' | 'warn';
  late?: boolean;
  extra?: ReactNode;
}

export function Timeline({ label, steps }: { label: string; steps: readonly TimelineStep[] }) {
  const w = useWords(kitWords);
  return (
    <ol className="timeline" aria-label={label}>
      {steps.map((step) => (
        <li key={step.key} className={`timeline-${step.tone ?? 'plain'}`}>
          <div className="timeline-head">
            <strong>{step.title}</strong>
            {step.late === true && (
              <Mark tone="bad" icon="alarm">
                {w.late}
              </Mark>
            )}
            <time dateTime={step.at}>{dateTime(step.at)}</time>
          </div>
          {step.who !== undefined && step.who !== '' && (
            <div className="timeline-who">{step.who}</div>
          )}
          {step.detail !== undefined && step.detail !== '' && (
            <div className="timeline-detail">{step.detail}</div>
          )}
          {step.words !== undefined && step.words !== '' && (
            <blockquote className="timeline-words">{step.words}</blockquote>
          )}
          {step.extra}
        </li>
      ))}
    </ol>
  );
}
