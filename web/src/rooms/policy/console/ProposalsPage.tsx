// 参数审批: proposals and versions, newest first.
import { listOf, type RowOf } from '@/api/read';
import {
  ApprovalTable,
  ApprovalTag,
  useApprovalColumns,
  useApprovalFilters,
} from '@/kit/console/approvals';
import { columnsOf } from '@/kit/console/columns';
import { Page } from '@/kit/console/Page';
import { useWords } from '@/kit/words';
import { StandingMark, useValidity } from './parts';
import { policyPageWords } from './words';

type Row = RowOf<'/api/policy/versions'>;

const versions = listOf('/api/policy/versions');
const col = columnsOf<Row>();

export default function ProposalsPage() {
  const w = useWords(policyPageWords);
  const validity = useValidity();
  return (
    <Page>
      <ApprovalTable<Row>
        list={versions}
        boxes="/api/policy/versions/boxes"
        fields={[...useApprovalFilters(), { name: 'key', label: w.key, kind: 'text' }]}
        columns={[
          col.link('title', w.title, (row) => `/policy/proposals/${row.id}`, {
            width: 240,
            fixed: 'left',
          }),
          col.text('value_text', w.value, { width: 160 }),
          col.show('standing', w.standing, (row) => <StandingMark standing={row.standing} />, {
            width: 130,
          }),
          ...useApprovalColumns<Row>(),
        ]}
        card={(row) => ({
          to: `/policy/proposals/${row.id}`,
          title: row.title,
          due: row.value_text,
          no: validity(row),
          state: <ApprovalTag approval={row.approval} />,
          unit: row.approval.proposed_post,
        })}
      />
    </Page>
  );
}
