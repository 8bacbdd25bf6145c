// 登录日志: every try to sign in.
import { Link } from 'react-router';
import { listOf } from '@/api/read';
import { columnsOf } from '@/kit/console/columns';
import { filtersOf } from '@/kit/console/filters';
import { Page } from '@/kit/console/Page';
import { QueryTable } from '@/kit/console/QueryTable';
import { dateTime } from '@/kit/format';

const log = listOf('/api/login-log');
const fields = filtersOf('/api/login-log', 'user', 'outcome');
const col = columnsOf('identity.LoginLogRow');
const columns = [
  col.show('at', (row) => dateTime(row.at, { seconds: true }), { width: 180 }),
  col.show('user', (row) => row.user && <Link to={`/users/${row.user}`}>{row.user}</Link>, {
    width: 120,
  }),
  col('means', { width: 140 }),
  col.state(
    'outcome',
    {
      passed: { tone: 'good', icon: 'check' },
      refused: { tone: 'bad', icon: 'stop' },
      locked: { tone: 'bad', icon: 'alarm' },
      disabled: { tone: 'calm', icon: 'stop' },
    },
    { width: 140 },
  ),
  col('address', { width: 180 }),
];

export default function LoginLogPage() {
  return (
    <Page personal="watermark">
      <QueryTable list={log} fields={fields} columns={columns} />
    </Page>
  );
}
