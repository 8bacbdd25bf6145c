// A row of the dispatch catalogue is replaced for a day to come: one officer proposes, the other
// approves, and the catalogue of that day has it while today's has not.
import { open, play, read, signInStaff } from './stage.mjs';

await play('console catalogue', async (page, { shot, clean }) => {
  await signInStaff(page, 'city');
  await open(page, '/complaints/catalogue');
  await clean('catalogue');
  const { rows } = await read(page, '/api/complaints/catalogue');
  const { rows: changes } = await read(page, '/api/complaints/catalogue-changes');
  const busy = new Set(changes.map((change) => change.category));
  const row = rows.find((one) => one.unit_kind === 'enterprise' && !busy.has(one.category));

  await open(page, `/complaints/catalogue/propose?row=${row.id}`);
  await page.getByRole('button', { name: '下一步' }).click();
  const basis = `派单目录调整通知 ${Date.now()}`;
  await page.getByLabel('依据').fill(basis);
  await shot('console-catalogue-propose');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.locator('ins', { hasText: basis }).waitFor();
  const later = new Date(Date.now() + 40 * 86400e3).toISOString().slice(0, 10);
  await page.getByLabel('生效日期', { exact: true }).fill(later);
  await page.getByLabel('生效日期', { exact: true }).press('Tab');
  await page.getByLabel('变更理由').fill('依据更新');
  await clean('proposal of a row');
  await page.getByRole('button', { name: '提交审批' }).click();
  await page.getByRole('heading', { name: '审批流程' }).waitFor();
  const path = new URL(page.url()).pathname.replace('/console', '');

  await signInStaff(page, 'city2');
  await open(page, path);
  await page.getByLabel('意见', { exact: true }).fill('依据充分，同意按期生效。');
  await shot('console-catalogue-change');
  await clean('change of the catalogue');
  await page.locator('.form-foot').getByRole('button', { name: '批准', exact: true }).click();
  await page.locator('h1 .mark', { hasText: '已批准' }).waitFor();

  const has = async (query) =>
    (await read(page, `/api/complaints/catalogue${query}`)).rows.some((one) => one.basis === basis);
  if (await has('')) throw new Error('it holds before its day');
  if (!(await has(`?on=${later}`))) throw new Error('it does not hold on its day');
});
