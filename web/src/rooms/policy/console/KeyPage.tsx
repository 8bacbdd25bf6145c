// 参数沿革: everything that ever held or was proposed for one key, and proposing the next.
import { useQuery, useQueryClient } from '@tanstack/react-query';

import { Link, useLocation } from 'react-router';
import { api, type Schemas } from '@/api/client';
import { ButtonsOfMay } from '@/kit/console/ButtonsOfMay';
import { useMessage } from '@/kit/console/message';
import { Outcome } from '@/kit/console/Outcome';
import { Loading, Page } from '@/kit/console/Page';
import { dateTime } from '@/kit/format';
import { useWords } from '@/kit/words';
import { StandingMark, useRegionName, useValidity, VersionState } from './parts';
import { ProposeForm } from './ProposeForm';
import { policyPageWords } from './words';
import { DataTable } from '@/kit/console/DataTable';

type Row = Schemas['policy.VersionRow'];

export default function KeyPage() {
  const w = useWords(policyPageWords);
  // In the query: a key has dots, and a path that ends in a dot and letters names a file.
  const key = new URLSearchParams(useLocation().search).get('key') ?? '';
  const client = useQueryClient();
  const message = useMessage();
  const validity = useValidity();
  const regionName = useRegionName();
  const query = useQuery({
    queryKey: ['policy-key', key],
    queryFn: async () => {
      const { data } = await api.GET('/api/policy/keys/{key}', { params: { path: { key } } });
      return data as Schemas['policy.KeyDetail'];
    },
  });
  if (query.isPending) return <Loading />;
  if (query.isError) return <Outcome error={query.error} retry={() => void query.refetch()} />;
  const detail = query.data;
  return (
    <Page
      title={detail.title}
      extra={
        detail.may.length > 0 && (
          <ButtonsOfMay
            may={detail.may}
            verbs={{
              propose: {
                label: w.propose,
                tone: 'primary',
                width: 720,
                hint:
                  detail.kind === 'limit' || detail.kind === 'whole'
                    ? w.bounds(detail.least, detail.most)
                    : undefined,
                form: (close) => (
                  <ProposeForm
                    detail={detail}
                    onCancel={close}
                    onDone={() => {
                      close();
                      message.success(w.proposeDone);
                      void client.invalidateQueries({ queryKey: ['policy-key', key] });
                      void client.invalidateQueries({ queryKey: ['policy-values'] });
                      void client.invalidateQueries({ queryKey: ['list', 'proposals'] });
                    }}
                  />
                ),
              },
            }}
          />
        )
      }
    >
      <section className="panel">
        <p className="hint">
          <code>{detail.key}</code> {detail.note}
        </p>
        <DataTable<Row>
          aria-label={w.history}
          size="small"
          scroll={{ x: 1080 }}
          dataSource={detail.versions}
          rowKey={(row) => row.id}
          columns={[
            {
              title: w.value,
              width: 160,
              render: (_value, row) => (
                <Link to={`/policy/proposals/${row.id}`}>{row.value_text}</Link>
              ),
            },
            { title: w.valid, width: 210, render: (_value, row) => validity(row) },
            { title: w.region, width: 100, render: (_value, row) => regionName(row.region) },
            {
              title: w.standing,
              width: 130,
              render: (_value, row) => <StandingMark standing={row.standing} />,
            },
            {
              title: w.state,
              width: 110,
              render: (_value, row) => <VersionState state={row.state} />,
            },
            {
              title: w.article,
              width: 260,
              render: (_value, row) =>
                [row.article, row.document].filter((part) => part !== '').join('，') || w.noArticle,
            },
            { title: w.reason, dataIndex: 'reason', width: 180 },
            {
              title: w.proposedBy,
              width: 200,
              render: (_value, row) => (
                <>
                  {row.proposed_post}
                  <br />
                  <small className="faint">{dateTime(row.proposed_at)}</small>
                </>
              ),
            },
          ]}
        />
      </section>
    </Page>
  );
}
