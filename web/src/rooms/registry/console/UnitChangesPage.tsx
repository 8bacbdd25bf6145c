// 单位变更: what was proposed and what became of it, newest first.
import { Button } from 'antd';
import { Link } from 'react-router';
import { listOf, type RowOf } from '@/api/read';
import { approvalColumns, ApprovalTable } from '@/kit/console/approvals';
import { columnsOf } from '@/kit/console/columns';
import { filtersOf } from '@/kit/console/filters';
import { Page } from '@/kit/console/Page';
import { useWords } from '@/kit/words';
import { unitWords } from './unit_words';

type Row = RowOf<'/api/registry/unit-changes'>;

const changes = listOf('/api/registry/unit-changes');
const fields = filtersOf('/api/registry/unit-changes', 'text', 'deed', 'state');
const col = columnsOf('registry.UnitChange');
const columns = [
  col.link('name', (row) => `/units/changes/${row.id}`, { width: 240, fixed: 'left' }),
  col('deed', { width: 90, card: 'due' }),
  col('region', { width: 200, card: 'place' }),
  ...approvalColumns<Row>(),
];

export default function UnitChangesPage() {
  const w = useWords(unitWords);
  return (
    <Page
      extra={
        <Link to="/units/propose">
          <Button type="primary" tabIndex={-1}>
            {w.propose}
          </Button>
        </Link>
      }
    >
      <ApprovalTable<Row>
        list={changes}
        boxes="/api/registry/unit-changes/boxes"
        fields={fields}
        columns={columns}
      />
    </Page>
  );
}
