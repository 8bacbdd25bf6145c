// 分录: the lines of a voucher, each from one account to another, with what they come to below.
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { HundredthsInput } from '@/kit/console/fields';
import { money } from '@/kit/format';
import { useWords } from '@/kit/words';
import { Refusal, pathOf, refusalFrom } from '@/api/refusal';
import type { Schemas } from '@/api/client';
import { AccountPick } from './picks';
import { ledgerPageWords } from './words';
import './ledger.css';

export type Line = Partial<Schemas['ledger.Entry']>;

const most = 200;
const isEmpty = ({ debit, credit, amount_fen }: Line) =>
  debit === undefined && credit === undefined && amount_fen === undefined;

// The lines that say something, as they are sent.
export const linesOf = (lines: readonly Line[] | undefined) =>
  (lines ?? []).filter((line) => !isEmpty(line));

// A fault of a line says which one.
export function inLines(
  error: unknown,
  lines: readonly Line[] | undefined,
  named: (line: number, text: string) => string,
): Refusal {
  const refusal = refusalFrom(error);
  const numbers = (lines ?? []).flatMap((line, at) => (isEmpty(line) ? [] : [at + 1]));
  const faults = refusal.faults.map((fault) => {
    const [member, at] = pathOf(fault.pointer);
    return member === 'entries' && typeof at === 'number'
      ? { ...fault, text: named(numbers[at] ?? at + 1, fault.text) }
      : fault;
  });
  return new Refusal(refusal.status, refusal.code, refusal.message, faults, refusal.request_id);
}

export function EntriesInput({
  book,
  value,
  onChange,
}: {
  book: number;
  value?: readonly Line[];
  onChange?: (lines: readonly Line[]) => void;
}) {
  const w = useWords(ledgerPageWords);
  const lines = value === undefined || value.length === 0 ? [{}] : value;
  const put = (at: number, change: Line) =>
    onChange?.(lines.map((line, n) => (n === at ? { ...line, ...change } : line)));
  const whole = linesOf(lines);
  const sum = whole.reduce((all, line) => all + (line.amount_fen ?? 0), 0);
  return (
    <div className="entry-lines">
      <div className="entry-line entry-head" aria-hidden>
        <span>{w.debit}</span>
        <span>{w.credit}</span>
        <span>{w.amount}</span>
      </div>
      {lines.map((line, at) => (
        <div key={at} role="group" className="entry-line" aria-label={w.line(at + 1)}>
          <div>
            <span className="entry-name">{w.debit}</span>
            <AccountPick
              book={book}
              aria-label={w.inLine(at + 1, w.debit)}
              value={line.debit ?? undefined}
              onChange={(debit) => put(at, { debit: debit as number })}
            />
          </div>
          <div>
            <span className="entry-name">{w.credit}</span>
            <AccountPick
              book={book}
              aria-label={w.inLine(at + 1, w.credit)}
              value={line.credit ?? undefined}
              onChange={(credit) => put(at, { credit: credit as number })}
            />
          </div>
          <div>
            <span className="entry-name">{w.amount}</span>
            <HundredthsInput
              unit={w.yuan}
              label={w.inLine(at + 1, w.amount)}
              value={line.amount_fen}
              onChange={(amount_fen) => put(at, { amount_fen: amount_fen as number })}
            />
          </div>
          <Button
            icon={<DeleteOutlined />}
            aria-label={w.removeLine(at + 1)}
            disabled={lines.length === 1}
            onClick={() => onChange?.(lines.filter((_line, n) => n !== at))}
          />
        </div>
      ))}
      <div className="entry-foot">
        <Button
          icon={<PlusOutlined />}
          disabled={lines.length >= most}
          // The next line mostly goes on from the same accounts.
          onClick={() => {
            const { debit, credit } = lines[lines.length - 1] ?? {};
            onChange?.([
              ...lines,
              {
                ...(debit === undefined ? {} : { debit }),
                ...(credit === undefined ? {} : { credit }),
              },
            ]);
          }}
        >
          {w.addLine}
        </Button>
        <output aria-live="polite">{w.comesTo(whole.length, money(sum))}</output>
      </div>
    </div>
  );
}
