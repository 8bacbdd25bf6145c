import { words } from '../words';

// Words that the frame of the public side and its rooms share.
export const publicWords = words(
  {
    file: '我要反映',
    matters: '我的诉求',
    houses: '我的房屋',
    signInByPhone: '用手机号登录',
  },
  () => ({
    file: 'Report a matter',
    matters: 'My matters',
    houses: 'My homes',
    signInByPhone: 'Sign in by phone',
  }),
);
