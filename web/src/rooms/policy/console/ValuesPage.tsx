// 政策参数: what holds at a place on a day.
import { useQuery } from '@tanstack/react-query';

import { Link, useLocation, useNavigate } from 'react-router';
import { api, type Schemas, type QueryOf } from '@/api/client';
import { FilterBar } from '@/kit/console/FilterBar';
import { Page } from '@/kit/console/Page';
import { RefusalNote } from '@/kit/console/RefusalNote';
import { Mark } from '@/kit/Mark';
import { useWords } from '@/kit/words';
import { StandingMark, useRegionName, useValidity } from './parts';
import { policyPageWords } from './words';
import { DataTable } from '@/kit/console/DataTable';

type Row = Schemas['policy.ValueRow'];

export default function ValuesPage() {
  const w = useWords(policyPageWords);
  const validity = useValidity();
  const regionName = useRegionName();
  const { search } = useLocation();
  const navigate = useNavigate();
  const conditions = Object.fromEntries(new URLSearchParams(search));
  const values = useQuery({
    queryKey: ['policy-values', conditions],
    queryFn: async () => {
      const { data } = await api.GET('/api/policy/values', {
        params: { query: conditions as QueryOf<'/api/policy/values'> },
      });
      return data ?? null;
    },
  });
  return (
    <Page title={w.values}>
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
            aria-label={w.values}
            size="small"
            loading={values.isPending}
            scroll={{ x: 1080 }}
            dataSource={values.data?.rows ?? []}
            rowKey={(row) => row.key}
            columns={[
              {
                title: w.title,
                width: 240,
                fixed: 'left',
                render: (_value, row) => (
                  <>
                    <Link to={`/policy/key?key=${row.key}`}>{row.title}</Link>
                    <br />
                    <small className="faint">{row.key}</small>
                  </>
                ),
              },
              {
                title: w.value,
                width: 150,
                render: (_value, row) =>
                  row.version === null ? (
                    <span className="faint">{w.none}</span>
                  ) : (
                    <strong>{row.version.value_text}</strong>
                  ),
              },
              {
                title: w.standing,
                width: 210,
                render: (_value, row) => (
                  <>
                    {row.version !== null && <StandingMark standing={row.version.standing} />}{' '}
                    {row.waiting > 0 && (
                      <Mark tone="blue" icon="clock">
                        {w.waiting(row.waiting)}
                      </Mark>
                    )}
                  </>
                ),
              },
              {
                title: w.article,
                render: (_value, row) =>
                  row.version === null || row.version.article === ''
                    ? w.noArticle
                    : row.version.article,
              },
              {
                title: w.region,
                width: 110,
                render: (_value, row) =>
                  row.version === null ? '—' : regionName(row.version.region),
              },
              {
                title: w.valid,
                width: 190,
                render: (_value, row) => (row.version === null ? '—' : validity(row.version)),
              },
            ]}
          />
        )}
      </section>
    </Page>
  );
}
