// What two officers of the city bureau decide: a unit is proposed to be changed by the keyboard
// alone and approved by the other, a row of the dispatch catalogue is proposed and rejected, another
// approved for a day to come.
import assert from 'node:assert/strict';
import { open, play, read, signInStaff } from './stage.mjs';

const dayIn = (days) =>
  new Date(Date.now() + 8 * 3600e3 + days * 86400e3).toISOString().slice(0, 10);
const pathOf = (page) => new URL(page.url()).pathname.replace('/console', '');

async function fillDay(page, day) {
  await page.getByLabel('生效日期', { exact: true }).fill(day);
  await page.getByLabel('生效日期', { exact: true }).press('Tab');
}

// From where the focus is, on with Tab until it is on what the label names.
async function tabTo(page, label) {
  for (let left = 60; left > 0; left -= 1) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(() => {
      const one = document.activeElement;
      return one?.labels?.[0]?.textContent ?? one?.textContent ?? '';
    });
    if (here.trim() === label) return;
  }
  throw new Error(`Tab does not come to ${label}`);
}

async function decide(page, path, opinion, verb, state) {
  await signInStaff(page, 'city2');
  await open(page, '/changes');
  await page.waitForURL(/box=to_do/);
  await page.getByRole('link', { name: /^参数审批 待办/ }).waitFor();
  await page.locator(`a[href$="${path}"]`).first().click();
  await page.getByRole('button', { name: verb, exact: true }).first().click();
  const words = page.getByLabel('意见', { exact: true });
  await words.fill(opinion);
  await page.getByText(`${[...opinion].length} / 500`).waitFor();
  await page.locator('.form-foot').getByRole('button', { name: verb, exact: true }).click();
  await page.locator('h1 .mark', { hasText: state }).waitFor();
}

await play('console changes', async (page, { shot, clean }) => {
  await signInStaff(page, 'city');
  await open(page, '/units?kind=police');
  await shot('console-units');
  await clean('units');
  const { rows: units } = await read(page, '/api/registry/units?kind=police&limit=50');
  const { rows: catalogue } = await read(page, '/api/complaints/catalogue');
  const { rows: changes } = await read(page, '/api/changes?limit=100');
  const busy = (kind) =>
    new Set(changes.filter((one) => one.kind === kind).map((one) => one.subject));
  const unit = units.find((row) => row.region.length === 6 && !busy('unit').has(row.id));
  const matters = new Set(changes.map((change) => change.matter));
  const [first, second] = catalogue.filter(
    (one) => one.unit_kind === 'enterprise' && !matters.has(one.category),
  );

  // An address of before leads to the form; the form is gone through by the keyboard.
  await open(page, `/units/propose?unit=${unit.id}`);
  await page.waitForURL(/\/changes\/unit\?unit=/);
  await page.getByLabel('单位', { exact: true }).focus();
  await tabTo(page, '下一步');
  await page.keyboard.press('Enter');
  await page.getByLabel('单位名称').waitFor();
  await page.getByLabel('单位名称').focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(`${unit.name.slice(0, 3)}公安分局${Date.now() % 1000}`);
  await tabTo(page, '联系电话');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('0315-2800110');
  await page.keyboard.press('Enter');
  // What changes is shown before it is sent; a day that has begun is refused at its field, and what
  // was typed stands after a reload.
  await page.locator('ins', { hasText: '公安分局' }).waitFor();
  await fillDay(page, dayIn(0));
  await page.getByLabel('变更理由').fill('机构名称规范');
  await page.reload();
  await page.getByText('已恢复未提交的草稿').waitFor();
  await shot('console-unit-propose');
  await clean('proposal of a unit');
  await page.getByRole('button', { name: '提交审批' }).click();
  await page.locator('.ant-form-item-explain', { hasText: '须在今天之后' }).waitFor();
  await fillDay(page, dayIn(30));
  await page.getByRole('button', { name: '提交审批' }).click();
  await page.getByRole('heading', { name: '审批流程' }).waitFor();
  // Who proposed may not approve it.
  assert.equal(await page.getByRole('button', { name: '批准', exact: true }).count(), 0);
  const path = pathOf(page);
  await decide(page, path, '情况属实，同意。', '批准', '已批准');
  await shot('console-change');
  await clean('change of a unit');
  // Not before its day; one of the demo city whose day has come holds.
  assert.equal((await read(page, `/api/registry/units/${unit.id}`)).name, unit.name);
  const { rows: heating } = await read(page, '/api/registry/units?kind=heating&region=130203');
  assert.equal(heating[0].name, '路北区供热服务中心');
  await open(page, `/units/${heating[0].id}`);
  await page.getByText('已批准').first().waitFor();

  // Two rows of the catalogue: one is rejected, one holds on its day.
  const bases = [];
  for (const [row, verb, state] of [
    [first, '不批准', '未批准'],
    [second, '批准', '已批准'],
  ]) {
    await signInStaff(page, 'city');
    await open(page, `/changes/catalogue?row=${row.id}`);
    await page.getByRole('button', { name: '下一步' }).click();
    const basis = `派单目录调整通知 ${Date.now()}`;
    bases.push(basis);
    await page.getByLabel('依据').fill(basis);
    await page.getByRole('button', { name: '下一步' }).click();
    await page.locator('ins', { hasText: basis }).waitFor();
    await fillDay(page, dayIn(40));
    await page.getByLabel('变更理由').fill('依据更新');
    await shot('console-catalogue-propose');
    await clean('proposal of a row');
    await page.getByRole('button', { name: '提交审批' }).click();
    await page.getByRole('heading', { name: '审批流程' }).waitFor();
    await decide(page, pathOf(page), '依据不足，请补充依据后重新提出。', verb, state);
  }
  await page.getByRole('link', { name: '查看该条目' }).click();
  await page.getByRole('heading', { name: '派单目录', exact: true }).waitFor();
  const rows = page.locator('.ant-table-row:visible');
  await rows.filter({ hasText: second.category }).waitFor();
  assert.equal(await rows.count(), 1);
  const has = async (query, basis) =>
    (await read(page, `/api/complaints/catalogue${query}`)).rows.some((one) => one.basis === basis);
  assert.equal(await has('', bases[1]), false);
  assert.equal(await has(`?on=${dayIn(40)}`, bases[0]), false);
  assert.equal(await has(`?on=${dayIn(40)}`, bases[1]), true);
});
