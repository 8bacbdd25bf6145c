// 参数审批: proposals and versions, newest first.
import { listOf, type RowOf } from '@/api/read';
import { approvalColumns, ApprovalTable } from '@/kit/console/approvals';
import { columnsOf } from '@/kit/console/columns';
import { filtersOf } from '@/kit/console/filters';
import { Page } from '@/kit/console/Page';
import { StandingMark } from './parts';

type Row = RowOf<'/api/policy/versions'>;

const versions = listOf('/api/policy/versions');
const fields = filtersOf('/api/policy/versions', 'state', 'key');
const col = columnsOf('policy.VersionRow');
const columns = [
  col.link('title', (row) => `/policy/proposals/${row.id}`, { width: 240, fixed: 'left' }),
  col('value_text', { width: 160, card: 'due' }),
  col.show('standing', (row) => <StandingMark standing={row.standing} />, { width: 130 }),
  ...approvalColumns<Row>(),
];

export default function ProposalsPage() {
  return (
    <Page>
      <ApprovalTable<Row>
        list={versions}
        boxes="/api/policy/versions/boxes"
        fields={fields}
        columns={columns}
      />
    </Page>
  );
}
