// The contract, readable: the viewer opens it from our own origin, in Chinese, down to one route.
import { main, origin } from './stage.mjs';

await main('contract viewer', async (page, { shot, clean, fits }) => {
  await page.goto(`${origin}/api/docs`);
  await page.getByRole('heading', { level: 1, name: '安居 · 接口说明' }).waitFor();
  const room = page.getByText('诉求 complaints').filter({ visible: true }).first();
  await room.waitFor();
  await shot('docs');
  await clean('docs');
  await fits('docs');
  await room.click();
  const route = page.getByText('诉求列表').filter({ visible: true }).first();
  await route.waitFor();
  await route.click();
  await shot('docs-route');
  await fits('docs-route');
});
