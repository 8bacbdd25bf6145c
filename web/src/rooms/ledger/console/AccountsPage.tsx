// 科目和分户, with the balance of each on its own side.
import { listOf } from '@/api/read';
import { columnsOf } from '@/kit/console/columns';
import { filtersOf } from '@/kit/console/filters';
import { Page } from '@/kit/console/Page';
import { QueryTable } from '@/kit/console/QueryTable';

const accounts = listOf('/api/ledger/accounts');
const fields = filtersOf('/api/ledger/accounts', 'text', 'kind');
const col = columnsOf('ledger.AccountRow');
const columns = [
  col.link('code', (row) => `/ledger/accounts/${row.id}`, { width: 180, fixed: 'left' }),
  col('name', { width: 220, card: 'place' }),
  ...col.all('kind', 'side', 'takes', 'grp'),
  col('balance_fen', { card: 'state' }),
];

export default function AccountsPage() {
  return (
    <Page>
      <QueryTable list={accounts} fields={fields} columns={columns} keep={['book', 'parent']} />
    </Page>
  );
}
