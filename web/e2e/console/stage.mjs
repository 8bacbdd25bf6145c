// The stage of the console's scripts: the public side's browser, and signing in as staff of the
// demo city, whose authenticators the demo shows.
import { onStage, origin } from '../public/stage.mjs';

export { origin } from '../public/stage.mjs';

export const password = process.env.ANJU_DEMO_PASSWORD ?? 'Anju-demo-2026';

async function authenticatorOf(page, login) {
  const answer = await page.request.get(`${origin}/api/demo/outbox`);
  const { authenticators } = await answer.json();
  return authenticators.find((one) => one.login === login)?.code;
}

async function clickCode(page, code) {
  await page.getByLabel('验证码').fill(code);
  await page.getByRole('button', { name: '验证', exact: true }).click();
}

// A code works once: when it was used already, the next one is waited for.
export async function giveSecondFactor(page, login, give = clickCode) {
  let used = '';
  for (let tries = 0; tries < 3; tries += 1) {
    let code = await authenticatorOf(page, login);
    while (code === used) {
      await page.waitForTimeout(1000);
      code = await authenticatorOf(page, login);
    }
    used = code;
    await give(page, code);
    const done = page.locator('main#content');
    const refused = page.getByRole('alert');
    await done.or(refused).first().waitFor();
    if (await done.isVisible()) return;
  }
  throw new Error(`the second factor of ${login} was not taken`);
}

export async function signInStaff(page, login) {
  await page.context().clearCookies();
  await page.goto(`${origin}/console`);
  await page.getByLabel('账号').fill(login);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  const done = page.locator('main#content');
  const factor = page.getByRole('heading', { name: '二次验证' });
  await done.or(factor).first().waitFor();
  if (await factor.isVisible()) await giveSecondFactor(page, login);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
}

export async function open(page, path) {
  await page.goto(`${origin}/console${path}`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
}

// What the server says of the one who is signed in.
export async function me(page) {
  const answer = await page.request.get(`${origin}/api/session`);
  return (await answer.json()).me;
}

export async function read(page, path) {
  const answer = await page.request.get(`${origin}${path}`);
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return answer.json();
}

// Chooses from an antd select by what is typed.
export async function choose(page, label, typed, option = typed) {
  const box = page.getByLabel(label, { exact: true });
  await box.click();
  await box.fill(typed);
  await page.locator('.ant-select-item-option', { hasText: option }).first().click();
}

export async function play(name, scene, wanted = ['desk', 'phone']) {
  for (const size of wanted) {
    const began = performance.now();
    await onStage(size, scene);
    console.log(`ok ${name} ${size} ${Math.round(performance.now() - began)} ms`);
  }
}
