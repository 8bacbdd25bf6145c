// 凭证, the newest first.
import { Button } from 'antd';
import { Link, useLocation } from 'react-router';
import { listOf } from '@/api/read';
import { columnsOf } from '@/kit/console/columns';
import { filtersOf } from '@/kit/console/filters';
import { Page, useCan } from '@/kit/console/Page';
import { QueryTable } from '@/kit/console/QueryTable';
import { useWords } from '@/kit/words';
import { voucherLooks } from './parts';
import { ledgerPageWords } from './words';

const vouchers = listOf('/api/ledger/vouchers');
const fields = filtersOf('/api/ledger/vouchers', 'text', 'state');
const col = columnsOf('ledger.VoucherRow');
const columns = [
  col.link('summary', (row) => `/ledger/vouchers/${row.id}`, { width: 260, fixed: 'left' }),
  col('booked_on', { card: 'due' }),
  col('number', { width: 90 }),
  col('ink', { width: 80 }),
  col('sum_fen', { card: 'unit' }),
  col.state('state', voucherLooks, { card: 'state' }),
  ...col.all('made_post', 'checked_post', 'posted_post'),
];

export default function VouchersPage() {
  const w = useWords(ledgerPageWords);
  const can = useCan();
  const book = new URLSearchParams(useLocation().search).get('book');
  return (
    <Page
      extra={
        can('ledger_make') && (
          <Link to={`/ledger/vouchers/new${book === null ? '' : `?book=${book}`}`}>
            <Button type="primary" tabIndex={-1}>
              {w.make}
            </Button>
          </Link>
        )
      }
    >
      <QueryTable list={vouchers} fields={fields} columns={columns} keep={['book', 'period']} />
    </Page>
  );
}
