// Writes a .br and a .gz beside every file of dist that is worth it, so that the server never
// compresses at request time.
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const dist = new URL('../dist/', import.meta.url).pathname;
const worthwhile = /\.(js|css|html|svg|json|geojson|txt|webmanifest)$/;
const smallest = 512;
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

let files = 0;
let before = 0;
let after = 0;
for (const entry of await readdir(dist, { recursive: true })) {
  const path = join(dist, entry);
  if (!worthwhile.test(entry) || !(await stat(path)).isFile()) continue;
  const bytes = await readFile(path);
  if (bytes.length < smallest) continue;
  const br = await brotli(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  await writeFile(`${path}.br`, br);
  await writeFile(`${path}.gz`, await zip(bytes, { level: 9 }));
  files += 1;
  before += bytes.length;
  after += br.length;
}
console.log(`precompressed ${files} files: ${before} -> ${after} bytes (br)`);
