// 派单目录: category x area -> unit, as it holds on a day.
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useRead, type RowOf } from '@/api/read';
import { columnsOf } from '@/kit/console/columns';
import { DayInput } from '@/kit/console/fields';
import { Outcome } from '@/kit/console/Outcome';
import { RegionName } from '@/kit/console/RegionName';
import { Page, useCan } from '@/kit/console/Page';
import { civilDay } from '@/kit/format';
import { kitWords } from '@/kit/kit_words';
import { Mark } from '@/kit/Mark';
import { useEnums } from '@/kit/trade_words';
import { useWords } from '@/kit/words';
import { catalogueWords } from './catalogue_words';
import { caseWords } from './words';
import { DataTable } from '@/kit/console/DataTable';

const col = columnsOf<RowOf<'/api/complaints/catalogue'>>();

export default function CataloguePage() {
  const w = useWords(caseWords);
  const k = useWords(kitWords);
  const c = useWords(catalogueWords);
  const may = useCan()('catalogue_propose');
  const kinds = useEnums()['registry.UnitKind'];
  const [on, setOn] = useState(() => civilDay(new Date()));
  const catalogue = useRead('/api/complaints/catalogue', { query: { on } });
  if (catalogue.isError) {
    return <Outcome error={catalogue.error} retry={() => void catalogue.refetch()} />;
  }
  return (
    <Page
      extra={
        <>
          {may && (
            <>
              <Link to="/complaints/catalogue/changes">
                <Button tabIndex={-1}>{c.changes}</Button>
              </Link>
              <Link to="/complaints/catalogue/propose">
                <Button type="primary" tabIndex={-1}>
                  {c.addRow}
                </Button>
              </Link>
            </>
          )}
          <label className="with-label" htmlFor="catalogue-on">
            {w.on}
            <DayInput id="catalogue-on" value={on} onChange={(day) => day && setOn(day)} />
          </label>
        </>
      }
    >
      <section className="panel">
        <p className="hint">{w.catalogueHint}</p>
        <DataTable
          rows={catalogue.data?.rows}
          columns={[
            col.text('category', w.categoryCode, { width: 70 }),
            col.text('category_name', w.category, { width: 120 }),
            col.show('region', w.region, (row) => <RegionName code={row.region} />, { width: 90 }),
            col.word('unit_kind', w.unitKind, kinds, { width: 170 }),
            col.show(
              'assists',
              w.assists,
              (row) =>
                row.assists
                  .split(' ')
                  .filter((kind) => kind !== '')
                  .map((kind) => kinds[kind as keyof typeof kinds] ?? kind)
                  .join('、') || '—',
              { width: 150 },
            ),
            col.show(
              'automatic',
              w.automatic,
              (row) => (
                <Mark
                  tone={row.automatic ? 'good' : 'calm'}
                  icon={row.automatic ? 'check' : 'stop'}
                >
                  {row.automatic ? k.yes : k.no}
                </Mark>
              ),
              { width: 90 },
            ),
            col.show(
              'validity',
              w.validity,
              (row) => w.sinceOn(row.valid_from, row.valid_until ?? w.openEnd),
              { width: 180 },
            ),
            col.text('basis', w.basis),
            ...(may && on === civilDay(new Date())
              ? [
                  col.show(
                    'propose',
                    c.propose,
                    (row) => (
                      <Link to={`/complaints/catalogue/propose?row=${row.id}`}>{c.propose}</Link>
                    ),
                    { width: 100 },
                  ),
                ]
              : []),
          ]}
        />
      </section>
    </Page>
  );
}
