// The registry: an estate found, changed and looked at on the map; an enterprise whose contact stays
// when its form is sent without one; a sheet with a fault refused.
import assert from 'node:assert/strict';
import { me, open, play, read, signInStaff } from './stage.mjs';

await play(
  'console registry',
  async (page, { shot, clean }) => {
    await signInStaff(page, 'manager');
    const { post } = await me(page);
    const estate = await read(page, `/api/registry/estates/${post.estate}`);

    await signInStaff(page, 'district');
    await open(page, `/estates?text=${encodeURIComponent(estate.name)}`);
    await page.getByRole('link', { name: estate.name, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: estate.name }).waitFor();
    await page.getByRole('button', { name: '编辑', exact: true }).click();
    const dialog = page.getByRole('dialog');
    const address = `${estate.address.slice(0, 40)}（已核对 ${Date.now() % 10_000}）`;
    await dialog.getByLabel('地址').fill(address);
    // What the edit changes stands there before it is sent.
    const changes = dialog.getByRole('table', { name: '变更项' });
    await changes.locator('ins').filter({ hasText: address }).waitFor();
    assert.equal(await changes.locator('tbody tr').count(), 1);
    await shot('console-estate-edit');
    await clean('estate form');
    await dialog.getByRole('button', { name: '提交' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText(address).waitFor();
    await page.getByRole('tab', { name: '变更记录' }).click();
    await page.getByText('修改小区信息').first().waitFor();
    await page.getByText('变更项：地址').first().waitFor();

    // The contact is shown masked: an edit of something else names it nowhere and leaves it.
    const { rows } = await read(page, '/api/registry/enterprises?limit=50');
    const all = await Promise.all(
      rows.map((row) => read(page, `/api/registry/enterprises/${row.id}`)),
    );
    const kept = all.find((one) => one.contact_name !== '' && one.may.includes('edit'));
    await open(page, `/enterprises/${kept.id}`);
    await page.getByRole('button', { name: '编辑', exact: true }).click();
    const moved = `核对路${Date.now() % 10_000}号`;
    await dialog.getByLabel('地址').fill(moved);
    await changes.locator('ins').filter({ hasText: moved }).waitFor();
    assert.equal(await changes.locator('tbody tr').count(), 1);
    await shot('console-enterprise-edit');
    await dialog.getByRole('button', { name: '提交' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText(moved).first().waitFor();
    const after = await read(page, `/api/registry/enterprises/${kept.id}`);
    assert.equal(after.contact_name, kept.contact_name);

    // A sheet whose line is wrong takes nothing in and names the line.
    await signInStaff(page, 'city');
    await open(page, '/sheets');
    await page.locator('input[type=file]').setInputFiles({
      name: 'estates.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('小区名称,社区代码\n没有社区的小区,999999999999\n'),
    });
    await page.getByRole('alert').first().waitFor();
    await shot('console-sheet-faults');
    await clean('sheet with faults');
    assert.equal(await page.getByRole('button', { name: /确认导入/ }).count(), 0);
    await page.getByRole('button', { name: '再导入一个文件' }).click();

    // A sound one says of each line what would become of it; the template is its empty form.
    const template = await page.request.get(
      new URL('/api/registry/imports/estates/template.csv', page.url()).href,
    );
    const [titles] = (await template.text()).replace('\uFEFF', '').split('\r\n');
    assert.match(titles, /^小区名称,社区代码,纬度,经度,/);
    const estates = await read(page, '/api/registry/estates?limit=1');
    const { name, region } = estates.rows[0];
    await page.locator('input[type=file]').setInputFiles({
      name: 'estates.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        `小区名称,社区代码,纬度,经度,地址\n${name},${region},39.640000,118.190000,改到别处1号\n`,
      ),
    });
    await page.getByRole('table', { name: '逐行预览' }).getByText('改到别处1号').waitFor();
    await shot('console-sheet-preview');
    await clean('sheet that changes an estate');
    await page.getByRole('button', { name: '确认导入 1 行' }).waitFor();
  },
  ['desk'],
);
