// What came of a deed or a request, in the middle of a panel, with the next step. Plain: antd's
// own brings eleven kilobytes of pictures to every page.
import type { ReactNode } from 'react';
import { kitWords } from '../kit_words';
import { Mark, type MarkIcon, type Tone } from '../Mark';
import { useWords } from '../words';

export type VerdictKind = 'done' | 'forbidden' | 'absent' | 'failed';

const looks: Record<VerdictKind, { tone: Tone; icon: MarkIcon; sign?: string }> = {
  done: { tone: 'good', icon: 'check' },
  forbidden: { tone: 'warn', icon: 'stop', sign: '403' },
  absent: { tone: 'calm', icon: 'eye', sign: '404' },
  failed: { tone: 'bad', icon: 'alarm', sign: '500' },
};

export function Verdict({
  kind,
  title,
  note,
  children,
}: {
  kind: VerdictKind;
  title: ReactNode;
  note?: ReactNode;
  children?: ReactNode;
}) {
  const w = useWords(kitWords);
  const look = looks[kind];
  return (
    <div className="verdict" role={kind === 'done' ? 'status' : 'alert'}>
      <Mark tone={look.tone} icon={look.icon}>
        {look.sign ?? w.done}
      </Mark>
      <strong>{title}</strong>
      {note !== undefined && <div className="hint">{note}</div>}
      {children !== undefined && <div className="verdict-next">{children}</div>}
    </div>
  );
}
