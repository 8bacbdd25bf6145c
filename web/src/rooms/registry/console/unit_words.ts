import { registryWords } from '@/api/words/registry';
import { approvalWords } from '@/kit/console/approvals';
import { said } from '@/kit/said';
import { words } from '@/kit/words';

// Words that the contract has, by the names the pages use.
const own = said(registryWords, ({ enums }) => ({ open: enums['registry.UnitStanding'].open }));
const common = said(approvalWords, (w) => ({ propose: w.change, changes: w.changes }));

// The words of the pages of units in the console.
export const unitWords = words(
  {
    ...own['zh-CN'],
    ...common['zh-CN'],
    found: '新增单位',
    basics: '单位信息',
    closedFrom: (day: string) => `自 ${day} 起终止`,
  },
  () => ({
    ...own.en,
    ...common.en,
    found: 'Add a unit',
    basics: 'The unit',
    closedFrom: (day: string) => `closed from ${day}`,
  }),
);
