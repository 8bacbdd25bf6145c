// The checkpoint is the one of a receipt that a server gave, so that its key signed it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fireEvent, render, screen } from '@testing-library/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { beforeEach, expect, test, vi } from 'vitest';
import { readCheckpoint, readKey, readReceipt, toBase64 } from '@/kit/proof/proof';
import { Days, Seal } from './LogSeal';

const { key, fact } = readReceipt(
  readFileSync(join(process.cwd(), '../tests/vectors/log/receipt.json'), 'utf8'),
);
const { size, root } = readCheckpoint(fact.checkpoint, readKey(key));

// The client takes hold of fetch when it is loaded, so the stand-in has to be there before.
const answers = vi.hoisted(() => {
  const given: Record<string, string> = {};
  globalThis.fetch = (input) => {
    const body = given[new URL((input as Request).url).pathname];
    return Promise.resolve(new Response(body ?? '{}', { status: body === undefined ? 404 : 200 }));
  };
  return given;
});

function give(checkpoint: string) {
  const month = (name: string, on: string, before: string | null) =>
    JSON.stringify({ month: name, days: [{ on, checkpoint }], before });
  answers['/log/key'] = key;
  answers['/log/checkpoint'] = checkpoint;
  answers['/log/days'] = month('2026-11', '2026-11-30', '2026-09');
  answers['/log/days/2026-09'] = month('2026-09', '2026-09-04', null);
  const at = new Date(Date.now() - 3 * 60 * 60_000).toISOString();
  answers['/log/witnesses'] = JSON.stringify({
    witnesses: [
      { key: 'witness.example+00000000+AAAA', size: size - 7, at },
      { key: 'second.example+00000000+AAAA', size: null, at: null },
    ],
  });
}

function show(part: React.ReactNode) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(<QueryClientProvider client={client}>{part}</QueryClientProvider>);
}

beforeEach(() => give(fact.checkpoint));

test('the roots of days are shown month by month, back to the first', async () => {
  show(<Days />);
  await screen.findByText('2026-11-30');
  expect(screen.getByText(`${size} 条 ${toBase64(root)}`)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '看 2026 年 09 月' }));
  await screen.findByText('2026-09-04');
  expect(screen.queryByRole('button')).toBeNull();
});

test('a day that the key of the log did not sign is shown as a fault, not as a root', async () => {
  give(fact.checkpoint.replace(`\n${size}\n`, `\n${size + 1}\n`));
  show(<Days />);
  await screen.findByText('日志的检查点没有由它自己的密钥签名！');
  expect(screen.queryByText('2026-11-30')).toBeNull();
});

test('of each witness its age and what it has not signed yet are told', async () => {
  show(<Seal />);
  await screen.findByText(/3 小时前）见证了 \d+ 条，之后的 7 条还没有见证/);
  expect(screen.getByText('second.example 还没有见证过')).toBeTruthy();
});
