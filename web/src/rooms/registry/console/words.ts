import { baseWords } from '@/api/words/base';
import { registryWords } from '@/api/words/registry';
import { said } from '@/kit/said';
import { saying } from '@/kit/console/labels';
import { words } from '@/kit/words';

// Words that the contract has, by the names the pages use.
const own = said(registryWords, ({ fields, facts, nouns }) => ({
  add: facts.EstateCreated,
  addHouse: facts.HouseAdded,
  addEnterprise: facts.EnterpriseCreated,
  place: fields.place,
  buildings: fields.building,
  estates: nouns.estate,
}));

const everywhere = said(baseWords, ({ fields }) => ({
  enterprises: fields.enterprise,
  sheetHouses: fields.house,
}));
// The words of the registry's pages in the console.
export const registryPageWords = words(
  {
    ...everywhere['zh-CN'],
    ...own['zh-CN'],
    nobody: '无企业服务',
    mapOf: '小区分布',
    cluster: (n: string, houses: string) => `${n} 个小区，${houses} 户`,
    basics: '基本信息',
    pickPlace: '在地图上点选小区位置',
    housesOf: (name: string) => `${name} 房屋`,
    services: '服务沿革',
    openEnd: '至今',
    managers: '项目经理任职',
    history: '变更记录',
    changed: '变更项',
    complaintsOpen: '查看本小区诉求',
    waiting: (n: number) => `${n} 项绑定待核验`,
    // owners
    // enterprises
    creditOdd: '校验位与国标计算不符，请核对',
    servicesOf: '服务项目',
    enterpriseComplaints: '查看涉及本企业的诉求',
    importHint: '先预览后导入：有一处错误则一行也不导入。支持 CSV、XLSX，UTF-8 或 GB18030。',
    kind: '导入内容',
    exportHint: '按当前岗位的管辖范围导出；筛选后导出请到列表页。',
  },
  () => ({
    ...everywhere.en,
    ...own.en,
    nobody: 'Nobody serves it',
    mapOf: 'Where the estates are',
    cluster: (n: string, houses: string) => `${n} estates, ${houses} houses`,
    basics: 'Basics',
    pickPlace: 'Pick the place of the estate on the map',
    housesOf: (name: string) => `Houses of ${name}`,
    services: 'Who served',
    openEnd: 'now',
    managers: 'Project managers',
    history: 'History',
    changed: 'What changed',
    complaintsOpen: 'See complaints of this estate',
    waiting: (n: number) => `${n} bindings to verify`,
    creditOdd: 'The check character is not what the standard computes; please check',
    servicesOf: 'Services',
    enterpriseComplaints: 'See complaints about it',
    importHint:
      'Preview, then import: one fault and no line is taken. CSV, XLSX; UTF-8 or GB18030.',
    kind: 'What',
    exportHint: 'What your post reaches; for a selection, export from the list.',
  }),
);

const say = saying(registryPageWords);
export const nobody = say((w) => w.nobody);
export const openEnd = say((w) => w.openEnd);
