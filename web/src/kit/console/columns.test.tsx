import { render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Schemas } from '@/api/client';
import { setLanguage } from '../words';
import { columnsOf, type Column } from './columns';
import { DataTable } from './DataTable';
import { labelOf } from './labels';
import { cardOf, RecordCard } from './RecordCard';
import { TestFrame } from './test_frame';

type Row = Schemas['registry.EstateRow'];
const row: Row = {
  id: 4,
  name: '凤凰世嘉',
  region: '130203001',
  region_path: '路北区 机场路街道',
  address: '',
  place: { lat_e6: 39_630_000, lon_e6: 118_180_000 },
  area: 120_050,
  houses: 1_260,
  delivered_on: '2026-11-01',
  fee_fen_m2_month: 180,
  enterprise: null,
  enterprise_name: '',
};
const col = columnsOf('registry.EstateRow');
const link = col.link('name', (one) => `/estates/${one.id}`);

function cells(...columns: Column<Row>[]) {
  render(
    <TestFrame>
      <DataTable label="小区" columns={columns} rows={[row, { ...row, id: 5, houses: 40 }]} />
    </TestFrame>,
  );
  return [...document.querySelectorAll('.ant-table-row')[0]!.children].map((cell) => [
    cell.getAttribute('data-label'),
    cell.textContent,
  ]);
}

afterEach(() => setLanguage('zh-CN'));

describe('a column', () => {
  it('is called and written as the contract says', () => {
    expect(
      cells(link, col('region_path'), col('area'), col('fee_fen_m2_month'), col('delivered_on')),
    ).toEqual([
      ['名称', '凤凰世嘉'],
      ['区划', '路北区 机场路街道'],
      ['建筑面积', '1,200.50 ㎡'],
      ['物业费（元/㎡·月）', '¥1.80'],
      ['交付日期', '2026-11-01'],
    ]);
    expect(screen.getAllByRole('link')[0]?.getAttribute('href')).toBe('/estates/4');
  });

  it('of an enumeration says its word, in the language of the moment', async () => {
    const state = columnsOf('registry.OwnerRow').state('state', {});
    await setLanguage('en');
    expect(state.title()).toBe('State');
    expect(labelOf('registry.OwnerRow', 'name')).toBe('Name');
    render(<>{state.render({ state: 'verified' } as Schemas['registry.OwnerRow'])}</>);
    expect(screen.getByText('Verified')).toBeTruthy();
  });

  it('with nothing in it has a dash, or says what that means', () => {
    expect(
      cells(
        col('address'),
        col.link('enterprise_name', () => '/', { none: () => '无企业服务' }),
      ),
    ).toEqual([
      ['地址', '—'],
      ['物业服务企业', '无企业服务'],
    ]);
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('of figures is summed in the foot where that is asked for', () => {
    cells(col('name'), col('houses', { total: 'sum' }));
    expect(screen.getByText('2 条合计')).toBeTruthy();
    expect(screen.getByText('1,300')).toBeTruthy();
  });
});

describe('a card', () => {
  it('is made of the columns that have a place on it; a figure keeps its name', () => {
    const card = cardOf([link, col('region_path', { card: 'no' }), col('houses', { card: 'due' })]);
    render(<TestFrame>{card === undefined ? null : <RecordCard card={card(row)} />}</TestFrame>);
    expect(screen.getByRole('link').textContent).toBe('凤凰世嘉');
    expect(screen.getByText('户数 1,260')).toBeTruthy();
    expect(screen.getByText('路北区 机场路街道')).toBeTruthy();
  });

  it('is not made where no column opens the row', () => {
    expect(cardOf([col('name'), col('houses', { card: 'due' })])).toBeUndefined();
  });
});
