// The forms of the registry: an estate, an enterprise.
import { Form, Input } from 'antd';
import { useState } from 'react';
import { api, commandHeaders } from '@/api/client';
import { CommandForm } from '@/kit/console/CommandForm';
import { DayInput, HundredthsInput } from '@/kit/console/fields';
import { RegionSelect } from '@/kit/console/RegionSelect';
import { MapView, type MapPlace } from '@/kit/map/MapView';
import { useWords } from '@/kit/words';
import type { EnterpriseDetail, EnterpriseInput, EstateDetail, EstateInput } from './calls';
import { registryPageWords } from './words';

function PlaceInput({
  value,
  onChange,
}: {
  value?: MapPlace;
  onChange?: (place: MapPlace) => void;
}) {
  const w = useWords(registryPageWords);
  const [center] = useState(value);
  return (
    <MapView
      label={w.pickPlace}
      height="16rem"
      points={[]}
      center={center}
      selected={value ?? null}
      onPick={(place) => onChange?.(place)}
    />
  );
}

export function EstateForm({
  detail,
  onDone,
  onCancel,
}: {
  detail?: EstateDetail;
  onDone: (next: EstateDetail) => void;
  onCancel: () => void;
}) {
  const w = useWords(registryPageWords);
  const initial =
    detail === undefined
      ? {}
      : {
          name: detail.name,
          region: detail.region ?? undefined,
          address: detail.address,
          place: detail.place,
          area: detail.area,
          delivered_on: detail.delivered_on,
          fee_fen_m2_month: detail.fee_fen_m2_month,
        };
  return (
    <CommandForm<EstateInput, { data?: EstateDetail }>
      draft={`estate-${detail?.id ?? 'new'}`}
      initial={initial}
      send={(values, key) => {
        // What was left empty stands as empty, it does not keep its old value.
        const body = { ...values, address: values.address ?? '' };
        return detail === undefined
          ? api.POST('/api/registry/estates', { body, headers: commandHeaders(key) })
          : api.PUT('/api/registry/estates/{id}', {
              params: { path: { id: detail.id } },
              body,
              headers: commandHeaders(key, detail.version),
            });
      }}
      onDone={(reply) => reply.data && onDone(reply.data)}
      onCancel={onCancel}
    >
      <div className="cols-2">
        <Form.Item name="name" label={w.name} required>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="region" label={w.region} required>
          <RegionSelect />
        </Form.Item>
        <Form.Item name="address" label={w.address}>
          <Input maxLength={120} />
        </Form.Item>
        <Form.Item name="delivered_on" label={w.delivered}>
          <DayInput />
        </Form.Item>
        <Form.Item name="area" label={w.area}>
          <HundredthsInput unit="㎡" />
        </Form.Item>
        <Form.Item name="fee_fen_m2_month" label={w.fee}>
          <HundredthsInput unit="元" />
        </Form.Item>
      </div>
      <Form.Item name="place" label={w.place} required>
        <PlaceInput />
      </Form.Item>
    </CommandForm>
  );
}

export function EnterpriseForm({
  detail,
  onDone,
  onCancel,
}: {
  detail?: EnterpriseDetail;
  onDone: (next: EnterpriseDetail) => void;
  onCancel: () => void;
}) {
  const w = useWords(registryPageWords);
  return (
    <CommandForm<EnterpriseInput, { data?: EnterpriseDetail }>
      draft={`enterprise-${detail?.id ?? 'new'}`}
      initial={
        detail === undefined
          ? {}
          : {
              name: detail.name,
              credit_code: detail.credit_code,
              region: detail.region ?? undefined,
              address: detail.address,
              phone: detail.phone,
            }
      }
      send={(values, key) => {
        const body = {
          ...values,
          address: values.address ?? '',
          contact_name: values.contact_name ?? '',
          phone: values.phone ?? '',
        };
        return detail === undefined
          ? api.POST('/api/registry/enterprises', { body, headers: commandHeaders(key) })
          : api.PUT('/api/registry/enterprises/{id}', {
              params: { path: { id: detail.id } },
              body,
              headers: commandHeaders(key, detail.version),
            });
      }}
      onDone={(reply) => reply.data && onDone(reply.data)}
      onCancel={onCancel}
    >
      <Form.Item name="name" label={w.name} required>
        <Input maxLength={80} />
      </Form.Item>
      <div className="cols-2">
        <Form.Item name="credit_code" label={w.creditCode} required>
          <Input maxLength={30} />
        </Form.Item>
        <Form.Item name="region" label={w.registeredIn} required>
          <RegionSelect to="district" />
        </Form.Item>
        <Form.Item name="contact_name" label={w.contactName}>
          <Input maxLength={30} />
        </Form.Item>
        <Form.Item name="phone" label={w.phone}>
          <Input maxLength={20} inputMode="tel" />
        </Form.Item>
      </div>
      <Form.Item name="address" label={w.address}>
        <Input maxLength={120} />
      </Form.Item>
    </CommandForm>
  );
}
