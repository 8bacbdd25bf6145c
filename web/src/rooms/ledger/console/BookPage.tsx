// 一个账套: its trial balance as it is now, its months, and the way to its accounts and vouchers.
import { Button } from 'antd';
import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { detailOf, listOf, useRead } from '@/api/read';
import { AddButton } from '@/kit/console/AddButton';
import { columnsOf } from '@/kit/console/columns';
import { DataTable } from '@/kit/console/DataTable';
import { DetailPage, detailPage, FactList, type Of } from '@/kit/console/DetailPage';
import { fieldsOf } from '@/kit/console/field_makers';
import { LongList } from '@/kit/console/LongList';
import { useCan } from '@/kit/console/Page';
import { civilDay } from '@/kit/format';
import { Mark } from '@/kit/Mark';
import { useWords } from '@/kit/words';
import { moneyColumn, periodLooks } from './parts';
import { ParentPick } from './picks';
import { ledgerPageWords } from './words';

type Row = Schemas['ledger.TrialRow'];

const fact = columnsOf('ledger.Book');
const facts = fact.all('code', 'name', 'region');
const period = columnsOf('ledger.Period');
const periods = [
  period.link('begins_on', (row) => `/ledger/periods/${row.id}`),
  period.state('state', periodLooks),
];
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

const account = fieldsOf('ledger.OpenAccount');
const month = fieldsOf('ledger.OpenPeriod');

function AccountFields({ book }: { book: number }) {
  const w = useWords(ledgerPageWords);
  return (
    <>
      <account.Field name="parent" extra={w.parentHint}>
        <ParentPick book={book} />
      </account.Field>
      <account.Text name="code" />
      <account.Text name="name" />
      <account.Choice name="kind" of="ledger.AccountKind" />
      <account.Choice name="takes" of="ledger.Takes" />
      <account.Choice name="cover" of="ledger.Cover" extra={w.likeParent} />
    </>
  );
}

// The first day of the month behind the last one, or of this month.
function nextMonth(last: string | undefined): string {
  if (last === undefined) return `${civilDay(new Date()).slice(0, 7)}-01`;
  const [year = 0, number = 0] = last.split('-').map(Number);
  const next = new Date(Date.UTC(year, number, 1));
  return next.toISOString().slice(0, 10);
}

function BookView({ detail }: Of<Schemas['ledger.BookDetail']>) {
  const w = useWords(ledgerPageWords);
  const can = useCan();
  const { row } = detail;
  const book = row.id ?? 0;
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
          <AddButton
            label={w.openAccount}
            needs="ledger_keep"
            post="/api/ledger/accounts"
            at="/ledger/accounts"
            initial={{ takes: 'entries' }}
            fields={<AccountFields book={book} />}
            body={(typed: object) => ({ ...typed, book })}
          />
          <AddButton
            label={w.openPeriod}
            needs="ledger_keep"
            post="/api/ledger/periods"
            at="/ledger/periods"
            initial={{ begins_on: nextMonth(detail.periods[0]?.begins_on) }}
            fields={<month.Day name="begins_on" />}
            body={(typed: object) => ({ ...typed, book })}
          />
          {can('ledger_make') && (
            <Link to={`/ledger/vouchers/new?book=${book}`}>
              <Button type="primary" tabIndex={-1}>
                {w.make}
              </Button>
            </Link>
          )}
        </>
      }
    >
      <section className="panel" aria-label={w.basics}>
        <FactList of={row} facts={facts} />
        <DataTable label={w.basics} rows={detail.periods} columns={periods} />
      </section>
      <Trial book={book} />
    </DetailPage>
  );
}

export default detailPage(detailOf('/api/ledger/books/{id}'), BookView);
