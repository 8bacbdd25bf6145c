import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import { serverSaidNow } from '@/kit/public/moments';
import { Rate } from './acts';
import type { CaseDetail, State } from './calls';
import { History, Progress, StateTag, TimeLeft } from './parts';

const detail = { id: 12, version: 7, may: ['rate'] } as CaseDetail;
const states: State[] = [
  'registered',
  'refused',
  'answered',
  'dispatched',
  'working',
  'replied',
  'visiting',
  'rework',
  'closed',
  'archived',
  'withdrawn',
];

afterEach(() => vi.useRealTimers());

test.each(states)('the state %s is told by a word beside its picture', (state) => {
  const { container } = render(<StateTag state={state} />);
  expect(container.querySelector('svg[aria-hidden=true]')).toBeTruthy();
  expect(container.textContent).toMatch(/[一-鿿]{2,}/);
});

test.each([
  [-3, '已超过 3 小时'],
  [27, '还剩 1 天 3 小时'],
])('a clock %d hours away says so in words, with what is due and when', (hours, words) => {
  vi.useFakeTimers({ now: Date.parse('2026-03-05T12:00:00+08:00') });
  serverSaidNow(null);
  const due_at = new Date(Date.now() + hours * 3600_000).toISOString();
  const { container } = render(<TimeLeft due_at={due_at} clock="handle" />);
  expect(container.textContent).toContain(words);
  expect(container.textContent).toContain('办完并答复');
});

test('the line marks the present step for those who cannot see it', () => {
  const line = [
    { state: 'registered', place: 'past' },
    { state: 'replied', place: 'here' },
    { state: 'closed', place: 'ahead' },
  ] as const;
  const { container } = render(<Progress line={[...line]} />);
  expect(container.querySelector('[aria-current=step]')?.textContent).toContain('待审核');
});

test('the history begins with what happened last, in residents’ words', () => {
  const step = { detail: '', words: '', late: false };
  render(
    <History
      steps={[
        { ...step, at: '2026-03-05T08:00:00+08:00', title: '登记' },
        { ...step, at: '2026-03-05T09:00:00+08:00', title: '签收', verb: 'sign', late: true },
      ]}
    />,
  );
  const [last, first] = screen.getAllByRole('listitem');
  expect(last!.textContent).toContain('承办单位签收，开始办理 超时');
  expect(first!.textContent).toContain('登记');
});

// The client takes hold of fetch when it is loaded, so the stand-in has to be there before.
const network = vi.hoisted(() => {
  const net = { answer: (_: Request) => Promise.resolve(Response.json({})) };
  globalThis.fetch = (input) => net.answer(input as Request);
  return net;
});

function answering(...answers: { status: number; body: unknown }[]) {
  const sent: { headers: Headers; body: unknown }[] = [];
  network.answer = async (request) => {
    if (request.method === 'GET') return Response.json({});
    sent.push({ headers: request.headers, body: await request.json() });
    const { status, body } = answers[Math.min(sent.length, answers.length) - 1]!;
    return new Response(JSON.stringify(body), {
      status,
      headers: { 'content-type': 'application/problem+json' },
    });
  };
  return sent;
}

function showRate() {
  const onDone = vi.fn();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Rate detail={detail} onDone={onDone} />
    </QueryClientProvider>,
  );
  return onDone;
}

test('a rating needs both answers and sends nothing before', () => {
  const sent = answering({ status: 200, body: detail });
  showRate();
  fireEvent.click(screen.getByRole('button', { name: '提交评价' }));
  expect(screen.getAllByText('请选择一项')).toHaveLength(2);
  expect(sent).toEqual([]);
});

test('a rating carries the version that was seen, and keeps its key when it is pressed again', async () => {
  const sent = answering(
    { status: 503, body: { code: 'busy', detail: '系统繁忙，请稍后再试', faults: [] } },
    { status: 200, body: detail },
  );
  const onDone = showRate();
  fireEvent.click(screen.getByRole('radio', { name: '部分解决' }));
  fireEvent.click(screen.getByRole('radio', { name: '不满意' }));
  fireEvent.click(screen.getByRole('button', { name: '提交评价' }));
  await screen.findByText('系统繁忙，请稍后再试');
  fireEvent.click(screen.getByRole('button', { name: '提交评价' }));
  await waitFor(() => expect(onDone).toHaveBeenCalled());
  expect(sent.map(({ body }) => body)).toEqual(
    Array(2).fill({ solved: 'partly', satisfied: 'dissatisfied', words: '' }),
  );
  expect(sent[0]!.headers.get('if-match')).toBe('"7"');
  expect(sent[0]!.headers.get('idempotency-key')).toBe(sent[1]!.headers.get('idempotency-key'));
});

test('a refusal of the server stands at the field it names', async () => {
  answering({
    status: 422,
    body: {
      code: 'words_needed',
      detail: '请改正',
      faults: [{ pointer: '/words', code: 'x', text: '请说明还差什么' }],
    },
  });
  showRate();
  fireEvent.click(screen.getByRole('radio', { name: '未解决' }));
  fireEvent.click(screen.getByRole('radio', { name: '不满意' }));
  fireEvent.click(screen.getByRole('button', { name: '提交评价' }));
  await screen.findByText('请说明还差什么');
  expect(screen.getByLabelText(/想说的话/).getAttribute('aria-invalid')).toBe('true');
});
