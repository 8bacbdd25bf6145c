// The stage of every public script: a fresh browser, the two widths, axe, and a guard that no
// request ever leaves our own origin.
//
//   ANJU_URL=http://127.0.0.1:8080 [ANJU_SIZES=phone] [ANJU_PICTURES=folder] node e2e/public/file.mjs
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright-core';
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';

export const origin = process.env.ANJU_URL ?? 'http://127.0.0.1:8080';
const pictures = process.env.ANJU_PICTURES;
// The resident of the demo city who has a verified house.
export const phone = process.env.ANJU_PHONE ?? '13800000001';
export const sizes = {
  phone: { width: 390, height: 844 },
  desk: { width: 1440, height: 900 },
};

export async function onStage(size, play) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const foreign = [];
  const broken = [];
  try {
    const context = await browser.newContext({
      viewport: sizes[size],
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      hasTouch: size === 'phone',
      isMobile: size === 'phone',
      deviceScaleFactor: size === 'phone' ? 2 : 1,
    });
    context.setDefaultTimeout(60_000);
    const page = await context.newPage();
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) foreign.push(url);
    });
    page.on('pageerror', (error) => broken.push(String(error)));
    const shot = async (name) => {
      if (!pictures) return;
      mkdirSync(pictures, { recursive: true });
      await page.screenshot({ path: `${pictures}/${name}-${size}.png`, fullPage: true });
    };
    await play(page, {
      shot,
      clean: async (name) => {
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
          .analyze();
        const bad = violations.filter(({ impact }) => ['serious', 'critical'].includes(impact));
        assert.deepEqual(
          bad.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 160))]),
          [],
          `axe on ${name} (${size})`,
        );
      },
      // Nothing may stick out sideways: a page that scrolls sideways is broken on a phone.
      fits: async (name) => {
        const [inner, scroll, parts] = await page.evaluate(() => {
          const { clientWidth, scrollWidth } = document.documentElement;
          const over = [...document.querySelectorAll('body *')]
            .filter((part) => part.getBoundingClientRect().right > clientWidth + 1)
            .map((part) => part.outerHTML.slice(0, 80));
          return [clientWidth, scrollWidth, over];
        });
        assert.ok(
          scroll <= inner,
          `${name} (${size}) is ${scroll} wide in ${inner}:\n${parts.join('\n')}`,
        );
      },
    }).catch(async (failure) => {
      await shot('failed');
      throw failure;
    });
    assert.deepEqual(foreign, [], 'requests to another origin');
    assert.deepEqual(broken, [], 'errors in the page');
  } finally {
    await browser.close();
  }
}

// The code of the demo outbox, which the page itself shows. A number is given one code a minute, so
// a second script in the same minute waits and asks again.
export async function giveCode(page, number = phone) {
  await page.getByLabel('手机号').fill(number);
  const message = page.locator('.callout p', { hasText: /\d{6}/ }).last();
  const refused = page.getByText('刚刚发送过');
  for (let tries = 0; tries < 20; tries++) {
    await page.getByRole('button', { name: /获取验证码|重新获取/ }).click();
    await message.or(refused).first().waitFor();
    if (!(await refused.isVisible())) break;
    await page.waitForTimeout(4000);
  }
  await message.waitFor();
  const code = /\d{6}/.exec(await message.innerText())[0];
  await page.getByLabel('短信验证码').fill(code);
}

export async function signIn(page, number = phone) {
  await page.goto(`${origin}/login`);
  await giveCode(page, number);
  await page.getByRole('button', { name: '登录', exact: true }).last().click();
  await page.getByRole('button', { name: '退出登录' }).waitFor();
}

export async function main(name, play) {
  const wanted = process.env.ANJU_SIZES?.split(',') ?? Object.keys(sizes);
  for (const size of wanted) {
    const began = performance.now();
    await onStage(size, play);
    console.log(`ok ${name} ${size} ${Math.round(performance.now() - began)} ms`);
  }
}

// A real photograph's worth of bytes, made here: a JPEG 3000 wide, drawn in the browser.
export async function photograph(page, height = 2000) {
  const bytes = await page.evaluate(async (tall) => {
    const canvas = new OffscreenCanvas(3000, tall);
    const pen = canvas.getContext('2d');
    for (let y = 0; y < 20; y++)
      for (let x = 0; x < 30; x++) {
        pen.fillStyle = `hsl(${(x * 37 + y * 61) % 360} 30% ${30 + ((x * y) % 40)}%)`;
        pen.fillRect(x * 100, y * 100, 100, 100);
      }
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
    return [...new Uint8Array(await blob.arrayBuffer())];
  }, height);
  return { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(bytes) };
}
