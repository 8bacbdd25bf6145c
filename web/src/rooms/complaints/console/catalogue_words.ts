import { baseWords } from '@/api/words/base';
import { complaintsWords } from '@/api/words/complaints';
import { approvalWords } from '@/kit/console/approvals';
import { said } from '@/kit/said';
import { words } from '@/kit/words';

// Words that the contract has, by the names the pages use.
const own = said(complaintsWords, ({ fields, nouns }) => ({
  changes: nouns.catalogue_change,
  deed: fields.deed,
  row: fields.replaces,
  category: fields.category,
  unitKind: fields.unit_kind,
  unit: fields['ProposeCatalogue.unit'],
  assists: fields.assists,
  automatic: fields.automatic,
  basis: fields.basis,
}));
const everywhere = said(baseWords, ({ fields }) => ({
  region: fields.region,
}));
const common = said(approvalWords, (w) => ({
  propose: w.change,
  send: w.send,
  stepWhen: w.stepWhen,
}));

// The words of changes of the dispatch catalogue.
export const catalogueWords = words(
  {
    ...everywhere['zh-CN'],
    ...own['zh-CN'],
    ...common['zh-CN'],
    addRow: '新增条目',
    stepWhat: '变更哪一条',
    stepValues: '派给谁',
    holds: '是否派单',
    held: '按此派单',
    ended: (day: string) => `自 ${day} 起终止`,
    addNote: '新增条目，该类别在该区划原来没有单独规定。',
    endNote: '自生效之日起该条不再用于派单，改按上一级类别或区划的条目派单；此前已派的不变。',
    nearest: '按诉求所在地就近确定',
    unitHint: '不填则由当地该类单位主办。',
    regionHint: '本区划及以下适用',
    validFromHint: '须在今天之后。批准后到当日起按新条目派单，此前登记的诉求不变。',
  },
  {
    ...everywhere.en,
    ...own.en,
    ...common.en,
    addRow: 'Add a row',
    stepWhat: 'Which row',
    stepValues: 'To whom',
    holds: 'Used',
    held: 'dispatches by it',
    ended: (day: string) => `ends ${day}`,
    addNote: 'Added: there was no row of its own.',
    endNote: 'From its day on the row of the wider matter or region is used; earlier cases stay.',
    nearest: 'the nearest of its kind',
    unitHint: 'Left empty: the unit of the kind at the place.',
    regionHint: 'It and everything below',
    validFromHint: 'After today. What was filed before stays as it is.',
  },
);
