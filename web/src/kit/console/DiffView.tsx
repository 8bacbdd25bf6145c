// What changes, line by line: what it was and what it will be. What stays as it is is left out until
// it is asked for.
import { kitWords } from '@/kit/kit_words';
import { said } from '@/kit/said';
import { Button } from 'antd';
import type { Schemas } from '@/api/client';
import { shapes } from '@/api/shapes';
import { labelOf, writers } from './labels';
import { useState } from 'react';
import { useWords, words } from '../words';
const kit = said(kitWords, (w) => ({
  empty: w.blank,
}));

const diffWords = words(
  {
    ...kit['zh-CN'],
    what: '项目',
    before: '原来',
    after: '改为',
    showSame: (n: number) => `显示不变的 ${n} 项`,
    hideSame: '只看变化',
    nothing: '没有变化',
  },
  {
    ...kit.en,
    what: 'Item',
    before: 'Was',
    after: 'Becomes',
    showSame: (n: number) => `Show ${n} unchanged`,
    hideSame: 'Only what changes',
    nothing: 'Nothing changes',
  },
);

export interface Change {
  label: string;
  before: string;
  after: string;
}

type Values<Thing> = { readonly [K in keyof Thing]?: Thing[K] | null };
// A member that is written as what it is, or how it is read.
type Member<Type extends keyof Schemas> = keyof Schemas[Type] & string;
type Line<Type extends keyof Schemas> =
  Member<Type> | readonly [Member<Type>, (value: never) => string];

// What becomes of a thing: the members that are named here, as they are read.
export function changesOf<Type extends keyof Schemas & string>(
  type: Type,
  before: Values<Schemas[Type]> | null,
  after: Values<Schemas[Type]>,
  ...lines: readonly Line<Type>[]
): Change[] {
  return lines.map((line) => {
    const [member, read]: readonly [Member<Type>, ((value: never) => string)?] =
      typeof line === 'string' ? [line] : line;
    const write = read ?? writers[shapes[type]?.[member] ?? 'text'] ?? String;
    const text = (value: unknown) =>
      value === undefined || value === null || value === '' ? '' : write(value as never);
    return {
      label: labelOf(type, member),
      before: text(before?.[member]),
      after: text(after[member]),
    };
  });
}

export function DiffView({
  label,
  changes,
  note,
}: {
  label: string;
  changes: readonly Change[];
  note?: string; // there was nothing: said in place of what it was
}) {
  const w = useWords(diffWords);
  const [all, setAll] = useState<'all' | 'changed'>('changed');
  const same = changes.filter((change) => change.before === change.after);
  const shown =
    all === 'all' ? changes : changes.filter((change) => change.before !== change.after);
  return (
    <div className="diff">
      {note !== undefined && <p className="hint">{note}</p>}
      {shown.length === 0 ? (
        <p>{w.nothing}</p>
      ) : (
        <table aria-label={label}>
          <thead>
            <tr>
              <th scope="col">{w.what}</th>
              {note === undefined && <th scope="col">{w.before}</th>}
              <th scope="col">{w.after}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((change) => (
              <tr key={change.label}>
                <th scope="row">{change.label}</th>
                {change.before === change.after ? (
                  <td colSpan={2}>{change.after === '' ? w.empty : change.after}</td>
                ) : (
                  <>
                    {note === undefined && (
                      <td>
                        <del>{change.before === '' ? w.empty : change.before}</del>
                      </td>
                    )}
                    <td>
                      <ins>{change.after === '' ? w.empty : change.after}</ins>
                    </td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {same.length > 0 && (
        <Button
          size="small"
          type="link"
          aria-expanded={all === 'all'}
          onClick={() => setAll(all === 'all' ? 'changed' : 'all')}
        >
          {all === 'all' ? w.hideSame : w.showSame(same.length)}
        </Button>
      )}
    </div>
  );
}
