// What a member of a command, a reply or a query is called: the word of the contract, where its type
// has one of its own the particular one. `estate_name` and `region_path` are called as what they
// name.
import { contractWords } from '@/api/words';
import { area, count, date, dateTime, money } from '../format';
import { wordsNow, type Words } from '../words';

type Fields = (typeof contractWords)['zh-CN']['fields'];
type RoomOf<Type extends string> = Type extends `${infer Room}.${string}` ? Room : 'base';
type BareOf<Type extends string> = Type extends `${string}.${infer Bare}` ? Bare : Type;
type Said<Type extends string> =
  (RoomOf<Type> extends keyof Fields ? keyof Fields[RoomOf<Type>] : never) | keyof Fields['base'];
type Names<Member extends string> =
  | Member
  | (Member extends `${infer Thing}_${'name' | 'path' | 'title' | 'text' | 'at'}` ? Thing : never);
// Whether the contract has a word for it, so that only what it does not say is said by hand.
export type IsSaid<Type extends string, Member extends string> = [
  Extract<Names<Member> | `${BareOf<Type>}.${Names<Member>}`, Said<Type>>,
] extends [never]
  ? false
  : true;

type Table = Readonly<Record<string, string>>;

export function labelOf(type: string, member: string): string {
  const [bare = '', room = 'base'] = type.split('.').reverse();
  const all: Readonly<Record<string, Table>> = wordsNow(contractWords).fields;
  const names = [member, member.replace(/_(name|path|title|text|at)$/, '')];
  for (const name of names) {
    const word = all[room]?.[`${bare}.${name}`] ?? all[room]?.[name] ?? all['base']?.[name];
    if (word !== undefined) return word;
  }
  return member;
}

// A page's own words as titles: said when they are drawn, in the language of that moment.
export function saying<T>(all: Words<T>) {
  return (pick: (words: ReturnType<typeof wordsNow<T>>) => string) => () => pick(wordsNow(all));
}

export const figures: Readonly<Record<string, (value: number) => string>> = { count, money, area };
// How a value of a shape is written; words of enumerations and names of regions are looked up.
export const writers: Readonly<Record<string, (value: never) => string>> = {
  ...figures,
  date,
  'date-time': dateTime,
  text: String,
};
