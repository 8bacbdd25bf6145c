// 一个账套: its trial balance as it is now, its months, and the way to its accounts and vouchers.
import { Button } from 'antd';
import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { detailOf, listOf, useRead } from '@/api/read';
import { columnsOf } from '@/kit/console/columns';
import { DataTable } from '@/kit/console/DataTable';
import { DetailPage, detailPage, FactList, type Of } from '@/kit/console/DetailPage';
import { LongList } from '@/kit/console/LongList';
import { Mark } from '@/kit/Mark';
import { useWords } from '@/kit/words';
import { moneyColumn, periodLooks } from './parts';
import { ledgerPageWords } from './words';

type Row = Schemas['ledger.TrialRow'];

const fact = columnsOf('ledger.Book');
const facts = fact.all('code', 'name', 'region');
const period = columnsOf('ledger.Period');
const periods = [period('begins_on'), period.state('state', periodLooks)];
const trial = columnsOf('ledger.TrialRow');
const rows = [
  trial.link('code', (row) => `/ledger/accounts/${row.account}`, { width: 120 }),
  ...trial.all('name', 'kind', 'side'),
  moneyColumn<Row>('debit_fen', (row) => row.totals.debit_fen),
  moneyColumn<Row>('credit_fen', (row) => row.totals.credit_fen),
  trial('balance_fen'),
];

const path = '/api/ledger/books/{id}/trial';
function Trial({ book }: { book: number }) {
  const w = useWords(ledgerPageWords);
  const at = { id: book };
  const top = useRead(path, { path: at, query: { limit: 1 } }).data?.top;
  const even = top?.debit_fen === top?.credit_fen;
  return (
    <section className="panel" aria-label={w.trial}>
      <h2>
        {w.trial}{' '}
        {top !== undefined && (
          <Mark tone={even ? 'good' : 'bad'} icon={even ? 'check' : 'alarm'}>
            {even ? w.balanced : w.notBalanced}
          </Mark>
        )}
      </h2>
      <LongList<Row>
        list={listOf(path, { at })}
        label={w.trial}
        rowKey={(row) => row.code}
        columns={rows}
      />
    </section>
  );
}

function BookView({ detail }: Of<Schemas['ledger.BookDetail']>) {
  const w = useWords(ledgerPageWords);
  const { row } = detail;
  return (
    <DetailPage
      title={row.name}
      extra={
        <>
          <Link to={`/ledger/accounts?book=${row.id}`}>
            <Button tabIndex={-1}>{w.accountsOf}</Button>
          </Link>
          <Link to={`/ledger/vouchers?book=${row.id}`}>
            <Button tabIndex={-1}>{w.voucher}</Button>
          </Link>
        </>
      }
    >
      <section className="panel" aria-label={w.basics}>
        <FactList of={row} facts={facts} />
        <DataTable label={w.basics} rows={detail.periods} columns={periods} />
      </section>
      <Trial book={row.id} />
    </DetailPage>
  );
}

export default detailPage(detailOf('/api/ledger/books/{id}'), BookView);
