// 政策参数: what holds at a place on a day.
import { Link, useLocation, useNavigate } from 'react-router';
import type { Schemas } from '@/api/client';
import { useRead } from '@/api/read';
import { columnsOf } from '@/kit/console/columns';
import { FilterBar } from '@/kit/console/FilterBar';
import { filtersOf } from '@/kit/console/filters';
import { saying } from '@/kit/console/labels';
import { Page } from '@/kit/console/Page';
import { RegionName } from '@/kit/console/RegionName';
import { RefusalNote } from '@/kit/console/RefusalNote';
import { Mark } from '@/kit/Mark';
import { useWords } from '@/kit/words';
import { StandingMark, Validity } from './parts';
import { policyPageWords } from './words';
import { DataTable } from '@/kit/console/DataTable';

type Row = Schemas['policy.ValueRow'];

const say = saying(policyPageWords);
const fields = filtersOf('/api/policy/values', 'on', { name: 'place', to: 'street' }, 'text');
const col = columnsOf('policy.ValueRow');
const columns = [
  col.show(
    'title',
    (row) => (
      <>
        <Link to={`/policy/key?key=${row.key}`}>{row.title}</Link>
        <br />
        <small className="faint">{row.key}</small>
      </>
    ),
    { width: 240, fixed: 'left' },
  ),
  col.show('value', ({ version }) => version && <strong>{version.value_text}</strong>, {
    width: 150,
    none: say((w) => w.none),
  }),
  col.show('standing', (row) => <Standing row={row} />, { width: 210 }),
  col.show('article', ({ version }) => version?.article, {
    width: 180,
    none: say((w) => w.noArticle),
  }),
  col.show('region', ({ version }) => version && <RegionName code={version.region} />, {
    width: 110,
  }),
  col.show('valid', ({ version }) => version && <Validity of={version} />, {
    width: 190,
    title: say((w) => w.valid),
  }),
];

function Standing({ row }: { row: Row }) {
  const w = useWords(policyPageWords);
  return (
    <>
      {row.version !== null && <StandingMark standing={row.version.standing} />}{' '}
      {row.waiting > 0 && (
        <Mark tone="blue" icon="clock">
          {w.waiting(row.waiting)}
        </Mark>
      )}
    </>
  );
}

export default function ValuesPage() {
  const w = useWords(policyPageWords);
  const { search } = useLocation();
  const navigate = useNavigate();
  const conditions = Object.fromEntries(new URLSearchParams(search));
  const values = useRead('/api/policy/values', { query: conditions });
  return (
    <Page>
      <FilterBar
        fields={fields}
        conditions={conditions}
        onSearch={(next) => void navigate({ search: new URLSearchParams(next).toString() })}
      />
      <section className="panel">
        <p className="hint">{w.valuesHint}</p>
        {values.isError ? (
          <RefusalNote error={values.error} retry={() => void values.refetch()} />
        ) : (
          <DataTable<Row> rows={values.data?.rows} rowKey={(row) => row.key} columns={columns} />
        )}
      </section>
    </Page>
  );
}
