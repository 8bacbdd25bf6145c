// What the first page shows of complaints at once: the city's figures, the draft that was left and
// the frequent groups.
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'wouter';
import { count } from '@/kit/format';
import { Callout } from '@/kit/public/parts';
import { useWords } from '@/kit/words';
import { readStats, type Group } from './calls';
import { begun, keepDraft, readDraft } from './draft';
import { CategoryIcon } from './CategoryIcon';
import { missingStep } from './steps';
import { useGroupName, useGroups } from './groups';
import { front } from './words_home';

function share(ppm: number | null | undefined, none: string): string {
  return ppm === null || ppm === undefined ? none : `${(ppm / 10_000).toFixed(1)}%`;
}

export function CityFigures() {
  const w = useWords(front);
  const { data, error } = useQuery({
    queryKey: ['public', 'stats'],
    queryFn: readStats,
    staleTime: 60_000,
  });
  if (error || !data) return null; // the page is whole without them
  const figures = [
    [w.filed, w.pieces(count(data.filed))],
    [w.closed, w.pieces(count(data.closed))],
    [w.open, w.pieces(count(data.open))],
    [w.response, share(data.response_ppm, w.none)],
    [w.solved, share(data.solved_ppm, w.none)],
    [w.satisfied, share(data.satisfied_ppm, w.none)],
  ] as const;
  return (
    <section className="sheet" aria-labelledby="figures">
      <h2 id="figures">
        {w.figures} <span className="soft small">{w.figures_of(data.from, data.until)}</span>
      </h2>
      <dl className="city">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="figures">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="soft small">{w.note}</p>
    </section>
  );
}

export function LeftDraft() {
  const w = useWords(front);
  const [draft] = useState(readDraft);
  if (!begun(draft)) return null;
  return (
    <Callout title={w.resume}>
      <p className="said brief">{draft.text}</p>
      <Link to={`/file/${missingStep(draft) ?? 'check'}`}>{w.resume_go}</Link>
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
