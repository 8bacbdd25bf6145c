// 审计日志: the journal as it is kept, newest first. Facts carry no personal data.
import { useMemo } from 'react';
import { baseWords } from '@/api/words/base';
import { identityWords } from '@/api/words/identity';
import { policyWords } from '@/api/words/policy';
import { listOf, type RowOf } from '@/api/read';
import { columnsOf } from '@/kit/console/columns';
import type { FilterField } from '@/kit/console/FilterBar';
import { Page } from '@/kit/console/Page';
import { QueryTable } from '@/kit/console/QueryTable';
import { dateTime, dayStart, addDays } from '@/kit/format';
import { kitWords } from '@/kit/kit_words';
import { said } from '@/kit/said';
import { pageWords } from '@/kit/page_words';
import { optionsOf, useEnums, useFacts } from '@/kit/trade_words';
import { useWords, words } from '@/kit/words';

const base = said(baseWords, ({ fields }) => ({ about: fields.noun, userId: fields.user }));
const people = said(identityWords, ({ fields, nouns }) => ({
  role: fields.role,
  post: fields.post,
  who: nouns.user,
}));
const policy = said(policyWords, ({ fields }) => ({ days: fields.day }));
const site = said(pageWords, (w) => ({ kind: w.matter, data: w.content }));
const kit = said(kitWords, (w) => ({ at: w.when }));

const journalWords = words(
  {
    ...base['zh-CN'],
    ...people['zh-CN'],
    ...policy['zh-CN'],
    ...site['zh-CN'],
    ...kit['zh-CN'],
    seq: '序号',
  },
  {
    ...base.en,
    ...people.en,
    ...policy.en,
    ...site.en,
    ...kit.en,
    seq: 'No.',
  },
);

type Row = RowOf<'/api/journal'>;

// The days of the form are whole China days; the server reads moments.
const journal = listOf('/api/journal', {
  ask: ({ from, until, ...conditions }, { cursor, limit }) => ({
    ...conditions,
    ...(from === undefined ? {} : { from: dayStart(from) }),
    ...(until === undefined ? {} : { until: dayStart(addDays(until, 1)) }),
    ...(cursor === undefined ? {} : { cursor }),
    limit,
  }),
});
const col = columnsOf<Row>();
const seqOf = (row: Row) => row.seq;

export default function JournalPage() {
  const w = useWords(journalWords);
  const roles = useEnums().Role;
  const { facts, nouns } = useFacts();
  const fields = useMemo<FilterField[]>(
    () => [
      { name: 'noun', id: 'id', label: w.about, kind: 'thing', options: optionsOf(nouns) },
      { name: 'kind', label: w.kind, kind: 'select', options: optionsOf(facts) },
      { name: 'user', label: w.who, kind: 'person' },
      { name: 'from', until: 'until', label: w.days, kind: 'dates' },
    ],
    [w, facts, nouns],
  );
  const columns = useMemo(
    () => [
      col.count('seq', w.seq),
      col.show('at', w.at, (row) => dateTime(row.at, { seconds: true }), { width: 170 }),
      col.word('kind', w.kind, facts, { width: 210 }),
      col.show('about', w.about, (row) => `${nouns[row.noun] ?? row.noun} ${row.id}`, {
        width: 150,
      }),
      col.word('role', w.role, roles, { width: 130 }),
      col.text('post_name', w.post, { width: 200, clip: 'tip' }),
      col.show('user', w.userId, (row) => row.user ?? '—', { width: 90, align: 'right' }),
      col.show('data', w.data, (row) => <code title={row.data}>{row.data}</code>, {
        width: 420,
        clip: 'tip',
      }),
    ],
    [w, roles, facts, nouns],
  );
  return (
    <Page personal="watermark">
      <QueryTable<Row> list={journal} fields={fields} columns={columns} rowKey={seqOf} />
    </Page>
  );
}
