// A receipt that a server gave holds; every tampered copy is refused by the name of its part.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  checkCode,
  checkReceipt,
  isIncluded,
  leafHash,
  readCheckpoint,
  readCode,
  readKey,
  readReceipt,
  toBase64,
  Wrong,
  type Receipt,
} from './proof';

// The tests run in web/.
const vectors = join(process.cwd(), '../tests/vectors');
const kept = readFileSync(`${vectors}/log/receipt.json`, 'utf8');

// Another character in the middle, of the same alphabet.
function flipped(text: string): string {
  const at = Math.floor(text.length / 2);
  return text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
}

function partOf(change: (receipt: Receipt) => void): string {
  const receipt = readReceipt(kept);
  change(receipt);
  try {
    checkReceipt(receipt);
  } catch (error) {
    if (error instanceof Wrong) return `${error.part} ${error.member}`.trim();
    throw error;
  }
  return 'holds';
}

describe('a receipt', () => {
  it('holds as it was given', () => {
    const { entry, tree } = checkReceipt(readReceipt(kept));
    expect(entry.kind).toBe('ComplaintFiled');
    expect(tree.size).toBeGreaterThan(7249);
  });

  const changes: [name: string, part: string, change: (receipt: Receipt) => void][] = [
    [
      'its entry',
      'entry',
      ({ fact }) => (fact.entry = fact.entry.replace('"U3"', '"U0"').replace('2026-12', '2026-10')),
    ],
    ['another leaf', 'entry', ({ fact }) => (fact.leaf_hash = flipped(fact.leaf_hash))],
    ['another number', 'tree', ({ fact }) => (fact.index += 1)],
    ['a hash of its proof', 'tree', ({ fact }) => (fact.proof[3] = flipped(fact.proof[3] ?? ''))],
    ['its proof cut off', 'tree', ({ fact }) => void fact.proof.pop()],
    ['its proof made longer', 'tree', ({ fact }) => void fact.proof.push(fact.leaf_hash)],
    [
      'the size of its checkpoint',
      'checkpoint',
      ({ fact }) => (fact.checkpoint = fact.checkpoint.replace(/\n\d+\n/, '\n9999\n')),
    ],
    [
      'the signature',
      'checkpoint',
      ({ fact }) =>
        (fact.checkpoint = fact.checkpoint.replace(
          /[^\n]{80}=\n$/,
          (line) => `${flipped(line.trimEnd())}\n`,
        )),
    ],
    [
      'no signature',
      'checkpoint',
      ({ fact }) => (fact.checkpoint = fact.checkpoint.split('\u2014')[0] ?? ''),
    ],
    ['its key', 'key', (receipt) => (receipt.key = flipped(receipt.key))],
    [
      'another key with its own id',
      'checkpoint',
      (receipt) => {
        receipt.key = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
      },
    ],
    [
      'an opened value',
      'opened data.category',
      ({ opened }) => {
        for (const one of opened) if (one.name === 'data.category') one.value = '"0101"';
      },
    ],
    [
      'an opener',
      'opened about',
      ({ opened }) => {
        for (const one of opened) if (one.name === 'about') one.opener = flipped(one.opener);
      },
    ],
    [
      'other words',
      'words data.text_commitment',
      ({ words }) => {
        for (const one of words) one.value += '。';
      },
    ],
    [
      'another opener of its words',
      'words data.text_commitment',
      ({ words }) => {
        for (const one of words) one.opener = flipped(one.opener);
      },
    ],
    [
      'words that no member names',
      'words data.category',
      ({ words }) => {
        for (const one of words) one.name = 'data.category';
      },
    ],
    [
      'a member that the entry has not',
      'opened data.name',
      ({ opened }) => {
        opened.push({ name: 'data.name', value: '1', opener: 'AAAA' });
      },
    ],
    ['its code', 'code', (receipt) => (receipt.code = receipt.code.replace('#7249.', '#7248.'))],
  ];
  it.each(changes)('is refused with %s', (_, part, change) => {
    expect(partOf(change)).toBe(part);
  });

  it('is not read from something else', () => {
    for (const text of [
      '',
      '[]',
      'null',
      '{}',
      '{"format":2}',
      kept.replace('"opened":[', '"opened":[1,'),
      kept.replace('"words":[', '"words":[null,'),
    ]) {
      expect(() => readReceipt(text)).toThrow(new Wrong('form'));
    }
  });
});

describe('a code', () => {
  it('is read from an address or alone, and names one entry under one key', () => {
    const receipt = readReceipt(kept);
    const key = readKey(receipt.key);
    const code = readCode(`anju.example${receipt.code}`);
    expect(code).toEqual(readCode(receipt.code.split('#')[1] ?? ''));
    if (!code) throw new Error('no code');
    expect(checkCode(code, receipt.fact, key).entry.kind).toBe('ComplaintFiled');
    expect(() => checkCode({ ...code, index: 1 }, receipt.fact, key)).toThrow(new Wrong('log'));
    expect(() => checkCode({ ...code, leaf: leafHash('other') }, receipt.fact, key)).toThrow(
      new Wrong('log'),
    );
    expect(() => checkCode({ ...code, key: '00000000' }, receipt.fact, key)).toThrow(
      new Wrong('key'),
    );
    for (const text of ['', 'anju.example/', '#1.2.3', `x${receipt.code}0`]) {
      expect(readCode(text)).toBeNull();
    }
  });
});

describe('a checkpoint', () => {
  it('may carry the signatures of others beside that of the log', () => {
    const { fact, key } = readReceipt(kept);
    const seen = `${fact.checkpoint}\u2014 anju/witness/0000000000000000 AAAA\n`;
    expect(readCheckpoint(seen, readKey(key)).size).toBe(
      readCheckpoint(fact.checkpoint, readKey(key)).size,
    );
  });
});

// transparency-dev/merkle: inclusion proofs, right and wrong, of every shape of tree.
describe('an inclusion proof', () => {
  type Vector = {
    kind: string;
    leafIdx: number;
    treeSize: number;
    root: string;
    leafHash: string;
    proof: string[] | null;
    wantErr: boolean;
  };
  const bytes = (text: string) =>
    Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const lines = readFileSync(`${vectors}/merkle_rfc6962_proofs.jsonl`, 'utf8').trim().split('\n');
  const inclusion = lines
    .map((line) => JSON.parse(line) as Vector)
    .filter((one) => one.kind === 'inclusion');

  it('is held as others hold it', () => {
    expect(inclusion.length).toBeGreaterThan(50);
    for (const one of inclusion) {
      const tree = { size: one.treeSize, root: bytes(one.root ?? '') };
      const path = (one.proof ?? []).map(bytes);
      const leaf = bytes(one.leafHash ?? '');
      const fits = leaf.length === 32 && path.every((hash) => hash.length === 32);
      const holds = fits && isIncluded(leaf, one.leafIdx, tree, path);
      expect(holds, JSON.stringify(one)).toBe(!one.wantErr);
    }
  });

  it('speaks of an entry by the hash of RFC 6962', () => {
    expect(toBase64(leafHash(''))).toBe('bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=');
  });
});
