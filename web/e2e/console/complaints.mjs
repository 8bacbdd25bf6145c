// The main line of a complaint in the console, from the desk's keyboard to the closed case, each
// step by the one whose it is.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { photograph } from '../public/stage.mjs';
import { me, open, origin, play, read, signInStaff } from './stage.mjs';

// Opens a verb, fills its form, sends it, and waits for what the server made of it.
async function act(page, verb, fill = async () => undefined) {
  const bar = page.locator('.act-bar');
  const button = bar.getByRole('button', { name: verb, exact: true });
  if (!(await button.isVisible())) {
    await bar.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: verb, exact: true }).click();
  } else {
    await button.click();
  }
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await fill(dialog);
  await dialog.getByRole('button', { name: verb, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

const state = (page) => page.locator('.page-head h1 .mark').first().innerText();

await play(
  'console complaints',
  async (page, { shot, clean }) => {
    // Whose estate is it? That of the demo's project manager.
    await signInStaff(page, 'manager');
    const { post } = await me(page);
    const estate = await read(page, `/api/registry/estates/${post.estate}`);

    // The desk, without a mouse.
    await signInStaff(page, 'desk');
    await open(page, '/complaints/new');
    const keys = page.keyboard;
    await page.waitForFunction(() => document.activeElement?.id.endsWith('_phone'));
    await keys.type('13900001234');
    await keys.press('Tab');
    await keys.type('王小明');
    await keys.press('Alt+2');
    await keys.type(estate.name);
    await page.locator('.ant-select-item-option', { hasText: estate.name }).first().waitFor();
    await keys.press('Enter');
    await keys.press('Alt+3');
    await keys.type('楼道卫生');
    await page.locator('.ant-select-item-option', { hasText: '楼道卫生' }).first().waitFor();
    await keys.press('Enter');
    await page.getByText('答复不晚于').waitFor();
    // Too short a text: the server's word stands at the field, and the field has the focus.
    await keys.press('Alt+4');
    await keys.type('太短');
    await keys.press('Control+Enter');
    const bad = page.locator('.ant-form-item-explain-error');
    await bad.first().waitFor();
    await shot('console-desk-refused');
    await clean('desk with a refusal');
    await keys.press('Alt+4');
    await keys.type('了，3号楼2单元楼道十天没有打扫，垃圾堆在门口，要求尽快清理。');
    await keys.press('Control+Enter');
    const filed = page.getByText(/已登记，编号 TS\d{8}-\d{8}/);
    await filed.waitFor();
    const no = /TS\d{8}-\d{8}/.exec(await filed.innerText())[0];
    await shot('console-desk-filed');
    const { rows } = await read(page, `/api/complaints?words=${no}`);
    const id = rows[0].id;
    assert.equal(rows[0].case_no, no);

    // The dispatcher hands it on unless the catalogue did at once.
    if (rows[0].state === 'registered') {
      await signInStaff(page, 'dispatcher');
      await open(page, `/complaints/${id}`);
      await act(page, '派单');
      assert.equal(await state(page), '待签收');
    }

    // Whoever called can have the slip; the print stands in the timeline, for the accused it does not.
    await signInStaff(page, 'desk');
    await open(page, `/complaints/${id}`);
    const [slip] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '打印受理单' }).click(),
    ]);
    assert.equal(slip.suggestedFilename(), `受理单-${no}.pdf`);
    assert.equal(readFileSync(await slip.path(), 'latin1').slice(0, 5), '%PDF-');
    await page.locator('.timeline').getByText('打印受理单').waitFor();
    await shot('console-slip-printed');
    await clean('case with a printed slip');

    // The enterprise signs, asks through the platform, and replies with a photo.
    await signInStaff(page, 'enterprise');
    await open(page, `/complaints/${id}`);
    assert.ok(
      await page.getByText('对本单位不公开').isVisible(),
      'the accused sees no complainant',
    );
    assert.equal(await page.getByText('打印受理单').count(), 0);
    await act(page, '签收');
    assert.equal(await state(page), '办理中');
    await act(page, '留言', async (dialog) => {
      await dialog.getByLabel('留言内容').fill('您好，您反映的楼道卫生问题今天下午处理。');
    });
    await act(page, '联系诉求人', async (dialog) => {
      await dialog.getByLabel('平台留言').check();
      await dialog.getByLabel('说明').fill('已收到，今天下午安排清理。');
    });
    await act(page, '答复', async (dialog) => {
      await dialog
        .getByLabel('答复内容')
        .fill('经核实，3号楼2单元楼道确有堆放。已于今日清理完毕，并调整保洁频次为每日一次。');
      await dialog.locator('input[type=file]').setInputFiles(await photograph(page));
      await dialog.locator('.photos img').waitFor();
      await shot('console-reply');
    });
    assert.equal(await state(page), '待审核');

    // The community reviews, the visitor calls, the case is closed.
    await signInStaff(page, 'community');
    await open(page, `/complaints/${id}`);
    await act(page, '审核通过');
    assert.equal(await state(page), '待回访');
    await signInStaff(page, 'visitor');
    await open(page, `/complaints/${id}`);
    await act(page, '回访', async (dialog) => {
      await dialog.getByLabel('已解决', { exact: true }).check();
      await dialog.getByLabel('满意', { exact: true }).check();
    });
    assert.equal(await state(page), '办结');
    await page.evaluate(() => document.getElementById('content').scrollTo(0, 9999));
    await shot('console-closed');
    await clean('closed case');

    // The same address again, by somebody who may not see it: a door, not a hole.
    await signInStaff(page, 'fire');
    await page.goto(`${origin}/console/complaints/${id}`);
    await page.getByRole('heading', { level: 1, name: '没有找到' }).waitFor();
  },
  ['desk'],
);
