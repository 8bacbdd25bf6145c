import { changesWords } from '@/api/words/changes';
import { approvalWords } from '@/kit/console/approvals';
import { saying } from '@/kit/console/labels';
import { said } from '@/kit/said';
import { words } from '@/kit/words';

// Words that the contract has, by the names the pages use.
const own = said(changesWords, ({ fields }) => ({
  row: fields.replaces,
}));
const common = said(approvalWords, (w) => ({ stepValues: w.difference }));

// The words of changes of units and of the dispatch catalogue.
export const changePageWords = words(
  {
    ...own['zh-CN'],
    ...common['zh-CN'],
    subject: { unit: '查看该单位', catalogue: '查看该条目' },
    forUnit: '变更单位',
    forRow: '新增派单条目',
    stepUnit: '变更什么',
    stepRow: '变更哪一条',
    stepWhom: '派给谁',
    unitHint: '企业的单位随企业登记信息变更，不在这里提出。',
    regionOfUnit: '选择管辖区划',
    regionOfRow: '本区划及以下适用',
    nearest: '按诉求所在地就近确定',
    nearestHint: '不填则由当地该类单位主办。',
    whenUnit: '须在今天之后。批准后到当日零点生效，此前按原来的信息办理。',
    whenRow: '须在今天之后。批准后到当日起按新条目派单，此前登记的诉求不变。',
    added: {
      unit: '新增单位，原来没有。',
      catalogue: '新增条目，该类别在该区划原来没有单独规定。',
    },
    ended: {
      unit: '终止之日起不再派单到该单位，也不再任命岗位；在岗人员和已派的诉求留在该单位，请先行移交。',
      catalogue: '终止之日起该条不再用于派单，改按上一级类别或区划的条目派单；此前已派的不变。',
    },
  },
  () => ({
    ...own.en,
    ...common.en,
    subject: { unit: 'The unit', catalogue: 'The row' },
    forUnit: 'Change a unit',
    forRow: 'Add a row to the catalogue',
    stepUnit: 'Which unit',
    stepRow: 'Which row',
    stepWhom: 'To whom',
    unitHint: 'The unit of an enterprise follows its registration.',
    regionOfUnit: 'Choose a region',
    regionOfRow: 'It and everything below',
    nearest: 'the nearest of its kind',
    nearestHint: 'Left empty: the unit of the kind at the place.',
    whenUnit: 'After today. Until then everything stays as it is.',
    whenRow: 'After today. What was filed before stays as it is.',
    added: {
      unit: 'Added: there was none.',
      catalogue: 'Added: there was no row of its own.',
    },
    ended: {
      unit: 'From the day on nothing is dispatched to it and nobody is appointed; its people and open cases stay, so hand them over first.',
      catalogue:
        'From its day on the row of the wider matter or region is used; earlier cases stay.',
    },
  }),
);
export const say = saying(changePageWords);
