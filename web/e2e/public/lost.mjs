// A slow line that loses an answer: the matter was filed or the photo has arrived, and the page
// cannot know. However it is tried again, there is one matter with each photo once, in order.
import assert from 'node:assert/strict';
import { giveCode, main, origin, photograph } from './stage.mjs';

// The server takes the next deed at the path; its answer never arrives.
async function loseAnswer(page, path) {
  let lost = false;
  await page.route(
    (url) => url.pathname === path,
    async (route) => {
      if (lost || route.request().method() !== 'POST') return route.fallback();
      lost = true;
      const answer = await route.fetch();
      assert.ok(answer.ok(), `${path}: ${answer.status()} ${await answer.text()}`);
      return route.abort('connectionreset');
    },
  );
}

async function toTheCheck(page, text, heights) {
  const photos = [];
  for (const height of heights) photos.push(await photograph(page, height));
  await page.goto(`${origin}/file/what`);
  await page.getByRole('button', { name: '环境卫生' }).click();
  await page.getByLabel('什么情况').fill(text);
  await page.locator('input[name=album]').setInputFiles(photos);
  await page.getByAltText(`照片 ${photos.length}`).waitFor();
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('button', { name: '按名称找小区' }).click();
  await page.getByLabel('小区名称').fill(process.env.ANJU_ESTATE ?? '花园');
  await page.locator('.found button').first().click();
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('heading', { name: '核对并发送' }).waitFor();
}

const send = (page) => page.getByRole('button', { name: '发送', exact: true });

// Photos are known by their heights.
async function isFiledOnce(page, text, heights) {
  await page.getByRole('heading', { name: '已收到您的诉求' }).waitFor();
  const get = async (path) => (await page.request.get(`${origin}${path}`)).json();
  const { rows } = await get('/api/complaints?tab=all&order=newest&limit=20');
  const details = await Promise.all(rows.map(({ id }) => get(`/api/complaints/${id}`)));
  const filed = details.filter((one) => one.text.endsWith(text));
  assert.deepEqual(
    filed.map(({ files }) => files.map(({ width, height }) => Math.round((height * 3000) / width))),
    [heights],
    `${text}: one matter with its photos`,
  );
}

await main('an answer that is lost', async (page, { shot, clean, fits }) => {
  const line = await page.context().newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 300,
    downloadThroughput: 200_000,
    uploadThroughput: 60_000,
  });
  await page.goto(origin);
  const stamp = Date.now();

  // The answer to the matter is lost, and the button pressed again.
  let text = `垃圾两天没有清运，味道很大。${stamp} 一`;
  let taken = [1500];
  await toTheCheck(page, text, taken);
  await loseAnswer(page, '/api/complaints');
  await giveCode(page, `139${String(stamp).slice(-8)}`); // somebody new each time
  await page.getByRole('button', { name: '验证并发送' }).click();
  await page.getByRole('alert').filter({ hasText: /\S/ }).first().waitFor();
  await shot('lost');
  await clean('lost answer');
  await fits('lost answer');
  await send(page).click();
  await isFiledOnce(page, text, taken);

  // It is lost, and the page opened anew.
  text = `楼道里堆满纸箱，走不过去。${stamp} 二`;
  taken = [1500, 3000, 750];
  await toTheCheck(page, text, taken);
  await loseAnswer(page, '/api/complaints');
  await send(page).click();
  await page.getByRole('alert').filter({ hasText: /\S/ }).first().waitFor();
  await page.reload();
  await page.getByText(text).waitFor();
  await page.getByAltText('照片 3').waitFor();
  await send(page).click();
  await isFiledOnce(page, text, taken);

  // The answer to a photo is lost, the button pressed again, and again after the page is new.
  text = `垃圾桶没有盖子，苍蝇很多。${stamp} 三`;
  taken = [3000, 1500];
  await toTheCheck(page, text, taken);
  await loseAnswer(page, '/api/files');
  await send(page).click();
  await page.getByText('有照片没有传上去').waitFor();
  await loseAnswer(page, '/api/complaints');
  await send(page).click();
  await page.getByRole('alert').filter({ hasText: /\S/ }).first().waitFor();
  await page.reload();
  await page.getByAltText('照片 2').waitFor();
  await send(page).click();
  await isFiledOnce(page, text, taken);
});
