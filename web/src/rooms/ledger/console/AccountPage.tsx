// 账户明细: what an account has, on which days it moved, and by which entries.
import { Tabs } from 'antd';
import type { Schemas } from '@/api/client';
import { detailOf, listOf } from '@/api/read';
import { columnsOf } from '@/kit/console/columns';
import { DetailPage, detailPage, FactList, type Of } from '@/kit/console/DetailPage';
import { LongList } from '@/kit/console/LongList';
import { useEnums } from '@/kit/trade_words';
import { useWords } from '@/kit/words';
import { moneyColumn } from './parts';
import { ledgerPageWords } from './words';

type Detail = Schemas['ledger.AccountDetail'];
type Day = Schemas['ledger.HistoryRow'];
type Line = Schemas['ledger.LineRow'];

const of = columnsOf('ledger.AccountDetail');
const money = of.all('balance_fen', 'available_fen');
const account = columnsOf('ledger.Account');
const facts = account.all('code', 'name', 'kind', 'side', 'takes', 'cover', 'grp', 'closed_on');

const day = columnsOf('ledger.HistoryRow');
const days = [
  day('day'),
  moneyColumn<Day>('debit_fen', (row) => row.totals.debit_fen),
  moneyColumn<Day>('credit_fen', (row) => row.totals.credit_fen),
  day('balance_fen'),
];
const line = columnsOf('ledger.LineRow');
const lines = [
  line('booked_on'),
  line.link('number', (row) => `/ledger/vouchers/${row.voucher}`),
  ...line.all('summary', 'ink', 'side', 'other_code', 'amount_fen'),
];

function AccountView({ id, detail, verb }: Of<Detail>) {
  const w = useWords(ledgerPageWords);
  const verbs = useEnums()['ledger.AccountVerb'];
  const at = { id };
  return (
    <DetailPage
      title={`${detail.row.code} ${detail.row.name}`}
      may={detail.may}
      verbs={{
        close: verb('close', {
          post: '/api/ledger/accounts/{id}/closure',
          label: verbs.close,
          tone: 'danger',
          hint: w.closeAccountHint,
        }),
        reopen: verb('reopen', {
          post: '/api/ledger/accounts/{id}/reopening',
          label: verbs.reopen,
        }),
      }}
    >
      <section className="panel" aria-label={w.basics}>
        <FactList of={detail.row} facts={facts} />
        <FactList of={detail} facts={money} />
      </section>
      <section className="panel">
        <Tabs
          size="small"
          items={[
            {
              key: 'days',
              label: w.days,
              children: (
                <LongList<Day>
                  list={listOf('/api/ledger/accounts/{id}/history', { at })}
                  label={w.days}
                  columns={days}
                  rowKey={(row) => row.day}
                />
              ),
            },
            {
              key: 'lines',
              label: w.lines,
              children: (
                <LongList<Line>
                  list={listOf('/api/ledger/accounts/{id}/lines', { at })}
                  label={w.lines}
                  columns={lines}
                  rowKey={(row) => `${row.entry} ${row.side}`}
                />
              ),
            },
          ]}
        />
      </section>
    </DetailPage>
  );
}

export default detailPage(detailOf('/api/ledger/accounts/{id}'), AccountView);
