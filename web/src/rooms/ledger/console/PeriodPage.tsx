// 会计期间: a month of a book, how much of it is posted and what waits, closed and opened again.
import { Button } from 'antd';
import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { detailOf } from '@/api/read';
import { columnsOf } from '@/kit/console/columns';
import { DetailPage, detailPage, FactList, type Of } from '@/kit/console/DetailPage';
import { fieldsOf } from '@/kit/console/field_makers';
import { useEnums } from '@/kit/trade_words';
import { useWords } from '@/kit/words';
import { periodLooks } from './parts';
import { ledgerPageWords } from './words';

const { Lines } = fieldsOf('ledger.ReopenPeriod');
const fact = columnsOf('ledger.Period');
const facts = [fact('begins_on'), fact.state('state', periodLooks)];
const count = columnsOf('ledger.PeriodDetail');
const counts = count.all('vouchers', 'waiting');

function PeriodView({ detail, verb }: Of<Schemas['ledger.PeriodDetail']>) {
  const w = useWords(ledgerPageWords);
  const verbs = useEnums()['ledger.PeriodVerb'];
  const { row } = detail;
  return (
    <DetailPage
      title={`${detail.book_name} ${row.begins_on.slice(0, 7)}`}
      extra={
        <>
          <Link to={`/ledger/books/${row.book}`}>
            <Button tabIndex={-1}>{w.toBook}</Button>
          </Link>
          <Link to={`/ledger/vouchers?book=${row.book}&period=${row.id}`}>
            <Button tabIndex={-1}>{w.voucher}</Button>
          </Link>
        </>
      }
      may={detail.may}
      verbs={{
        close: verb('close', {
          post: '/api/ledger/periods/{id}/closure',
          label: verbs.close,
          tone: 'primary',
          hint: w.closeHint,
        }),
        reopen: verb('reopen', {
          post: '/api/ledger/periods/{id}/reopening',
          label: verbs.reopen,
          tone: 'danger',
          hint: w.reopenHint,
          fields: <Lines name="reason" />,
        }),
      }}
    >
      <section className="panel" aria-label={w.basics}>
        <FactList of={row} facts={facts} />
        <FactList of={detail} facts={counts} />
      </section>
    </DetailPage>
  );
}

export default detailPage(detailOf('/api/ledger/periods/{id}'), PeriodView);
