// The forms of the registry: an estate, an enterprise.
import { useState } from 'react';
import { columnsOf } from '@/kit/console/columns';
import { DiffView } from '@/kit/console/DiffView';
import { fieldsOf } from '@/kit/console/field_makers';
import { HundredthsInput } from '@/kit/console/fields';
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

export const estateFields = fieldsOf('registry.EstateInput');
export const enterpriseFields = fieldsOf('registry.EnterpriseInput');

export function EstateFields() {
  const { Field, Text, Day } = estateFields;
  return (
    <>
      <div className="cols-2">
        <Text name="name" />
        <Field name="region">
          <RegionSelect />
        </Field>
        <Text name="address" />
        <Day name="delivered_on" />
        <Field name="area">
          <HundredthsInput unit="㎡" />
        </Field>
        <Field name="fee_fen_m2_month">
          <HundredthsInput unit="元" />
        </Field>
      </div>
      <Field name="place">
        <PlaceInput />
      </Field>
    </>
  );
}

// Nobody is shown the whole name of the contact: the masked one stays what it is behind the mask.
export function EnterpriseFields() {
  const { Field, Text } = enterpriseFields;
  return (
    <>
      <Text name="name" />
      <div className="cols-2">
        <Text name="credit_code" />
        <Field name="region">
          <RegionSelect to="district" />
        </Field>
        <Text name="contact_name" />
        <Text name="phone" inputMode="tel" />
      </div>
      <Text name="address" />
    </>
  );
}

const point = (place: MapPlace) =>
  [place.lat_e6, place.lon_e6].map((e6) => (e6 / 1_000_000).toFixed(6)).join(', ');

const estate = columnsOf('registry.EstateInput');
const estateMembers = [
  ...estate.all('name', 'region', 'address', 'delivered_on', 'area', 'fee_fen_m2_month'),
  estate.show('place', ({ place }) => point(place)),
];

const enterprise = columnsOf('registry.EnterpriseInput');
const enterpriseMembers = [
  ...enterprise.all('name', 'credit_code', 'region', 'contact_name', 'phone', 'address'),
];

// What an edit changes, before it is sent.
export function EstateChanges({ before, after }: { before: EstateDetail; after: EstateInput }) {
  const w = useWords(registryPageWords);
  return <DiffView label={w.changed} members={estateMembers} before={before} after={after} />;
}

export function EnterpriseChanges({
  before,
  after,
}: {
  before: EnterpriseDetail;
  after: EnterpriseInput;
}) {
  const w = useWords(registryPageWords);
  return <DiffView label={w.changed} members={enterpriseMembers} before={before} after={after} />;
}
