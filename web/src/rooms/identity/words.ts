// The words of the enumerations of identity, for both sides.
import type { EnumWords } from '@/kit/enum_words';
import { words } from '@/kit/words';

type Enums = EnumWords<
  | 'identity.AccountVerb'
  | 'identity.CodePurpose'
  | 'identity.LoginMeans'
  | 'identity.LoginOutcome'
  | 'identity.SignInStage'
>;

const zh: Enums = {
  'identity.AccountVerb': {
    disable: '停用账号',
    reset_password: '重置密码',
    end_post: '结束任岗',
    erase: '执行注销',
  },
  'identity.CodePurpose': { login: '登录', change_phone: '更换手机号', case_lookup: '查询诉求' },
  'identity.LoginMeans': {
    password: '密码',
    totp: '身份验证器',
    recovery_code: '恢复码',
    phone_code: '短信验证码',
  },
  'identity.LoginOutcome': {
    passed: '成功',
    refused: '未通过',
    locked: '账号锁定',
    disabled: '账号停用',
  },
  'identity.SignInStage': {
    anonymous: '未登录',
    second_factor_needed: '待二次验证',
    password_change_needed: '须修改密码',
    second_factor_setup_needed: '须设置二次验证',
    signed_in: '已登录',
  },
};

const en: Enums = {
  'identity.AccountVerb': {
    disable: 'Disabled',
    reset_password: 'Password reset',
    end_post: 'Post ended',
    erase: 'Erased',
  },
  'identity.CodePurpose': {
    login: 'Sign in',
    change_phone: 'Change phone number',
    case_lookup: 'Look up a case',
  },
  'identity.LoginMeans': {
    password: 'Password',
    totp: 'Authenticator',
    recovery_code: 'Recovery code',
    phone_code: 'Code by message',
  },
  'identity.LoginOutcome': {
    passed: 'Passed',
    refused: 'Refused',
    locked: 'Locked',
    disabled: 'Disabled',
  },
  'identity.SignInStage': {
    anonymous: 'Not signed in',
    second_factor_needed: 'Second factor needed',
    password_change_needed: 'Password change needed',
    second_factor_setup_needed: 'Second factor to be set up',
    signed_in: 'Signed in',
  },
};

export const identityWords = words({ enums: zh }, { enums: en });
