// Runs the browser scripts: the two sides beside each other, each side's one after the other, since
// they share phones and authenticators. Against ANJU_URL if it is given;
// else against a demo city of its own, made in a temporary folder and removed after.
//
//   npm run e2e                       all of them
//   npm run e2e -- console/policy     one
//   ANJU_PICTURES=DIR npm run e2e     keeps pictures of every page
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));
const anju = process.env.ANJU ?? join(root, 'build/release/anju');
const port = process.env.ANJU_E2E_PORT ?? '5589';

const sides = ['public', 'console'];
const scripts = sides
  .flatMap((side) => readdirSync(join(here, side)).map((file) => `${side}/${file}`))
  .filter((file) => file.endsWith('.mjs') && !file.endsWith('stage.mjs'))
  .filter((file) => {
    const wanted = process.argv.slice(2);
    return wanted.length === 0 || wanted.some((name) => file.startsWith(name));
  });

async function until(url, server) {
  for (let left = 600; left > 0; left -= 1) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}`);
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resume) => setTimeout(resume, 200));
  }
  throw new Error(`${url} does not answer`);
}

// What the scripts are told in ANJU_... is not configuration of the server, which refuses it.
const bare = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !name.startsWith('ANJU')),
);

async function ownServer() {
  if (!existsSync(anju)) throw new Error(`${anju} is not built`);
  const folder = mkdtempSync(join(tmpdir(), 'anju-e2e-'));
  const where = ['--db', `sqlite:${folder}/db`, '--data', `${folder}/data`, '--share', root];
  for (const command of [['migrate'], ['seed', '--profile', 'demo']]) {
    const done = spawnSync(anju, [...command, ...where], { stdio: 'inherit', env: bare });
    if (done.status !== 0) throw new Error(`${command[0]} ended with ${done.status}`);
  }
  const server = spawn(
    anju,
    [
      'serve',
      ...where,
      '--demo',
      '--port',
      port,
      '--web',
      join(root, 'web/dist'),
      '--log-level',
      'warning',
      '--requests-per-second',
      '0',
    ],
    { stdio: ['ignore', 'ignore', 'inherit'], env: bare },
  );
  const stop = async () => {
    const ended = new Promise((resume) => server.once('exit', resume));
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await until(`http://127.0.0.1:${port}/readyz`, server);
  } catch (failure) {
    await stop();
    throw failure;
  }
  return { url: `http://127.0.0.1:${port}`, stop };
}

const own = process.env.ANJU_URL === undefined ? await ownServer() : null;
const failed = [];

function run(script) {
  const env = { ...process.env, ...(own === null ? {} : { ANJU_URL: own.url }) };
  const child = spawn(process.execPath, [join(here, script)], { stdio: 'inherit', env });
  return new Promise((resume) => child.once('exit', resume));
}

async function runSide(side) {
  for (const script of scripts.filter((file) => file.startsWith(side))) {
    if ((await run(script)) !== 0) failed.push(script);
  }
}

try {
  await Promise.all(sides.map(runSide));
} finally {
  await own?.stop();
}
if (failed.length > 0) {
  console.error(`not passed: ${failed.join(', ')}`);
  process.exitCode = 1;
}
