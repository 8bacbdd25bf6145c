import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Refusal } from '@/api/refusal';
import { ConfirmDeed, type DeedRow } from './ConfirmDeed';
import { TestFrame } from './test_frame';

const rows: DeedRow[] = [
  { key: 1, name: 'TS-1 漏水', to: '安和物业' },
  { key: 2, name: 'TS-2 电梯困人', to: '诚泰物业', apart: '特急' },
  { key: 3, name: 'TS-3 其他', barred: '目录没有单位' },
];

function show(run: (row: DeedRow, key: string, reason: string) => Promise<unknown>, need = false) {
  render(
    <TestFrame>
      <ConfirmDeed
        deed="派单"
        rows={rows}
        consequence="派出后开始计时"
        {...(need ? { reason: { max: 200 } as const } : {})}
        run={run}
        onClose={() => undefined}
      />
    </TestFrame>,
  );
}

describe('a deed on many', () => {
  it('says to whom and what follows, and leaves apart what should not go along', async () => {
    const done: number[] = [];
    show((row) => Promise.resolve(done.push(row.key as number)));
    expect(screen.getByText('派出后开始计时')).toBeTruthy();
    expect(screen.getByText('安和物业')).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'TS-3 其他' }).disabled).toBe(
      true,
    );
    fireEvent.click(screen.getByRole('button', { name: '派单 1 件' }));
    await screen.findByText('成功 1 件，失败 0 件');
    expect(done).toEqual([1]);
  });

  it('takes along what is chosen, and one that is refused does not stop the others', async () => {
    show((row) =>
      row.key === 1
        ? Promise.reject(new Refusal(409, 'x', '已经派出', [], ''))
        : Promise.resolve(null),
    );
    fireEvent.click(screen.getByRole('checkbox', { name: 'TS-2 电梯困人' }));
    fireEvent.click(screen.getByRole('button', { name: '派单 2 件' }));
    await screen.findByText('成功 1 件，失败 1 件');
    expect(screen.getByText('TS-1 漏水：已经派出')).toBeTruthy();
  });

  it('is not done without the reason it needs', async () => {
    const reasons: string[] = [];
    show((_row, _key, reason) => Promise.resolve(reasons.push(reason)), true);
    fireEvent.click(screen.getByRole('button', { name: '派单 1 件' }));
    expect(screen.getByText('请填写理由')).toBeTruthy();
    expect(reasons).toEqual([]);
    fireEvent.change(screen.getByLabelText(/理由/), { target: { value: '集中派单' } });
    fireEvent.click(screen.getByRole('button', { name: '派单 1 件' }));
    await screen.findByText('成功 1 件，失败 0 件');
    expect(reasons).toEqual(['集中派单']);
  });
});
