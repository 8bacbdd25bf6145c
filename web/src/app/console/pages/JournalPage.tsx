// 审计日志: the journal as it is kept, newest first. Facts carry no personal data.
import { useMemo } from 'react';
import { identityWords } from '@/api/words/identity';
import { policyWords } from '@/api/words/policy';
import { listOf, type RowOf } from '@/api/read';
import { columnsOf } from '@/kit/console/columns';
import { filtersOf } from '@/kit/console/filters';
import { saying } from '@/kit/console/labels';
import { Page } from '@/kit/console/Page';
import { QueryTable } from '@/kit/console/QueryTable';
import { dateTime, dayStart, addDays } from '@/kit/format';
import { said } from '@/kit/said';
import { pageWords } from '@/kit/page_words';
import { factsNow, optionsOf, useFacts } from '@/kit/trade_words';
import { words } from '@/kit/words';

const people = said(identityWords, ({ fields, nouns }) => ({
  role: fields.role,
  post: fields.post,
  who: nouns.user,
}));
const policy = said(policyWords, ({ fields }) => ({ days: fields.day }));
const site = said(pageWords, (w) => ({ kind: w.matter, data: w.content }));

const journalWords = words(
  {
    ...people['zh-CN'],
    ...policy['zh-CN'],
    ...site['zh-CN'],
    seq: '序号',
  },
  () => ({
    ...people.en,
    ...policy.en,
    ...site.en,
    seq: 'No.',
  }),
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
const say = saying(journalWords);
const col = columnsOf('journal.JournalRow');
const columns = [
  col('seq', { title: say((w) => w.seq) }),
  col.show('at', (row) => dateTime(row.at, { seconds: true }), { width: 170 }),
  col.show('kind', (row) => factNow(row.kind), { width: 210, title: say((w) => w.kind) }),
  col.show('noun', (row) => `${nounNow(row.noun)} ${row.id}`, { width: 150 }),
  col('role', { width: 130, title: say((w) => w.role) }),
  col('post_name', { width: 200, clip: 'tip', title: say((w) => w.post) }),
  col.show('user', (row) => row.user, { width: 90, align: 'right' }),
  col.show('data', (row) => <code title={row.data}>{row.data}</code>, {
    width: 420,
    clip: 'tip',
    title: say((w) => w.data),
  }),
];
const seqOf = (row: Row) => row.seq;

const factNow = (kind: string) => factsNow().facts[kind] ?? kind;
const nounNow = (noun: string) => factsNow().nouns[noun] ?? noun;

export default function JournalPage() {
  const { facts, nouns } = useFacts();
  const fields = useMemo(
    () =>
      filtersOf(
        '/api/journal',
        { name: 'noun', id: 'id', kind: 'thing', options: optionsOf(nouns) },
        { name: 'kind', label: say((w) => w.kind), kind: 'select', options: optionsOf(facts) },
        { name: 'user', label: say((w) => w.who) },
        { name: 'from', until: 'until', label: say((w) => w.days), kind: 'dates' },
      ),
    [facts, nouns],
  );
  return (
    <Page personal="watermark">
      <QueryTable<Row> list={journal} fields={fields} columns={columns} rowKey={seqOf} />
    </Page>
  );
}
