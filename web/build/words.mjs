// Makes src/api/words/ from the words of the trade that the contract carries (x-words), a file a
// room so that a page loads those it says, the English apart: enumerations by the name of their
// schema, labels of fields, facts and what they are about. And src/api/bounds.ts: how long and how
// large what is sent may be, by command and by the query of a list. And src/api/shapes.ts: what
// each member of a reply and each parameter of a list is, so that a screen can write it.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const [contractFile, folder] = process.argv.slice(2);
const contract = JSON.parse(readFileSync(contractFile, 'utf8'));
const tables = contract['x-words'];
const { schemas } = contract.components;

// "complaints.State" is complaints' own; "Role" belongs to no room.
function homeOf(schema) {
  const [type, room = 'base'] = schema.split('.').reverse();
  return { room, type };
}

function wordOf(room, key, language) {
  const word = tables[room]?.[key]?.[language];
  if (!word) throw new Error(`the contract has no word for ${key}`);
  return word;
}

// `State.registered` belongs to an enumeration of its room, `ReplyComplaint.words` to a command.
function isField(room, key) {
  const [type, member] = key.split('.');
  if (!member) return /^[a-z]/.test(key);
  const prefix = room === 'base' ? '' : `${room}.`;
  return type !== 'Noun' && !schemas[prefix + type]?.enum;
}

function wordsIn(room, language) {
  const picked = (wanted, nameOf = (key) => key) =>
    Object.fromEntries(
      Object.keys(tables[room] ?? {})
        .filter(wanted)
        .map((key) => [nameOf(key), wordOf(room, key, language)]),
    );
  const enums = Object.entries(schemas).filter(
    ([name, schema]) => schema.enum && homeOf(name).room === room,
  );
  return {
    enums: Object.fromEntries(
      enums.map(([name, schema]) => [
        name,
        Object.fromEntries(
          schema.enum.map((value) => [
            value,
            wordOf(room, `${homeOf(name).type}.${value}`, language),
          ]),
        ),
      ]),
    ),
    fields: picked((key) => isField(room, key)),
    facts: picked((key) => /^[A-Z]\w*$/.test(key)),
    nouns: picked(
      (key) => key.startsWith('Noun.'),
      (key) => key.slice('Noun.'.length),
    ),
  };
}

// --- what may be sent --------------------------------------------------------------------------

function boundOf(shape) {
  const { minLength, maxLength, minimum, maximum, maxItems } = shape;
  const bound = {
    min: minLength ?? minimum,
    max: maxLength ?? maximum ?? maxItems,
  };
  return bound.max === undefined ? undefined : bound;
}

function boundsOf(shapes, needed) {
  const bounds = shapes.flatMap(([name, shape]) => {
    const bound = boundOf(shape);
    if (bound === undefined && !needed.includes(name)) return [];
    const must = shape.minLength === 0 ? 'or_empty' : 'filled';
    return [[name, { ...bound, ...(needed.includes(name) ? { needed: must } : {}) }]];
  });
  return bounds.length === 0 ? undefined : Object.fromEntries(bounds);
}

// The shapes that bodies of requests are made of.
function sent() {
  const names = new Set();
  const walk = (node) => {
    if (typeof node !== 'object' || node === null) return;
    if (typeof node.$ref === 'string') {
      const name = node.$ref.split('/').at(-1);
      if (!names.has(name) && schemas[name]) {
        names.add(name);
        walk(schemas[name]);
      }
    }
    Object.values(node).forEach(walk);
  };
  const operations = Object.values(contract.paths).flatMap((path) => Object.values(path));
  operations.forEach((operation) => walk(operation.requestBody));
  return [...names].sort();
}

function allBounds() {
  const commands = sent().map((name) => [
    name,
    boundsOf(Object.entries(schemas[name].properties ?? {}), schemas[name].required ?? []),
  ]);
  const queries = Object.entries(contract.paths).map(([path, { get }]) => [
    path,
    boundsOf(
      (get?.parameters ?? [])
        .filter((one) => one.in === 'query' && one.schema?.maxLength !== undefined)
        .map((one) => [one.name, one.schema]),
      [],
    ),
  ]);
  return Object.fromEntries([...commands, ...queries].filter(([, bounds]) => bounds));
}

// --- what is answered and asked ----------------------------------------------------------------

const refOf = (shape) => shape.$ref?.split('/').at(-1);

