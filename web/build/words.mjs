// Makes src/api/words.ts from the words of the trade that the contract carries (x-words): enums by
// the name of their schema, labels of fields by room, facts and what they are about.
import { readFileSync, writeFileSync } from 'node:fs';

const [contractFile, wordsFile] = process.argv.slice(2);
const contract = JSON.parse(readFileSync(contractFile, 'utf8'));
const tables = contract['x-words'];
const enums = Object.entries(contract.components.schemas).filter(([, schema]) => schema.enum);

function wordOf(table, key, language) {
  const word = table?.[key]?.[language];
  if (!word) throw new Error(`the contract has no word for ${key}`);
  return word;
}

function enumWords(language) {
  return Object.fromEntries(
    enums.map(([name, schema]) => {
      const [type, room = 'base'] = name.split('.').reverse();
      const values = schema.enum.map((value) => [
        value,
        wordOf(tables[room], `${type}.${value}`, language),
      ]);
      return [name, Object.fromEntries(values)];
    }),
  );
}

// `State.registered` belongs to an enumeration of its room, `ReplyComplaint.words` to a command.
function isField(room, key) {
  const [type, member] = key.split('.');
  if (!member) return /^[a-z]/.test(key);
  const prefix = room === 'base' ? '' : `${room}.`;
  return type !== 'Noun' && !contract.components.schemas[prefix + type]?.enum;
}

function pick(language, wanted) {
  return Object.fromEntries(
    Object.entries(tables).flatMap(([room, table]) =>
      Object.entries(table)
        .filter(([key]) => wanted(room, key))
        .map(([key, word]) => [key, word[language]]),
    ),
  );
}

function wordsIn(language) {
  return {
    enums: enumWords(language),
    fields: Object.fromEntries(
      Object.keys(tables).map((room) => [
        room,
        pick(language, (of, key) => of === room && isField(room, key)),
      ]),
    ),
    facts: pick(language, (_, key) => /^[A-Z]\w*$/.test(key)),
    nouns: Object.fromEntries(
      Object.entries(pick(language, (_, key) => key.startsWith('Noun.'))).map(([key, word]) => [
        key.slice('Noun.'.length),
        word,
      ]),
    ),
  };
}

const all = { 'zh-CN': wordsIn('zh'), en: wordsIn('en') };
writeFileSync(
  wordsFile,
  `/**
 * This file was made from contract/openapi.json by build/words.mjs.
 * Do not make direct changes to the file.
 */
export const contractWords = ${JSON.stringify(all, null, 2)};
`,
);
