// 小区详情: what is known of an estate, who serves it, its buildings, houses, owners and changes.
import { Button, Drawer, Tabs } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { listOf } from '@/api/read';
import { columnsOf } from '@/kit/console/columns';
import { CommandForm } from '@/kit/console/CommandForm';
import { DataTable } from '@/kit/console/DataTable';
import { DetailPage, detailPage, FactList, type Of } from '@/kit/console/DetailPage';
import { fieldsOf } from '@/kit/console/field_makers';
import { HundredthsInput } from '@/kit/console/fields';
import { LongList } from '@/kit/console/LongList';
import { useCan } from '@/kit/console/Page';
import { sendVerb } from '@/kit/console/verbs';
import { Mark } from '@/kit/Mark';
import { MapView } from '@/kit/map/MapView';
import { useEnums } from '@/kit/trade_words';
import { useWords } from '@/kit/words';
import { estateOf, type EstateDetail } from './calls';
import { History } from './History';
import { useEstateVerbs } from './estate_verbs';
import { OwnersTable } from './OwnersTable';
import './registry.css';
import { nobody, openEnd, registryPageWords } from './words';

type Building = Schemas['registry.BuildingRow'];

const house = columnsOf('registry.HouseRow');
const houses = [
  house('unit_no', { width: 80 }),
  house('room_no', { width: 80 }),
  house('area', { total: 'sum' }),
  house('use', { width: 80 }),
  house('owners', { total: 'sum' }),
];

const service = columnsOf('registry.ServiceRow');
const services = [
  service.link('enterprise_name', (row) => `/enterprises/${row.enterprise}`),
  service('since_on'),
  service('until_on', { none: openEnd }),
  ...service.all('contract_no', 'end_reason'),
];

const manager = columnsOf('registry.ManagerRow');
const managers = [
  manager('name', { width: 100 }),
  manager('phone', { width: 130 }),
  ...manager.all('enterprise_name', 'since_on'),
  manager('until_on', { none: openEnd }),
  manager('end_reason'),
];

const fact = columnsOf('registry.EstateDetail');
const facts = [
  ...fact.all('region_path', 'address', 'houses', 'area', 'fee_fen_m2_month', 'delivered_on'),
  fact.show(
    'service',
    ({ service: now }) =>
      now && <Link to={`/enterprises/${now.enterprise}`}>{now.enterprise_name}</Link>,
    { none: nobody },
  ),
  fact.show('manager', ({ manager: now }) => now && `${now.name} ${now.phone}`),
];

function Houses({ building }: { building: Building }) {
  const w = useWords(registryPageWords);
  return (
    <LongList
      list={listOf('/api/registry/buildings/{id}/houses', { at: { id: building.id } })}
      label={w.housesOf(building.name)}
      columns={houses}
    />
  );
}

const houseFields = fieldsOf('registry.HouseInput');

function AddHouse({ building, onClose }: { building: Building; onClose: () => void }) {
  const { Field, Text, Choice, body } = houseFields;
  return (
    <CommandForm<object, unknown>
      draft={`building-${building.id}-house`}
      initial={{ use: 'residence' }}
      send={(values, key) =>
        sendVerb({ post: '/api/registry/buildings/{id}/houses' }, building, body(values), key)
      }
      onDone={onClose}
      onCancel={onClose}
    >
      <div className="cols-2">
        <Text name="unit_no" />
        <Text name="room_no" />
        <Field name="area">
          <HundredthsInput unit="㎡" />
        </Field>
        <Choice name="use" of="registry.HouseUse" />
      </div>
    </CommandForm>
  );
}

const block = columnsOf('registry.BuildingRow');

function Buildings({ rows }: { rows: readonly Building[] }) {
  const w = useWords(registryPageWords);
  const can = useCan();
  const [open, setOpen] = useState<Building | null>(null);
  const [adding, setAdding] = useState<'open' | 'closed'>('closed');
  return (
    <>
      <DataTable<Building>
        label={w.buildings}
        rows={rows}
        columns={[
          block.show('name', (row) => (
            <Button type="link" size="small" onClick={() => setOpen(row)}>
              {row.name}
            </Button>
          )),
          ...block.all('units', 'floors'),
          block('houses', { total: 'sum' }),
        ]}
      />
      <Drawer
        open={open !== null}
        onClose={() => setOpen(null)}
        title={open === null ? '' : w.housesOf(open.name)}
        size={560}
        destroyOnHidden
        extra={
          can('registry_edit') && <Button onClick={() => setAdding('open')}>{w.addHouse}</Button>
        }
      >
        {open !== null && adding === 'open' && (
          <AddHouse building={open} onClose={() => setAdding('closed')} />
        )}
        {open !== null && <Houses building={open} />}
      </Drawer>
    </>
  );
}

function Services({ detail }: { detail: EstateDetail }) {
  const w = useWords(registryPageWords);
  return (
    <div className="stack">
      <DataTable
        label={w.services}
        caption={w.services}
        rows={detail.services}
        columns={services}
      />
      <DataTable
        label={w.managers}
        caption={w.managers}
        rows={detail.managers}
        columns={managers}
      />
    </div>
  );
}

function Estate({ detail, verb }: Of<EstateDetail>) {
  const w = useWords(registryPageWords);
  const verbWords = useEnums()['registry.EstateVerb'];
  return (
    <DetailPage
      title={detail.name}
      personal="watermark"
      heading={
        <>
          {detail.name}
          {detail.bindings_waiting > 0 && (
            <Mark tone="warn" icon="clock">
              {w.waiting(detail.bindings_waiting)}
            </Mark>
          )}
        </>
      }
      extra={
        <Link to={`/complaints?estate=${detail.id}&tab=open`}>
          <Button tabIndex={-1}>{w.complaintsOpen}</Button>
        </Link>
      }
      may={detail.may}
      verbs={useEstateVerbs(detail, verb)}
    >
      <div className="two">
        <section className="panel" aria-label={w.basics}>
          <FactList of={detail} facts={facts} title={w.basics} columns={2} />
        </section>
        <section className="panel">
          <MapView
            label={w.place}
            height="13rem"
            center={detail.place}
            zoom={10}
            points={[{ key: 'estate', label: detail.name, ...detail.place }]}
          />
        </section>
      </div>
      <section className="panel">
        <Tabs
          size="small"
          items={[
            {
              key: 'buildings',
              label: `${w.buildings} ${detail.buildings.length}`,
              children: <Buildings rows={detail.buildings} />,
            },
            ...(detail.may.includes('see_owners')
              ? [
                  {
                    key: 'owners',
                    label: verbWords.see_owners,
                    children: <OwnersTable estate={detail.id} />,
                  },
                ]
              : []),
            { key: 'services', label: w.services, children: <Services detail={detail} /> },
            {
              key: 'history',
              label: w.history,
              children: <History of="estates" id={detail.id} />,
            },
          ]}
        />
      </section>
    </DetailPage>
  );
}

export default detailPage(estateOf, Estate);
