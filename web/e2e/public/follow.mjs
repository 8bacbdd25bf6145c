// Following a matter: the list, a matter waiting for its rating, the rating, a look-up without an
// account, and the pages about oneself. ANJU_RATE names the phone of somebody with a matter to rate.
import assert from 'node:assert/strict';
import { giveCode, main, origin, phone, signIn } from './stage.mjs';

const rater = process.env.ANJU_RATE ?? phone;

await main('follow, rate, look up', async (page, { shot, clean, fits }) => {
  await signIn(page, rater);
  await shot('me');
  await clean('me');
  await page.goto(`${origin}/mine`);
  await page.locator('.card').first().waitFor();
  await shot('mine');
  await clean('mine');
  await fits('mine');

  const waiting = page.locator('.card', { hasText: '待评价' });
  if ((await waiting.count()) > 0) {
    await waiting.first().click();
    await page.getByRole('heading', { name: '请您评价' }).waitFor();
    await page.getByRole('button', { name: '提交评价' }).click();
    await page.getByText('请选择一项').first().waitFor();
    await page.getByRole('radio', { name: '解决了', exact: true }).check();
    await page.getByRole('radio', { name: '满意', exact: true }).check();
    await shot('rate');
    await clean('rate');
    await fits('rate');
    await page.getByRole('button', { name: '提交评价' }).click();
    await page.getByText('谢谢，您的评价已记录').waitFor();
    await shot('rated');
  } else {
    console.log('  no matter waits for a rating');
    await page.locator('.card').first().click();
  }
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

  await page.goto(`${origin}/lookup`);
  await page.getByLabel('受理编号').fill(number.toLowerCase());
  await giveCode(page, rater);
  await page.getByRole('button', { name: '查询' }).click();
  await page.getByRole('heading', { name: '办理经过' }).waitFor();
  await shot('found');
  await clean('found');
  await fits('found');

  // By keyboard: the skip link is the first stop and leads to the page.
  await page.goto(origin);
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.className), 'skip');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'content');
});
