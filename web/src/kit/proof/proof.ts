// What a receipt and the public log say, checked here: nobody is asked whether it is true. The rules
// are those of docs/log-format.md; plain HTTP has no WebCrypto, so the arithmetic comes along.
import * as ed25519 from '@noble/ed25519';
import { sha256, sha512 } from '@noble/hashes/sha2.js';

ed25519.hashes.sha512 = sha512;

export type Proof = {
  index: number;
  entry: string;
  leaf_hash: string;
  proof: string[];
  checkpoint: string;
};
export type Opened = { name: string; value: string; opener: string };
export type Receipt = {
  format: 1;
  fact: Proof;
  opened: Opened[];
  words: Opened[]; // what such a member names by its commitment, as it was written
  key: string;
  book: string;
  code: string;
};
export type Entry = { kind: string; on: string; clear: object; sealed: Record<string, string> };

// Which part of what was shown does not hold.
export type Part =
  'form' | 'key' | 'entry' | 'opened' | 'words' | 'checkpoint' | 'tree' | 'code' | 'log';

export class Wrong extends Error {
  readonly part: Part;
  readonly member: string;
  constructor(part: Part, member = '') {
    super(`${part} ${member}`.trim());
    this.part = part;
    this.member = member;
  }
}

const utf8 = new TextEncoder();

