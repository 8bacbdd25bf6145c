import { baseWords } from '@/api/words/base';
import { registryWords } from '@/api/words/registry';
import { approvalWords } from '@/kit/console/approvals';
import { said } from '@/kit/said';
import { words } from '@/kit/words';

// Words that the contract has, by the names the pages use.
const own = said(registryWords, ({ fields, nouns, enums }) => ({
  changes: nouns.unit_change,
  open: enums['registry.UnitStanding'].open,
  deed: fields.deed,
  kind: fields['ProposeUnit.kind'],
  name: fields['ProposeUnit.name'],
  region: fields['ProposeUnit.region'],
  standing: fields.standing,
}));
const everywhere = said(baseWords, ({ fields }) => ({
  unit: fields.unit,
  phone: fields.phone,
}));
const common = said(approvalWords, (w) => ({
  propose: w.change,
  send: w.send,
  stepWhen: w.stepWhen,
  stepValues: w.difference,
}));

// The words of the pages of units in the console.
export const unitWords = words(
  {
    ...everywhere['zh-CN'],
    ...own['zh-CN'],
    ...common['zh-CN'],
    unitNow: '查看该单位现状',
    found: '新设单位',
    stepWhat: '变更什么',
    basics: '单位信息',
    closedFrom: (day: string) => `自 ${day} 起撤销`,
    unitHint: '企业的单位随企业登记信息变更，不在这里提出。',
    regionHint: '选择管辖区划',
    foundNote: '新设单位，原来没有。',
    closeNote:
      '撤销之日起不再派单到该单位，也不再任命岗位；在岗人员和已派的诉求留在该单位，请先行移交。',
    validFromHint: '须在今天之后。批准后到当日零点生效，此前按原来的信息办理。',
  },
  {
    ...everywhere.en,
    ...own.en,
    ...common.en,
    unitNow: 'The unit as it is now',
    found: 'Found a unit',
    stepWhat: 'Which unit',
    basics: 'The unit',
    closedFrom: (day: string) => `closed from ${day}`,
    unitHint: 'The unit of an enterprise follows its registration.',
    regionHint: 'Choose a region',
    foundNote: 'To be founded: there was none.',
    closeNote:
      'From the day on nothing is dispatched to it and nobody is appointed; its people and open cases stay, so hand them over first.',
    validFromHint: 'After today. Until then everything stays as it is.',
  },
);
