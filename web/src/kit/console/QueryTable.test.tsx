import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useLocation } from 'react-router';
import { beforeEach, describe, expect, it } from 'vitest';
import { Refusal } from '@/api/refusal';
import type { ListPage } from '@/api/read';
import { PageTitleContext } from './Page';
import { QueryTable } from './QueryTable';
import { TestFrame } from './test_frame';

interface Row {
  id: number;
  name: string;
}
type Asked = [Readonly<Record<string, string>>, { cursor?: string; limit: number }];

const columns = [
  { key: 'name', title: () => '名称', render: (row: Row) => row.name },
  { key: 'id', title: () => '编号', render: (row: Row) => row.id, start: 'hidden' as const },
];
const fields = [{ name: 'text', label: () => '名称或地址', kind: 'text' as const }];

function Address() {
  const { search } = useLocation();
  return <output>{search}</output>;
}

function show(at: string, read: (...asked: Asked) => Promise<ListPage<Row>>) {
  return render(
    <TestFrame at={at}>
      <PageTitleContext value="小区">
        <QueryTable<Row>
          list={{ path: '/api/registry/estates', at: undefined, read }}
          fields={fields}
          columns={columns}
          batch={(rows) => <span>{`${rows.length} 行`}</span>}
        />
      </PageTitleContext>
      <Address />
    </TestFrame>,
  );
}

const address = () => document.querySelector('output');
const pages: Record<string, ListPage<Row>> = {
  '': { rows: [{ id: 1, name: '凤凰世嘉' }], next: 'c2' },
  c2: { rows: [{ id: 2, name: '天一绿海' }], next: null },
};

beforeEach(() => localStorage.clear());

describe('a list', () => {
  it('asks for what its address says', async () => {
    const asked: Asked[] = [];
    show('/estates?text=%E5%87%A4&limit=50', (...all) => {
      asked.push(all);
      return Promise.resolve(pages['']!);
    });
    await screen.findByText('凤凰世嘉');
    expect(asked).toEqual([[{ text: '凤' }, { limit: 50 }]]);
    expect(screen.getByLabelText<HTMLInputElement>('名称或地址').value).toBe('凤');
  });

  it('goes to the next page by its cursor and back again', async () => {
    show('/estates', (_conditions, { cursor = '' }) => Promise.resolve(pages[cursor]!));
    await screen.findByText('凤凰世嘉');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /上一页/ }).disabled).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: /下一页/ }));
    await screen.findByText('天一绿海');
    expect(address()?.textContent).toBe('?cursor=c2&page=2');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /下一页/ }).disabled).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: /上一页/ }));
    await screen.findByText('凤凰世嘉');
    expect(address()?.textContent).toBe('');
  });

  it('asks when it is told to, not at each key; a new question begins at the first page', async () => {
    const asked: Asked[] = [];
    show('/estates?cursor=c2', (...all) => {
      asked.push(all);
      return Promise.resolve(pages['c2']!);
    });
    await screen.findByText('天一绿海');
    fireEvent.change(screen.getByLabelText('名称或地址'), { target: { value: '绿海' } });
    expect(asked).toHaveLength(1);
    fireEvent.click(screen.getByRole('button', { name: '查询' }));
    await waitFor(() => expect(asked).toHaveLength(2));
    expect(asked[1]).toEqual([{ text: '绿海' }, { limit: 20 }]);
  });

  it('shows the refusal with its problem id, and asks again', async () => {
    let tries = 0;
    show('/estates', () => {
      tries += 1;
      return tries === 1
        ? Promise.reject(new Refusal(503, 'busy', '请稍后重试', [], 'r-7'))
        : Promise.resolve(pages['']!);
    });
    await screen.findByText('请稍后重试');
    expect(screen.getByText('问题编号 r-7')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '重试' }));
    await screen.findByText('凤凰世嘉');
  });

  it('says that nothing matches, and how to see everything', async () => {
    show('/estates?text=x', () => Promise.resolve({ rows: [], next: null }));
    await screen.findByText('没有符合条件的记录');
  });

  it('shows the columns that the person wants', async () => {
    localStorage.setItem('anju..columns.registry/estates', JSON.stringify(['name']));
    show('/estates', () => Promise.resolve(pages['']!));
    await screen.findByRole('columnheader', { name: '编号' });
    expect(screen.queryByRole('columnheader', { name: '名称' })).toBeNull();
  });

  it('offers what can be done to the rows that are chosen', async () => {
    show('/estates', () => Promise.resolve(pages['']!));
    await screen.findByText('凤凰世嘉');
    fireEvent.click(screen.getByRole('button', { name: '选择本页' }));
    expect(screen.getByText('1 行')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '取消选择' }));
    expect(screen.queryByText('1 行')).toBeNull();
  });
});
