// The verbs on an estate: who serves it, who manages it, its buildings.
import { Form, Input, InputNumber } from 'antd';
import type { Schemas } from '@/api/client';
import type { VerbLook } from '@/kit/console/ButtonsOfMay';
import { DayInput } from '@/kit/console/fields';
import { EnterprisePick } from '@/kit/console/picks';
import type { MakeVerb } from '@/kit/console/verbs';
import { useEnums } from '@/kit/trade_words';
import { useWords } from '@/kit/words';
import type { EstateDetail } from './calls';
import { EstateFields, estateBody } from './forms';
import { registryPageWords } from './words';

export function useEstateVerbs(detail: EstateDetail, verb: MakeVerb): Record<string, VerbLook> {
  const w = useWords(registryPageWords);
  const verbWords = useEnums()['registry.EstateVerb'];
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
  return {
    edit: verb('edit', {
      put: '/api/registry/estates/{id}',
      label: verbWords.edit,
      tone: 'primary',
      width: 720,
      fields: <EstateFields />,
      initial: detail,
      body: estateBody,
    }),
    add_building: verb('add_building', {
      post: '/api/registry/estates/{id}/buildings',
      label: verbWords.add_building,
      initial: { units: 1, floors: 6 },
      fields: (
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
        </div>
      ),
    }),
    start_service: verb('start_service', {
      post: '/api/registry/estates/{id}/services',
      label: verbWords.start_service,
      fields: (
        <>
          <Form.Item name="enterprise" label={w.enterprise} required>
            <EnterprisePick />
          </Form.Item>
          <div className="cols-2">
            {day('since_on', w.since, 'required')}
            {day('until_on', w.until, 'optional')}
          </div>
          <Form.Item name="contract_no" label={w.contractNo}>
            <Input maxLength={60} />
          </Form.Item>
        </>
      ),
    }),
    appoint_manager: verb('appoint_manager', {
      post: '/api/registry/estates/{id}/managers',
      label: verbWords.appoint_manager,
      body: (values: Schemas['registry.AppointManager']) => ({
        ...values,
        phone: values.phone ?? '',
      }),
      fields: (
        <div className="cols-3">
          <Form.Item name="name" label={w.owner} required>
            <Input maxLength={30} />
          </Form.Item>
          <Form.Item name="phone" label={w.phone}>
            <Input maxLength={20} inputMode="tel" />
          </Form.Item>
          {day('since_on', w.since, 'required')}
        </div>
      ),
    }),
    ...(service && {
      end_service: verb('end_service', {
        post: '/api/registry/services/{id}/termination',
        label: verbWords.end_service,
        tone: 'danger',
        on: service,
        fields: ending,
      }),
    }),
    ...(manager && {
      end_manager: verb('end_manager', {
        post: '/api/registry/managers/{id}/termination',
        label: verbWords.end_manager,
        tone: 'danger',
        on: manager,
        fields: ending,
      }),
    }),
  };
}
