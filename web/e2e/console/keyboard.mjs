// A dispatcher's day without a mouse: wherever the keys lead, the focus is somewhere and is seen,
// and no main deed is more than fifteen keys away.
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { post, staff } from '../public/staff_stage.mjs';
import { giveSecondFactor, open, origin, password, play } from './stage.mjs';

const most = 15;
const hotline = fileURLToPath(new URL('../../../data/demo/hotline.csv', import.meta.url));

// Where the focus is, by the name that is read out, '' where it is lost; or whether it is there.
function found(wanted) {
  const at = document.activeElement;
  const isLost = at === null || at === document.body;
  const label = at?.getAttribute('aria-label') ?? at?.labels?.[0]?.textContent;
  const name = isLost ? '' : (label ?? at.textContent).trim() || at.tagName;
  return wanted === undefined ? name : name === wanted;
}
const here = (page) => page.evaluate(found);

async function isSomewhere(page, after) {
  await page
    .waitForFunction(() => ![null, document.body].includes(document.activeElement))
    .catch(() => assert.fail(`the focus is lost after ${after}`));
}

async function isAt(page, name) {
  await page
    .waitForFunction(found, name)
    .catch(async () => assert.fail(`the focus is on ${await here(page)} in place of ${name}`));
}

// Goes on with Tab, or back, to what has the name.
async function to(page, name, key = 'Tab') {
  const seen = [];
  for (let keys = 1; keys <= most; keys += 1) {
    await page.keyboard.press(key);
    const at = await page.evaluate(() => {
      const { outlineStyle, boxShadow } = getComputedStyle(document.activeElement);
      const typed = document.activeElement.matches('input, textarea');
      return typed || outlineStyle !== 'none' || boxShadow !== 'none' ? 'seen' : 'unseen';
    });
    const named = await here(page);
    seen.push(named);
    if (named !== '') assert.equal(at, 'seen', `the focus on ${named}`);
    if (name.test(named)) return;
  }
  assert.fail(`${name}, past ${seen.join(' | ')}, is more than ${most} keys away`);
}

async function arrive(page, path) {
  await open(page, path);
  await to(page, /^跳到正文$/);
  await page.keyboard.press('Enter');
}

async function signInByKeys(page, login) {
  const keys = page.keyboard;
  await to(page, /^账号$/);
  await keys.type(login);
  await to(page, /^密码$/);
  await keys.type(password);
  await keys.press('Enter');
  const done = page.locator('main#content');
  const factor = page.getByRole('heading', { name: '二次验证' });
  await done.or(factor).first().waitFor();
  if (await factor.isVisible()) {
    await isAt(page, '二次验证');
    await giveSecondFactor(page, login, async (_page, code) => {
      await to(page, /^验证码$/);
      await keys.press('Control+a');
      await keys.type(code);
      await keys.press('Enter');
    });
  }
  await isAt(page, '工作台');
}

// The account's menu is the last of the head, before the page.
async function signOutByKeys(page) {
  await arrive(page, '/');
  await to(page, /^账户$/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.matches('[role=menuitem]'));
  await page.keyboard.press('End');
  await isAt(page, '退出登录');
  await page.keyboard.press('Enter');
  await isAt(page, '工作人员入口');
}

// Cases of one caller in the estate of the demo's enterprise: four wait for the dispatcher, the
// last one has been replied to.
async function fileFive() {
  const manager = await staff(origin, 'manager');
  const { me } = await (await manager.get('/api/session')).json();
  const desk = await staff(origin, 'desk');
  const phone = `139${String(Date.now() % 100_000_000).padStart(8, '0')}`;
  const filed = [];
  for (const category of ['0103', '0103', '0103', '0103', '0501']) {
    const text = `第 ${filed.length + 1} 次反映：很久没有人来处理，请尽快派人看一看。`;
    const complaint = { text, category, estate: me.post.estate };
    filed.push(await post(desk, '/api/complaints/desk', { name: '周来电', phone, complaint }));
  }
  const enterprise = await staff(origin, 'enterprise');
  const { id } = filed.at(-1);
  for (const [verb, body] of [
    ['signature', {}],
    ['contact', { way: 'phone', words: '已与诉求人通话，了解了当天情况。' }],
    [
      'reply',
      { words: '经核实，西门岗两晚缺人。已补足夜班两人，今后缺岗一小时内由班长顶岗。', files: [] },
    ],
  ])
    await post(enterprise, `/api/complaints/${id}/${verb}`, body);
  return filed;
}

// A deed of a case, from its page to what the page says afterwards.
async function act(page, id, verb, fill = async () => undefined) {
  await arrive(page, `/complaints/${id}`);
  await page.locator('.act-bar').last().waitFor();
  await to(page, /^跳到可办理事项$/);
  await page.keyboard.press('Enter');
  await to(page, new RegExp(`^${verb}$`));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await fill();
  await to(page, new RegExp(`^${verb}$`));
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await isSomewhere(page, verb);
}

const state = (page) => page.locator('.page-head h1:visible .mark').first().innerText();

