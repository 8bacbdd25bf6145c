// 小区列表: the same conditions as a table or on the map.
import { PlusOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Modal, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { api, type QueryOf } from '@/api/client';
import { FilterBar, type FilterField } from '@/kit/console/FilterBar';
import { Page, useCan } from '@/kit/console/Page';
import { QueryTable, type QueryColumn } from '@/kit/console/QueryTable';
import { area, count, date, money } from '@/kit/format';
import { MapView, type MapBox, type MapPoint } from '@/kit/map/MapView';
import { useEnums } from '@/kit/trade_words';
import { useWords } from '@/kit/words';
import { readEstates, type EstateRow } from './calls';
import { EstateForm } from './forms';
import './registry.css';
import { registryPageWords } from './words';

type Conditions = Record<string, string>;

function useColumns(): QueryColumn<EstateRow>[] {
  const w = useWords(registryPageWords);
  return useMemo(
    () => [
      {
        key: 'name',
        title: w.name,
        width: 160,
        fixed: 'left',
        render: (row) => <Link to={`/estates/${row.id}`}>{row.name}</Link>,
      },
      {
        key: 'region',
        title: w.region,
        width: 200,
        ellipsis: 'tip',
        render: (row) => row.region_path,
      },
      {
        key: 'address',
        title: w.address,
        width: 180,
        start: 'hidden',
        ellipsis: 'tip',
        render: (row) => row.address,
      },
      {
        key: 'houses',
        title: w.houses,
        width: 80,
        align: 'right',
        render: (row) => count(row.houses),
      },
      { key: 'area', title: w.area, width: 130, align: 'right', render: (row) => area(row.area) },
      {
        key: 'fee',
        title: w.fee,
        width: 168,
        align: 'right',
        render: (row) => money(row.fee_fen_m2_month),
      },
      {
        key: 'delivered',
        title: w.delivered,
        width: 110,
        render: (row) => date(row.delivered_on),
      },
      {
        key: 'enterprise',
        title: w.enterprise,
        width: 220,
        ellipsis: 'tip',
        render: (row) =>
          row.enterprise === null ? (
            <span className="faint">{w.nobody}</span>
          ) : (
            <Link to={`/enterprises/${row.enterprise}`}>{row.enterprise_name}</Link>
          ),
      },
    ],
    [w],
  );
}

function useFields(): FilterField[] {
  const w = useWords(registryPageWords);
  const enums = useEnums();
  return useMemo(
    () => [
      { name: 'text', label: w.text, kind: 'text' },
      { name: 'region', label: w.region, kind: 'region' },
      {
        name: 'sort',
        label: w.sort,
        kind: 'select',
        options: Object.entries(enums['registry.EstateSort']).map(([value, label]) => ({
          value,
          label,
        })),
      },
    ],
    [w, enums],
  );
}

function EstateMap({ conditions }: { conditions: Conditions }) {
  const w = useWords(registryPageWords);
  const navigate = useNavigate();
  const [view, setView] = useState<{ box: MapBox; zoom: number } | null>(null);
  const found = useQuery({
    queryKey: ['estate-points', view, conditions],
    queryFn: async () => {
      const { data } = await api.GET('/api/registry/points', {
        params: {
          query: {
            ...view?.box,
            zoom: view?.zoom,
            ...conditions,
          } as QueryOf<'/api/registry/points'>,
        },
      });
      return data?.rows ?? [];
    },
    enabled: view !== null,
    placeholderData: keepPreviousData,
  });
  const points = useMemo<MapPoint[]>(
    () =>
      (found.data ?? []).map((row) => ({
        key: `${row.lat_e6}:${row.lon_e6}`,
        lat_e6: row.lat_e6,
        lon_e6: row.lon_e6,
        weight: row.estates,
        label: row.estate === null ? w.cluster(count(row.estates), count(row.houses)) : row.name,
      })),
    [found.data, w],
  );
  return (
    <MapView
      label={w.mapOf}
      height="calc(100vh - 17rem)"
      points={points}
      onMove={(box, zoom) => setView({ box, zoom: Math.round(zoom) })}
      onOpen={(point) => {
        const row = found.data?.find((one) => `${one.lat_e6}:${one.lon_e6}` === point.key);
        if (row !== undefined && row.estate !== null) void navigate(`/estates/${row.estate}`);
      }}
    />
  );
}

export default function EstatesPage() {
  const w = useWords(registryPageWords);
  const can = useCan();
  const location = useLocation();
  const navigate = useNavigate();
  const { view = 'table', ...conditions } = Object.fromEntries(
    new URLSearchParams(location.search),
  ) as Conditions;
  const columns = useColumns();
  const fields = useFields();
  const [adding, setAdding] = useState<'open' | 'closed'>('closed');

  const go = (next: Conditions) => void navigate({ search: new URLSearchParams(next).toString() });
  const read = async (asked: Conditions, page: { after?: string; limit: number }) => {
    const { view: _view, ...rest } = asked;
    const reply = await readEstates(rest, page);
    const counted = reply.capped
      ? w.countedMore(count(reply.count))
      : w.counted(count(reply.count));
    return { ...reply, counted };
  };

  return (
    <Page
      title={w.estates}
      extra={
        <>
          <Segmented
            value={view}
            options={[
              { value: 'table', label: w.asTable },
              { value: 'map', label: w.asMap },
            ]}
            onChange={(next) => {
              const { after: _after, ...rest } = conditions;
              go(next === 'map' ? { ...rest, view: 'map' } : rest);
            }}
          />
          {can('registry_edit') && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding('open')}>
              {w.add}
            </Button>
          )}
        </>
      }
    >
      {view === 'map' ? (
        <>
          <FilterBar
            fields={fields.filter((field) => field.name !== 'sort')}
            conditions={conditions}
            onSearch={(next) => go({ ...next, view: 'map' })}
          />
          <section className="panel">
            <EstateMap conditions={conditions} />
          </section>
        </>
      ) : (
        <QueryTable<EstateRow>
          id="estates"
          label={w.estates}
          fields={fields}
          columns={columns}
          rowKey={(row) => row.id}
          read={read}
          exports={
            can('registry_export')
              ? [
                  {
                    label: w.exportXlsx,
                    path: '/api/registry/exports/estates?format=xlsx',
                    file: 'estates.xlsx',
                    takes: ['region', 'enterprise', 'text'],
                  },
                  {
                    label: w.exportCsv,
                    path: '/api/registry/exports/estates?format=csv',
                    file: 'estates.csv',
                    takes: ['region', 'enterprise', 'text'],
                  },
                ]
              : []
          }
        />
      )}
      <Modal
        open={adding === 'open'}
        title={w.add}
        onCancel={() => setAdding('closed')}
        footer={null}
        destroyOnHidden
        mask={{ closable: false }}
        width={720}
      >
        <EstateForm
          onCancel={() => setAdding('closed')}
          onDone={(next) => {
            setAdding('closed');
            void navigate(`/estates/${next.id}`);
          }}
        />
      </Modal>
    </Page>
  );
}
