// 小区列表: the same conditions as a table or on the map.
import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { listOf, useRead } from '@/api/read';
import { AddButton } from '@/kit/console/AddButton';
import { columnsOf } from '@/kit/console/columns';
import { FilterBar } from '@/kit/console/FilterBar';
import { filtersOf } from '@/kit/console/filters';
import { Page } from '@/kit/console/Page';
import { QueryTable } from '@/kit/console/QueryTable';
import { count } from '@/kit/format';
import { MapView, type MapBox, type MapPoint } from '@/kit/map/MapView';
import { kitWords } from '@/kit/kit_words';
import { useWords } from '@/kit/words';
import { EstateFields, estateFields } from './forms';
import './registry.css';
import { nobody, registryPageWords } from './words';

type Conditions = Record<string, string>;

const estates = listOf('/api/registry/estates');
const fields = filtersOf('/api/registry/estates', 'text', 'region', 'enterprise');
const col = columnsOf('registry.EstateRow');
const columns = [
  col.link('name', (row) => `/estates/${row.id}`, {
    width: 160,
    fixed: 'left',
    sort: { up: 'name', down: '-name' },
  }),
  col('region_path', { width: 200, clip: 'tip', card: 'no' }),
  col('address', { width: 180, clip: 'tip', start: 'hidden' }),
  col('houses', { card: 'due', total: 'sum', sort: { up: 'houses', down: '-houses' } }),
  col('area', { total: 'sum' }),
  col('fee_fen_m2_month', { width: 168 }),
  col('delivered_on'),
  col.link('enterprise_name', (row) => `/enterprises/${row.enterprise}`, {
    width: 220,
    clip: 'tip',
    card: 'state',
    none: nobody,
  }),
];

function EstateMap({ conditions }: { conditions: Conditions }) {
  const w = useWords(registryPageWords);
  const navigate = useNavigate();
  const [view, setView] = useState<{ box: MapBox; zoom: number } | null>(null);
  const found = useRead(
    '/api/registry/points',
    { query: { ...view?.box, zoom: view?.zoom, ...conditions } },
    { enabled: view !== null, keep: 'previous' },
  );
  const points = useMemo<MapPoint[]>(
    () =>
      (found.data?.rows ?? []).map((row) => ({
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
        const row = found.data?.rows.find((one) => `${one.lat_e6}:${one.lon_e6}` === point.key);
        if (row !== undefined && row.estate !== null) void navigate(`/estates/${row.estate}`);
      }}
    />
  );
}

export default function EstatesPage() {
  const w = useWords(registryPageWords);
  const k = useWords(kitWords);
  const location = useLocation();
  const navigate = useNavigate();
  const { view = 'table', ...conditions } = Object.fromEntries(
    new URLSearchParams(location.search),
  ) as Conditions;

  const go = (next: Conditions) => void navigate({ search: new URLSearchParams(next).toString() });
  return (
    <Page
      extra={
        <>
          <Segmented
            value={view}
            options={[
              { value: 'table', label: k.table },
              { value: 'map', label: k.map },
            ]}
            onChange={(next) => {
              const { cursor: _cursor, page: _page, limit: _limit, ...rest } = conditions;
              go(next === 'map' ? { ...rest, view: 'map' } : rest);
            }}
          />
          <AddButton
            label={w.add}
            needs="registry_edit"
            post="/api/registry/estates"
            fields={<EstateFields />}
            body={estateFields.body}
            at="/estates"
            width={720}
          />
        </>
      }
    >
      {view === 'map' ? (
        <>
          <FilterBar
            fields={fields}
            conditions={conditions}
            onSearch={(next) => go({ ...next, view: 'map' })}
          />
          <section className="panel">
            <EstateMap conditions={conditions} />
          </section>
        </>
      ) : (
        <QueryTable
          list={estates}
          fields={fields}
          columns={columns}
          orderBy="sort"
          exports="registry_export"
        />
      )}
    </Page>
  );
}
