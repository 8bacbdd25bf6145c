// The verbs on an estate: who serves it, who manages it, its buildings.
import { useQuery } from '@tanstack/react-query';
import { Form, Input, InputNumber, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { api, commandHeaders, type Schemas } from '@/api/client';
import type { VerbLook } from '@/kit/console/ButtonsOfMay';
import { CommandForm } from '@/kit/console/CommandForm';
import { DayInput } from '@/kit/console/fields';
import { useWords } from '@/kit/words';
import type { EstateDetail } from './calls';
import { EstateForm } from './forms';
import { registryPageWords } from './words';

function EnterpriseSelect({
  value,
  onChange,
  id,
}: {
  value?: number;
  onChange?: (id: number) => void;
  id?: string;
}) {
  const [text, setText] = useState('');
  const found = useQuery({
    queryKey: ['enterprise-choices', text],
    queryFn: async () => {
      const { data } = await api.GET('/api/registry/enterprises', {
        params: { query: { limit: 20, ...(text === '' ? {} : { text }) } },
      });
      return data?.rows ?? [];
    },
  });
  return (
    <Select
      id={id}
      value={value}
      onChange={onChange}
      showSearch={{ filterOption: false, onSearch: setText }}
      loading={found.isFetching}
      options={(found.data ?? []).map((row) => ({ value: row.id, label: row.name }))}
    />
  );
}

type Send = (values: never, key: string) => Promise<{ data?: EstateDetail }>;

export function useEstateVerbs(
  detail: EstateDetail,
  onDone: (next: EstateDetail) => void,
): Record<string, VerbLook> {
  const w = useWords(registryPageWords);
  const path = { id: detail.id };
  const headers = (key: string) => commandHeaders(key, detail.version);
  const form =
    (verb: string, send: Send, fields: ReactNode, initial: object = {}) =>
    (close: () => void) => (
      <CommandForm
        draft={`estate-${detail.id}-${verb}`}
        initial={initial}
        send={send as (values: object, key: string) => Promise<{ data?: EstateDetail }>}
        onCancel={close}
        onDone={(reply) => {
          close();
          if (reply.data !== undefined) onDone(reply.data);
        }}
      >
        {fields}
      </CommandForm>
    );
  const day = (name: string, label: string, need: 'required' | 'optional') => (
    <Form.Item name={name} label={label} required={need === 'required'}>
      <DayInput />
    </Form.Item>
  );
  const ending = (
    <>
      {day('until_on', w.until, 'required')}
      <Form.Item name="reason" label={w.reason} required>
        <Input.TextArea rows={3} maxLength={200} showCount />
      </Form.Item>
    </>
  );
  const { service, manager } = detail;
  const verbs: Record<string, VerbLook> = {
    edit: {
      label: w.edit,
      tone: 'primary',
      width: 720,
      form: (close) => (
        <EstateForm
          detail={detail}
          onCancel={close}
          onDone={(next) => {
            close();
            onDone(next);
          }}
        />
      ),
    },
    add_building: {
      label: w.addBuilding,
      form: form(
        'add_building',
        (body: Schemas['registry.BuildingInput'], key) =>
          api.POST('/api/registry/estates/{id}/buildings', {
            params: { path },
            body,
            headers: headers(key),
          }),
        <div className="cols-3">
          <Form.Item name="name" label={w.building} required>
            <Input maxLength={30} />
          </Form.Item>
          <Form.Item name="units" label={w.units} required>
            <InputNumber min={1} max={50} precision={0} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="floors" label={w.floors} required>
            <InputNumber min={1} max={120} precision={0} style={{ width: '100%' }} />
          </Form.Item>
        </div>,
        { units: 1, floors: 6 },
      ),
    },
    start_service: {
      label: w.startService,
      form: form(
        'start_service',
        (body: Schemas['registry.StartService'], key) =>
          api.POST('/api/registry/estates/{id}/services', {
            params: { path },
            body,
            headers: headers(key),
          }),
        <>
          <Form.Item name="enterprise" label={w.enterprise} required>
            <EnterpriseSelect />
          </Form.Item>
          <div className="cols-2">
            {day('since_on', w.since, 'required')}
            {day('until_on', w.until, 'optional')}
          </div>
          <Form.Item name="contract_no" label={w.contractNo}>
            <Input maxLength={60} />
          </Form.Item>
        </>,
      ),
    },
    appoint_manager: {
      label: w.appoint,
      form: form(
        'appoint_manager',
        (body: Schemas['registry.AppointManager'], key) =>
          api.POST('/api/registry/estates/{id}/managers', {
            params: { path },
            body: { ...body, phone: body.phone ?? '' },
            headers: headers(key),
          }),
        <div className="cols-3">
          <Form.Item name="name" label={w.owner} required>
            <Input maxLength={30} />
          </Form.Item>
          <Form.Item name="phone" label={w.phone}>
            <Input maxLength={20} inputMode="tel" />
          </Form.Item>
          {day('since_on', w.since, 'required')}
        </div>,
      ),
    },
  };
  if (service) {
    verbs.end_service = {
      label: w.endService,
      tone: 'danger',
      form: form(
        'end_service',
        (body: Schemas['registry.EndService'], key) =>
          api.POST('/api/registry/services/{id}/termination', {
            params: { path: { id: service.id } },
            body,
            headers: commandHeaders(key, service.version),
          }),
        ending,
      ),
    };
  }
  if (manager) {
    verbs.end_manager = {
      label: w.endManager,
      tone: 'danger',
      form: form(
        'end_manager',
        (body: Schemas['registry.EndManager'], key) =>
          api.POST('/api/registry/managers/{id}/termination', {
            params: { path: { id: manager.id } },
            body,
            headers: commandHeaders(key, manager.version),
          }),
        ending,
      ),
    };
  }
  return verbs;
}
