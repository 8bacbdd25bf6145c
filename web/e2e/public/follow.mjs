// Following a matter: staff bring one to its rating, the resident reads, rates and looks it up
// without an account; then the pages about oneself, and the keyboard.
import assert from 'node:assert/strict';
import { waitsForRating } from './staff_stage.mjs';
import { giveCode, main, origin, signIn } from './stage.mjs';

await main('follow, rate, look up', async (page, { shot, clean, fits }) => {
  await signIn(page);
  const id = await waitsForRating(origin, page.request);
  await shot('me');
  await clean('me');
  await page.goto(`${origin}/mine`);
  await page.locator('.card').first().waitFor();
  await shot('mine');
  await clean('mine');
  await fits('mine');

  await page.locator(`.card[href="/mine/${id}"]`).click();
  await page.getByRole('heading', { name: '请您评价' }).waitFor();
  await page.getByText('承办单位签收，开始办理').waitFor();
  await page.getByRole('button', { name: '提交评价' }).click();
  await page.getByText('请选择一项').first().waitFor();
  await page.getByRole('radio', { name: '已解决', exact: true }).check();
  await page.getByRole('radio', { name: '满意', exact: true }).check();
  await shot('rate');
  await clean('rate');
  await fits('rate');
  await page.getByRole('button', { name: '提交评价' }).click();
  await page.getByText('谢谢，您的评价已记录').waitFor();
  await page.getByRole('heading', { name: '请您评价' }).waitFor({ state: 'detached' });
  await page.getByText('每个时限依据什么').click();
  await page.locator('.rules li').first().waitFor();
  await shot('rated');
  await clean('rated');
  await fits('rated');
  const number = /TS\d{8}-\d{8}/.exec(await page.locator('.stands').innerText())[0];

  for (const [path, name] of [
    ['/me/houses', 'houses'],
    ['/me/data', 'data'],
    ['/me/logins', 'logins'],
    ['/me/rights', 'rights'],
    ['/me/houses/new', 'bind'],
  ]) {
    await page.goto(origin + path);
    await page.locator('h1').waitFor();
    await page.waitForLoadState('networkidle');
    await shot(name);
    await clean(name);
    await fits(name);
  }

  // By keyboard: the skip link is the first stop and leads to the page.
  await page.goto(origin);
  await page.locator('h1').waitFor();
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.className), 'skip');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'content');

  // Without an account: the login is gone, the number and a code to the phone are enough.
  await page.context().clearCookies();
  await page.goto(`${origin}/lookup`);
  await page.getByLabel('诉求编号').fill(number.toLowerCase());
  await giveCode(page);
  await page.getByRole('button', { name: '查询' }).click();
  await page.getByRole('heading', { name: '办理经过' }).waitFor();
  await shot('found');
  await clean('found');
  await fits('found');
});
