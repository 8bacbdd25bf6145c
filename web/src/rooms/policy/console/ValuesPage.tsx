// 政策参数: what holds at a place on a day.
import { Link, useLocation, useNavigate } from 'react-router';
import type { Schemas } from '@/api/client';
import { useRead } from '@/api/read';
import { columnsOf } from '@/kit/console/columns';
import { FilterBar } from '@/kit/console/FilterBar';
import { Page } from '@/kit/console/Page';
import { RefusalNote } from '@/kit/console/RefusalNote';
import { Mark } from '@/kit/Mark';
import { useWords } from '@/kit/words';
import { StandingMark, useRegionName, useValidity } from './parts';
import { policyPageWords } from './words';
import { DataTable } from '@/kit/console/DataTable';

type Row = Schemas['policy.ValueRow'];

const col = columnsOf<Row>();

export default function ValuesPage() {
  const w = useWords(policyPageWords);
  const validity = useValidity();
  const regionName = useRegionName();
  const { search } = useLocation();
  const navigate = useNavigate();
  const conditions = Object.fromEntries(new URLSearchParams(search));
  const values = useRead('/api/policy/values', { query: conditions });
  return (
    <Page>
      <FilterBar
        fields={[
          { name: 'on', label: w.on, kind: 'date' },
          { name: 'place', label: w.place, kind: 'region', to: 'street' },
          { name: 'text', label: w.text, kind: 'text' },
        ]}
        conditions={conditions}
        onSearch={(next) => void navigate({ search: new URLSearchParams(next).toString() })}
      />
      <section className="panel">
        <p className="hint">{w.valuesHint}</p>
        {values.isError ? (
          <RefusalNote error={values.error} retry={() => void values.refetch()} />
        ) : (
          <DataTable<Row>
            rows={values.data?.rows}
            rowKey={(row) => row.key}
            columns={[
              col.show(
                'title',
                w.title,
                (row) => (
                  <>
                    <Link to={`/policy/key?key=${row.key}`}>{row.title}</Link>
                    <br />
                    <small className="faint">{row.key}</small>
                  </>
                ),
                { width: 240, fixed: 'left' },
              ),
              col.show(
                'value',
                w.value,
                ({ version }) =>
                  version === null ? (
                    <span className="faint">{w.none}</span>
                  ) : (
                    <strong>{version.value_text}</strong>
                  ),
                { width: 150 },
              ),
              col.show(
                'standing',
                w.standing,
                (row) => (
                  <>
                    {row.version !== null && <StandingMark standing={row.version.standing} />}{' '}
                    {row.waiting > 0 && (
                      <Mark tone="blue" icon="clock">
                        {w.waiting(row.waiting)}
                      </Mark>
                    )}
                  </>
                ),
                { width: 210 },
              ),
              col.show('article', w.article, ({ version }) => version?.article || w.noArticle, {
                width: 180,
              }),
              col.show(
                'region',
                w.region,
                ({ version }) => (version === null ? '—' : regionName(version.region)),
                { width: 110 },
              ),
              col.show(
                'valid',
                w.valid,
                ({ version }) => (version === null ? '—' : validity(version)),
                { width: 190 },
              ),
            ]}
          />
        )}
      </section>
    </Page>
  );
}
