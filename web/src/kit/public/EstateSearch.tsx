// Finds an estate by a part of its name. A list of buttons under a field, not a combobox: the same
// for a finger, a keyboard and a screen reader.
import { bounds } from '@/api/bounds';
import { useEffect, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useWords, words } from '@/kit/words';
import type { Schemas } from '@/api/client';
import { api, the } from './ask';
import { Field } from './Field';
import { Icon } from './Icon';
import { Refused } from './parts';

const own = words(
  {
    label: '小区名称',
    hint: '输入名称中的几个字，例如“凤凰”',
    found: (n: number) => `找到 ${n} 个小区`,
    none: '没有找到这个名称的小区，请换几个字试试。',
    searching: '正在查找…',
    away: (m: number) => (m < 1000 ? `约 ${m} 米` : `约 ${Math.round(m / 100) / 10} 公里`),
  },
  () => ({
    label: 'Name of the estate',
    hint: 'A few characters of the name',
    found: (n: number) => `${n} estates found`,
    none: 'No estate by that name. Try other characters.',
    searching: 'Searching…',
    away: (m: number) => (m < 1000 ? `about ${m} m` : `about ${Math.round(m / 100) / 10} km`),
  }),
);

export type EstateChoice = Schemas['registry.ChoiceRow'];

export function EstateSearch(props: {
  fault?: string | undefined;
  onChoose: (estate: EstateChoice) => void;
}) {
  const w = useWords(own);
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), 250);
    return () => clearTimeout(timer);
  }, [text]);
  const { data, isFetching, error } = useQuery({
    queryKey: ['public', 'choices', asked],
    queryFn: ({ signal }) =>
      the(api.GET('/api/registry/choices', { params: { query: { text: asked } }, signal })),
    enabled: asked !== '',
  });
  const rows = data?.rows ?? [];
  const ready = data !== undefined && !isFetching && asked === text.trim();
  return (
    <div className="stack-tight">
      <Field label={w.label} hint={w.hint} fault={props.fault}>
        {(control) => (
          <input
            {...control}
            type="search"
            name="estate"
            autoComplete="off"
            maxLength={bounds['/api/registry/choices'].text.max}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      {error && <Refused error={error} />}
      <p role="status" className="soft small">
        {asked === '' ? '' : !ready ? w.searching : rows.length ? w.found(rows.length) : w.none}
      </p>
      <EstateList rows={asked === '' ? [] : rows} onChoose={props.onChoose} />
    </div>
  );
}

export function EstateList(props: {
  rows: readonly EstateChoice[];
  onChoose: (estate: EstateChoice) => void;
}) {
  const w = useWords(own);
  if (props.rows.length === 0) return null;
  return (
    <ul className="found">
      {props.rows.map((row) => (
        <li key={row.id}>
          <button type="button" onClick={() => props.onChoose(row)}>
            <span>
              <b>{row.name}</b>
              <span className="soft small">
                {row.region_path}
                {typeof row.distance_m === 'number' && ` · ${w.away(row.distance_m)}`}
              </span>
            </span>
            <Icon name="next" />
          </button>
        </li>
      ))}
    </ul>
  );
}
