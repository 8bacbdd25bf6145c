// The README's pictures, from a running demo city:
//   ANJU_URL=http://127.0.0.1:8080 node e2e/pictures.mjs
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { open, read, signInStaff } from './console/stage.mjs';
import { waitsForRating } from './public/staff_stage.mjs';
import { onStage, origin, signIn } from './public/stage.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = `${root}/docs/pictures`;
mkdirSync(folder, { recursive: true });
const take = (page, name) => page.screenshot({ path: `${folder}/${name}.png` });

await onStage('phone', async (page) => {
  await page.setViewportSize({ width: 390, height: 1040 });
  await page.goto(`${origin}/file/what`);
  await page.getByRole('button', { name: '电梯' }).click();
  await page.getByRole('radio', { name: '电梯停运' }).check();
  await page
    .getByLabel('什么情况')
    .fill('2 单元电梯昨天傍晚起停运，六楼以上的老人下不了楼，请尽快修好。');
  await page.locator('input[name=album]').setInputFiles(`${root}/data/demo/photos/lift.jpg`);
  await page.getByAltText('照片 1').waitFor();
  await page.locator('h1').click();
  await page.evaluate(() => window.scrollTo(0, 0));
  await take(page, 'public-file');

  await signIn(page);
  const id = await waitsForRating(origin, page.request);
  await page.goto(`${origin}/mine/${id}`);
  await page.getByRole('heading', { name: '办理经过' }).waitFor();
  await page.waitForLoadState('networkidle');
  await take(page, 'public-case');
});

await onStage('desk', async (page) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await signInStaff(page, 'dispatcher');
  await open(page, '/');
  await take(page, 'console-workbench');
  const { rows } = await read(page, '/api/complaints?tab=open&limit=50');
  let shown = rows[0];
  for (const row of rows) {
    const detail = await read(page, `/api/complaints/${row.id}`);
    if (detail.state !== 'registered' && detail.files.length > 0) shown = row;
  }
  await open(page, `/complaints/${shown.id}`);
  await take(page, 'console-case');
});