// How a member is written: by its format, as a word of its enumeration, as a number. A plain text
// is not named, nor is what only leads to another thing.
function shapeOf(name, given) {
  const shape = given.anyOf?.find((one) => one.$ref) ?? given;
  const ref = refOf(shape);
  if (ref) return schemas[ref].enum ? ref : undefined;
  if (shape.format === 'date' || shape.format === 'date-time') return shape.format;
  if (shape.pattern?.startsWith('^(\\d{4}|')) return 'region';
  const types = [shape.type].flat();
  if (types.includes('boolean')) return 'flag';
  if (!types.includes('integer') || shape.minimum === 1) return undefined;
  if (/(^|_)fen(_|$)/.test(name)) return 'money';
  return /(^|_)area$/.test(name) ? 'area' : 'count';
}

const shapesIn = (members) =>
  Object.fromEntries(
    members.map(([name, shape]) => [name, shapeOf(name, shape)]).filter(([, shape]) => shape),
  );

function allShapes() {
  const all = Object.entries(schemas).map(([name, { properties = {} }]) => [
    name,
    shapesIn(Object.entries(properties)),
  ]);
  return Object.fromEntries(all.filter(([, members]) => Object.keys(members).length > 0));
}

// The words of a list's conditions are those of the filter of its rows: EstateRow, EstateFilter.
function allQueries() {
  return Object.fromEntries(
    Object.entries(contract.paths).flatMap(([path, { get }]) => {
      const reply = get?.responses['200']?.content?.['application/json']?.schema;
      const { rows } = schemas[refOf(reply ?? {})]?.properties ?? {};
      const asked = (get?.parameters ?? []).filter((one) => one.in === 'query');
      if (!rows || asked.length === 0) return [];
      const of = refOf(rows.items)?.replace(/(Row)?$/, 'Filter');
      const shapes = shapesIn(asked.map(({ name, schema }) => [name, schema]));
      return [[path, { of, shapes }]];
    }),
  );
}

// --- the files -----------------------------------------------------------------------------------

const head = `/**
 * This file was made from contract/openapi.json by build/words.mjs.
 * Do not make direct changes to the file.
 */
`;
const rooms = [
  ...new Set([...Object.keys(tables), ...Object.keys(schemas).map((name) => homeOf(name).room)]),
]
  .filter((room) => Object.values(wordsIn(room, 'zh')).some((part) => Object.keys(part).length))
  .sort();

rmSync(folder, { recursive: true, force: true });
mkdirSync(`${folder}/en`, { recursive: true });
const write = (name, text) => writeFileSync(`${folder}/${name}`, head + text);
const told = (room, language) => JSON.stringify(wordsIn(room, language), null, 2);
const each = (line) => rooms.map(line).join('');
for (const room of rooms) {
  const name = `${room}Words`;
  write(
    `${room}.ts`,
    `import { inBoth } from '@/kit/english';\n\nexport const ${name} = inBoth('${room}', ${told(room, 'zh')});\n`,
  );
  write(`en/${room}.ts`, `export const ${room} = ${told(room, 'en')};\n`);
}
write(
  'en/index.ts',
  `${each((room) => `import { ${room} } from './${room}';\n`)}
export const english = { ${rooms.join(', ')} };
`,
);
write(
  'index.ts',
  `import { words } from '@/kit/words';
${each((room) => `import { ${room}Words } from './${room}';\n`)}
// All rooms' words as one table of each kind.
export const contractWords = words(together('zh-CN'), () => together('en'));

function together(tag: 'zh-CN' | 'en') {
  const [${rooms.join(', ')}] = [${rooms.map((room) => `${room}Words[tag]`).join(', ')}] as const;
  return {
${['enums', 'facts', 'nouns'].map((part) => `    ${part}: { ${rooms.map((room) => `...${room}.${part}`).join(', ')} },\n`).join('')}    fields: { ${rooms.map((room) => `${room}: ${room}.fields`).join(', ')} },
  };
}
`,
);
writeFileSync(
  `${folder}/../bounds.ts`,
  `${head}export const bounds = ${JSON.stringify(allBounds(), null, 2)} as const;\n`,
);
writeFileSync(
  `${folder}/../shapes.ts`,
  `${head}type Shapes = Readonly<Record<string, string>>;
export const shapes: Readonly<Record<string, Shapes>> = ${JSON.stringify(allShapes(), null, 2)};
export const queries: Readonly<Record<string, { of: string; shapes: Shapes }>> = ${JSON.stringify(allQueries(), null, 2)};
`,
);
