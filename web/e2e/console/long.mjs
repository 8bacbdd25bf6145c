// A list scrolled on without end: thousands of rows, few of them drawn; views that are an address,
// orders in the head, and files made in the background.
import assert from 'node:assert/strict';
import { open, play, signInStaff } from './stage.mjs';

const wanted = 3000;

// Scrolls to the end again and again until so many rows are loaded; counts what is drawn meanwhile.
async function scrollTo(page, rows) {
  return page.evaluate(async (least) => {
    const box = document.querySelector('.long-table .ant-table-content');
    const loaded = () =>
      Number(/\d+/.exec(document.querySelector('.query-count').textContent)?.[0]);
    const frame = () => new Promise((resume) => requestAnimationFrame(resume));
    let drawn = 0;
    let frames = 0;
    let slow = 0;
    let last = performance.now();
    const began = last;
    let seen = -1;
    let idle = 0;
    while (loaded() < least && idle < 1200) {
      box.scrollTop = box.scrollHeight;
      await frame();
      const now = performance.now();
      frames += 1;
      if (now - last > 50) slow += 1;
      last = now;
      drawn = Math.max(drawn, box.querySelectorAll('tbody tr.ant-table-row').length);
      idle = loaded() === seen ? idle + 1 : 0;
      seen = loaded();
    }
    return { loaded: loaded(), drawn, frames, slow, seconds: (performance.now() - began) / 1000 };
  }, rows);
}

// From the end to the head, as a hand on the bar would.
async function scrollBack(page) {
  return page.evaluate(async () => {
    const box = document.querySelector('.long-table .ant-table-content');
    let drawn = 0;
    const spans = [];
    let last = performance.now();
    while (box.scrollTop > 0) {
      box.scrollTop = Math.max(0, box.scrollTop - 900);
      await new Promise((resume) => requestAnimationFrame(resume));
      const now = performance.now();
      spans.push(now - last);
      last = now;
      drawn = Math.max(drawn, box.querySelectorAll('tbody tr.ant-table-row').length);
    }
    spans.sort((a, b) => a - b);
    const at = (part) => Math.round(spans[Math.floor((spans.length - 1) * part)]);
    return { drawn, frames: spans.length, median: at(0.5), p95: at(0.95) };
  });
}

await play(
  'console long lists',
  async (page, { shot, clean }) => {
    // The journal is the longest list there is.
    await signInStaff(page, 'auditor');
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const heap = async () => {
      await session.send('HeapProfiler.collectGarbage');
      const { metrics } = await session.send('Performance.getMetrics');
      const of = (name) => metrics.find((one) => one.name === name).value;
      return `${(of('JSHeapUsedSize') / 1e6).toFixed(1)} MB, ${of('Nodes')} nodes`;
    };

    await open(page, '/journal?limit=all');
    await page.locator('.long-table .ant-table-row').first().waitFor();
    const start = await heap();
    const down = await scrollTo(page, wanted);
    await shot('console-long-end');
    const back = await scrollBack(page);
    console.log(
      `rows ${down.loaded}, drawn at most ${Math.max(down.drawn, back.drawn)}; ` +
        `${down.frames} frames in ${down.seconds.toFixed(1)} s down, ${down.slow} over 50 ms; ` +
        `back ${back.frames} frames, median ${back.median} ms, p95 ${back.p95} ms; ` +
        `heap ${start} -> ${await heap()}`,
    );
    assert.ok(Math.max(down.drawn, back.drawn) < 100, 'rows out of sight are not drawn');
    assert.ok(down.loaded >= wanted, `${down.loaded} rows`);

    // The head orders, and says so in the address.
    await signInStaff(page, 'city');
    await open(page, '/estates');
    await page.locator('.ant-table-row').first().waitFor();
    await page.getByRole('columnheader', { name: '户数' }).click();
    await page.waitForURL(/sort=houses/);
    await page.locator('th[aria-sort=ascending]').waitFor();
    await page.locator('.ant-spin-spinning').waitFor({ state: 'detached' });
    await page.getByRole('columnheader', { name: '户数' }).click();
    await page.waitForURL(/sort=-houses/);
    await page.waitForFunction(() => {
      const cells = [...document.querySelectorAll('.ant-table-row')].map(
        (row) =>
          [...row.querySelectorAll('td.num')].map((cell) => cell.textContent.replace(/\D/g, ''))[0],
      );
      const houses = cells.map(Number);
      return houses.length > 1 && houses.every((n, at) => at === 0 || houses[at - 1] >= n);
    });

    // A view is a name for an address.
    await page.getByRole('button', { name: '查询方案' }).click();
    await page.getByLabel('方案名称').fill('户数多的小区');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByRole('link', { name: '户数多的小区' }).waitFor();
    await shot('console-views');
    await clean('a list with its views');
    await open(page, '/estates');
    await page.getByRole('button', { name: '查询方案' }).click();
    await page.getByRole('link', { name: '户数多的小区' }).click();
    await page.waitForURL(/sort=-houses/);

    // A file is made while one works on, and stands in the list of files.
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: /导出$/ }).click();
    await page.getByRole('menuitem', { name: '导出 Excel' }).click();
    assert.match((await saved).suggestedFilename(), /^小区.*\.xlsx$/);
    // What was said about it lies over the head of the page for a moment.
    await page.mouse.move(700, 600);
    await page.locator('.ant-message-notice').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '导出文件' }).click();
    const files = page.getByRole('list', { name: '导出文件' });
    await files.getByText('小区 · 导出 Excel').waitFor();
    await files.getByText('已下载').waitFor();
    await shot('console-exports');
    await clean('the list of files');
    const again = page.waitForEvent('download');
    await files.getByRole('button', { name: '再次导出' }).click();
    assert.match((await again).suggestedFilename(), /^小区.*\.xlsx$/);
  },
  ['desk'],
);