function join(...parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

// Base64 in its one spelling.
function fromBase64(text: string, part: Part): Uint8Array {
  try {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    if (toBase64(bytes) === text) return bytes;
  } catch {
    // Not base64: said below.
  }
  throw new Wrong(part);
}

function same(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

// --- keys and checkpoints ------------------------------------------------------------------------

export type Key = { name: string; id: string; bytes: Uint8Array };

function idOf(name: string, algorithm: number, key: Uint8Array): Uint8Array {
  return sha256(join(utf8.encode(`${name}\n`), Uint8Array.of(algorithm), key)).slice(0, 4);
}

// name+id+key, of which the id must be the key's own.
export function readKey(line: string): Key {
  const [name = '', id = '', ...rest] = line.trim().split('+');
  const typed = fromBase64(rest.join('+'), 'key');
  const bytes = typed.slice(1);
  if (typed.length !== 33 || typed[0] !== 1 || hex(idOf(name, 1, bytes)) !== id) {
    throw new Wrong('key');
  }
  return { name, id, bytes };
}

export type Tree = { size: number; root: Uint8Array };

// The tree that a note of this log speaks of and the key signed. Other signatures may stand beside.
export function readCheckpoint(note: string, key: Key): Tree {
  const end = note.indexOf('\n\n');
  const text = note.slice(0, end + 1);
  const [name, size = '', root = ''] = text.split('\n');
  if (end < 0 || name !== key.name || !/^(0|[1-9][0-9]*)$/.test(size))
    throw new Wrong('checkpoint');
  const signed = note
    .slice(end + 2)
    .split('\n')
    .filter((line) => line.startsWith(`\u2014 ${key.name} `))
    .map((line) => fromBase64(line.slice(line.lastIndexOf(' ') + 1), 'checkpoint'))
    .some(
      (bytes) =>
        hex(bytes.slice(0, 4)) === key.id &&
        bytes.length === 68 &&
        ed25519.verify(bytes.slice(4), utf8.encode(text), key.bytes, { zip215: false }),
    );
  if (!signed) throw new Wrong('checkpoint');
  return { size: Number(size), root: fromBase64(root, 'checkpoint') };
}

// --- the tree ------------------------------------------------------------------------------------

export function leafHash(entry: string): Uint8Array {
  return sha256(join(Uint8Array.of(0), utf8.encode(entry)));
}

const node = (left: Uint8Array, right: Uint8Array) => sha256(join(Uint8Array.of(1), left, right));

// RFC 9162, 2.1.3.2. Numbers, not bits: an index may pass 2^31.
export function isIncluded(
  leaf: Uint8Array,
  index: number,
  tree: Tree,
  path: Uint8Array[],
): boolean {
  if (!Number.isSafeInteger(index) || index < 0 || index >= tree.size) return false;
  let at = index;
  let last = tree.size - 1;
  let hash = leaf;
  for (const beside of path) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hash = node(beside, hash);
      while (at % 2 === 0 && at !== 0) {
        at /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      hash = node(hash, beside);
    }
    at = Math.floor(at / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && same(hash, tree.root);
}

// --- an entry, a proof, a receipt ----------------------------------------------------------------

function readEntry(text: string): Entry {
  try {
    const entry = JSON.parse(text) as Entry & { format: number };
    const members = Object.keys(entry).join();
    if (members === 'clear,format,kind,on,sealed' && entry.format === 1) return entry;
  } catch {
    // No JSON: said below.
  }
  throw new Wrong('entry');
}

export type Proven = { entry: Entry; tree: Tree; leaf: Uint8Array };

// The entry is the one that its hash names and stands in the tree that the key signed.
export function checkProof(fact: Proof, key: Key): Proven {
  const leaf = leafHash(fact.entry);
  if (!same(leaf, fromBase64(fact.leaf_hash, 'entry'))) throw new Wrong('entry');
  const entry = readEntry(fact.entry);
  const tree = readCheckpoint(fact.checkpoint, key);
  const path = fact.proof.map((hash) => fromBase64(hash, 'tree'));
  if (!isIncluded(leaf, fact.index, tree, path)) throw new Wrong('tree');
  return { entry, tree, leaf };
}

function isProof(value: Partial<Proof> | undefined): boolean {
  return (
    typeof value?.index === 'number' &&
    typeof value.entry === 'string' &&
    typeof value.leaf_hash === 'string' &&
    typeof value.checkpoint === 'string' &&
    Array.isArray(value.proof) &&
    value.proof.every((hash) => typeof hash === 'string')
  );
}

function isOpened(members: Opened[] | undefined): boolean {
  return (
    Array.isArray(members) &&
    members.every((one: Partial<Opened> | null) =>
      [one?.name, one?.value, one?.opener].every((word) => typeof word === 'string'),
    )
  );
}

export function readReceipt(text: string): Receipt {
  let read: Partial<Receipt> | null = null;
  try {
    read = JSON.parse(text) as Partial<Receipt> | null;
  } catch {
    throw new Wrong('form');
  }
  const whole =
    read?.format === 1 &&
    isProof(read.fact) &&
    typeof read.key === 'string' &&
    typeof read.book === 'string' &&
    typeof read.code === 'string' &&
    isOpened(read.opened) &&
    isOpened(read.words);
  if (!whole) throw new Wrong('form');
  return read as Receipt;
}

export type Code = { index: number; leaf: Uint8Array; key: string };

// An address that ends in "/verify#index.leaf.key", or what stands behind the #.
export function readCode(text: string): Code | null {
  const found = /(?:^|#)(\d{1,15})\.([\w-]{43})\.([0-9a-f]{8})$/.exec(text.trim());
  if (!found) return null;
  const [, index = '', leaf = '', key = ''] = found;
  const base64 = `${leaf.replace(/-/g, '+').replace(/_/g, '/')}=`;
  return { index: Number(index), leaf: fromBase64(base64, 'code'), key };
}

function commitmentOf({ value, opener }: Opened, part: Part): string {
  return toBase64(sha256(join(fromBase64(opener, part), utf8.encode(value))));
}

const urlSafe = (base64: string) =>
  base64.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

// All that a receipt says by itself; throws the part that does not hold.
export function checkReceipt(receipt: Receipt): Proven & { key: Key } {
  const key = readKey(receipt.key);
  const proven = checkProof(receipt.fact, key);
  for (const one of receipt.opened) {
    if (proven.entry.sealed[one.name] !== commitmentOf(one, 'opened'))
      throw new Wrong('opened', one.name);
  }
  for (const one of receipt.words) {
    const named = receipt.opened.find(({ name }) => name === one.name)?.value;
    if (named !== JSON.stringify(urlSafe(commitmentOf(one, 'words'))))
      throw new Wrong('words', one.name);
  }
  const code = readCode(receipt.code);
  const agrees =
    code &&
    code.index === receipt.fact.index &&
    code.key === key.id &&
    same(code.leaf, proven.leaf);
  if (!agrees) throw new Wrong('code');
  return { ...proven, key };
}

// What the log shows now, under the number of a code, is what the code names.
export function checkCode(code: Code, fact: Proof, key: Key): Proven {
  if (code.key !== key.id) throw new Wrong('key');
  const proven = checkProof(fact, key);
  if (fact.index !== code.index || !same(proven.leaf, code.leaf)) throw new Wrong('log');
  return proven;
}
