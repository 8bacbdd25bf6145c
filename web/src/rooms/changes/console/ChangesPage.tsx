// 变更审批: what was proposed about units and the dispatch catalogue, newest first.
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { listOf, type RowOf } from '@/api/read';
import { approvalColumns, ApprovalTable } from '@/kit/console/approvals';
import { columnsOf } from '@/kit/console/columns';
import { filtersOf } from '@/kit/console/filters';
import { CategoryName, UnitKinds } from '@/kit/console/names';
import { Page } from '@/kit/console/Page';
import { useWords } from '@/kit/words';
import { changePageWords } from './words';

type Row = RowOf<'/api/changes'>;

const matterOf: Record<Row['kind'], (row: Row) => ReactNode> = {
  unit: ({ matter }) => <UnitKinds kinds={matter} />,
  catalogue: ({ matter }) => <CategoryName code={matter} />,
};

const changes = listOf('/api/changes');
const fields = filtersOf('/api/changes', 'text', 'kind', 'deed', 'state');
const col = columnsOf('changes.Change');
const columns = [
  col.link('title', (row) => `/changes/${row.id}`, { width: 240, fixed: 'left' }),
  col('kind', { width: 100, card: 'due' }),
  col('deed', { width: 90, card: 'due' }),
  col.show('matter', (row) => matterOf[row.kind](row), { width: 180 }),
  col('region', { width: 180, card: 'place' }),
  ...approvalColumns<Row>(),
];

export default function ChangesPage() {
  const w = useWords(changePageWords);
  return (
    <Page
      extra={
        <>
          <Link to="/changes/catalogue">
            <Button tabIndex={-1}>{w.forRow}</Button>
          </Link>
          <Link to="/changes/unit">
            <Button type="primary" tabIndex={-1}>
              {w.forUnit}
            </Button>
          </Link>
        </>
      }
    >
      <ApprovalTable<Row>
        list={changes}
        boxes="/api/changes/boxes"
        fields={fields}
        columns={columns}
      />
    </Page>
  );
}
