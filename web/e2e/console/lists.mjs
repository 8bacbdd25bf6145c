// The list: conditions in the address, pages there and back, columns as the person likes them.
import assert from 'node:assert/strict';
import { open, play, signInStaff } from './stage.mjs';

await play(
  'console lists',
  async (page, { shot, clean }) => {
    await signInStaff(page, 'dispatcher');
    await open(page, '/complaints?tab=done');
    const first = page.locator('.ant-table-row a').first();
    const before = await first.innerText();
    await page.getByRole('button', { name: '下一页' }).click();
    await page.waitForURL(/cursor=/);
    await page.getByText('第 2 页').waitFor();
    await page.waitForFunction(
      (old) => document.querySelector('.ant-table-row a')?.textContent !== old,
      before,
    );
    await page.getByRole('button', { name: '上一页' }).click();
    await page.waitForFunction(
      (old) => document.querySelector('.ant-table-row a')?.textContent === old,
      before,
    );

    // A condition goes into the address; the address alone brings it back.
    await page.getByLabel('编号或标题').fill(before);
    await page.getByLabel('编号或标题').press('Enter');
    await page.waitForURL(/words=/);
    await page.waitForFunction(() => document.querySelectorAll('.ant-table-row').length === 1);
    await page.reload();
    await page.locator('.ant-table-row').first().waitFor();
    assert.equal(await page.getByLabel('编号或标题').inputValue(), before);
    assert.match(page.url(), /tab=done/);
    await page.getByRole('button', { name: '重置' }).click();
    await page.waitForURL((url) => !url.search.includes('words'));

    // A column that was put away stays away.
    await page.getByRole('button', { name: '列设置' }).click();
    await page.getByRole('checkbox', { name: '主办单位' }).uncheck();
    await page.reload();
    await page.locator('.ant-table-row').first().waitFor();
    assert.equal(await page.getByRole('columnheader', { name: '主办单位' }).count(), 0);

    // Rows chosen: the bar with what can be done to all of them.
    await page.getByRole('button', { name: '选择本页' }).click();
    await page.locator('.batch-bar').waitFor();
    await shot('console-batch');
    await clean('list with a batch bar');

    // An export is a file.
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出' }).click();
    await page.getByRole('menuitem', { name: '导出 CSV' }).click();
    assert.match((await saved).suggestedFilename(), /\.csv$/);

    // Pages stay open beside each other, and keep what they show.
    await page.locator('.ant-table-row a').first().click();
    await page.waitForURL(/complaints\/\d+$/);
    await page.getByRole('navigation', { name: '已打开的页面' }).getByText('诉求列表').click();
    await page.waitForURL(/tab=done/);
  },
  ['desk'],
);

// On a phone a title that is too long loses its end, not itself.
await play(
  'console list in cards',
  async (page) => {
    await signInStaff(page, 'dispatcher');
    await open(page, '/complaints');
    const title = page.locator('.record-title a').first();
    const [link, line] = await title.evaluate((node) => {
      node.textContent = '电梯频繁困人'.repeat(10);
      return [node, node.parentElement].map((part) => part.getBoundingClientRect().right);
    });
    assert.ok(link <= line + 1, `the title ends at ${link}, its line at ${line}`);
    // Beside a long place the number stays whole.
    const number = page.locator('.record-no > :first-child').first();
    const cut = await number.evaluate((node) => {
      node.nextElementSibling.textContent = '路北区机场路街道'.repeat(6);
      return node.scrollWidth - node.clientWidth;
    });
    assert.equal(cut, 0, `${cut} px of the number are cut`);
  },
  ['phone'],
);
