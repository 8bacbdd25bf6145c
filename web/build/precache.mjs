// Tells dist/sw.js what the public side is made of: every file that index.html reaches in the
// build's manifest, chunks that come later included, and nothing of the console.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));

const seen = new Set();
const files = new Set(['/', '/favicon.svg']);
function walk(key) {
  if (seen.has(key)) return;
  seen.add(key);
  const { file, css = [], assets = [], imports = [], dynamicImports = [] } = manifest[key];
  for (const name of [file, ...css, ...assets]) if (!name.endsWith('.html')) files.add(`/${name}`);
  [...imports, ...dynamicImports].forEach(walk);
}
walk('index.html');

const list = [...files].sort();
const page = readFileSync(new URL('index.html', dist));
const version = createHash('sha256').update(page).update(list.join()).digest('hex').slice(0, 12);
const path = new URL('sw.js', dist);
const source = readFileSync(path, 'utf8');
const filled = source
  .replace("const version = 'dev';", `const version = '${version}';`)
  .replace('const files = [];', `const files = ${JSON.stringify(list)};`);
if (filled === source || filled.includes('const files = [];')) {
  throw new Error('sw.js has no place for the list of files');
}
writeFileSync(path, filled);
console.log(`sw.js: ${list.length} files, version ${version}`);
