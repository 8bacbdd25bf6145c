// 登录日志: every try to sign in.
import { useMemo } from 'react';
import { Link } from 'react-router';
import { listOf, type RowOf } from '@/api/read';
import { columnsOf } from '@/kit/console/columns';
import type { FilterField } from '@/kit/console/FilterBar';
import { Page } from '@/kit/console/Page';
import { QueryTable } from '@/kit/console/QueryTable';
import { dateTime } from '@/kit/format';
import { optionsOf, useEnums } from '@/kit/trade_words';
import { useWords } from '@/kit/words';
import { identityPageWords } from './words';

type Row = RowOf<'/api/login-log'>;

const log = listOf('/api/login-log');
const col = columnsOf<Row>();

export default function LoginLogPage() {
  const w = useWords(identityPageWords);
  const enums = useEnums();
  const fields = useMemo<FilterField[]>(
    () => [
      { name: 'user', label: w.who, kind: 'person' },
      {
        name: 'outcome',
        label: w.outcome,
        kind: 'select',
        options: optionsOf(enums['identity.LoginOutcome']),
      },
    ],
    [w, enums],
  );
  const columns = useMemo(
    () => [
      col.show('at', w.at, (row) => dateTime(row.at, { seconds: true }), { width: 180 }),
      col.show(
        'user',
        w.userId,
        (row) => (row.user === null ? '—' : <Link to={`/users/${row.user}`}>{row.user}</Link>),
        { width: 120 },
      ),
      col.word('means', w.means, enums['identity.LoginMeans'], { width: 140 }),
      col.state(
        'outcome',
        w.outcome,
        enums['identity.LoginOutcome'],
        {
          passed: { tone: 'good', icon: 'check' },
          refused: { tone: 'bad', icon: 'stop' },
          locked: { tone: 'bad', icon: 'alarm' },
          disabled: { tone: 'calm', icon: 'stop' },
        },
        { width: 140 },
      ),
      col.text('address', w.address, { width: 180 }),
    ],
    [w, enums],
  );
  return (
    <Page personal="watermark">
      <QueryTable<Row> list={log} fields={fields} columns={columns} />
    </Page>
  );
}
