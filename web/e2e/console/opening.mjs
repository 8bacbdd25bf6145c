// What is missing before opening day follows what is done: a policy value that two persons of the
// city bureau confirm is not missing any more.
import assert from 'node:assert/strict';
import { open, play, read, signInStaff } from './stage.mjs';

const unconfirmed = async (page) =>
  (await read(page, '/api/opening')).lines.find((line) => line.item === 'policy').missing;

await play(
  'console opening',
  async (page, { shot, clean, fits }) => {
    await signInStaff(page, 'sysadmin');
    await open(page, '/opening');
    const { lines } = await read(page, '/api/opening');
    assert.equal(await page.locator('.ant-table-row').count(), lines.length);
    await page.locator('tr', { hasText: '请见证方签署日志' }).getByText('尚缺 1').waitFor();
    await shot('console-opening');
    await clean('opening');
    await fits('opening');

    await signInStaff(page, 'city');
    await open(page, '/opening');
    const before = await unconfirmed(page);
    await page.getByRole('link', { name: '确认政策参数' }).click();
    const { rows } = await read(page, '/api/policy/values');
    const { key } = rows.find((row) => row.version?.standing === 'proposed_default');
    await open(page, `/policy/key?key=${key}`);
    await page.getByRole('button', { name: '提出变更' }).click();
    const dialog = page.getByRole('dialog');
    // The form begins with the value that holds, as confirmed.
    const tomorrow = new Date(Date.now() + 32 * 3600_000).toISOString().slice(0, 10);
    await dialog.getByLabel('生效日期').fill(tomorrow);
    await dialog.getByLabel('生效日期').press('Tab');
    await dialog.getByLabel('依据条款').fill('方案第三条');
    await dialog.getByLabel('文号').fill('唐住建〔2026〕1号');
    await dialog.getByLabel('变更理由').fill('经研究，确认沿用现值');
    await dialog.getByRole('button', { name: '提交' }).click();
    await dialog.waitFor({ state: 'hidden' });
    assert.equal(await unconfirmed(page), before);

    await signInStaff(page, 'city2');
    const { rows: waiting } = await read(page, `/api/policy/versions?state=draft&key=${key}`);
    await open(page, `/policy/proposals/${waiting[0].id}`);
    await page.locator('form').getByRole('button', { name: '批准', exact: true }).click();
    await page.locator('h1 .mark', { hasText: '已批准' }).waitFor();
    assert.equal(await unconfirmed(page), before - 1);
  },
  ['desk'],
);
