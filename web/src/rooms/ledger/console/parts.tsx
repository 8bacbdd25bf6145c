// What several pages of the ledger draw the same way.
import type { StateLook } from '@/kit/StateTag';
import type { Column } from '@/kit/console/columns';
import { figures, labelOf } from '@/kit/console/labels';

// An amount that lies in a part of a row.
export function moneyColumn<Row>(
  key: 'debit_fen' | 'credit_fen',
  of: (row: Row) => number,
): Column<Row> {
  return {
    key,
    title: () => labelOf('ledger.Totals', key),
    render: (row) => figures.money?.(of(row)),
    align: 'right',
    width: 130,
  };
}

export const periodLooks: Readonly<Record<'open' | 'closed', StateLook>> = {
  open: { tone: 'calm', icon: 'dot' },
  closed: { tone: 'good', icon: 'check' },
};
export const voucherLooks: Readonly<Record<'made' | 'checked' | 'returned' | 'posted', StateLook>> =
  {
    made: { tone: 'calm', icon: 'dot' },
    checked: { tone: 'calm', icon: 'check' },
    returned: { tone: 'warn', icon: 'alarm' },
    posted: { tone: 'good', icon: 'check' },
  };
