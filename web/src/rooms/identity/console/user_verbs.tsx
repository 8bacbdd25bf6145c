// What the officers can do to an account. Which of it, the server's `may` says.
import { Form, Input, InputNumber, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { api, commandHeaders, type Schemas } from '@/api/client';
import type { VerbLook } from '@/kit/console/ButtonsOfMay';
import { CommandForm } from '@/kit/console/CommandForm';
import { EstateSelect } from '@/kit/console/EstateSelect';
import { Facts } from '@/kit/console/Facts';
import { RegionSelect } from '@/kit/console/RegionSelect';
import { useEnums } from '@/kit/trade_words';
import { useWords } from '@/kit/words';
import { useQuery } from '@tanstack/react-query';
import { InitialPassword } from './UsersPage';
import { identityPageWords } from './words';

type Detail = Schemas['identity.UserDetail'];
type Send<Reply> = (body: never, key: string) => Promise<{ data?: Reply }>;

// A form whose answer is shown once in the same dialogue.
function Once<Reply>({
  draft,
  send,
  fields,
  show,
  onSent,
  onCancel,
}: {
  draft: string;
  send: Send<Reply>;
  fields: ReactNode;
  show: (reply: Reply) => ReactNode;
  onSent: () => void;
  onCancel: () => void;
}) {
  const [reply, setReply] = useState<Reply | null>(null);
  if (reply !== null) return show(reply);
  return (
    <CommandForm
      draft={draft}
      send={send as (values: object, key: string) => Promise<{ data?: Reply }>}
      onCancel={onCancel}
      onDone={(answer) => {
        setReply(answer.data ?? null);
        onSent();
      }}
    >
      {fields}
    </CommandForm>
  );
}

function UnitSelect({
  value,
  onChange,
  id,
}: {
  value?: number;
  onChange?: (unit: number | undefined) => void;
  id?: string;
}) {
  const [text, setText] = useState('');
  const units = useQuery({
    queryKey: ['units', text],
    queryFn: async () => {
      const { data } = await api.GET('/api/registry/units', {
        params: { query: { limit: 50, ...(text === '' ? {} : { text }) } },
      });
      return data?.rows ?? [];
    },
    retry: false,
  });
  return (
    <Select
      id={id}
      value={value}
      onChange={onChange}
      allowClear
      showSearch={{ filterOption: false, onSearch: setText }}
      loading={units.isFetching}
      options={(units.data ?? []).map((unit) => ({ value: unit.id, label: unit.name }))}
    />
  );
}

function PostFields() {
  const w = useWords(identityPageWords);
  const roles = useEnums().Role;
  return (
    <>
      <div className="cols-2">
        <Form.Item name="role" label={w.role} required>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={Object.entries(roles).map(([value, label]) => ({ value, label }))}
          />
        </Form.Item>
        <Form.Item name="name" label={w.postName} required extra={w.postNameHint}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="region" label={w.region}>
          <RegionSelect />
        </Form.Item>
        <Form.Item name="unit" label={w.unit}>
          <UnitSelect />
        </Form.Item>
        <Form.Item name="estate" label={w.estate}>
          <EstateSelect />
        </Form.Item>
        <Form.Item name="enterprise" label={w.enterpriseId}>
          <InputNumber min={1} precision={0} style={{ width: '100%' }} />
        </Form.Item>
      </div>
    </>
  );
}

export function ReasonItem() {
  const w = useWords(identityPageWords);
  return (
    <Form.Item name="reason" label={w.reason} required>
      <Input.TextArea rows={3} maxLength={200} showCount />
    </Form.Item>
  );
}

export function useUserVerbs(detail: Detail, onChanged: () => void): Record<string, VerbLook> {
  const w = useWords(identityPageWords);
  const params = { path: { id: detail.id } };
  const headers = (key: string) => commandHeaders(key, detail.version);
  const plain = (verb: string, send: Send<unknown>, fields: ReactNode) => (close: () => void) => (
    <CommandForm
      draft={`user-${detail.id}-${verb}`}
      send={send as (values: object, key: string) => Promise<unknown>}
      onCancel={close}
      onDone={() => {
        close();
        onChanged();
      }}
    >
      {fields}
    </CommandForm>
  );
  const reason = <ReasonItem />;
  return {
    grant_post: {
      label: w.grantPost,
      tone: 'primary',
      width: 680,
      form: plain(
        'grant_post',
        (body: Schemas['identity.GrantPost'], key) =>
          api.POST('/api/users/{id}/posts', { params, body, headers: headers(key) }),
        <PostFields />,
      ),
    },
    reset_password: {
      label: w.resetPassword,
      form: (close) => (
        <Once<Schemas['identity.InitialPassword']>
          draft={`user-${detail.id}-reset`}
          send={(body: Schemas['identity.GiveReason'], key) =>
            api.POST('/api/users/{id}/password-reset', { params, body, headers: headers(key) })
          }
          fields={reason}
          show={(reply) => <InitialPassword reply={reply} />}
          onSent={onChanged}
          onCancel={close}
        />
      ),
    },
    unmask: {
      label: w.unmask,
      hint: w.unmaskHint,
      form: (close) => (
        <Once<Schemas['identity.Unmasked']>
          draft={`user-${detail.id}-unmask`}
          send={(body: Schemas['identity.GiveReason'], key) =>
            api.POST('/api/users/{id}/unmasking', { params, body, headers: headers(key) })
          }
          fields={reason}
          show={(reply) => (
            <Facts
              rows={[
                [w.name, reply.name],
                [w.phone, reply.phone],
                [w.unmasked, w.leftToday(reply.left_today)],
              ]}
            />
          )}
          onSent={() => undefined}
          onCancel={close}
        />
      ),
    },
    unlock: {
      label: w.unlock,
      form: plain(
        'unlock',
        (_body, key) => api.DELETE('/api/users/{id}/lock', { params, headers: headers(key) }),
        null,
      ),
    },
    reset_second_factor: {
      label: w.resetSecondFactor,
      tone: 'danger',
      form: plain(
        'reset_second_factor',
        (_body, key) =>
          api.DELETE('/api/users/{id}/second-factor', { params, headers: headers(key) }),
        null,
      ),
    },
    disable: {
      label: w.disable,
      tone: 'danger',
      form: plain(
        'disable',
        (body: Schemas['identity.GiveReason'], key) =>
          api.POST('/api/users/{id}/disablement', { params, body, headers: headers(key) }),
        reason,
      ),
    },
    enable: {
      label: w.enable,
      form: plain(
        'enable',
        (_body, key) =>
          api.DELETE('/api/users/{id}/disablement', { params, headers: headers(key) }),
        null,
      ),
    },
    erase: {
      label: w.erase,
      tone: 'danger',
      form: plain(
        'erase',
        (body: Schemas['identity.GiveReason'], key) =>
          api.POST('/api/users/{id}/erasure', { params, body, headers: headers(key) }),
        reason,
      ),
    },
  };
}
