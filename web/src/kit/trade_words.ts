// The words of the trade, from the contract: one word for one thing, on the screen as on paper.
import { contractWords } from '@/api/words';
import { useWords, type Language } from './words';

export function useEnums() {
  return useWords(contractWords).enums;
}

// The labels of a room's fields, by the member of the command or reply.
export function useFields<Room extends keyof (typeof contractWords)['zh-CN']['fields']>(
  room: Room,
) {
  return useWords(contractWords).fields[room];
}

// What a deed is called in the journal, and what it was about: the server's words, any of them.
export function useFacts(): { facts: Record<string, string>; nouns: Record<string, string> } {
  return useWords(contractWords);
}

type Fields = (typeof contractWords)['zh-CN']['fields'];

// A page's own names for labels of the contract, to be spread into its words: no label is said twice.
export function labels<
  Room extends keyof Fields,
  const Names extends Record<string, keyof Fields[Room]>,
>(room: Room, names: Names): (language: Language) => { readonly [Name in keyof Names]: string } {
  return (language) => {
    const fields = contractWords[language].fields[room] as Record<keyof Fields[Room], string>;
    const named = Object.entries(names).map(([name, field]) => [name, fields[field]]);
    return Object.fromEntries(named) as { readonly [Name in keyof Names]: string };
  };
}
