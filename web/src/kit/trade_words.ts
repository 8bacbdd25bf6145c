// The words of the trade, from the contract: one word for one thing, on the screen as on paper.
import { contractWords } from '@/api/words';
import { useWords } from './words';

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

// The values of an enumeration to choose from, all or those that are named.
export function optionsOf(words: Readonly<Record<string, string>>, named?: readonly string[]) {
  return Object.entries(words)
    .filter(([value]) => named === undefined || named.includes(value))
    .map(([value, label]) => ({ value, label }));
}
