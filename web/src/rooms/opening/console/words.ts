import { words } from '@/kit/words';

// What the operator does at the machine, where no page does it.
export const openingPageWords = words(
  {
    ready: '已就绪',
    still: (count: number) => `尚缺 ${count}`,
    more: '等',
    left: (count: number) => (count === 0 ? '各项准备均已就绪' : `还有 ${count} 项准备未完成`),
    how: {
      unit_accounts: '系统管理员建账号，安全管理员授予岗位',
      dispatchers: '系统管理员建账号，安全管理员授予岗位；全市派单员管所有县（市、区）',
      second_factors: '本人下次登录时绑定，未绑定的人请逐一提醒',
      enterprises: '用企业名单（CSV 或 XLSX）导入',
      enterprise_accounts: '系统管理员建账号，安全管理员授予岗位',
      estates: '用小区名单（CSV 或 XLSX）导入',
      calendar: '导入国务院办公厅公布的放假安排',
      policy: '逐项以“已确认”提出同一数值，写明依据，由第二人批准',
      gateway: '在 anju.toml 中设置 sms_url；在此之前验证码只存放在发件箱',
      front: '在 anju.toml 中设置 site_url，并由 nginx 提供 TLS（secure_cookies、trusted_proxy）',
      backup: '启用 anju-backup.timer，或运行 anju backup',
      witnesses: '在 anju.toml 中设置 witness',
    },
  },
  () => ({
    ready: 'Ready',
    still: (count: number) => `${count} missing`,
    more: 'and more',
    left: (count: number) => (count === 0 ? 'Nothing is missing' : `${count} things are missing`),
    how: {
      unit_accounts: 'The system officer makes the account, the security officer grants the post',
      dispatchers:
        'The system officer makes the account, the security officer grants the post; one for the city reaches all districts',
      second_factors: 'Each sets it up at the next login; remind them',
      enterprises: 'Import the list (CSV or XLSX)',
      enterprise_accounts:
        'The system officer makes the account, the security officer grants the post',
      estates: 'Import the list (CSV or XLSX)',
      calendar: 'Import the days off as the State Council publishes them',
      policy:
        'Propose the same value as confirmed, with its article; a second person approves each',
      gateway: 'Set sms_url in anju.toml; until then codes stay in the outbox',
      front: 'Set site_url in anju.toml, and TLS in nginx (secure_cookies, trusted_proxy)',
      backup: 'Enable anju-backup.timer, or run anju backup',
      witnesses: 'Set witness in anju.toml',
    },
  }),
);
