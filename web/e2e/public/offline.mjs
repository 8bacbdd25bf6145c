// Without a network: the page opens from its copy with a clear banner, what is typed stays, and
// nothing is sent until the person presses the button again. And the map, which needs no tiles.
import assert from 'node:assert/strict';
import { main, origin } from './stage.mjs';

await main('offline and map', async (page, { shot, clean, fits }) => {
  await page.goto(origin);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload(); // the second visit is the first that the copy serves
  await page.getByRole('button', { name: '电梯' }).waitFor();

  await page.context().setOffline(true);
  await page.goto(`${origin}/file/what`);
  await page.getByText('现在没有网络').waitFor();
  await page.getByRole('button', { name: '停车' }).click();
  await page.getByLabel('什么情况').fill('地下车库 B 区有人装了地锁。');
  await shot('offline');
  await clean('offline');
  await fits('offline');
  await page.reload();
  assert.match(await page.getByLabel('什么情况').inputValue(), /地锁/);
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const all = await Promise.all(
      names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
    );
    return all.flat();
  });
  assert.deepEqual(
    kept.filter((url) => /\/console|\/api\/(session|own-data|complaints\?)/.test(url)),
    [],
  );

  await page.context().setOffline(false);
  await page.getByText('现在没有网络').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('button', { name: '在地图上点' }).click();
  await page.locator('.map canvas').waitFor();
  await page.locator('.map-name').first().waitFor();
  await page.getByRole('button', { name: '标出地图中心' }).click();
  const answers = page.locator('.found button, button:has-text("就用这个点")');
  await answers.first().waitFor();
  await shot('map');
  await clean('map');
  await fits('map');
  await answers.first().click();
  await page.locator('.chosen').waitFor();
});
