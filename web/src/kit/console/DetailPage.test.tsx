import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { Form, Input } from 'antd';
import { Route, Routes, useLocation } from 'react-router';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { detailOf } from '@/api/read';
import { columnsOf } from './columns';
import { DetailPage, detailPage, FactList, type Of } from './DetailPage';
import { rememberList } from './neighbours';
import { TestFrame } from './test_frame';

// The client takes hold of fetch when it is loaded, so the stand-in has to be there before.
const net = vi.hoisted(() => {
  const held = { answer: (_request: Request): Promise<Response> => Promise.reject(new Error()) };
  globalThis.fetch = (input) => held.answer(input as Request);
  return held;
});

interface Case {
  id: number;
  title: string;
  version: number;
  may: string[];
}
const known: Record<number, Case> = {};
const sent: { path: string; match: string | null; body: unknown }[] = [];
let refuse: object | null = null;

beforeEach(() => {
  sessionStorage.clear();
  sent.length = 0;
  refuse = null;
  known[3] = { id: 3, title: '电梯停运', version: 5, may: ['note'] };
  known[4] = { id: 4, title: '漏水', version: 1, may: [] };
  net.answer = async (request) => {
    const { pathname } = new URL(request.url);
    const id = Number(pathname.split('/')[3]);
    if (request.method === 'GET') return Response.json(known[id]);
    sent.push({
      path: pathname,
      match: request.headers.get('If-Match'),
      body: await request.json(),
    });
    if (refuse !== null) {
      return new Response(JSON.stringify(refuse), {
        status: 409,
        headers: { 'content-type': 'application/problem+json' },
      });
    }
    known[id] = { ...known[id]!, title: '电梯停运（已补充）', version: 6 };
    return Response.json(known[id]);
  };
});

const fact = columnsOf('complaints.CaseDetail');
const facts = [fact('title'), fact('address'), fact('closed_at', { blank: 'left_out' })];

function Shown({ detail, verb }: Of<Case>) {
  return (
    <DetailPage
      title={detail.title}
      may={detail.may}
      verbs={{
        note: verb('note', {
          post: '/api/complaints/{id}/notes',
          label: '进展',
          fields: (
            <Form.Item name="words" label="内容">
              <Input />
            </Form.Item>
          ),
        }),
      }}
    >
      <FactList of={detail as never} facts={facts} />
    </DetailPage>
  );
}
const Page = detailPage(detailOf('/api/complaints/{id}') as never, Shown as never);

function Address() {
  return <output>{useLocation().pathname}</output>;
}

async function show() {
  render(
    <TestFrame at="/complaints/3">
      <Routes>
        <Route path="/complaints/:id" element={<Page />} />
      </Routes>
      <Address />
    </TestFrame>,
  );
  await screen.findByRole('heading', { name: '电梯停运' });
}

async function type(words: string) {
  fireEvent.click(screen.getByRole('button', { name: '进展' }));
  fireEvent.change(await screen.findByLabelText('内容'), { target: { value: words } });
}

describe('a detail page', () => {
  it('shows its facts, an empty one as a dash, and no neighbours where none are known', async () => {
    await show();
    expect(screen.getByText('—')).toBeTruthy();
    expect(screen.queryByRole('navigation')).toBeNull();
  });

  it('sends a verb with the version that was seen, and shows the answer', async () => {
    await show();
    await type('已联系');
    fireEvent.click(screen.getByRole('button', { name: '提交' }));
    await screen.findByRole('heading', { name: '电梯停运（已补充）' });
    expect(sent).toEqual([
      { path: '/api/complaints/3/notes', match: '"5"', body: { words: '已联系' } },
    ]);
  });

  it('goes to the next one of the list one came from, also after a deed', async () => {
    rememberList('/api/complaints', { ids: [9, 3, 4], back: '/complaints?tab=open' });
    await show();
    expect(screen.getByText('2 / 3')).toBeTruthy();
    await type('已联系');
    fireEvent.click(screen.getByRole('button', { name: '提交并看下一件' }));
    await screen.findByRole('heading', { name: '漏水' });
    expect(document.querySelector('output')?.textContent).toBe('/complaints/4');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '下一件' }).disabled).toBe(true);
  });

  it('that has changed meanwhile is read anew without losing what was typed', async () => {
    await show();
    await type('已联系');
    refuse = { code: 'stale_version', title: '数据已被他人更新' };
    fireEvent.click(screen.getByRole('button', { name: '提交' }));
    const refresh = await screen.findByRole('button', { name: '刷新并保留已填内容' });
    refuse = null;
    known[3] = { ...known[3]!, version: 8 };
    fireEvent.click(refresh);
    await waitFor(() => expect(screen.queryByText('数据已被他人更新')).toBeNull());
    expect(screen.getByLabelText<HTMLInputElement>('内容').value).toBe('已联系');
    fireEvent.click(screen.getByRole('button', { name: '提交' }));
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]?.match).toBe('"8"');
  });
});
