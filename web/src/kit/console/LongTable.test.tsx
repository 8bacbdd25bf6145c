import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Schemas } from '@/api/client';
import { columnsOf } from './columns';
import { LongTable, partOf } from './LongTable';
import { TestFrame } from './test_frame';

type Row = Schemas['registry.BuildingRow'];
const col = columnsOf('registry.BuildingRow');
const columns = [col('name'), col('houses', { total: 'sum' })];
const rowsTo = (count: number): Row[] =>
  Array.from({ length: count }, (_none, at) => ({
    id: at,
    estate: 1,
    name: `小区${at}`,
    units: 1,
    floors: 6,
    houses: 2,
  }));

describe('a long table', () => {
  it('draws what is near the eye', () => {
    expect(partOf(0, 360, 36, 3000)).toEqual({ first: 0, last: 22 });
    expect(partOf(36_000, 360, 36, 3000)).toEqual({ first: 988, last: 1022 });
    expect(partOf(107_640, 360, 36, 3000)).toEqual({ first: 2978, last: 3000 });
  });

  it('says how many rows it has, and sums them all, though few of 3,000 are drawn', () => {
    render(
      <TestFrame>
        <LongTable<Row> label="小区" columns={columns} rows={rowsTo(3000)} />
      </TestFrame>,
    );
    const table = screen.getByRole('table');
    expect(table.getAttribute('aria-rowcount')).toBe('3001');
    const drawn = document.querySelectorAll('.ant-table-row');
    expect(drawn.length).toBeLessThan(60);
    expect(drawn[0]?.getAttribute('aria-rowindex')).toBe('2');
    expect(screen.getByText('3000 条合计')).toBeTruthy();
    expect(screen.getByText('6,000')).toBeTruthy();
  });

  it('asks for more when the end comes near, and not before', () => {
    let asked = 0;
    const show = (count: number) => (
      <TestFrame>
        <LongTable<Row>
          label="小区"
          columns={columns}
          rows={rowsTo(count)}
          onMore={() => {
            asked += 1;
          }}
        />
      </TestFrame>
    );
    const { unmount } = render(show(500));
    expect(asked).toBe(0);
    expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('-1');
    unmount();
    render(show(30));
    expect(asked).toBeGreaterThan(0);
  });
});
