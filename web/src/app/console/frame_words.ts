import { siteWords } from '@/kit/site_words';
import { pageWords } from '@/kit/page_words';
import { contractWords } from '@/api/words';
import { identityWords } from '@/api/words/identity';
import { kitWords } from '@/kit/kit_words';
import { said } from '@/kit/said';
import { words } from '@/kit/words';

const site = said(siteWords, (w) => ({
  product: w.product,
  title: w.title,
  skip: w.skip,
  signOut: w.signOut,
  otherLanguage: w.otherLanguage,
}));
const people = said(identityWords, ({ facts }) => ({ switchPost: facts.PostChosen }));
// Pages that are called by the word of what they are about.
const things = said(contractWords, ({ enums, facts, fields, nouns }) => ({
  catalogue: enums['changes.ChangeKind'].catalogue,
  desk: facts.ComplaintFiled,
  estates: nouns.estate,
  enterprises: fields.base.enterprise,
  policy: nouns.policy,
  calendar: nouns.calendar,
  units: nouns.unit,
}));
const ways = said(kitWords, (w) => ({
  rights: w.ownRights,
  logins: w.devices,
  changes: w.changes,
  proposals: w.proposals,
}));
const matter = said(pageWords, (w) => ({ complaint: w.matterDetail }));

export const frameWords = words(
  {
    ...site['zh-CN'],
    ...people['zh-CN'],
    menu: '功能菜单',
    openMenu: '打开菜单',
    search: '查找功能',
    nothingFound: '没有找到这个功能',
    post: '当前岗位',
    onePost: '您只有这一个岗位',
    account: '账户',
    textSize: '文字大小',
    normal: '标准',
    large: '大字',
    largest: '特大字',
    tabs: '已打开的页面',
    closeTab: (title: string) => `关闭 ${title}`,
    offline: '网络已断开。已打开的内容可以继续查看，提交要等网络恢复。',
    group: {
      own: siteWords['zh-CN'].own,
      work: '工作台',
      complaints: '投诉受理督办',
      registry: '基础信息',
      policy: '政策与日历',
      system: '用户与安全',
    },
    page: {
      ...things['zh-CN'],
      ...ways['zh-CN'],
      ...matter['zh-CN'],
      workbench: '工作台',
      complaints: '诉求列表',
      unit: '单位详情',
      change: '变更单',
      changeUnit: '提出单位变更',
      changeCatalogue: '提出派单目录变更',
      hotline: '热线导入',
      estate: '小区详情',
      enterprise: '企业详情',
      sheets: '导入导出',
      policyKey: '参数沿革',
      proposal: '参数审批单',
      deadline: '时限推算',
      users: '用户与岗位',
      user: '用户详情',
      loginLog: '登录日志',
      journal: '审计日志',
      own: '个人信息',
    },
  },
  {
    ...site.en,
    ...people.en,
    menu: 'Menu',
    openMenu: 'Open menu',
    search: 'Find a page',
    nothingFound: 'No such page',
    post: 'Present post',
    onePost: 'You hold this one post',
    account: 'Account',
    textSize: 'Text size',
    normal: 'Normal',
    large: 'Large',
    largest: 'Largest',
    tabs: 'Open pages',
    closeTab: (title: string) => `Close ${title}`,
    offline: 'No connection. What is open can be read; sending waits for the network.',
    group: {
      own: siteWords.en.own,
      work: 'Workbench',
      complaints: 'Complaints',
      registry: 'Registry',
      policy: 'Policy and calendar',
      system: 'Users and security',
    },
    page: {
      ...things.en,
      ...ways.en,
      ...matter.en,
      workbench: 'Workbench',
      complaints: 'Complaints',
      hotline: 'Hotline import',
      unit: 'Unit',
      change: 'Change',
      changeUnit: 'Change a unit',
      changeCatalogue: 'Change the catalogue',
      estate: 'Estate',
      enterprise: 'Enterprise',
      sheets: 'Import and export',
      policyKey: 'Versions of a value',
      proposal: 'Proposal',
      deadline: 'Deadline calculator',
      users: 'Users and posts',
      user: 'User',
      loginLog: 'Login log',
      journal: 'Audit journal',
      own: 'My data',
    },
  },
);
