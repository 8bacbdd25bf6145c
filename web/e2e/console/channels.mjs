// A file of the hotline: looked through, taken in whole, known the second time; one with broken
// lines takes nothing in and names them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { open, play, signInStaff } from './stage.mjs';

const sample = new URL('../../../data/demo/hotline.csv', import.meta.url);

await play(
  'console hotline',
  async (page, { shot, clean }) => {
    const give = (name, text) =>
      page.locator('input[type=file]').setInputFiles({
        name,
        mimeType: 'text/csv',
        buffer: Buffer.from(text),
      });
    const text = readFileSync(sample, 'utf8');
    await signInStaff(page, 'desk');
    // The address that the page had before.
    await open(page, '/complaints/import');
    await page.waitForURL(/\/channels\/hotline/);

    // Three lines whose time is no time.
    const lines = text.split(/\r?\n/);
    const broken = lines.map((line, index) =>
      index >= 1 && index <= 3 ? line.replace(/^([^,]*),[^,]*,/, '$1,昨天,') : line,
    );
    await give('broken.csv', broken.join('\n'));
    await page.getByRole('alert').first().waitFor();
    await shot('console-hotline-faults');
    await clean('hotline with faults');
    assert.equal(await page.getByRole('button', { name: /确认导入/ }).count(), 0);
    await page.getByRole('button', { name: '再导入一个文件' }).click();

    await give('hotline.csv', text);
    const confirm = page.getByRole('button', { name: /确认导入/ });
    await confirm.waitFor();
    await shot('console-hotline-preview');
    await clean('hotline preview');
    await confirm.click();
    await page.getByRole('button', { name: '去分类派单' }).waitFor();
    await shot('console-hotline-done');
    await page.getByRole('button', { name: '再导入一个文件' }).click();

    // The same file again changes nothing.
    await give('hotline.csv', text);
    await page.getByRole('button', { name: '确认导入 0 行' }).click();
    await page.getByText(/新增 0/).waitFor();
  },
  ['desk'],
);
