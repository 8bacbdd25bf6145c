// 个人信息: what the platform keeps about oneself, correcting it, the password, and deletion.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Descriptions, Form, Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { api, commandHeaders, newKey, type Schemas } from '@/api/client';
import { CommandForm } from '@/kit/console/CommandForm';
import { useMessage } from '@/kit/console/message';
import { Outcome } from '@/kit/console/Outcome';
import { Loading, Page } from '@/kit/console/Page';
import { RefusalNote } from '@/kit/console/RefusalNote';
import { dateTime } from '@/kit/format';
import { useWords } from '@/kit/words';
import { identityPageWords } from './words';
import { DataTable } from '@/kit/console/DataTable';

type Own = Schemas['identity.OwnData'];
type Dialogue = 'name' | 'phone' | 'password' | 'deletion';

function PhoneFields() {
  const w = useWords(identityPageWords);
  const form = Form.useFormInstance<Schemas['identity.ChangePhone']>();
  const send = useMutation({
    mutationFn: async () => {
      const { data } = await api.POST('/api/session/phone-code', {
        body: { phone: form.getFieldValue('phone') as string, purpose: 'change_phone' },
        headers: commandHeaders(newKey()),
      });
      return data;
    },
  });
  return (
    <>
      <Form.Item name="phone" label={w.newPhone} required>
        <Input inputMode="tel" maxLength={20} />
      </Form.Item>
      <RefusalNote error={send.error} />
      <Form.Item name="code" label={w.code} required>
        <Input
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={6}
          suffix={
            <Button size="small" loading={send.isPending} onClick={() => send.mutate()}>
              {w.sendCode}
            </Button>
          }
        />
      </Form.Item>
      {send.data && <p className="hint">{w.codeSent(send.data.resend_after_s)}</p>}
    </>
  );
}

export default function OwnPage() {
  const w = useWords(identityPageWords);
  const client = useQueryClient();
  const message = useMessage();
  const [open, setOpen] = useState<Dialogue | null>(null);
  const own = useQuery({
    queryKey: ['own-data'],
    queryFn: async () => {
      const { data } = await api.GET('/api/own-data');
      return data as Own;
    },
  });
  const takeBack = useMutation({
    mutationFn: () => api.DELETE('/api/own-data/deletion', { headers: commandHeaders(newKey()) }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['own-data'] }),
  });
  if (own.isPending) return <Loading />;
  if (own.isError) return <Outcome error={own.error} retry={() => void own.refetch()} />;
  const data = own.data;
  const close = () => setOpen(null);
  const done = () => {
    close();
    message.success(w.done);
    void client.invalidateQueries({ queryKey: ['own-data'] });
    void client.invalidateQueries({ queryKey: ['session'] });
  };
  const titles: Record<Dialogue, string> = {
    name: w.correctName,
    phone: w.changePhone,
    password: w.changePassword,
    deletion: w.deletion,
  };
  const forms: Record<Dialogue, ReactNode> = {
    name: (
      <CommandForm<Schemas['identity.CorrectName'], unknown>
        draft="own-name"
        initial={{ name: data.name }}
        send={(body, key) => api.PUT('/api/own-data/name', { body, headers: commandHeaders(key) })}
        onDone={done}
        onCancel={close}
      >
        <Form.Item name="name" label={w.name} required>
          <Input maxLength={50} />
        </Form.Item>
      </CommandForm>
    ),
    phone: (
      <CommandForm<Schemas['identity.ChangePhone'], unknown>
        draft="own-phone"
        send={(body, key) => api.PUT('/api/own-data/phone', { body, headers: commandHeaders(key) })}
        onDone={done}
        onCancel={close}
      >
        <PhoneFields />
      </CommandForm>
    ),
    password: (
      <CommandForm<Schemas['identity.ChangePassword'], unknown>
        draft={null}
        send={(body, key) =>
          api.PUT('/api/session/password', { body, headers: commandHeaders(key) })
        }
        onDone={done}
        onCancel={close}
      >
        <Form.Item name="old_password" label={w.oldPassword} required>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Form.Item name="new_password" label={w.newPassword} required>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
      </CommandForm>
    ),
    deletion: (
      <CommandForm<object, unknown>
        draft="own-deletion"
        danger="danger"
        submit={w.deletion}
        send={(_body, key) => api.POST('/api/own-data/deletion', { headers: commandHeaders(key) })}
        onDone={done}
        onCancel={close}
      >
        <p className="dialog-hint">{w.deletionHint}</p>
      </CommandForm>
    ),
  };
  const edit = (what: Dialogue, label: string) => (
    <Button size="small" type="link" onClick={() => setOpen(what)}>
      {label}
    </Button>
  );
  return (
    <Page title={w.own} personal="watermark">
      <section className="panel">
        <p className="hint">{w.ownHint}</p>
        <Descriptions
          column={1}
          size="small"
          items={[
            {
              key: 'name',
              label: w.name,
              children: (
                <>
                  {data.name} {edit('name', w.correct)}
                </>
              ),
            },
            {
              key: 'phone',
              label: w.phone,
              children: (
                <>
                  {data.phone} {edit('phone', w.changePhone)}
                </>
              ),
            },
            {
              key: 'login',
              label: w.login,
              children: (
                <>
                  {data.login} {edit('password', w.changePassword)}
                </>
              ),
            },
            { key: 'created', label: w.createdAt, children: dateTime(data.created_at) },
            {
              key: 'times',
              label: w.timesRevealed,
              children: w.times(data.times_revealed),
            },
          ]}
        />
      </section>
      <section className="panel" aria-labelledby="kept">
        <h2 id="kept">{w.kept}</h2>
        <DataTable
          aria-label={w.kept}
          size="small"
          dataSource={data.kept}
          rowKey={(row) => row.kind}
          columns={[
            { title: w.kind, dataIndex: 'kind', width: 160 },
            { title: w.purpose, dataIndex: 'purpose' },
            { title: w.period, dataIndex: 'kept' },
          ]}
        />
        <p>
          {data.deletion_requested_at === null ? (
            <Button danger onClick={() => setOpen('deletion')}>
              {w.deletion}
            </Button>
          ) : (
            <>
              {w.requestedOn(dateTime(data.deletion_requested_at))}{' '}
              <Button loading={takeBack.isPending} onClick={() => takeBack.mutate()}>
                {w.takeBack}
              </Button>
            </>
          )}
        </p>
        <RefusalNote error={takeBack.error} />
      </section>
      <Modal
        open={open !== null}
        title={open === null ? '' : titles[open]}
        onCancel={close}
        footer={null}
        destroyOnHidden
        width={460}
      >
        {open !== null && forms[open]}
      </Modal>
    </Page>
  );
}
