// 核验: the complainant keeps the receipt of a matter; its file, its code as a picture and the key of
// the log are checked in the browser, and a tampered copy is refused by the name of what was changed.
import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main, origin, signIn } from './stage.mjs';

await main('keep a receipt, verify it', async (page, { shot, clean, fits }) => {
  await signIn(page);
  await page.goto(`${origin}/mine?tab=all`);
  await page.locator('.card').first().click();
  const code = page.getByRole('img', { name: '凭证二维码，扫码核验' });
  await code.waitFor();
  await shot('receipt');
  await clean('receipt');
  await fits('receipt');
  const picture = await code.screenshot();
  const [kept] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '保存凭证文件' }).click(),
  ]);
  assert.match(kept.suggestedFilename(), /^存证凭证-TS\d{8}-\d{8}\.json$/);
  const receipt = readFileSync(await kept.path(), 'utf8');

  await page.getByRole('link', { name: '受理单' }).click();
  await page.getByRole('heading', { level: 1, name: '受理单' }).waitFor();
  await shot('slip');
  await clean('slip');
  await fits('slip');
  const [slip] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载 PDF，可打印' }).click(),
  ]);
  assert.match(slip.suggestedFilename(), /^受理单-TS\d{8}-\d{8}\.pdf$/);
  assert.equal(readFileSync(await slip.path(), 'latin1').slice(0, 5), '%PDF-');

  const give = async (name, mimeType, buffer) => {
    await page.goto(`${origin}/verify`);
    await page.getByLabel('凭证文件或二维码照片').setInputFiles({ name, mimeType, buffer });
  };
  await page.goto(`${origin}/verify`);
  await page.getByText('记录条数').waitFor();
  await page.getByRole('heading', { name: '每天的根' }).waitFor();
  await shot('verify');
  await clean('verify');
  await fits('verify');

  await give('receipt.json', 'application/json', Buffer.from(receipt));
  await page.getByText('全部对得上').waitFor();
  await page.getByText('您的原话也是').waitFor();
  await page.getByText('登记诉求').first().waitFor();
  const { words } = JSON.parse(receipt);
  assert.equal(words.length, 1);
  await page.getByText(words[0].value.split('\n')[0]).waitFor();
  await page.getByText('向您公开的内容', { exact: true }).click();
  await shot('verified');
  await clean('verified');
  await fits('verified');

  const tampered = receipt.replace(/("name":"data\.category","value":"\\")\d/, '$19');
  assert.notEqual(tampered, receipt);
  await give('receipt.json', 'application/json', Buffer.from(tampered));
  await page.getByText('“类别”与记录中的承诺对不上').waitFor();
  await shot('refused');
  await clean('refused');
  await fits('refused');

  const reworded = receipt.replace(JSON.stringify(words[0].value), JSON.stringify('另外一句话'));
  assert.notEqual(reworded, receipt);
  await give('receipt.json', 'application/json', Buffer.from(reworded));
  await page.getByText('原话被改动').waitFor();

  // The program of the page says the same without a browser.
  const folder = mkdtempSync(join(tmpdir(), 'anju-receipt-'));
  const program = async (content) => {
    const file = join(folder, 'receipt.json');
    writeFileSync(join(folder, 'verify.py'), await (await fetch(`${origin}/log/verify.py`)).text());
    writeFileSync(file, content);
    const asked = [join(folder, 'verify.py'), `${origin}/log`, '--receipt', file];
    return spawnSync('python3', asked, { encoding: 'utf8' });
  };
  const held = await program(receipt);
  assert.equal(held.status, 0, held.stdout + held.stderr);
  assert.match(held.stdout, /all holds/);
  const refused = await program(reworded);
  assert.equal(refused.status, 1);
  assert.match(refused.stdout, /the words are not those that data\.text_commitment commits to/);
  rmSync(folder, { recursive: true });

  await give('code.png', 'image/png', picture);
  await page.getByText('这条记录在公开日志里，此后没有改动').waitFor();
  await page.getByText('只证明有这条记录').waitFor();
  await page.getByText('二维码：写有记录的序号').waitFor();
  await shot('verified-code');
  await clean('verified-code');
  await fits('verified-code');
  await page.goto(`${origin}/verify`);
  await page.getByRole('button', { name: '核验', exact: true }).click();
  await page.getByText('请先粘贴网址或密钥').waitFor();

  await page.goto(`${origin}/verify`);
  const key = await (await page.request.get(`${origin}/log/key`)).text();
  await page.getByLabel('或者粘贴文字').fill(key);
  await page.getByRole('button', { name: '核验', exact: true }).click();
  await page.getByText('全部对得上').waitFor();
  await page.getByText('密钥：编号确由它自己算出').waitFor();

  // What is not on the network is not said to be checked.
  await page.route('**/log/**', (route) => route.abort());
  await page.getByRole('button', { name: '重新选择' }).click();
  await page
    .getByLabel('凭证文件或二维码照片')
    .setInputFiles({ name: 'r.json', mimeType: 'application/json', buffer: Buffer.from(receipt) });
  await page.getByText('没有连上公开日志').waitFor();
});
