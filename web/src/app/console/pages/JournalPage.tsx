// 审计日志: the journal as it is kept, newest first. Facts carry no personal data.
import { useMemo } from 'react';
import { api, type Schemas, type QueryOf } from '@/api/client';
import type { FilterField } from '@/kit/console/FilterBar';
import { Page } from '@/kit/console/Page';
import { QueryTable, type QueryColumn } from '@/kit/console/QueryTable';
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
    role: 'Role',
    post: 'Post',
    data: 'Content',
    days: 'Days',
  },
);

type Row = Schemas['journal.JournalRow'];

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
      { name: 'user', label: w.user, kind: 'text' },
      { name: 'from', until: 'until', label: w.days, kind: 'dates' },
    ],
    [w, facts, nouns],
  );
  const columns = useMemo<QueryColumn<Row>[]>(
    () => [
      { key: 'seq', title: w.seq, width: 90, align: 'right', render: (row) => row.seq },
      {
        key: 'at',
        title: w.at,
        width: 170,
        render: (row) => dateTime(row.at, { seconds: true }),
      },
      { key: 'kind', title: w.kind, width: 210, render: (row) => facts[row.kind] ?? row.kind },
      {
        key: 'about',
        title: w.about,
        width: 150,
        render: (row) => `${nouns[row.noun] ?? row.noun} ${row.id}`,
      },
      { key: 'role', title: w.role, width: 130, render: (row) => roles[row.role] },
      {
        key: 'post',
        title: w.post,
        width: 200,
        ellipsis: 'tip',
        render: (row) => row.post_name || '—',
      },
      { key: 'user', title: w.user, width: 90, align: 'right', render: (row) => row.user ?? '—' },
      {
        key: 'data',
        title: w.data,
        width: 420,
        ellipsis: 'tip',
        render: (row) => <code title={row.data}>{row.data}</code>,
      },
    ],
    [w, roles, facts, nouns],
  );
  return (
    <Page title={w.title} personal="watermark">
      <QueryTable<Row>
        id="journal"
        label={w.title}
        fields={fields}
        columns={columns}
        rowKey={(row) => row.seq}
        read={async ({ from, until, ...conditions }, { after, limit }) => {
          // The days of the form are whole China days; the server reads moments.
          const { data } = await api.GET('/api/journal', {
            params: {
              query: {
                ...conditions,
                ...(from === undefined ? {} : { from: dayStart(from) }),
                ...(until === undefined ? {} : { until: dayStart(addDays(until, 1)) }),
                ...(after === undefined ? {} : { before: Number(after) }),
                limit,
              } as QueryOf<'/api/journal'>,
            },
          });
          return { rows: data?.rows ?? [], next: data?.next ?? null };
        }}
      />
    </Page>
  );
}
