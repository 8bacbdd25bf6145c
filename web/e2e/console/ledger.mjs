// A day of the two who keep the books: the one makes a voucher by the keyboard, the other returns
// it; it is revised, checked, posted and reversed in red; a month that is over is opened again by
// the other one. What is typed stands after a reload.
import assert from 'node:assert/strict';
import { open, play, read, signInStaff } from './stage.mjs';

const pathOf = (page) => new URL(page.url()).pathname.replace('/console', '');

async function pickByKeys(page, label, typed, option) {
  await page.getByLabel(label, { exact: true }).focus();
  await page.keyboard.type(typed);
  await page.locator('.ant-select-item-option:visible', { hasText: option }).first().waitFor();
  await page.keyboard.press('Enter');
}

async function say(page, verb, fill = async () => undefined) {
  await page.getByRole('button', { name: verb, exact: true }).first().click();
  await page.locator('.ant-modal').waitFor();
  await fill();
  await page.locator('.ant-modal .form-foot button[type=submit]').click();
  await page.locator('.ant-modal').waitFor({ state: 'detached' });
}

const stateIs = (page, word) => page.locator('.mark', { hasText: word }).first().waitFor();

await play('console ledger', async (page, { shot, clean, fits }) => {
  await signInStaff(page, 'finance');
  await open(page, '/ledger/books');
  await shot('console-ledger-books');
  const { rows } = await read(page, '/api/ledger/books?limit=50');
  const book = rows.find((one) => one.code === 'SP');
  await open(page, `/ledger/books/${book.id}`);
  await page.getByText('借贷平衡').waitFor();
  await clean('ledger book');
  await fits('ledger book');
  await shot('console-ledger-book');

  await open(page, `/ledger/vouchers/new?book=${book.id}`);
  const summary = `收到交存 ${Date.now() % 100000}`;
  await page.getByLabel('摘要', { exact: true }).fill(summary);
  await shot('console-ledger-voucher-head');
  await page.getByRole('button', { name: '下一步' }).click();
  await pickByKeys(page, '第 1 行借方科目', '1001', '银行存款');
  await pickByKeys(page, '第 1 行贷方科目', '4001', '交存收入');
  await page.getByLabel('第 1 行金额').focus();
  await page.keyboard.type('6899.20');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: '增加一行' }).press('Enter');
  await page.getByLabel('第 2 行金额').focus();
  await page.keyboard.type('0.8');
  await page.keyboard.press('Tab');
  await page.getByText('共 2 行，借方合计 ¥6,900.00，贷方合计 ¥6,900.00').waitFor();
  await page.reload();
  await page.getByText('共 2 行，借方合计 ¥6,900.00，贷方合计 ¥6,900.00').waitFor();
  await clean('voucher form');
  await fits('voucher form');
  await shot('console-ledger-voucher-entries');
  await page.getByRole('button', { name: '提交复核' }).press('Enter');
  await page.waitForURL(/\/ledger\/vouchers\/\d+$/);
  await stateIs(page, '已制单');
  const voucher = pathOf(page);
  // Who made it is not offered to check it.
  assert.equal(await page.getByRole('button', { name: '复核', exact: true }).count(), 0);

  await signInStaff(page, 'finance2');
  await open(page, voucher);
  await shot('console-ledger-voucher');
  await say(page, '退回凭证', () => page.getByLabel('退回理由').fill('金额与进账单不符'));
  await stateIs(page, '退回待改');

  await signInStaff(page, 'finance');
  await open(page, voucher);
  await page.getByRole('link', { name: '修改凭证' }).click();
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('button', { name: '删除第 2 行' }).click();
  await page.getByText('共 1 行，借方合计 ¥6,899.20，贷方合计 ¥6,899.20').waitFor();
  await page.getByRole('button', { name: '提交复核' }).click();
  await page.waitForURL(/\/ledger\/vouchers\/\d+$/);
  await stateIs(page, '已制单');

  await signInStaff(page, 'finance2');
  await open(page, voucher);
  await say(page, '复核');
  await stateIs(page, '已复核');
  await say(page, '记账');
  await stateIs(page, '已记账');
  await page.getByRole('button', { name: '冲销', exact: true }).click();
  await page.locator('.ant-modal').waitFor();
  await page.getByLabel('摘要', { exact: true }).fill('红字冲销：户号记错');
  await page.locator('.ant-modal .form-foot button[type=submit]').click();
  await page.getByText('冲销凭证已制单，待另一人复核').waitFor();
  await page.locator('.ant-descriptions a[href*="/ledger/vouchers/"]').first().click();
  await page.getByText('红字', { exact: true }).first().waitFor();
  await clean('voucher');
  await fits('voucher');
  await shot('console-ledger-reversal');

  const { periods } = await read(page, `/api/ledger/books/${book.id}`);
  const closed = periods.find((one) => one.state === 'closed');
  if (page.viewportSize().width > 700 && closed !== undefined) {
    // Closed by the second keeper, so it is the first who may open it again; and then the second.
    await signInStaff(page, 'finance');
    await open(page, `/ledger/periods/${closed.id}`);
    await shot('console-ledger-period');
    await say(page, '反结账', () => page.getByLabel('反结账理由').fill('少记一笔利息'));
    await stateIs(page, '已开账');
    await say(page, '结账');
    await stateIs(page, '已结账');
    assert.equal(await page.getByRole('button', { name: '反结账' }).count(), 0);
    await clean('period');
  }
  const { rows: accounts } = await read(page, `/api/ledger/accounts?book=${book.id}&limit=50`);
  const { id } = accounts.find((one) => one.code === '1001');
  await open(page, `/ledger/accounts/${id}`);
  await shot('console-ledger-account');
  await clean('account');
  await fits('account');
});
