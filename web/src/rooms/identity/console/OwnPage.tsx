// 个人信息: what the platform keeps about oneself, correcting it, the password, and deletion.
import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { api, commandHeaders, newKey, type Schemas } from '@/api/client';
import { useRead } from '@/api/read';
import { columnsOf } from '@/kit/console/columns';
import { saying } from '@/kit/console/labels';
import { CommandForm } from '@/kit/console/CommandForm';
import { fieldsOf } from '@/kit/console/field_makers';
import { useMessage } from '@/kit/console/message';
import { FactList } from '@/kit/console/DetailPage';
import { Outcome } from '@/kit/console/Outcome';
import { Loading, Page } from '@/kit/console/Page';
import { RefusalNote } from '@/kit/console/RefusalNote';
import { dateTime } from '@/kit/format';
import { kitWords } from '@/kit/kit_words';
import { useWords } from '@/kit/words';
import { identityPageWords } from './words';
import { DataTable } from '@/kit/console/DataTable';

type Dialogue = 'name' | 'phone' | 'password' | 'deletion';

const naming = fieldsOf('identity.CorrectName');
const calling = fieldsOf('identity.ChangePhone');

function PhoneFields() {
  const w = useWords(identityPageWords);
  const { Text } = calling;
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
      <Text name="phone" label={w.newPhone} inputMode="tel" />
      <RefusalNote error={send.error} />
      <Text
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        suffix={
          <Button size="small" loading={send.isPending} onClick={() => send.mutate()}>
            {w.sendCode}
          </Button>
        }
      />
      {send.data && <p className="hint">{w.codeSent(send.data.resend_after_s)}</p>}
    </>
  );
}

const say = saying(identityPageWords);
const col = columnsOf('identity.KeptData');
const columns = [
  col('kind', { width: 160, title: say((w) => w.kind) }),
  col('purpose', { width: 320 }),
  col('kept', { width: 240 }),
  col('after_erasure', { width: 320 }),
];
const fact = columnsOf('identity.OwnData');

const ownLine = (value: string, change: ReactNode) => (
  <>
    {value} {change}
  </>
);

export default function OwnPage() {
  const w = useWords(identityPageWords);
  const k = useWords(kitWords);
  const message = useMessage();
  const [open, setOpen] = useState<Dialogue | null>(null);
  const own = useRead('/api/own-data');
  const takeBack = useMutation({
    mutationFn: () => api.DELETE('/api/own-data/deletion', { headers: commandHeaders(newKey()) }),
  });
  if (own.isPending) return <Loading />;
  if (own.isError) return <Outcome error={own.error} retry={() => void own.refetch()} />;
  const data = own.data;
  const close = () => setOpen(null);
  const done = () => {
    close();
    message.success(k.done);
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
        <naming.Text name="name" />
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
    <Page personal="watermark">
      <section className="panel">
        <p className="hint">{w.ownHint}</p>
        <FactList
          columns={1}
          of={data}
          facts={[
            fact.show('name', () => ownLine(data.name, edit('name', w.correct))),
            fact.show('phone', () => ownLine(data.phone, edit('phone', w.changePhone))),
            fact.show('login', () => ownLine(data.login, edit('password', w.changePassword))),
            fact('created_at'),
            fact.show('times_revealed', () => w.times(data.times_revealed)),
          ]}
        />
      </section>
      <section className="panel" aria-labelledby="kept">
        <h2 id="kept">{w.kept}</h2>
        <DataTable label={w.kept} rows={data.kept} rowKey={(row) => row.kind} columns={columns} />
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
