// A dispatcher's morning: many at once by the catalogue, one after the other with "and next", what
// else a caller has reported; and what is shown to those who may not.
import assert from 'node:assert/strict';
import { open, origin, play, read, signInStaff } from './stage.mjs';

// Files for a caller at the desk, as its page does.
async function file(page, phone, text) {
  const estates = await read(page, '/api/registry/choices?text=%E5%9B%AD');
  const answer = await page.request.post(`${origin}/api/complaints/desk`, {
    headers: { 'Idempotency-Key': crypto.randomUUID(), Origin: origin },
    data: {
      name: '周来电',
      phone,
      complaint: { text, category: '0103', estate: estates.rows[0].id },
    },
  });
  assert.equal(answer.status(), 201, await answer.text());
  return (await answer.json()).id;
}

const waiting = '/complaints?work=to_dispatch';

await play(
  'console work',
  async (page, { shot, clean }) => {
    await signInStaff(page, 'desk');
    const caller = `139${String(Date.now() % 100_000_000).padStart(8, '0')}`;
    const cases = [];
    for (const n of [1, 2, 3, 4])
      cases.push(
        await file(page, caller, `第 ${n} 次反映：楼道灯坏了很久，晚上看不见台阶，请修。`),
      );

    // The caller's other cases, from any of them.
    await open(page, `/complaints/${cases[0]}`);
    const others = page.getByRole('link', { name: '同一来电人', exact: true });
    await others.click();
    await page.waitForURL(/caller_of=/);
    await page.waitForFunction(() => document.querySelectorAll('.ant-table-row').length === 4);

    await signInStaff(page, 'dispatcher');
    await open(page, waiting);
    const rows = page.locator('.ant-table-row');
    await rows.first().waitFor();

    // Many at once: each with the unit it goes to, the extreme and the difficult left apart.
    await page.getByRole('button', { name: '选择本页' }).click();
    await page.locator('.batch-bar').getByRole('button', { name: '按目录派单' }).click();
    const dialog = page.getByRole('dialog');
    const list = dialog.getByRole('list', { name: '办理对象' });
    await list.getByRole('listitem').first().waitFor();
    const go = dialog.getByRole('button', { name: /^按目录派单/ });
    await page.waitForFunction(() => !document.querySelector('.ant-modal .ant-btn-loading'));
    await shot('console-bulk-dispatch');
    await clean('bulk dispatch');
    for (const line of await list.getByRole('listitem').all()) {
      const box = line.getByRole('checkbox');
      if (/特急|疑难/.test(await line.innerText())) assert.equal(await box.isChecked(), false);
    }
    // Two stay for the next scene.
    const boxes = await list.getByRole('checkbox').all();
    let kept = 0;
    for (const box of boxes)
      if (kept < 2 && (await box.isEnabled()) && (await box.isChecked())) {
        await box.uncheck();
        kept += 1;
      }
    if (await go.isEnabled()) {
      await go.click();
      await dialog.locator('.form-foot').getByRole('button', { name: '关闭' }).click();
    } else {
      await dialog.getByRole('button', { name: '取消' }).click();
    }
    await dialog.waitFor({ state: 'hidden' });

    // One after the other, as the list has them.
    await open(page, waiting);
    await rows.nth(1).waitFor();
    const before = await rows.count();
    await rows.first().getByRole('link').first().click();
    await page.waitForURL(/complaints\/\d+$/);
    const first = page.url();
    await page.getByRole('navigation', { name: '所在列表' }).getByText(`1 / ${before}`).waitFor();
    await page.locator('.act-bar').getByRole('button', { name: '派单', exact: true }).click();
    const unit = dialog.getByLabel('主办单位');
    await unit.waitFor();
    await dialog.locator('.dialog-hint strong').waitFor();
    await dialog.getByRole('button', { name: '派单并看下一件' }).click();
    await page.waitForURL((url) => url.href !== first && /complaints\/\d+$/.test(url.href));
    await page.getByRole('navigation', { name: '所在列表' }).getByText(`2 / ${before}`).waitFor();
    await shot('console-and-next');

    // Who may not is told so, and where to look.
    await signInStaff(page, 'enterprise');
    await open(page, '/users');
    await page.getByRole('heading', { level: 1, name: '没有此项权限' }).waitFor();
    await shot('console-forbidden');
    await clean('a page that is not allowed');
    await page.locator('#content').getByRole('button', { name: '我的权限' }).click();
    await page.waitForURL(/\/rights$/);
  },
  ['desk'],
);
