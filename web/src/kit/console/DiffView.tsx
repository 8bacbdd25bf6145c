// What becomes of a thing, member by member: what it was and what it will be. What stays as it is is
// left out until it is asked for.
import { Button } from 'antd';
import { useState } from 'react';
import { useWords, words } from '../words';
import type { Column } from './columns';

const diffWords = words(
  {
    what: '项目',
    before: '原来',
    after: '改为',
    showSame: (n: number) => `显示不变的 ${n} 项`,
    hideSame: '只看变化',
    nothing: '没有变化',
  },
  () => ({
    what: 'Item',
    before: 'Was',
    after: 'Becomes',
    showSame: (n: number) => `Show ${n} unchanged`,
    hideSame: 'Only what changes',
    nothing: 'Nothing changes',
  }),
);

type Values<Thing> = { readonly [K in keyof Thing]?: Thing[K] | null | undefined };

export interface Difference<Thing> {
  // As they are drawn everywhere: a column, a fact, a line of the difference.
  members: readonly Column<Thing>[];
  before: Values<Thing> | null; // there was nothing
  after: Values<Thing> | null; // there will be nothing
  note?: string | undefined; // what that means
}

const textOf = <Thing extends object>(thing: Values<Thing>, key: string) =>
  JSON.stringify(thing[key as keyof Thing] ?? '');
export function DiffView<Thing extends object>({
  label,
  members,
  before,
  after,
  note,
}: { label: string } & Difference<Thing>) {
  const w = useWords(diffWords);
  const [all, setAll] = useState<'all' | 'changed'>('changed');
  const stays = ({ key }: Column<Thing>) =>
    before !== null && after !== null && textOf(before, key) === textOf(after, key);
  const same = members.filter(stays);
  const shown = all === 'all' ? members : members.filter((member) => !stays(member));
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
              {before !== null && <th scope="col">{w.before}</th>}
              {after !== null && <th scope="col">{w.after}</th>}
            </tr>
          </thead>
          <tbody>
            {shown.map((member) => (
              <tr key={member.key}>
                <th scope="row">{member.title()}</th>
                {before !== null && stays(member) ? (
                  <td colSpan={2}>{member.render(before as Thing)}</td>
                ) : (
                  <>
                    {before !== null && (
                      <td>
                        <del>{member.render(before as Thing)}</del>
                      </td>
                    )}
                    {after !== null && (
                      <td>
                        <ins>{member.render(after as Thing)}</ins>
                      </td>
                    )}
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
