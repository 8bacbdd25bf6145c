// 小区详情: what is known of an estate, who serves it, its buildings, houses, owners and changes.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Descriptions, Drawer, Form, Input, Select, Tabs } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { api, commandHeaders, type Schemas } from '@/api/client';
import { ButtonsOfMay } from '@/kit/console/ButtonsOfMay';
import { Outcome } from '@/kit/console/Outcome';
import { CommandForm } from '@/kit/console/CommandForm';
import { HundredthsInput } from '@/kit/console/fields';
import { Loading, Page, useCan } from '@/kit/console/Page';
import { area, count, date, money } from '@/kit/format';
import { Mark } from '@/kit/Mark';
import { MapView } from '@/kit/map/MapView';
import { useEnums } from '@/kit/trade_words';
import { useWords } from '@/kit/words';
import { estateKey, useEstate, type EstateDetail } from './calls';
import { Changes } from './Changes';
import { useEstateVerbs } from './estate_verbs';
import { OwnersTable } from './OwnersTable';
import './registry.css';
import { registryPageWords } from './words';
import { DataTable } from '@/kit/console/DataTable';

type Building = Schemas['registry.BuildingRow'];

function Houses({ building }: { building: Building }) {
  const w = useWords(registryPageWords);
  const enums = useEnums();
  const [after, setAfter] = useState<string[]>([]);
  const houses = useQuery({
    queryKey: ['houses', building.id, after.at(-1) ?? ''],
    queryFn: async () => {
      const cursor = after.at(-1);
      const { data } = await api.GET('/api/registry/buildings/{id}/houses', {
        params: {
          path: { id: building.id },
          query: { limit: 50, ...(cursor === undefined ? {} : { after: cursor }) },
        },
      });
      return data ?? { rows: [], next: null };
    },
  });
  return (
    <>
      <DataTable
        aria-label={w.housesOf(building.name)}
        size="small"
        loading={houses.isPending}
        dataSource={houses.data?.rows ?? []}
        rowKey={(row) => row.id}
        columns={[
          { title: w.unitNo, dataIndex: 'unit_no' },
          { title: w.roomNo, dataIndex: 'room_no' },
          {
            title: w.area,
            align: 'right',
            render: (_value, row) => area(row.area),
          },
          { title: w.use, render: (_value, row) => enums['registry.HouseUse'][row.use] },
          { title: w.ownersOf, dataIndex: 'owners', align: 'right' },
        ]}
      />
      <div className="query-pages">
        <Button disabled={after.length === 0} onClick={() => setAfter(after.slice(0, -1))}>
          ‹
        </Button>
        <Button
          disabled={!houses.data?.next}
          onClick={() => houses.data?.next && setAfter([...after, houses.data.next])}
        >
          ›
        </Button>
      </div>
    </>
  );
}

function AddHouse({ building, onClose }: { building: Building; onClose: () => void }) {
  const w = useWords(registryPageWords);
  const enums = useEnums();
  const client = useQueryClient();
  return (
    <CommandForm<Schemas['registry.HouseInput'], unknown>
      draft={`building-${building.id}-house`}
      initial={{ use: 'residence' }}
      send={(values, key) =>
        api.POST('/api/registry/buildings/{id}/houses', {
          params: { path: { id: building.id } },
          body: { ...values, unit_no: values.unit_no ?? '' },
          headers: commandHeaders(key),
        })
      }
      onDone={() => {
        onClose();
        void client.invalidateQueries({ queryKey: ['houses', building.id] });
        void client.invalidateQueries({ queryKey: estateKey(building.estate ?? 0) });
      }}
      onCancel={onClose}
    >
      <div className="cols-2">
        <Form.Item name="unit_no" label={w.unitNo}>
          <Input maxLength={10} />
        </Form.Item>
        <Form.Item name="room_no" label={w.roomNo} required>
          <Input maxLength={10} />
        </Form.Item>
        <Form.Item name="area" label={w.area} required>
          <HundredthsInput unit="㎡" />
        </Form.Item>
        <Form.Item name="use" label={w.use} required>
          <Select
            options={Object.entries(enums['registry.HouseUse']).map(([value, label]) => ({
              value,
              label,
            }))}
          />
        </Form.Item>
      </div>
    </CommandForm>
  );
}

