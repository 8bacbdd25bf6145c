// Every word that the contract can send has a Chinese and an English word, and no other.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { enumWords } from '@/kit/enum_words';
import { factWords } from '@/kit/fact_words';
import { complaintsWords } from '@/rooms/complaints/words';
import { identityWords } from '@/rooms/identity/words';
import { policyWords } from '@/rooms/policy/words';
import { registryWords } from '@/rooms/registry/words';

type Enums = Record<string, Record<string, string>>;

const sources = [enumWords, complaintsWords, identityWords, policyWords, registryWords];
const zh: Enums = Object.assign({}, ...sources.map((source) => source['zh-CN'].enums)) as Enums;
const en: Enums = Object.assign({}, ...sources.map((source) => source.en.enums)) as Enums;

const contract = '../contract/openapi.json'; // tests run in web/
const schemas = existsSync(contract)
  ? (
      JSON.parse(readFileSync(contract, 'utf8')) as {
        components: { schemas: Record<string, { enum?: string[] }> };
      }
    ).components.schemas
  : {};
const enums = Object.entries(schemas).flatMap(([name, schema]) =>
  schema.enum === undefined ? [] : [[name, schema.enum] as const],
);

describe('words', () => {
  it.skipIf(enums.length === 0).each(enums.length === 0 ? [['-', []] as const] : enums)(
    'of %s are all there in both languages',
    (name, values) => {
      expect(Object.keys(zh[name] ?? {}).sort()).toEqual([...values].sort());
      expect(Object.keys(en[name] ?? {}).sort()).toEqual([...values].sort());
    },
  );

  it('of every fact are there in both languages', () => {
    const folder = '../src/facts';
    const kinds = readdirSync(folder).flatMap((file) =>
      [...readFileSync(`${folder}/${file}`, 'utf8').matchAll(/kind = "(\w+)"/g)].map(
        (match) => match[1] ?? '',
      ),
    );
    expect(kinds.length).toBeGreaterThan(50);
    expect(Object.keys(factWords['zh-CN'].facts).sort()).toEqual([...new Set(kinds)].sort());
    expect(Object.keys(factWords.en.facts).sort()).toEqual([...new Set(kinds)].sort());
  });

  it('are never empty, and Chinese where Chinese is meant', () => {
    for (const [name, table] of Object.entries(zh)) {
      for (const [word, text] of Object.entries(table)) {
        expect(text, `${name}.${word}`).toMatch(/[\u4e00-\u9fff]|^CSV$/);
      }
    }
    for (const table of Object.values(en)) {
      for (const text of Object.values(table)) expect(text).toMatch(/^[^\u4e00-\u9fff]+$/);
    }
  });
});
