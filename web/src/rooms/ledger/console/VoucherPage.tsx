// 凭证: its entries, who made, checked and posted it, and what this person may do with it now.
import { Button } from 'antd';
import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { detailOf } from '@/api/read';
import { columnsOf } from '@/kit/console/columns';
import { DataTable } from '@/kit/console/DataTable';
import { DetailPage, detailPage, FactList, type Of } from '@/kit/console/DetailPage';
import { fieldsOf } from '@/kit/console/field_makers';
import { civilDay } from '@/kit/format';
import { useEnums } from '@/kit/trade_words';
import { useWords } from '@/kit/words';
import { voucherLooks } from './parts';
import { ledgerPageWords } from './words';

type Row = Schemas['ledger.VoucherRow'];

const back = fieldsOf('ledger.ReturnVoucher');
const red = fieldsOf('ledger.ReverseVoucher');

const fact = columnsOf('ledger.VoucherRow');
const facts = [
  ...fact.all('booked_on', 'number', 'ink', 'sum_fen'),
  fact.state('state', voucherLooks),
  ...fact.all('summary', 'made_post', 'made_at', 'checked_post', 'checked_at', 'posted_post'),
  fact('posted_at'),
  fact('return_reason', { blank: 'left_out' }),
  fact.show(
    'reverses',
    (row: Row) => <Link to={`/ledger/vouchers/${row.reverses}`}>{row.reverses}</Link>,
    { blank: 'left_out' },
  ),
];
const whole = columnsOf('ledger.VoucherDetail');
const against = [
  whole.show(
    'reversed_by',
    ({ reversed_by }) => <Link to={`/ledger/vouchers/${reversed_by}`}>{reversed_by}</Link>,
    { blank: 'left_out' },
  ),
];
const entry = columnsOf('ledger.EntryRow');
const entries = [
  entry.link('debit_code', (row) => `/ledger/accounts/${row.debit}`),
  entry('debit_name'),
  entry.link('credit_code', (row) => `/ledger/accounts/${row.credit}`),
  entry('credit_name'),
  entry('amount_fen', { total: 'sum' }),
];

function VoucherView({ detail, verb }: Of<Schemas['ledger.VoucherDetail']>) {
  const w = useWords(ledgerPageWords);
  const verbs = useEnums()['ledger.VoucherVerb'];
  const { row } = detail;
  return (
    <DetailPage
      title={row.number === null ? w.voucher : w.numbered(row.number)}
      extra={
        detail.may.includes('revise') && (
          <Link to={`/ledger/vouchers/${row.id}/revision`}>
            <Button type="primary" tabIndex={-1}>
              {verbs.revise}
            </Button>
          </Link>
        )
      }
      may={detail.may}
      verbs={{
        check: verb('check', {
          post: '/api/ledger/vouchers/{id}/check',
          label: verbs.check,
          tone: 'primary',
        }),
        post: verb('post', {
          post: '/api/ledger/vouchers/{id}/posting',
          label: verbs.post,
          tone: 'primary',
        }),
        send_back: verb('send_back', {
          post: '/api/ledger/vouchers/{id}/return',
          label: verbs.send_back,
          tone: 'danger',
          fields: <back.Lines name="reason" />,
        }),
        reverse: verb('reverse', {
          post: '/api/ledger/vouchers/{id}/reversal',
          label: verbs.reverse,
          tone: 'danger',
          initial: { booked_on: civilDay(new Date()) },
          done: w.reversalMade,
          fields: (
            <>
              <red.Day name="booked_on" />
              <red.Lines name="summary" />
            </>
          ),
        }),
      }}
    >
      <section className="panel" aria-label={w.basics}>
        <FactList of={row} facts={facts} />
        <FactList of={detail} facts={against} />
      </section>
      <section className="panel" aria-label={w.entries}>
        <DataTable
          label={w.entries}
          rows={detail.entries}
          rowKey={(line) => detail.entries.indexOf(line)}
          columns={entries}
        />
      </section>
    </DetailPage>
  );
}

export default detailPage(detailOf('/api/ledger/vouchers/{id}'), VoucherView);
