// The forms of the registry: an estate, an enterprise. What was left empty stands as empty, it does
// not keep its old value.
import { Form, Input } from 'antd';
import { useState } from 'react';
import { DayInput, HundredthsInput } from '@/kit/console/fields';
import { RegionSelect } from '@/kit/console/RegionSelect';
import { MapView, type MapPlace } from '@/kit/map/MapView';
import { useWords } from '@/kit/words';
import type { EnterpriseInput, EstateInput } from './calls';
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

export const estateBody = (values: EstateInput) => ({
  ...values,
  address: values.address ?? '',
});

export function EstateFields() {
  const w = useWords(registryPageWords);
  return (
    <>
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
    </>
  );
}

export const enterpriseBody = (values: EnterpriseInput) => ({
  ...values,
  address: values.address ?? '',
  contact_name: values.contact_name ?? '',
  phone: values.phone ?? '',
});

export function EnterpriseFields() {
  const w = useWords(registryPageWords);
  return (
    <>
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
    </>
  );
}
