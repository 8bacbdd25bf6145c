// 长辈版: large from one press, remembered, adjustable to 30 pixels, targets of 60 by 60, nothing
// cut off. And the same pages in English.
import assert from 'node:assert/strict';
import { main, origin } from './stage.mjs';

const pages = ['/', '/file/what', '/lookup', '/login', '/help', '/verify', '/access', '/me'];

// Things to press that are too small. Links inside a sentence are exempt, as in WCAG 2.5.8.
const small = (least) =>
  [...document.querySelectorAll('button, a, input, select, textarea, .choice, summary')]
    .filter((part) => {
      if (part.closest('p, dd') && part.matches('a, .link-button')) return false;
      if (part.matches('.sr-only, .skip, .choice input')) return false;
      const box = part.getBoundingClientRect();
      return box.width > 0 && (box.height < least - 0.5 || box.width < least - 0.5);
    })
    .map(
      (part) => `${part.outerHTML.slice(0, 90)} ${JSON.stringify(part.getBoundingClientRect())}`,
    );

// What is written in Chinese on a page in English.
const chinese = () => document.querySelector('main').innerText.match(/[\u4e00-\u9fff]{2,}/g) ?? [];

await main('elder edition and English', async (page, { shot, clean, fits }) => {
  await page.goto(origin);
  for (const path of pages) {
    await page.goto(origin + path);
    await page.locator('h1').waitFor();
    await page.waitForLoadState('networkidle');
    assert.deepEqual(await page.evaluate(small, 44), [], `44 px targets on ${path}`);
  }
  await page.goto(origin);
  await page.getByRole('button', { name: '长辈版' }).click();
  for (const path of pages) {
    await page.goto(origin + path);
    await page.locator('h1').waitFor();
    await page.waitForLoadState('networkidle');
    const size = await page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
    assert.ok(size >= 18, `body text on ${path} is ${size} px`);
    assert.deepEqual(await page.evaluate(small, 60), [], `60 px targets on ${path}`);
    await shot(`elder${path.replace(/\//g, '-')}`);
    await clean(`elder ${path}`);
    await fits(`elder ${path}`);
  }
  await page.goto(origin);
  for (let press = 0; press < 3; press++) {
    await page.getByRole('button', { name: '字大些' }).click();
  }
  const largest = await page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
  assert.equal(largest, 30);
  await shot('elder-largest');
  await fits('elder largest');
  await page.getByRole('button', { name: '退出长辈版' }).click();

  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('link', { name: /Complain/ }).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
  await shot('english');
  await clean('english');
  await fits('english');
  for (const path of ['/lookup', '/help', '/verify', '/login']) {
    await page.goto(origin + path);
    await page.locator('h1').waitFor();
    await page.waitForLoadState('networkidle');
    assert.deepEqual(await page.evaluate(chinese), [], `Chinese on ${path} in English`);
  }

  // Without a line to fetch it, and no copy kept: in Chinese, and in English the next time.
  const context = await page.context().browser().newContext({ serviceWorkers: 'block' });
  const bare = await context.newPage();
  await bare.goto(origin);
  await bare.getByRole('button', { name: 'English' }).waitFor();
  await bare.route('**/*.js', (route) => route.abort());
  const missed = bare.waitForEvent('requestfailed');
  await bare.getByRole('button', { name: 'English' }).click();
  await missed;
  await bare.getByRole('button', { name: 'English' }).waitFor();
  assert.equal(await bare.evaluate(() => document.documentElement.lang), 'zh-CN');
  await bare.unroute('**/*.js');
  await bare.reload();
  await bare.getByRole('button', { name: '中文' }).waitFor();
  await context.close();
});
