// 派单目录: category x area -> unit, as it holds on a day.
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useRead, type RowOf } from '@/api/read';

import { columnsOf } from '@/kit/console/columns';
import { saying } from '@/kit/console/labels';
import { DayInput } from '@/kit/console/fields';
import { Outcome } from '@/kit/console/Outcome';
import { Page, useCan } from '@/kit/console/Page';
import { civilDay } from '@/kit/format';
import { useWords } from '@/kit/words';
import { useAssists } from './CatalogueDifference';
import { catalogueWords } from './catalogue_words';
import { caseWords } from './words';
import { DataTable } from '@/kit/console/DataTable';

type Row = RowOf<'/api/complaints/catalogue'>;

const say = saying(caseWords);
const col = columnsOf('complaints.CatalogueView');
const columns = [
  col('category', { width: 70, title: say((w) => w.categoryCode) }),
  col('category_name', { width: 120 }),
  col('region', { width: 90 }),
  col('unit_kind', { width: 170 }),
  col.show('assists', (row) => <Assists kinds={row.assists} />, { width: 150 }),
  col('automatic', { width: 90 }),
  col.show('validity', (row) => <Validity row={row} />, {
    width: 180,
    title: say((w) => w.validity),
  }),
  col('basis'),
];
const proposing = col.show('propose', (row) => <Propose row={row} />, {
  width: 100,
  title: saying(catalogueWords)((w) => w.propose),
});

function Assists({ kinds }: { kinds: string }) {
  return useAssists()(kinds) || '—';
}

function Validity({ row }: { row: Row }) {
  const w = useWords(caseWords);
  return w.sinceOn(row.valid_from, row.valid_until ?? w.openEnd);
}

function Propose({ row }: { row: Row }) {
  const c = useWords(catalogueWords);
  return <Link to={`/complaints/catalogue/propose?row=${row.id}`}>{c.propose}</Link>;
}

export default function CataloguePage() {
  const w = useWords(caseWords);
  const c = useWords(catalogueWords);
  const may = useCan()('catalogue_propose');
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
          columns={may && on === civilDay(new Date()) ? [...columns, proposing] : columns}
        />
      </section>
    </Page>
  );
}
