// 账套: the sets of books that lie where the post reaches.
import { listOf } from '@/api/read';
import { columnsOf } from '@/kit/console/columns';
import { filtersOf } from '@/kit/console/filters';
import { Page } from '@/kit/console/Page';
import { QueryTable } from '@/kit/console/QueryTable';

const books = listOf('/api/ledger/books');
const fields = filtersOf('/api/ledger/books', 'text');
const col = columnsOf('ledger.Book');
const columns = [
  col.link('name', (row) => `/ledger/books/${row.id}`, { width: 280, fixed: 'left' }),
  col('code', { width: 140, card: 'unit' }),
  col('region', { width: 240, card: 'place' }),
];

export default function BooksPage() {
  return (
    <Page>
      <QueryTable list={books} fields={fields} columns={columns} />
    </Page>
  );
}
