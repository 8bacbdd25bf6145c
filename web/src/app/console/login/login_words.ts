import { siteWords } from '@/kit/site_words';
import { pageWords } from '@/kit/page_words';
import { identityWords } from '@/api/words/identity';
import { said } from '@/kit/said';
import { words } from '@/kit/words';
const site = said(siteWords, (w) => ({
  product: w.product,
  title: w.title,
  subtitle: w.staffDoor,
  signIn: w.signIn,
  signingIn: w.signingIn,
  unreachable: w.unreachable,
  unreadable: w.unreadable,
  problemId: w.problemId,
  language: w.otherLanguage,
}));
const pages = said(pageWords, (w) => ({ secondFactor: w.secondFactor }));

const tradeIdentity = said(identityWords, ({ fields, facts, enums }) => ({
  login: fields.login,
  password: fields.password,
  code: fields.code,
  change: facts.PasswordChanged,
  oldPassword: fields.old_password,
  newPassword: fields.new_password,
  setup: facts.SecondFactorEnrolled,
  recovery: enums['identity.LoginMeans'].recovery_code,
}));
export const loginWords = words(
  {
    ...site['zh-CN'],
    ...pages['zh-CN'],
    ...tradeIdentity['zh-CN'],
    show: '显示密码',
    hide: '隐藏密码',
    secondFactorHint: '请输入身份验证器上的 6 位数字；验证器不在手边时可用恢复码。',
    verify: '验证',
    startOver: '换一个账号登录',
    changeHint: '首次登录、密码被重置或已到期，须先修改密码。',
    repeatPassword: '再输一次新密码',
    differs: '两次输入的新密码不一致',
    rules: (min: number, kinds: number, kept: number) =>
      `至少 ${min} 位，含大写、小写、数字、符号中的 ${kinds} 类，不与前 ${kept} 次相同`,
    setupHint:
      '您的岗位需要二次验证。用身份验证器扫描二维码，或手工输入密钥，再填入显示的 6 位数字。',
    setupBegin: '开始设置',
    secret: '密钥',
    confirm: '确认',
    recoveryHint: '每个只能用一次，只显示这一次。请抄写并妥善保管，不要截图留在电脑上。',
    recoveryDone: '我已保管好，进入工作台',
    capsLock: '大写锁定已打开',
    publicSide: '居民和公众请由此进入',
    notStaff: '此账号没有工作岗位，请从公众入口登录。',
    demo: '演示环境的身份验证器',
  },
  () => ({
    ...site.en,
    ...pages.en,
    ...tradeIdentity.en,
    show: 'Show password',
    hide: 'Hide password',
    secondFactorHint: 'Type the 6 digits your authenticator shows, or a recovery code.',
    verify: 'Verify',
    startOver: 'Sign in as somebody else',
    changeHint: 'At the first login, after a reset or when it is too old, the password is changed.',
    repeatPassword: 'New password again',
    differs: 'The two new passwords differ',
    rules: (min: number, kinds: number, kept: number) =>
      `At least ${min} characters of ${kinds} kinds, none of the last ${kept}`,
    setupHint:
      'Your post needs a second factor. Scan the code with an authenticator or type the key, then enter the 6 digits it shows.',
    setupBegin: 'Begin',
    secret: 'Key',
    confirm: 'Confirm',
    recoveryHint: 'Each works once and is shown only now. Write them down and keep them safe.',
    recoveryDone: 'I have kept them; continue',
    capsLock: 'Caps lock is on',
    publicSide: 'Residents and the public enter here',
    notStaff: 'This account holds no post. Please use the public side.',
    demo: 'Authenticators of the demo',
  }),
);
