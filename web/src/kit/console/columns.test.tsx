import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { columnsOf } from './columns';
import { DataTable } from './DataTable';
import { TestFrame } from './test_frame';

interface Row {
  id: number;
  name: string;
  owner: string | null;
  paid_fen: number | null;
  since_on: string | null;
  state: 'open' | 'done';
}
const row: Row = {
  id: 4,
  name: '凤凰世嘉',
  owner: null,
  paid_fen: 120_050,
  since_on: '2026-11-01',
  state: 'open',
};
const col = columnsOf<Row>();

function cells(...columns: Parameters<typeof DataTable<Row>>[0]['columns']) {
  render(
    <TestFrame>
      <DataTable<Row>
        label="缴费"
        columns={columns}
        rows={[row, { ...row, id: 5, paid_fen: 50 }]}
      />
    </TestFrame>,
  );
  return [...document.querySelectorAll('.ant-table-row')[0]!.children].map((cell) => [
    cell.getAttribute('data-label'),
    cell.textContent,
  ]);
}

describe('a made column', () => {
  it('writes its value in the one way of the product', () => {
    expect(
      cells(
        col.link('name', '小区', (one) => `/estates/${one.id}`),
        col.text('owner', '业主'),
        col.money('paid_fen', '实缴'),
        col.date('since_on', '起'),
        col.state('state', '状态', { open: '未结', done: '已结' }, {}),
      ),
    ).toEqual([
      ['小区', '凤凰世嘉'],
      ['业主', '—'],
      ['实缴', '¥1,200.50'],
      ['起', '2026-11-01'],
      ['状态', '未结'],
    ]);
    expect(screen.getAllByRole('link')[0]?.getAttribute('href')).toBe('/estates/4');
  });

  it('of figures is summed in the foot where that is asked for', () => {
    cells(col.text('name', '小区'), col.money('paid_fen', '实缴', { total: 'sum' }));
    expect(screen.getByText('2 条合计')).toBeTruthy();
    expect(screen.getByText('¥1,201.00')).toBeTruthy();
  });

  it('without an address names and does not link', () => {
    cells(col.link('name', '小区', () => null));
    expect(screen.queryByRole('link')).toBeNull();
  });
});
