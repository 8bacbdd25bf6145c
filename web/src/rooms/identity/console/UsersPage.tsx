// 用户与岗位: staff and residents, masked.
import { PlusOutlined } from '@ant-design/icons';
import { Alert, Button, Form, Input, Modal, Typography } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { api, commandHeaders, type Schemas, type QueryOf } from '@/api/client';
import { CommandForm } from '@/kit/console/CommandForm';
import type { FilterField } from '@/kit/console/FilterBar';
import { Page, useCan } from '@/kit/console/Page';
import { QueryTable, type QueryColumn } from '@/kit/console/QueryTable';
import { dateTime } from '@/kit/format';
import { kitWords } from '@/kit/kit_words';
import { Mark } from '@/kit/Mark';
import { useEnums } from '@/kit/trade_words';
import { useWords } from '@/kit/words';
import { identityPageWords } from './words';

type Row = Schemas['identity.UserRow'];
type Initial = Schemas['identity.InitialPassword'];

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

function AddUser({ onClose }: { onClose: () => void }) {
  const w = useWords(identityPageWords);
  const k = useWords(kitWords);
  const navigate = useNavigate();
  const [made, setMade] = useState<Initial | null>(null);
  if (made !== null) {
    return (
      <>
        <InitialPassword reply={made} />
        <div className="form-foot">
          <Button
            type="primary"
            onClick={() => {
              onClose();
              void navigate(`/users/${made.id}`);
            }}
          >
            {k.confirm}
          </Button>
        </div>
      </>
    );
  }
  return (
    <>
      <p className="dialog-hint">{w.addHint}</p>
      <CommandForm<Schemas['identity.AddUser'], { data?: Initial }>
        draft="user-new"
        send={(body, key) => api.POST('/api/users', { body, headers: commandHeaders(key) })}
        onDone={(reply) => setMade(reply.data ?? null)}
        onCancel={onClose}
      >
        <Form.Item name="login" label={w.login} required>
          <Input autoComplete="off" maxLength={32} />
        </Form.Item>
        <div className="cols-2">
          <Form.Item name="name" label={w.name} required>
            <Input autoComplete="off" maxLength={50} />
          </Form.Item>
          <Form.Item name="phone" label={w.phone} required>
            <Input autoComplete="off" inputMode="tel" maxLength={20} />
          </Form.Item>
        </div>
      </CommandForm>
    </>
  );
}

export default function UsersPage() {
  const w = useWords(identityPageWords);
  const roles = useEnums().Role;
  const can = useCan();
  const [adding, setAdding] = useState<'open' | 'closed'>('closed');
  const fields = useMemo<FilterField[]>(
    () => [
      { name: 'text', label: w.text, kind: 'text', placeholder: w.textHint },
      {
        name: 'role',
        label: w.role,
        kind: 'select',
        options: Object.entries(roles).map(([value, label]) => ({ value, label })),
      },
      { name: 'staff', label: w.staff, kind: 'flag' },
      { name: 'disabled', label: w.disabled, kind: 'flag' },
      { name: 'dormant', label: w.dormant, kind: 'flag' },
      { name: 'deletion_requested', label: w.deletionRequested, kind: 'flag' },
    ],
    [w, roles],
  );
  const columns = useMemo<QueryColumn<Row>[]>(
    () => [
      {
        key: 'login',
        title: w.login,
        width: 160,
        fixed: 'left',
        render: (row) => (
          <Link to={`/users/${row.id}`}>{row.login === '' ? row.phone : row.login}</Link>
        ),
      },
      { key: 'name', title: w.name, width: 90, render: (row) => row.name },
      { key: 'phone', title: w.phone, width: 130, render: (row) => row.phone },
      {
        key: 'posts',
        title: w.posts,
        width: 300,
        ellipsis: 'tip',
        render: (row) => row.posts || '—',
      },
      {
        key: 'state',
        title: w.state,
        width: 110,
        render: (row) => (
          <Mark tone={row.disabled ? 'bad' : 'good'} icon={row.disabled ? 'stop' : 'check'}>
            {row.disabled ? w.disabled : w.active}
          </Mark>
        ),
      },
      {
        key: 'factor',
        title: w.secondFactor,
        width: 110,
        render: (row) => (
          <Mark
            tone={row.second_factor ? 'good' : 'calm'}
            icon={row.second_factor ? 'check' : 'dot'}
          >
            {row.second_factor ? w.setUp : w.notSetUp}
          </Mark>
        ),
      },
      {
        key: 'last',
        title: w.lastLogin,
        width: 150,
        render: (row) => (row.last_login_at === null ? w.never : dateTime(row.last_login_at)),
      },
    ],
    [w],
  );
  return (
    <Page
      title={w.users}
      personal="watermark"
      extra={
        can('user_admin') && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding('open')}>
            {w.add}
          </Button>
        )
      }
    >
      <QueryTable<Row>
        id="users"
        label={w.users}
        fields={fields}
        columns={columns}
        rowKey={(row) => row.id}
        read={async (conditions, page) => {
          const { data } = await api.GET('/api/users', {
            params: { query: { ...conditions, ...page } as QueryOf<'/api/users'> },
          });
          return { rows: data?.rows ?? [], next: data?.next ?? null };
        }}
      />
      <Modal
        open={adding === 'open'}
        title={w.add}
        onCancel={() => setAdding('closed')}
        footer={null}
        destroyOnHidden
        mask={{ closable: false }}
      >
        <AddUser onClose={() => setAdding('closed')} />
      </Modal>
    </Page>
  );
}
