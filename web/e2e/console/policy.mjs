// A policy value is proposed by one person and decided by another; its history shows both.
import assert from 'node:assert/strict';
import { open, play, read, signInStaff } from './stage.mjs';

await play(
  'console policy',
  async (page, { shot, clean }) => {
    await signInStaff(page, 'district');
    const { rows } = await read(page, '/api/policy/values');
    const key = rows.find((row) => row.kind === 'limit').key;
    await open(page, `/policy/key?key=${key}`);
    await page.getByRole('button', { name: '提出变更' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('数量').fill('1');
    const year = 2030 + (Date.now() % 60);
    await dialog.getByLabel('生效日期').fill(`${year}-01-01`);
    await dialog.getByLabel('生效日期').press('Tab');
    await dialog.getByLabel('变更理由').fill('试行满一年，按实际办理情况调整');
    await shot('console-policy-propose');
    await clean('proposal form');
    // What is said to be confirmed must name its article: the refusal stands at that field.
    await dialog.getByRole('button', { name: '提交' }).click();
    const fault = dialog.locator('.ant-form-item', { hasText: '依据条款' });
    await fault.locator('.ant-form-item-explain-error').waitFor();
    await dialog.getByText('拟用默认值').click();
    await dialog.getByRole('button', { name: '提交' }).click();
    await dialog.waitFor({ state: 'hidden' });

    await signInStaff(page, 'city');
    await open(page, '/policy/proposals?state=draft');
    await page.locator('.ant-table-row a').first().click();
    await page.getByRole('table', { name: '变更内容' }).waitFor();
    await page.getByRole('button', { name: '不批准' }).click();
    await page.getByLabel('意见', { exact: true }).fill('暂不调整，待年底评估');
    await page.locator('.form-foot').getByRole('button', { name: '不批准' }).click();
    await page.locator('h1 .mark', { hasText: '未批准' }).waitFor();

    // A deadline explains itself.
    await open(page, '/deadline');
    await page.getByText('按数量').click();
    await page.getByRole('button', { name: '推算', exact: true }).click();
    await page.getByText('截止时间', { exact: true }).waitFor();
    assert.ok((await page.locator('.ant-table-row').count()) > 1);
    await shot('console-deadline');
    await clean('deadline');
  },
  ['desk'],
);
