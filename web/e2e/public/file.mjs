// A resident files a complaint with a photo, without an account at first, in one go.
import assert from 'node:assert/strict';
import { giveCode, main, origin, photograph } from './stage.mjs';

await main('file a complaint', async (page, { shot, clean, fits }) => {
  await page.goto(origin);
  await page.getByRole('link', { name: /我要投诉/ }).waitFor();
  await page.getByRole('button', { name: '电梯' }).waitFor();
  await shot('home');
  await clean('home');
  await fits('home');

  await page.getByRole('link', { name: /我要投诉/ }).click();
  await page.getByRole('button', { name: '环境卫生' }).waitFor();
  await shot('what');
  await clean('what');
  await fits('what');

  await page.getByRole('button', { name: '环境卫生' }).click();
  await page.getByRole('heading', { name: '说说情况' }).waitFor();
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByText('请把情况说清楚，至少 5 个字').waitFor();
  assert.equal(await page.getByLabel('什么情况').getAttribute('aria-invalid'), 'true');
  await page.getByRole('radio').first().check();
  await page.getByLabel('什么情况').fill('三号楼一单元门口垃圾两天没有清运，味道很大。');
  const photo = await photograph(page);
  await page.locator('input[name=album]').setInputFiles([photo, photo]);
  await page.getByAltText('照片 2').waitFor();
  await page.getByRole('button', { name: '去掉照片 2' }).click();
  await shot('story');
  await clean('story');
  await fits('story');

  // Leaving and coming back loses nothing, photos included.
  await page.reload();
  await page.getByAltText('照片 1').waitFor();
  assert.match(await page.getByLabel('什么情况').inputValue(), /垃圾两天/);

  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('button', { name: '按名称找小区' }).click();
  await page.getByLabel('小区名称').fill(process.env.ANJU_ESTATE ?? '花园');
  await page.locator('.found button').first().waitFor();
  await shot('place');
  await clean('place');
  await page.locator('.found button').first().click();
  await page.getByLabel('具体位置（可不填）').fill('3 号楼 1 单元门口');
  await fits('place');
  await page.getByRole('button', { name: '下一步' }).click();

  await page.getByRole('heading', { name: '核对并发送' }).waitFor();
  await page.getByText('前给您答复').waitFor();
  await shot('check');
  await clean('check');
  await fits('check');
  await giveCode(page, `139${String(Date.now()).slice(-8)}`); // somebody new each time
  await page.getByRole('button', { name: '验证并发送' }).click();

  await page.getByRole('heading', { name: '已收到您的诉求' }).waitFor();
  await page.locator('.number').waitFor();
  await shot('filed');
  await clean('filed');
  await fits('filed');
  assert.match(await page.locator('.number').innerText(), /^TS\d{8}-\d{8}$/);
  assert.equal(await page.evaluate(() => localStorage.getItem('anju.draft')), null);

  await page.getByRole('link', { name: '看办理进度' }).click();
  await page.getByRole('heading', { name: '办理经过' }).waitFor();
  await page.getByText('登记诉求', { exact: true }).first().waitFor();
  await shot('case');
  await clean('case');
  await fits('case');

  await page.getByRole('button', { name: '补充情况' }).click();
  await page.getByLabel('补充说明').fill('今天又多了一堆纸箱。');
  await page.getByRole('button', { name: '提交补充' }).click();
  await page.getByText('补充已提交').waitFor();
});
