import { said } from '@/kit/said';
import { words } from '@/kit/words';
import { site } from './words';

const frame = said(site, (w) => ({ title: w.help, access_title: w.access, elder: w.elder_on }));

export const help = words(
  {
    ...frame['zh-CN'],
    how_file: '怎样反映一件事',
    how_file_1: '点“我要反映”，选一类（拿不准就选“不确定，请平台判断”）。',
    how_file_2: '用一两句话说清楚，最好拍张照片。',
    how_file_3: '选您的小区，或在地图上点一下。',
    how_file_4: '核对后收一条短信验证码，发送。记下诉求编号。',
    how_follow: '怎样看进度',
    how_follow_text: '登录后在“我的诉求”里看；不登录也可以凭诉求编号和手机验证码查。',
    privacy: '谁能看到我的姓名和电话',
    privacy_text:
      '实名：承办的政府部门和社区可以看到。对物业隐去姓名：物业公司和项目经理看不到。仅监管部门可见：物业公司看不到这件诉求。无论选哪一种，物业公司都看不到您的电话，只能经平台给您留言。工作人员每次查看您的完整号码都要写明理由，并留下记录。',
    access: '设计目标',
    access_text:
      '本站按照 WCAG 2.1 AA 设计：可以只用键盘操作，读屏软件可以读出每一步，颜色从不单独表示意思，地图的每一步都有文字方式可以代替。',
    elder_text:
      '每页顶部都有“长辈版”，正文不小于 18 像素，最大可调到 30 像素，按钮不小于 60×60 像素，没有广告和弹窗。选过以后本机会记住。',
    offline: '没有网络时',
    offline_text:
      '看过的公开页面还能打开。正在填写的内容保存在本机，连上网后由您自己点发送，平台不会替您发送。',
    data: '本机上保存了什么',
    data_text:
      '您的语言和字号选择、没有发出的草稿（含照片）。发送成功或点“清空草稿”后，草稿即删除。本站不使用任何外部网站的内容，也不做跟踪。',
    feedback: '使用中遇到困难',
    feedback_text: '请拨打 12345，请话务员代为登记。',
  },
  () => ({
    ...frame.en,
    how_file: 'How to report',
    how_file_1: 'Press “Report” and choose a group, or let the platform decide.',
    how_file_2: 'Say in a sentence or two what happened; a photo helps.',
    how_file_3: 'Choose your estate, or point at the map.',
    how_file_4: 'Check, receive a code by message, send. Keep the number.',
    how_follow: 'How to follow it',
    how_follow_text: 'Under “My matters” when signed in, or by number and a code to your phone.',
    privacy: 'Who sees my name and number',
    privacy_text:
      'Real name: the public bodies that handle it. Hidden from the company: the company and its manager do not see it. Supervisors only: the company does not see the matter at all. In every case the company never sees your number and writes to you through the platform. Staff must give a reason, which is recorded, each time they see your full number.',
    access: 'What we aim for',
    access_text:
      'WCAG 2.1 AA: works by keyboard alone and with screen readers, never uses colour alone, and every step on the map has a way in words.',
    elder_text:
      'At the top of each page: text from 18 to 30 pixels, targets of 60×60 pixels, no advertisements, remembered on this device.',
    offline: 'Without a network',
    offline_text:
      'Public pages you have seen still open. A draft stays on this device and is only ever sent by you.',
    data: 'What is kept on this device',
    data_text:
      'Your language and text size, and an unsent draft with its photos, deleted once sent or cleared. Nothing is loaded from other sites and nobody is tracked.',
    feedback: 'If something does not work for you',
    feedback_text: 'Phone 12345 and ask the operator to register the matter for you.',
  }),
);