await play(
  'console keyboard',
  async (page, { shot }) => {
    const keys = page.keyboard;
    await page.setViewportSize({ width: 1366, height: 768 });
    // What the browser itself asks for is answered by the browser.
    page.on('filechooser', (chooser) => chooser.setFiles(hotline));
    await page.goto(`${origin}/console`);
    await page.getByLabel('账号').waitFor();
    await signInByKeys(page, 'dispatcher');
    await arrive(page, '/complaints?tab=open');
    const rows = page.locator('.ant-table-row');
    await rows.nth(2).waitFor();

    // Past the conditions to the rows; a head sorts and keeps the focus.
    await to(page, /^跳到列表$/);
    await shot('console-skip');
    await keys.press('Enter');
    await to(page, /^到期时间$/);
    await keys.press('Enter');
    await page.waitForURL(/order=due/);
    assert.equal(await here(page), '到期时间');

    // A view under a name, from its button and back to it.
    await to(page, /^查询方案$/, 'Shift+Tab');
    await keys.press('Enter');
    await page.waitForFunction(() => document.activeElement?.matches('.saved-views input'));
    await keys.type('先到期');
    await keys.press('Enter');
    await to(page, /^先到期$/, 'Shift+Tab');
    await keys.press('Escape');
    assert.equal(await here(page), '查询方案');

    // A menu takes the arrows; leaving it leads back.
    await to(page, /^导出$/);
    await keys.press('Enter');
    await page.waitForFunction(() => document.activeElement?.matches('[role=menuitem]'));
    await keys.press('Escape');
    await isAt(page, '导出');
    const saved = page.waitForEvent('download');
    await keys.press('Enter');
    await page.waitForFunction(() => document.activeElement?.matches('[role=menuitem]'));
    await keys.press('ArrowDown');
    await isAt(page, '导出 CSV');
    await keys.press('Enter');
    assert.match((await saved).suggestedFilename(), /\.csv$/);
    await isSomewhere(page, 'an export');

    // Rows are chosen, their bar is one chord away, and what it opens leads back to it.
    for (const n of [0, 1, 2]) {
      await to(page, new RegExp(`^选择 ${await rows.nth(n).locator('a').first().innerText()}$`));
      await keys.press('Space');
    }
    await keys.press('Alt+Enter');
    assert.equal(await here(page), '按目录派单');
    await keys.press('Enter');
    await page.getByRole('dialog').waitFor();
    await keys.press('Escape');
    await isAt(page, '按目录派单');
    await to(page, /^取消选择$/);
    await keys.press('Enter');
    await page.locator('.batch-bar').waitFor({ state: 'detached' });
    await isSomewhere(page, 'the bar is gone');

    // A condition is set and asked for.
    const [first, ...more] = await fileFive();
    const replied = more.pop();
    await arrive(page, '/complaints?tab=open');
    await to(page, /^状态$/);
    await keys.type('已登记');
    await page.locator('.ant-select-item-option-active', { hasText: '已登记' }).waitFor();
    await keys.press('Enter');
    await to(page, /^查询$/);
    await keys.press('Enter');
    await page.waitForURL(/state=registered/);
    assert.equal(await here(page), '查询');

    // One to the unit that the catalogue names, then three at once.
    await act(page, first.id, '派单', async () => {
      await to(page, /^主办单位$/);
      await keys.press('ArrowDown');
      await page.locator('.ant-select-item-option-active').waitFor();
      await keys.press('Enter');
    });
    assert.equal(await state(page), '待签收');
    await arrive(page, '/complaints?work=to_dispatch&order=newest');
    await rows.nth(2).waitFor();
    await to(page, /^跳到列表$/);
    await keys.press('Enter');
    for (const { case_no } of more.reverse()) {
      await to(page, new RegExp(`^选择 ${case_no}$`));
      await keys.press('Space');
    }
    await shot('console-batch-keys');
    await keys.press('Alt+Enter');
    await keys.press('Enter');
    await to(page, /^按目录派单 3 件$/);
    await keys.press('Enter');
    await page.getByText('成功 3 件，失败 0 件').waitFor();
    await to(page, /^关闭$/);
    await keys.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await isSomewhere(page, 'three were dispatched');

    // A case: its first deed, left again.
    await arrive(page, '/complaints?work=to_dispatch');
    await rows.first().waitFor();
    await to(page, /^跳到列表$/);
    await keys.press('Enter');
    await to(page, /^TS\d+-\d+$/);
    await keys.press('Enter');
    await page.waitForURL(/complaints\/\d+$/);
    await page.locator('.act-bar').last().waitFor();
    await isSomewhere(page, 'a case was opened');
    const deed = await page.locator('.act-bar .ant-btn-primary').last().innerText();
    await to(page, new RegExp(`^${deed}$`));
    await keys.press('Enter');
    await page.getByRole('dialog').waitFor();
    await keys.press('Escape');
    await isAt(page, deed);

    // The community sends a reply back, and reads in the steps why.
    await signOutByKeys(page);
    await signInByKeys(page, 'community');
    await act(page, replied.id, '退回答复', async () => {
      await to(page, /^退回原因$/);
      await keys.press('ArrowDown');
      await page.locator('.ant-select-item-option-active').waitFor();
      await keys.press('Enter');
      await to(page, /^说明$/);
      await keys.type('请写明补足夜班的日期和排班。');
    });
    await to(page, /办理过程 \d+$/);
    await keys.press('ArrowRight');
    await isAt(page, await page.getByRole('tab').last().textContent());
    await keys.press('ArrowLeft');
    await page.getByRole('tabpanel').getByText('请写明补足夜班的日期').waitFor();

    // A file of the hotline: chosen, looked through, put away.
    await signOutByKeys(page);
    await signInByKeys(page, 'desk');
    await arrive(page, '/channels/hotline');
    await to(page, /选择文件/);
    await keys.press('Enter');
    await page.getByRole('button', { name: /确认导入/ }).waitFor();
    await isSomewhere(page, 'the preview of a file');
    await to(page, /^再导入一个文件$/);
    await keys.press('Enter');
    await page.locator('.drop').waitFor();
    await isSomewhere(page, 'a file was put away');
  },
  ['desk'],
);
