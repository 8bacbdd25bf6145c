// 审计日志: the journal as it is kept, newest first. Facts carry no personal data.
import { useMemo } from 'react';
import { listOf, type RowOf } from '@/api/read';
import { columnsOf } from '@/kit/console/columns';
import type { FilterField } from '@/kit/console/FilterBar';
import { Page } from '@/kit/console/Page';
import { QueryTable } from '@/kit/console/QueryTable';
import { dateTime, dayStart, addDays } from '@/kit/format';
import { useEnums, useFacts } from '@/kit/trade_words';
import { useWords, words } from '@/kit/words';

const journalWords = words(
  {
    title: '审计日志',
    seq: '序号',
    at: '时间',
    kind: '事项',
    about: '对象',
    noun: '对象类别',
    id: '对象编号',
    user: '用户编号',
    who: '用户',
    role: '角色',
    post: '岗位',
    data: '内容',
    days: '日期',
  },
  {
    title: 'Audit journal',
    seq: 'No.',
    at: 'When',
    kind: 'Fact',
    about: 'About',
    noun: 'Noun',
    id: 'Id',
    user: 'User id',
    who: 'Person',
    role: 'Role',
    post: 'Post',
    data: 'Content',
    days: 'Days',
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

function optionsOf(table: Readonly<Record<string, string>>) {
  return Object.entries(table).map(([value, label]) => ({ value, label }));
}

export default function JournalPage() {
  const w = useWords(journalWords);
  const roles = useEnums().Role;
  const { facts, nouns } = useFacts();
  const fields = useMemo<FilterField[]>(
    () => [
      { name: 'noun', label: w.noun, kind: 'select', options: optionsOf(nouns) },
      { name: 'id', label: w.id, kind: 'text' },
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
      col.show('user', w.user, (row) => row.user ?? '—', { width: 90, align: 'right' }),
      col.show('data', w.data, (row) => <code title={row.data}>{row.data}</code>, {
        width: 420,
        clip: 'tip',
      }),
    ],
    [w, roles, facts, nouns],
  );
  return (
    <Page title={w.title} personal="watermark">
      <QueryTable<Row>
        list={journal}
        label={w.title}
        fields={fields}
        columns={columns}
        rowKey={seqOf}
      />
    </Page>
  );
}
