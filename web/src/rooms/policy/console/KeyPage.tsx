// 参数沿革: everything that ever held or was proposed for one key, and proposing the next.
import type { Schemas } from '@/api/client';
import { detailOf } from '@/api/read';
import { useApprovalColumns } from '@/kit/console/approvals';
import { columnsOf } from '@/kit/console/columns';
import { DataTable } from '@/kit/console/DataTable';
import { RegionName } from '@/kit/console/RegionName';
import { DetailPage, detailPage, type Of } from '@/kit/console/DetailPage';
import { useWords } from '@/kit/words';
import { StandingMark, useValidity } from './parts';
import { ProposeFields, useProposed } from './ProposeForm';
import { policyPageWords } from './words';

type Detail = Schemas['policy.KeyDetail'];
type Row = Schemas['policy.VersionRow'];

const col = columnsOf<Row>();

function Key({ detail, verb }: Of<Detail>) {
  const w = useWords(policyPageWords);
  const validity = useValidity();
  const proposal = useApprovalColumns<Row>();
  return (
    <DetailPage
      title={detail.title}
      may={detail.may}
      verbs={{
        propose: verb('propose', {
          post: '/api/policy/versions',
          label: w.propose,
          tone: 'primary',
          width: 720,
          hint:
            detail.kind === 'limit' || detail.kind === 'whole'
              ? w.bounds(detail.least, detail.most)
              : undefined,
          fields: <ProposeFields kind={detail.kind} />,
          initial: useProposed(detail),
          body: (values: Schemas['policy.ProposeVersion']) => ({
            ...values,
            key: detail.key,
            article: values.article ?? '',
            document: values.document ?? '',
          }),
          done: w.proposeDone,
        }),
      }}
    >
      <section className="panel">
        <p className="hint">
          <code>{detail.key}</code> {detail.note}
        </p>
        <DataTable<Row>
          label={w.history}
          rows={detail.versions}
          columns={[
            col.link('value_text', w.value, (row) => `/policy/proposals/${row.id}`),
            col.show('valid', w.valid, validity, { width: 210 }),
            col.show('region', w.region, (row) => <RegionName code={row.region} />, { width: 100 }),
            col.show('standing', w.standing, (row) => <StandingMark standing={row.standing} />, {
              width: 130,
            }),
            col.show(
              'article',
              w.article,
              (row) =>
                [row.article, row.document].filter((part) => part !== '').join('，') || w.noArticle,
              { width: 260 },
            ),
            ...proposal,
          ]}
        />
      </section>
    </DetailPage>
  );
}

export default detailPage(detailOf('/api/policy/keys/{key}'), Key);
