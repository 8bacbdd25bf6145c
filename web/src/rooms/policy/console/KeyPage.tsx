// 参数沿革: everything that ever held or was proposed for one key, and proposing the next.
import type { Schemas } from '@/api/client';
import { detailOf } from '@/api/read';
import { approvalColumns } from '@/kit/console/approvals';
import { columnsOf } from '@/kit/console/columns';
import { DataTable } from '@/kit/console/DataTable';
import { saying } from '@/kit/console/labels';
import { DetailPage, detailPage, type Of } from '@/kit/console/DetailPage';
import { useWords } from '@/kit/words';
import { StandingMark, Validity } from './parts';
import { ProposeFields, useProposed } from './ProposeForm';
import { policyPageWords } from './words';

type Detail = Schemas['policy.KeyDetail'];
type Row = Schemas['policy.VersionRow'];

const say = saying(policyPageWords);
const col = columnsOf('policy.VersionRow');
const columns = [
  col.link('value_text', (row) => `/policy/proposals/${row.id}`),
  col.show('valid', (row) => <Validity of={row} />, { width: 210, title: say((w) => w.valid) }),
  col('region', { width: 100 }),
  col.show('standing', (row) => <StandingMark standing={row.standing} />, { width: 130 }),
  col.show(
    'article',
    (row) => [row.article, row.document].filter((part) => part !== '').join('，'),
    { width: 260, none: say((w) => w.noArticle) },
  ),
  ...approvalColumns<Row>(),
];

function Key({ detail, verb }: Of<Detail>) {
  const w = useWords(policyPageWords);
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
        <DataTable<Row> label={w.history} rows={detail.versions} columns={columns} />
      </section>
    </DetailPage>
  );
}

export default detailPage(detailOf('/api/policy/keys/{key}'), Key);
