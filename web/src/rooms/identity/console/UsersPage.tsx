// 用户与岗位: staff and residents, masked.
import { Alert, Button, Typography } from 'antd';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { listOf } from '@/api/read';
import { AddButton } from '@/kit/console/AddButton';
import { columnsOf } from '@/kit/console/columns';
import { fieldsOf } from '@/kit/console/field_makers';
import type { FilterField } from '@/kit/console/FilterBar';
import { Page } from '@/kit/console/Page';
import { QueryTable } from '@/kit/console/QueryTable';
import { dateTime } from '@/kit/format';
import { kitWords } from '@/kit/kit_words';
import { Mark } from '@/kit/Mark';
import { optionsOf, useEnums } from '@/kit/trade_words';
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

const col = columnsOf<Row>();

function useColumns() {
  const w = useWords(identityPageWords);
  return useMemo(
    () => [
      col.show(
        'login',
        w.login,
        (row) => <Link to={`/users/${row.id}`}>{row.login === '' ? row.phone : row.login}</Link>,
        { width: 160, fixed: 'left' },
      ),
      col.text('name', w.name, { width: 90 }),
      col.text('phone', w.phone, { width: 130 }),
      col.text('posts', w.posts, { width: 300, clip: 'tip' }),
      col.show('disabled', w.state, (row) => <AccountState disabled={row.disabled} />, {
        width: 110,
      }),
      col.show(
        'second_factor',
        w.secondFactor,
        (row) => (
          <Mark
            tone={row.second_factor ? 'good' : 'calm'}
            icon={row.second_factor ? 'check' : 'dot'}
          >
            {row.second_factor ? w.setUp : w.notSetUp}
          </Mark>
        ),
        { width: 110 },
      ),
      col.show(
        'last',
        w.lastLogin,
        (row) => (row.last_login_at === null ? w.never : dateTime(row.last_login_at)),
        { width: 150 },
      ),
    ],
    [w],
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
  const w = useWords(identityPageWords);
  const roles = useEnums().Role;
  const fields = useMemo<FilterField[]>(
    () => [
      { name: 'text', label: w.text, kind: 'text', placeholder: w.textHint },
      {
        name: 'role',
        label: w.role,
        kind: 'select',
        options: optionsOf(roles),
      },
      { name: 'staff', label: w.staff, kind: 'flag' },
      { name: 'disabled', label: w.disabled, kind: 'flag' },
      { name: 'dormant', label: w.dormant, kind: 'flag' },
      { name: 'deletion_requested', label: w.deletionRequested, kind: 'flag' },
    ],
    [w, roles],
  );
  return (
    <Page personal="watermark" extra={<AddUser />}>
      <QueryTable<Row>
        list={users}
        fields={fields}
        columns={useColumns()}
        card={(row) => ({
          to: `/users/${row.id}`,
          title: row.name,
          due: <AccountState disabled={row.disabled} />,
          no: row.login,
          place: row.phone,
          state: row.posts,
        })}
      />
    </Page>
  );
}
