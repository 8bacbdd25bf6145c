// People and posts: a wrong password says nothing of the account; a new account gets its first
// password once and must change it; every role sees what it may do.
import assert from 'node:assert/strict';
import { open, origin, play, signInStaff } from './stage.mjs';

await play(
  'console identity',
  async (page, { shot, clean }) => {
    await page.goto(`${origin}/console`);
    await page.getByLabel('账号').fill('desk');
    await page.getByLabel('密码', { exact: true }).fill('not this one');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('alert').waitFor();
    const said = await page.getByRole('alert').innerText();
    await page.getByLabel('账号').fill('nobody.at.all');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.waitForFunction(
      (old) => document.querySelector('[role=alert]')?.textContent !== old,
      said,
    );
    const sentence = (text) => text.split('\n')[0];
    assert.equal(sentence(await page.getByRole('alert').innerText()), sentence(said));
    await shot('console-login-refused');
    await clean('login refused');

    await signInStaff(page, 'sysadmin');
    await open(page, '/users?staff=true');
    await page.getByRole('button', { name: '新增用户' }).click();
    const dialog = page.getByRole('dialog');
    const login = `e2e.${Date.now() % 1_000_000}`;
    await dialog.getByLabel('账号').fill(login);
    await dialog.getByLabel('姓名').fill('测试人员');
    await dialog.getByLabel('手机号').fill('13');
    await dialog.getByRole('button', { name: '提交' }).click();
    await dialog
      .locator('.ant-form-item-explain-error')
      .or(dialog.getByRole('alert'))
      .first()
      .waitFor();
    await dialog.getByLabel('手机号').fill(`137${String(Date.now()).slice(-8)}`);
    await dialog.getByRole('button', { name: '提交' }).click();
    await dialog.getByText('初始密码').waitFor();
    const first = await dialog.locator('code').innerText();
    await shot('console-user-added');
    await clean('initial password');

    // The first login leads to a new password and nowhere else.
    await page.context().clearCookies();
    await page.goto(`${origin}/console`);
    await page.getByLabel('账号').fill(login);
    await page.getByLabel('密码', { exact: true }).fill(first.trim());
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('heading', { name: '修改密码' }).waitFor();
    await page.getByLabel('当前密码').fill(first.trim());
    await page.getByLabel('新密码', { exact: true }).fill('short');
    await page.getByLabel('再输一次新密码').fill('short');
    await page.getByRole('button', { name: '修改密码' }).click();
    await page.locator('.login-bad, [role=alert]').first().waitFor();
    await shot('console-password-change');
    await clean('password change');

    await signInStaff(page, 'auditor');
    await open(page, '/journal');
    await page.locator('.ant-table-row', { hasText: '新增用户' }).first().waitFor();
    await open(page, '/rights');
    await page.locator('.ant-table-row', { hasText: '操作留痕' }).first().waitFor();
  },
  ['desk'],
);
