// A unit is proposed to be changed by one officer of the city bureau, decided by the other, and a
// closed one of the demo city holds already.
import assert from 'node:assert/strict';
import { open, play, read, signInStaff } from './stage.mjs';

await play('console units', async (page, { shot, clean }) => {
  await signInStaff(page, 'city');
  await open(page, '/units?kind=police');
  await page.getByRole('heading', { name: '单位', exact: true }).waitFor();
  await shot('console-units');
  await clean('units');
  const { rows } = await read(page, '/api/registry/units?kind=police&limit=50');
  const { rows: changes } = await read(page, '/api/registry/unit-changes');
  const busy = new Set(changes.map((change) => change.unit));
  const unit = rows.find((row) => row.region.length === 6 && !busy.has(row.id));

  await open(page, `/units/propose?unit=${unit.id}`);
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByLabel('单位名称').fill(`${unit.name.slice(0, 3)}公安分局`);
  await page.getByLabel('联系电话').fill('0315-2800110');
  await page.getByRole('button', { name: '下一步' }).click();
  // What changes is shown before it is sent; a day that has begun is refused.
  await page.locator('ins', { hasText: '公安分局' }).waitFor();
  const today = new Date(Date.now() + 8 * 3600e3).toISOString().slice(0, 10);
  await page.getByLabel('生效日期', { exact: true }).fill(today);
  await page.getByLabel('生效日期', { exact: true }).press('Tab');
  await page.getByLabel('变更理由').fill('机构名称规范');
  await shot('console-unit-propose');
  await clean('proposal of a unit');
  await page.getByRole('button', { name: '提交审批' }).click();
  await page.getByRole('alert').filter({ hasText: '生效日期须在今天之后' }).waitFor();
  const later = new Date(Date.now() + 30 * 86400e3).toISOString().slice(0, 10);
  await page.getByLabel('生效日期', { exact: true }).fill(later);
  await page.getByLabel('生效日期', { exact: true }).press('Tab');
  await page.getByRole('button', { name: '提交审批' }).click();
  await page.getByRole('heading', { name: '审批流程' }).waitFor();
  // Who proposed may take it back and not approve it.
  assert.equal(await page.getByRole('button', { name: '批准', exact: true }).count(), 0);
  const path = new URL(page.url()).pathname.replace('/console', '');

  await signInStaff(page, 'city2');
  await open(page, '/units/changes?box=to_do');
  await page.locator(`a[href$="${path}"]`).first().click();
  await page.getByRole('button', { name: '批准', exact: true }).first().waitFor();
  await page.getByLabel('意见', { exact: true }).fill('情况属实，同意。');
  await shot('console-unit-change');
  await clean('change of a unit');
  await page.locator('.form-foot').getByRole('button', { name: '批准', exact: true }).click();
  await page.locator('h1 .mark', { hasText: '已批准' }).waitFor();

  // Not before its day; one of the demo city whose day has come holds.
  const still = await read(page, `/api/registry/units/${unit.id}`);
  assert.equal(still.name, unit.name);
  const { rows: heating } = await read(page, '/api/registry/units?kind=heating&region=130203');
  assert.equal(heating[0].name, '路北区供热服务中心');
  await open(page, `/units/${heating[0].id}`);
  await page.getByText('已批准').first().waitFor();
});
