import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { TestFrame } from '@/kit/console/test_frame';
import { inLines, linesOf } from './entries';
import { Refusal } from '@/api/refusal';
import VoucherForm from './VoucherForm';

// The client takes hold of fetch when it is loaded, so the stand-in has to be there before.
const net = vi.hoisted(() => {
  const held = { answer: (_request: Request): Promise<Response> => Promise.reject(new Error()) };
  globalThis.fetch = (input) => held.answer(input as Request);
  return held;
});

const accounts = [
  { id: 11, code: '1001', name: '银行存款' },
  { id: 12, code: '4001', name: '交存收入' },
];
const book = { id: 3, code: 'SP', name: '商品住宅维修资金' };
interface Sent {
  key: string | null;
  body: unknown;
}

// The network is the seam: what is posted is kept, and answered as `reply` says.
function network(reply: () => Response) {
  const sent: Sent[] = [];
  net.answer = async (request) => {
    const { pathname, searchParams } = new URL(request.url);
    if (request.method === 'POST') {
      sent.push({ key: request.headers.get('idempotency-key'), body: await request.json() });
      return reply();
    }
    const text = searchParams.get('text') ?? '';
    const rows = accounts.filter(({ code }) => code.startsWith(text));
    if (pathname.endsWith('/accounts')) return Response.json({ rows, next: '' });
    if (pathname.endsWith('/books')) return Response.json({ rows: [book], next: '' });
    return Response.json({ row: accounts.find(({ id }) => pathname.endsWith(`/${id}`)) ?? book });
  };
  return sent;
}

const show = (at: string) =>
  render(
    <TestFrame at={at}>
      <Routes>
        <Route path="/ledger/vouchers/new" element={<VoucherForm />} />
        <Route path="/ledger/vouchers/:id" element={<p>已到凭证</p>} />
      </Routes>
    </TestFrame>,
  );
const press = (name: RegExp) => fireEvent.click(screen.getByRole('button', { name }));
async function pick(label: string, option: string) {
  const box = screen.getByLabelText(label);
  fireEvent.mouseDown(box);
  await waitFor(() => expect(box.getAttribute('aria-expanded')).toBe('true'));
  const [code] = option.split(' ');
  fireEvent.change(box, { target: { value: code } });
  fireEvent.keyDown(box, { key: 'Enter', code: 'Enter', keyCode: 13 });
}
const amount = (line: number, yuan: string) => {
  const box = screen.getByLabelText(`第 ${line} 行金额`);
  fireEvent.change(box, { target: { value: yuan } });
  fireEvent.blur(box);
};
const made = () => Response.json({ row: { id: 5 } }, { status: 201 });

beforeEach(() => localStorage.clear());

describe('the form of a voucher', () => {
  it('adds up its lines to the fen, keeps them over a reload and sends them once', async () => {
    let lost = true;
    const sent = network(() => {
      if (!lost) return made();
      lost = false;
      throw new TypeError('the answer is lost');
    });
    const first = show('/ledger/vouchers/new?book=3');
    fireEvent.change(screen.getByLabelText('摘要'), { target: { value: '收到交存' } });
    press(/下一步/);
    await screen.findByLabelText('第 1 行借方科目');
    await pick('第 1 行借方科目', '1001 银行存款');
    await pick('第 1 行贷方科目', '4001 交存收入');
    amount(1, '6899.20');
    press(/增加一行/);
    amount(2, '0.1');
    await screen.findByText('共 2 行，借方合计 ¥6,899.30，贷方合计 ¥6,899.30');

    first.unmount();
    show('/ledger/vouchers/new?book=3&step=entries');
    await screen.findByText('共 2 行，借方合计 ¥6,899.30，贷方合计 ¥6,899.30');
    press(/提交复核/);
    await waitFor(() => expect(sent).toHaveLength(1));
    await waitFor(() => expect(screen.getAllByRole('alert')).toHaveLength(2));
    press(/提交复核/);
    await screen.findByText('已到凭证');
    expect(sent).toHaveLength(2);
    expect(sent[1]?.key).toBe(sent[0]?.key);
    expect(sent[1]?.body).toMatchObject({
      book: 3,
      summary: '收到交存',
      entries: [
        { debit: 11, credit: 12, amount_fen: 689920 },
        { debit: 11, credit: 12, amount_fen: 10 },
      ],
    });
    // What was sent is no draft any more.
    expect(Object.keys(localStorage).filter((key) => key.includes('voucher'))).toEqual([]);
  });

  it('says which line the server refuses and keeps what was typed', async () => {
    network(() =>
      Response.json(
        {
          code: 'amount_not_positive',
          title: '分录金额必须大于零',
          faults: [
            {
              pointer: '/entries/0/amount_fen',
              code: 'amount_not_positive',
              text: '分录金额必须大于零',
            },
          ],
        },
        { status: 422, headers: { 'content-type': 'application/problem+json' } },
      ),
    );
    show('/ledger/vouchers/new?book=3&step=entries');
    amount(1, '0');
    press(/提交复核/);
    await screen.findByText('第 1 行：分录金额必须大于零');
    expect(screen.getByLabelText<HTMLInputElement>('第 1 行金额').value).toBe('0.00');
  });
});

describe('the lines of a voucher', () => {
  it('leave out what says nothing, and a fault names the line as it stands on the page', () => {
    const lines = [{}, { debit: 1 }, {}, { credit: 2 }];
    expect(linesOf(lines)).toEqual([{ debit: 1 }, { credit: 2 }]);
    const fault = (pointer: string) => ({ pointer, code: 'x', text: '不对' });
    const refusal = new Refusal(422, 'x', '', [fault('/entries/1/debit'), fault('/summary')], '');
    const named = inLines(refusal, lines, (line, text) => `第 ${line} 行：${text}`);
    expect(named.faults.map(({ text }) => text)).toEqual(['第 4 行：不对', '不对']);
  });
});
