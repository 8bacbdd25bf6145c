// 制单、修改凭证: of which book, on which day and what for; then its entries. Another person checks it.
import { useLocation, useNavigate } from 'react-router';
import type { Schemas } from '@/api/client';
import { detailOf } from '@/api/read';
import { detailPage, type Of } from '@/kit/console/DetailPage';
import { fieldsOf } from '@/kit/console/field_makers';
import { Page } from '@/kit/console/Page';
import { StepPage } from '@/kit/console/StepPage';
import { useDraft, type Draft } from '@/kit/console/useDraft';
import { sendVerb, type Target, type VerbAddress } from '@/kit/console/verbs';
import { civilDay } from '@/kit/format';
import { useWords } from '@/kit/words';
import { EntriesInput, inLines, linesOf } from './entries';
import { BookPick } from './picks';
import { ledgerPageWords } from './words';

type Made = Schemas['ledger.MakeVoucher'];

const { Field, Day, Lines } = fieldsOf('ledger.MakeVoucher');

function VoucherSteps({
  title,
  draft,
  address,
  on,
  book,
}: {
  title: string;
  draft: Draft<Made>;
  address: VerbAddress;
  on: Target;
  book?: number; // of the voucher that is revised
}) {
  const w = useWords(ledgerPageWords);
  const navigate = useNavigate();
  const { values } = draft;
  const of = book ?? values.book ?? undefined;
  const lines = values.entries ?? undefined;
  const send = async () => {
    const { book: chosen, ...said } = { ...values, entries: linesOf(lines) };
    const body = book === undefined ? { ...said, book: chosen } : said;
    try {
      return await sendVerb(address, on, body, draft.key);
    } catch (error) {
      throw inLines(error, lines, w.ofLine);
    }
  };
  return (
    <Page title={title}>
      <StepPage
        command="ledger.MakeVoucher"
        draft={draft}
        {...(book === undefined ? {} : { now: { book } })}
        steps={[
          {
            name: 'head',
            title: w.stepHead,
            members: ['book', 'booked_on', 'summary'],
            fields: (
              <>
                {book === undefined && (
                  <Field name="book">
                    <BookPick />
                  </Field>
                )}
                <Day name="booked_on" extra={w.bookedOnHint} />
                <Lines name="summary" extra={w.summaryHint} />
              </>
            ),
          },
          {
            name: 'entries',
            title: w.entries,
            members: ['entries'],
            fields:
              of === undefined ? (
                <p>{w.bookFirst}</p>
              ) : (
                <Field name="entries" label={w.entries} extra={w.checkedByAnother}>
                  <EntriesInput book={of} />
                </Field>
              ),
          },
        ]}
        submit={w.send}
        send={send}
        onDone={(reply) => {
          const { id } = (reply as Schemas['ledger.VoucherDetail']).row;
          void navigate(`/ledger/vouchers/${id}`);
        }}
      />
    </Page>
  );
}

export default function VoucherForm() {
  const w = useWords(ledgerPageWords);
  const asked = Number(new URLSearchParams(useLocation().search).get('book'));
  const draft = useDraft<Made>(asked > 0 ? `voucher of ${asked}` : 'voucher', {
    booked_on: civilDay(new Date()),
    ...(asked > 0 ? { book: asked } : {}),
  });
  return (
    <VoucherSteps title={w.make} draft={draft} address={{ post: '/api/ledger/vouchers' }} on={{}} />
  );
}

function Revise({ id, detail }: Of<Schemas['ledger.VoucherDetail']>) {
  const w = useWords(ledgerPageWords);
  const { row, version, entries } = detail;
  const draft = useDraft<Made>(`voucher ${id} ${version}`, {
    booked_on: row.booked_on,
    summary: row.summary,
    entries: entries.map(({ debit, credit, amount_fen }) => ({
      debit: debit ?? 0,
      credit: credit ?? 0,
      amount_fen,
    })),
  });
  return (
    <VoucherSteps
      title={w.revise}
      draft={draft}
      address={{ put: '/api/ledger/vouchers/{id}' }}
      on={{ id, version }}
      book={row.book ?? 0}
    />
  );
}

export const ReviseVoucher = detailPage(detailOf('/api/ledger/vouchers/{id}'), Revise);
