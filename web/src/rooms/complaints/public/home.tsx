// What the first page shows of complaints at once: the draft that was left and the frequent groups.
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { Callout } from '@/kit/public/parts';
import { useWords } from '@/kit/words';
import type { Group } from './calls';
import { begun, keepDraft, readDraft } from './draft';
import { CategoryIcon } from './CategoryIcon';
import { missingStep } from './steps';
import { useGroupName, useGroups, useLeastText } from './groups';
import { front } from './words_home';

export function LeftDraft() {
  const w = useWords(front);
  const [draft] = useState(readDraft);
  const least_text = useLeastText();
  if (!begun(draft)) return null;
  return (
    <Callout title={w.resume}>
      <p className="said brief">{draft.text}</p>
      <Link to={`/file/${missingStep(draft, least_text) ?? 'check'}`}>{w.resume_go}</Link>
    </Callout>
  );
}

// Five groups that people come for most, and the way to all of them. The names are the server's; a
// group it does not know is not shown.
const often = ['06', '15', '10', '16', '03'];

export function Often({ title, all }: { title: string; all: string }) {
  const [, navigate] = useLocation();
  const nameOf = useGroupName();
  const { data } = useGroups();
  const groups = often.flatMap((code) => data?.filter((group) => group.code === code) ?? []);
  if (groups.length === 0) return null;
  function begin(group: Group) {
    const draft = readDraft();
    keepDraft({
      ...draft,
      group: group.code,
      group_name: group.name,
      ...(draft.group === group.code ? {} : { matter: '', matter_name: '', kind: group.kind }),
    });
    navigate('/file/story');
  }
  return (
    <section aria-labelledby="often">
      <h2 id="often">{title}</h2>
      <ul className="tiles">
        {groups.map((group) => (
          <li key={group.code}>
            <button type="button" className="tile" onClick={() => begin(group)}>
              <CategoryIcon picture={group.picture} />
              <span>{nameOf(group)}</span>
            </button>
          </li>
        ))}
        <li>
          <Link className="tile" to="/file/what">
            <CategoryIcon picture="unsure" />
            <span>{all}</span>
          </Link>
        </li>
      </ul>
    </section>
  );
}
