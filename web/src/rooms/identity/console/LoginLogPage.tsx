// 登录日志: every try to sign in.
import { useMemo } from 'react';
import { Link } from 'react-router';
import { api, type Schemas, type QueryOf } from '@/api/client';
import type { FilterField } from '@/kit/console/FilterBar';
import { Page } from '@/kit/console/Page';
import { QueryTable, type QueryColumn } from '@/kit/console/QueryTable';
import { dateTime } from '@/kit/format';
import { StateTag } from '@/kit/StateTag';
import { useEnums } from '@/kit/trade_words';
import { useWords } from '@/kit/words';
import { identityPageWords } from './words';

type Row = Schemas['identity.LoginLogRow'];

export default function LoginLogPage() {
  const w = useWords(identityPageWords);
  const enums = useEnums();
  const fields = useMemo<FilterField[]>(
    () => [
      { name: 'user', label: w.userId, kind: 'text' },
      {
        name: 'outcome',
        label: w.outcome,
        kind: 'select',
        options: Object.entries(enums['identity.LoginOutcome']).map(([value, label]) => ({
          value,
          label,
        })),
      },
    ],
    [w, enums],
  );
  const columns = useMemo<QueryColumn<Row>[]>(
    () => [
      {
        key: 'at',
        title: w.at,
        width: 180,
        render: (row) => dateTime(row.at, { seconds: true }),
      },
      {
        key: 'user',
        title: w.userId,
        width: 120,
        render: (row) =>
          row.user === null ? '—' : <Link to={`/users/${row.user}`}>{row.user}</Link>,
      },
      {
        key: 'means',
        title: w.means,
        width: 140,
        render: (row) => enums['identity.LoginMeans'][row.means],
      },
      {
        key: 'outcome',
        title: w.outcome,
        width: 140,
        render: (row) => (
          <StateTag
            state={row.outcome}
            words={enums['identity.LoginOutcome']}
            looks={{
              passed: { tone: 'good', icon: 'check' },
              refused: { tone: 'bad', icon: 'stop' },
              locked: { tone: 'bad', icon: 'alarm' },
              disabled: { tone: 'calm', icon: 'stop' },
            }}
          />
        ),
      },
      { key: 'address', title: w.address, width: 180, render: (row) => row.address },
    ],
    [w, enums],
  );
  return (
    <Page title={w.loginLog} personal="watermark">
      <QueryTable<Row>
        id="login-log"
        label={w.loginLog}
        fields={fields}
        columns={columns}
        rowKey={(row) => row.id}
        read={async (conditions, page) => {
          const { data } = await api.GET('/api/login-log', {
            params: { query: { ...conditions, ...page } as QueryOf<'/api/login-log'> },
          });
          return { rows: data?.rows ?? [], next: data?.next ?? null };
        }}
      />
    </Page>
  );
}