function Buildings({ rows }: { rows: readonly Building[] }) {
  const w = useWords(registryPageWords);
  const can = useCan();
  const [open, setOpen] = useState<Building | null>(null);
  const [adding, setAdding] = useState<'open' | 'closed'>('closed');
  return (
    <>
      <DataTable<Building>
        aria-label={w.buildings}
        size="small"
        dataSource={[...rows]}
        rowKey={(row) => row.id}
        columns={[
          {
            title: w.building,
            render: (_value, row) => (
              <Button type="link" size="small" onClick={() => setOpen(row)}>
                {row.name}
              </Button>
            ),
          },
          { title: w.units, dataIndex: 'units', align: 'right' },
          { title: w.floors, dataIndex: 'floors', align: 'right' },
          { title: w.houses, align: 'right', render: (_value, row) => count(row.houses) },
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

function History({ detail }: { detail: EstateDetail }) {
  const w = useWords(registryPageWords);
  return (
    <div className="stack">
      <DataTable
        aria-label={w.services}
        title={() => w.services}
        size="small"
        dataSource={detail.services}
        rowKey={(row) => row.id}
        columns={[
          {
            title: w.enterprise,
            render: (_value, row) => (
              <Link to={`/enterprises/${row.enterprise}`}>{row.enterprise_name}</Link>
            ),
          },
          { title: w.since, dataIndex: 'since_on', width: 110 },
          { title: w.until, width: 110, render: (_value, row) => row.until_on ?? w.openEnd },
          { title: w.contractNo, dataIndex: 'contract_no' },
          { title: w.reason, dataIndex: 'end_reason' },
        ]}
      />
      <DataTable
        aria-label={w.managers}
        title={() => w.managers}
        size="small"
        dataSource={detail.managers}
        rowKey={(row) => row.id}
        columns={[
          { title: w.owner, dataIndex: 'name', width: 100 },
          { title: w.phone, dataIndex: 'phone', width: 130 },
          { title: w.enterprise, dataIndex: 'enterprise_name' },
          { title: w.since, dataIndex: 'since_on', width: 110 },
          { title: w.until, width: 110, render: (_value, row) => row.until_on ?? w.openEnd },
          { title: w.reason, dataIndex: 'end_reason' },
        ]}
      />
    </div>
  );
}

function Detail({ detail }: { detail: EstateDetail }) {
  const w = useWords(registryPageWords);
  const client = useQueryClient();
  const verbs = useEstateVerbs(detail, (next) => {
    client.setQueryData(estateKey(detail.id), next);
    void client.invalidateQueries({ queryKey: ['list', 'estates'] });
    void client.invalidateQueries({ queryKey: ['changes', 'estates', detail.id] });
  });
  const shown = detail.may.filter((verb) => verb in verbs);
  const mayOwners = detail.may.includes('see_owners');
  return (
    <Page
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
        <>
          <Link to={`/complaints?estate=${detail.id}&tab=open`}>
            <Button tabIndex={-1}>{w.complaintsOpen}</Button>
          </Link>
          {shown.length > 0 && <ButtonsOfMay may={shown} verbs={verbs} />}
        </>
      }
    >
      <div className="two">
        <section className="panel" aria-label={w.basics}>
          <Descriptions
            title={w.basics}
            column={{ xs: 1, md: 2 }}
            size="small"
            items={[
              { key: 'region', label: w.region, children: detail.region_path },
              { key: 'address', label: w.address, children: detail.address || '—' },
              { key: 'houses', label: w.houses, children: count(detail.houses) },
              { key: 'area', label: w.area, children: area(detail.area) },
              { key: 'fee', label: w.fee, children: money(detail.fee_fen_m2_month) },
              { key: 'delivered', label: w.delivered, children: date(detail.delivered_on) },
              {
                key: 'service',
                label: w.service,
                children: detail.service ? (
                  <Link to={`/enterprises/${detail.service.enterprise}`}>
                    {detail.service.enterprise_name}
                  </Link>
                ) : (
                  w.nobody
                ),
              },
              {
                key: 'manager',
                label: w.manager,
                children: detail.manager ? `${detail.manager.name} ${detail.manager.phone}` : '—',
              },
            ]}
          />
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
            ...(mayOwners
              ? [{ key: 'owners', label: w.owners, children: <OwnersTable estate={detail.id} /> }]
              : []),
            { key: 'history', label: w.services, children: <History detail={detail} /> },
            {
              key: 'changes',
              label: w.changes,
              children: <Changes of="estates" id={detail.id} />,
            },
          ]}
        />
      </section>
    </Page>
  );
}

export default function EstatePage() {
  const { id = '' } = useParams();
  const query = useEstate(Number(id));
  if (query.isPending) return <Loading />;
  if (query.isError) return <Outcome error={query.error} retry={() => void query.refetch()} />;
  return <Detail detail={query.data} />;
}
