// 派单目录变更: what was proposed and what became of it, newest first.
import { Button } from 'antd';
import { Link } from 'react-router';
import { listOf, type RowOf } from '@/api/read';
import { approvalColumns, ApprovalTable } from '@/kit/console/approvals';
import { columnsOf } from '@/kit/console/columns';
import { filtersOf } from '@/kit/console/filters';
import { Page } from '@/kit/console/Page';
import { useWords } from '@/kit/words';
import { useCategoryName } from './CatalogueDifference';
import { catalogueWords } from './catalogue_words';

type Row = RowOf<'/api/complaints/catalogue-changes'>;

const changes = listOf('/api/complaints/catalogue-changes');
const fields = filtersOf('/api/complaints/catalogue-changes', 'category', 'deed', 'state');
const col = columnsOf('complaints.CatalogueChange');
const columns = [
  col.show(
    'category',
    (row) => (
      <Link to={`/complaints/catalogue/changes/${row.id}`}>
        <Category code={row.category} />
      </Link>
    ),
    { width: 180, fixed: 'left', card: 'title' },
  ),
  col('deed', { width: 90, card: 'due' }),
  col('region', { width: 160, card: 'place' }),
  col('unit_kind', { width: 170 }),
  ...approvalColumns<Row>(),
];

function Category({ code }: { code: string }) {
  return <>{useCategoryName(code)}</>;
}

export default function CatalogueChangesPage() {
  const w = useWords(catalogueWords);
  return (
    <Page
      extra={
        <Link to="/complaints/catalogue/propose">
          <Button type="primary" tabIndex={-1}>
            {w.addRow}
          </Button>
        </Link>
      }
    >
      <ApprovalTable<Row>
        list={changes}
        boxes="/api/complaints/catalogue-changes/boxes"
        fields={fields}
        columns={columns}
      />
    </Page>
  );
}
