// 用户与岗位: staff and residents, masked.
import { Alert, Button, Typography } from 'antd';
import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { listOf } from '@/api/read';
import { AddButton } from '@/kit/console/AddButton';
import { columnsOf } from '@/kit/console/columns';
import { fieldsOf } from '@/kit/console/field_makers';
import { filtersOf } from '@/kit/console/filters';
import { saying } from '@/kit/console/labels';
import { Page } from '@/kit/console/Page';
import { QueryTable } from '@/kit/console/QueryTable';
import { kitWords } from '@/kit/kit_words';
import { Mark } from '@/kit/Mark';
import { useWords } from '@/kit/words';
import { identityPageWords } from './words';

type Row = Schemas['identity.UserRow'];
type Initial = Schemas['identity.InitialPassword'];

const users = listOf('/api/users');

export function InitialPassword({ reply }: { reply: Initial }) {
  const w = useWords(identityPageWords);
  return (
    <Alert
      type="warning"
      showIcon
      title={`${w.login}：${reply.login}`}
      description={
        <>
          {w.initialPassword}：
          <Typography.Text code copyable strong>
            {reply.initial_password}
          </Typography.Text>
          <p className="hint">{w.initialHint}</p>
        </>
      }
    />
  );
}

const adding = fieldsOf('identity.AddUser');

function UserFields() {
  const w = useWords(identityPageWords);
  const { Text } = adding;
  return (
    <>
      <p className="dialog-hint">{w.addHint}</p>
      <Text name="login" autoComplete="off" />
      <div className="cols-2">
        <Text name="name" autoComplete="off" />
        <Text name="phone" autoComplete="off" inputMode="tel" />
      </div>
    </>
  );
}

function AddUser() {
  const w = useWords(identityPageWords);
  const k = useWords(kitWords);
  return (
    <AddButton
      label={w.add}
      needs="user_admin"
      post="/api/users"
      at="/users"
      fields={<UserFields />}
      answer={(made: Initial, open) => (
        <>
          <InitialPassword reply={made} />
          <div className="form-foot">
            <Button type="primary" onClick={open}>
              {k.confirm}
            </Button>
          </div>
        </>
      )}
    />
  );
}

const say = saying(identityPageWords);
const fields = filtersOf(
  '/api/users',
  { name: 'text', placeholder: say((w) => w.textHint) },
  'role',
  'staff',
  'disabled',
  'dormant',
  'deletion_requested',
);
const col = columnsOf('identity.UserRow');
const columns = [
  col.show(
    'login',
    (row) => <Link to={`/users/${row.id}`}>{row.login === '' ? row.phone : row.login}</Link>,
    { width: 160, fixed: 'left', card: 'title' },
  ),
  col('name', { width: 90, card: 'place' }),
  col('phone', { width: 130, card: 'no' }),
  col('posts', { width: 300, clip: 'tip', card: 'state' }),
  col.show('state', (row) => <AccountState disabled={row.disabled} />, { width: 110, card: 'due' }),
  col.show('second_factor', (row) => <SecondFactor row={row} />, {
    width: 110,
    title: say((w) => w.secondFactor),
  }),
  col('last_login_at', { none: say((w) => w.never) }),
];

export function SecondFactor({ row }: { row: Pick<Row, 'second_factor'> }) {
  const w = useWords(identityPageWords);
  return (
    <Mark tone={row.second_factor ? 'good' : 'calm'} icon={row.second_factor ? 'check' : 'dot'}>
      {row.second_factor ? w.setUp : w.notSetUp}
    </Mark>
  );
}

export function AccountState({ disabled }: { disabled: boolean }) {
  const w = useWords(identityPageWords);
  return (
    <Mark tone={disabled ? 'bad' : 'good'} icon={disabled ? 'stop' : 'check'}>
      {disabled ? w.disabled : w.active}
    </Mark>
  );
}

export default function UsersPage() {
  return (
    <Page personal="watermark" extra={<AddUser />}>
      <QueryTable list={users} fields={fields} columns={columns} />
    </Page>
  );
}
