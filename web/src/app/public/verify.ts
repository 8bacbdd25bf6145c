// What 核验 does with what it is given: each step is one thing that was checked, in the order in
// which one hangs on the other; the first that does not hold ends it. Only bytes are fetched from
// the log, never a verdict.
import { api } from '@/kit/public/ask';
import { refusalFrom } from '@/api/refusal';
import {
  checkCode,
  checkProof,
  checkReceipt,
  readCheckpoint,
  readCode,
  readKey,
  readReceipt,
  toBase64,
  Wrong,
  type Entry,
  type Key,
  type Opened,
  type Part,
  type Proof,
} from '@/kit/proof/proof';

export type Step = 'receipt' | 'code' | 'key' | 'same_key' | 'log' | 'book';
export type Outcome = {
  held: Step[];
  wrong: { part: Part; member: string } | null;
  unasked: boolean; // the log could not be reached: what hangs on it is open
  entry: Entry | null;
  opened: Opened[];
  words: Opened[];
  steps: Entry[];
};
export type Witness = { key: string; size: number | null; at: string | null };
export type Seal = { size: number; root: string; key: string; witnesses: Witness[] };

export const readLogKey = async () =>
  ((await api.GET('/log/key', { parseAs: 'text' })).data as string).trim();
const readNote = async () => (await api.GET('/log/checkpoint', { parseAs: 'text' })).data as string;
const readProof = async (index: number) =>
  (
    await api.GET('/log/proof/{seq}', {
      params: { path: { seq: String(index + 1) } },
      parseAs: 'json',
    })
  ).data as Proof;
const readBook = async (book: string) => {
  const [noun = '', word = ''] = book.split('/').slice(3);
  const { data } = await api.GET('/log/book/{noun}/{word}', {
    params: { path: { noun, word } },
    parseAs: 'json',
  });
  return (data as { entries: Proof[] }).entries;
};

const readWitnesses = async () =>
  ((await api.GET('/log/witnesses', { parseAs: 'json' })).data as { witnesses: Witness[] })
    .witnesses;

// The newest checkpoint, if the log's own key signed it.
export async function readSeal(): Promise<Seal> {
  const [line, note, witnesses] = await Promise.all([readLogKey(), readNote(), readWitnesses()]);
  const { size, root } = readCheckpoint(note, readKey(line));
  return { size, root: toBase64(root), key: line, witnesses };
}

export type Day = { on: string; size: number; root: string };

// The days of a month, of the newest one without its name; each signed by the log's own key.
export async function readMonth(month: string | null) {
  const [line, { data }] = await Promise.all([
    readLogKey(),
    month === null
      ? api.GET('/log/days', { parseAs: 'json' })
      : api.GET('/log/days/{month}', { params: { path: { month } }, parseAs: 'json' }),
  ]);
  const key = readKey(line);
  const told = data as { days: { on: string; checkpoint: string }[]; before: string | null };
  const days: Day[] = told.days.map(({ on, checkpoint }) => {
    const { size, root } = readCheckpoint(checkpoint, key);
    return { on, size, root: toBase64(root) };
  });
  return { days, before: told.before };
}

// The key of a receipt or of a code is the one that the log shows.
async function keyOfLog(id: string): Promise<Key> {
  const key = readKey(await readLogKey());
  if (key.id !== id) throw new Wrong('key');
  return key;
}

async function verifyReceipt(text: string, outcome: Outcome) {
  const receipt = readReceipt(text);
  const { entry, key, leaf } = checkReceipt(receipt);
  outcome.held.push('receipt');
  outcome.entry = entry;
  outcome.opened = receipt.opened;
  outcome.words = receipt.words;
  await keyOfLog(key.id);
  outcome.held.push('same_key');
  const { index } = receipt.fact;
  checkCode({ index, leaf, key: key.id }, await readProof(index), key);
  outcome.held.push('log');
  const proofs = await readBook(receipt.book);
  outcome.steps = proofs.map((proof) => checkProof(proof, key).entry);
  outcome.held.push('book');
}

async function verifyCode(text: string, outcome: Outcome) {
  const code = readCode(text);
  if (!code) throw new Wrong('form');
  outcome.held.push('code');
  const key = await keyOfLog(code.key);
  outcome.held.push('same_key');
  outcome.entry = checkCode(code, await readProof(code.index), key).entry;
  outcome.held.push('log');
}

async function verifyKey(line: string, outcome: Outcome) {
  const key = readKey(line);
  outcome.held.push('key');
  readCheckpoint(await readNote(), key);
  outcome.held.push('same_key');
}

function kindOf(text: string) {
  if (text.startsWith('{')) return verifyReceipt;
  return /^\S+\+[0-9a-f]{8}\+\S+$/.test(text) ? verifyKey : verifyCode;
}

export async function verify(given: string): Promise<Outcome> {
  const outcome: Outcome = {
    held: [],
    wrong: null,
    unasked: false,
    entry: null,
    opened: [],
    words: [],
    steps: [],
  };
  const text = given.trim();
  try {
    await kindOf(text)(text, outcome);
  } catch (error) {
    if (error instanceof Wrong) outcome.wrong = { part: error.part, member: error.member };
    else if (refusalFrom(error).status === 404) outcome.wrong = { part: 'log', member: '' };
    else outcome.unasked = true;
  }
  return outcome;
}
