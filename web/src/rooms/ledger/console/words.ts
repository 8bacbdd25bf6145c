import { ledgerWords } from '@/api/words/ledger';
import { said } from '@/kit/said';
import { words } from '@/kit/words';

// Words that the contract has, by the names the pages use.
const own = said(ledgerWords, ({ fields, nouns }) => ({
  voucher: nouns.ledger_voucher,
  entries: fields.entries,
}));
export const ledgerPageWords = words(
  {
    ...own['zh-CN'],
    basics: '账簿概况',
    trial: '试算平衡表',
    balanced: '借贷平衡',
    notBalanced: '借贷不平衡',
    accountsOf: '科目和分户',
    days: '每日余额',
    lines: '明细账',
    numbered: (number: number) => `凭证 第 ${number} 号`,
  },
  () => ({
    ...own.en,
    basics: 'Basics',
    trial: 'Trial balance',
    balanced: 'In balance',
    notBalanced: 'Out of balance',
    accountsOf: 'Accounts',
    days: 'Balance a day',
    lines: 'Entries',
    numbered: (number: number) => `Voucher no. ${number}`,
  }),
);
