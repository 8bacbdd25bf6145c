// Budgets of the first loads: the JavaScript a page pulls in before anything is clicked, gzipped.
// Read from the build's manifest, so that a new chunk cannot slip past a list of names.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const manifest = JSON.parse(
  readFileSync(new URL('./dist/.vite/manifest.json', import.meta.url), 'utf8'),
);

function closure(...keys) {
  const seen = new Set();
  const walk = (key) => {
    if (seen.has(key)) return;
    seen.add(key);
    for (const next of manifest[key].imports ?? []) walk(next);
  };
  keys.forEach(walk);
  return [...seen]
    .map((key) => `dist/${manifest[key].file}`)
    .filter((file) => file.endsWith('.js'));
}

const shell = 'src/app/console/Shell.tsx';
const list = 'src/rooms/complaints/console/ListPage.tsx';
const map = 'src/kit/map/LeafletMap.tsx';
const first = closure('console.html', ...(manifest[list] ? [shell, list] : []));

// What a page of a room brings beside the parts it shares with others.
const weight = (file) => gzipSync(readFileSync(new URL(file, import.meta.url))).length;
const heaviest = Object.keys(manifest)
  .filter((key) => /^src\/(rooms|app)\/.*\/console\/.*Page\.tsx$/.test(key))
  .map((key) => `dist/${manifest[key].file}`)
  .sort((a, b) => weight(b) - weight(a))
  .slice(0, 1);

export default [
  { name: 'public side, first load', path: closure('index.html'), limit: '100 KB', gzip: true },
  {
    name: 'console login, without antd',
    path: closure('console.html'),
    limit: '110 KB',
    gzip: true,
  },
  { name: 'console list page, cumulative', path: first, limit: '420 KB', gzip: true },
  { name: 'heaviest console page of its own', path: heaviest, limit: '40 KB', gzip: true },
  { name: 'contract viewer', path: closure('docs.html'), limit: '200 KB', gzip: true },
  ...(manifest[map]
    ? [
        {
          name: 'map chunk',
          path: closure(map).filter((file) => !first.includes(file)),
          limit: '60 KB',
          gzip: true,
        },
      ]
    : []),
];
