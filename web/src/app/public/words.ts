import { siteWords } from '@/kit/site_words';
import { publicWords } from '@/kit/public/public_words';
import { said } from '@/kit/said';
import { words } from '@/kit/words';
const everywhere = said(siteWords, (w) => ({
  skip: w.skip,
  brand: w.product,
  other_language: w.otherLanguage,
  me: w.own,
  sign_in: w.signIn,
  staff: w.staffDoor,
  no_page: w.noSuchPage,
}));

const shared = said(publicWords, (w) => ({
  file: w.file,
  mine: w.matters,
}));

export const site = words(
  {
    ...everywhere['zh-CN'],
    ...shared['zh-CN'],
    brand_long: '唐山市物业服务监管平台',
    elder_on: '长辈版',
    elder_off: '退出长辈版',
    elder_name: '长辈版已打开：字大、按钮大',
    larger: '字大些',
    smaller: '字小些',
    main_menu: '主菜单',
    home: '首页',
    offline: '现在没有网络。已看过的公开内容还能看；填写的内容会留在本机，连上网后由您自己发送。',
    help: '使用帮助',
    access: '无障碍说明',
    verify: '核验',
    sponsor: '主办单位：唐山市住房和城乡建设局',
    sponsor_is: (name: string) => `主办单位：${name}`,
    icp: '备案号：',
    police: '公安备案号：',
    demo: '演示环境：数据均为演示数据，请勿填写真实个人信息。',
    no_page_text: '地址可能写错了，或者页面已经搬走。',
    to_home: '回首页',
  },
  () => ({
    ...everywhere.en,
    ...shared.en,
    brand_long: 'Tangshan property service supervision',
    elder_on: 'Large print',
    elder_off: 'Usual size',
    elder_name: 'Large print is on: larger text and buttons',
    larger: 'Larger',
    smaller: 'Smaller',
    main_menu: 'Main menu',
    home: 'Home',
    offline:
      'You are offline. Public pages you have seen still open; what you write stays on this device until you send it yourself.',
    help: 'Help',
    access: 'Accessibility',
    verify: 'Verify',
    sponsor: 'Run by Tangshan Municipal Bureau of Housing and Urban-Rural Development',
    sponsor_is: (name: string) => `Run by ${name}`,
    icp: 'Filing number: ',
    police: 'Public security filing: ',
    demo: 'Demonstration: all data are made up. Do not enter real personal data.',
    no_page_text: 'The address may be mistyped, or the page has moved.',
    to_home: 'Home',
  }),
);

const shown = said(
  {
    'zh-CN': { ...siteWords['zh-CN'], ...publicWords['zh-CN'] },
    get en() {
      return { ...siteWords.en, ...publicWords.en };
    },
  },
  (w) => ({
    lookup_go: w.search,
    sign_in: w.signInByPhone,
  }),
);

export const home = words(
  {
    ...shown['zh-CN'],
    title: '小区里的事，在这里反映',
    lead: '市住建局督办，谁来办、多久办、办得怎样，都看得见。',
    file: '我要投诉、报修',
    file_note: '反映小区里的任何事，约 1 分钟；可拍照，可对物业隐去姓名',
    often: '常见的事，直接点',
    all: '全部类别',
    lookup: '凭诉求编号查进度',
    lookup_note: '不用注册，用当时留的手机号收验证码即可',
    mine: '我的在办诉求',
    mine_all: '全部诉求',
    mine_sign_in: '登录后在这里看办理进度、补充说明、评价结果。',
    mine_none: '您现在没有在办的诉求。',
    urgent: '遇到危险先打电话',
    urgent_text:
      '火情打 119，治安打 110，受伤打 120；闻到燃气味先关阀、开窗、到室外再打燃气抢修电话。',
    how: '平台怎么办您的事',
    how_1: '一个单位负责到底',
    how_1_text: '按全市派单目录确定一个牵头单位，不让您来回跑。派给谁、为什么，您都看得到。',
    how_2: '每一步都有时限',
    how_2_text: '签收、联系您、办结都有时限，快到期自动预警，超期记录在案、计入统计。',
    how_3: '解决没有，您说了算',
    how_3_text: '办完请您评价。没解决的，退回重办；被投诉的单位不能自己宣布办结。',
    how_4: '不怕被为难',
    how_4_text: '物业公司看不到您的姓名和电话，只能经平台给您留言。',
    proposed: '各类时限目前为平台拟用默认值，以市住房和城乡建设局正式公布的为准。',
  },
  () => ({
    ...shown.en,
    title: 'Report a matter of your estate',
    lead: 'Supervised by the city: see who handles it, by when, and with what result.',
    file: 'Complain, ask for repair',
    file_note:
      'Anything about your estate, in about a minute; with photos, your name hidden if you like',
    often: 'Frequent matters',
    all: 'All groups',
    lookup: 'Look up by number',
    lookup_note: 'No account needed: a code goes to the phone number you gave',
    mine: 'My open matters',
    mine_all: 'All my matters',
    mine_sign_in: 'Sign in to follow your matters, add to them and rate the result.',
    mine_none: 'You have no open matters.',
    urgent: 'In danger, phone first',
    urgent_text:
      'Fire 119, police 110, ambulance 120. If you smell gas: close the valve, open windows, leave, then phone the gas company.',
    how: 'How your matter is handled',
    how_1: 'One unit is responsible',
    how_1_text: 'A published catalogue names one lead unit. You see who it is and why.',
    how_2: 'Every step has a clock',
    how_2_text:
      'Signing, contacting you and finishing each have a limit; what runs late is warned of, recorded and counted.',
    how_3: 'You say whether it is solved',
    how_3_text:
      'You rate the result. Not solved means it is done again; nobody closes a complaint about themselves.',
    how_4: 'No retaliation',
    how_4_text:
      'The company never sees your name or number and writes to you through the platform only.',
    proposed: 'The limits are proposed defaults until the city bureau publishes them.',
  }),
);
