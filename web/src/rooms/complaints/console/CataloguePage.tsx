// 派单目录: category x area -> unit, as it holds on a day.
import { Button } from 'antd';
import { Link, useLocation, useNavigate } from 'react-router';
import { useRead, type RowOf } from '@/api/read';
import { approvalWords } from '@/kit/console/approvals';
import { columnsOf } from '@/kit/console/columns';
import { DataTable } from '@/kit/console/DataTable';
import { DayInput } from '@/kit/console/fields';
import { saying } from '@/kit/console/labels';
import { UnitKinds } from '@/kit/console/names';
import { Outcome } from '@/kit/console/Outcome';
import { Page, useCan } from '@/kit/console/Page';
import { civilDay } from '@/kit/format';
import { useWords } from '@/kit/words';
import { caseWords } from './words';

type Row = RowOf<'/api/complaints/catalogue'>;

const say = saying(caseWords);
const col = columnsOf('complaints.CatalogueView');
const columns = [
  col('category', { width: 70, title: say((w) => w.categoryCode) }),
  col('category_name', { width: 120 }),
  col('region', { width: 90 }),
  col('unit_kind', { width: 170 }),
  col.show('assists', ({ assists }) => assists && <UnitKinds kinds={assists} />, { width: 150 }),
  col('automatic', { width: 90 }),
  col.show('validity', (row) => <Validity row={row} />, {
    width: 180,
    title: say((w) => w.validity),
  }),
  col('basis'),
];
const proposing = col.show('propose', (row) => <Propose row={row} />, {
  width: 100,
  title: saying(approvalWords)((w) => w.change),
});

function Validity({ row }: { row: Row }) {
  const w = useWords(caseWords);
  return w.sinceOn(row.valid_from, row.valid_until ?? w.openEnd);
}

function Propose({ row }: { row: Row }) {
  const a = useWords(approvalWords);
  return <Link to={`/changes/catalogue?row=${row.id}`}>{a.change}</Link>;
}

// `on` is a day, `row` the one row that somebody came to see.
export default function CataloguePage() {
  const w = useWords(caseWords);
  const a = useWords(approvalWords);
  const may = useCan()('change_propose');
  const navigate = useNavigate();
  const params = new URLSearchParams(useLocation().search);
  const today = civilDay(new Date());
  const on = params.get('on') ?? today;
  const row = params.get('row');
  const catalogue = useRead('/api/complaints/catalogue', { query: { on } });
  if (catalogue.isError) {
    return <Outcome error={catalogue.error} retry={() => void catalogue.refetch()} />;
  }
  return (
    <Page
      extra={
        <>
          {row !== null && <Link to="/complaints/catalogue">{w.wholeCatalogue}</Link>}
          {may && (
            <>
              <Link to="/changes?kind=catalogue&box=all">
                <Button tabIndex={-1}>{a.changes}</Button>
              </Link>
              <Link to="/changes/catalogue">
                <Button type="primary" tabIndex={-1}>
                  {w.addRow}
                </Button>
              </Link>
            </>
          )}
          <label className="with-label" htmlFor="catalogue-on">
            {w.on}
            <DayInput
              id="catalogue-on"
              value={on}
              onChange={(day) => day && void navigate({ search: `on=${day}` })}
            />
          </label>
        </>
      }
    >
      <section className="panel">
        <p className="hint">{w.catalogueHint}</p>
        <DataTable
          rows={catalogue.data?.rows.filter(({ id }) => row === null || String(id) === row)}
          columns={may && on === today ? [...columns, proposing] : columns}
        />
      </section>
    </Page>
  );
}
