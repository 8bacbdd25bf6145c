// 账套: the sets of books that lie where the post reaches.
import { listOf } from '@/api/read';
import { AddButton } from '@/kit/console/AddButton';
import { columnsOf } from '@/kit/console/columns';
import { fieldsOf } from '@/kit/console/field_makers';
import { filtersOf } from '@/kit/console/filters';
import { Page } from '@/kit/console/Page';
import { QueryTable } from '@/kit/console/QueryTable';
import { RegionSelect } from '@/kit/console/RegionSelect';
import { useWords } from '@/kit/words';
import { ledgerPageWords } from './words';

const books = listOf('/api/ledger/books');
const fields = filtersOf('/api/ledger/books', 'text');
const col = columnsOf('ledger.Book');
const columns = [
  col.link('name', (row) => `/ledger/books/${row.id}`, { width: 280, fixed: 'left' }),
  col('code', { width: 140, card: 'unit' }),
  col('region', { width: 240, card: 'place' }),
];

const { Field, Text } = fieldsOf('ledger.OpenBook');

export default function BooksPage() {
  const w = useWords(ledgerPageWords);
  return (
    <Page
      extra={
        <AddButton
          label={w.openBook}
          needs="ledger_keep"
          post="/api/ledger/books"
          at="/ledger/books"
          fields={
            <>
              <Text name="code" />
              <Text name="name" />
              <Field name="region">
                <RegionSelect />
              </Field>
            </>
          }
        />
      }
    >
      <QueryTable list={books} fields={fields} columns={columns} />
    </Page>
  );
}
