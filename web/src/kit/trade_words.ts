// The words of the trade, from the contract: one word for one thing, on the screen as on paper.
import { contractWords } from '@/api/words';
import { useWords, wordsNow } from './words';

export function useEnums() {
  return useWords(contractWords).enums;
}

// One of them, by its name.
export function useEnum(name: string): Readonly<Record<string, string>> {
  const all: Readonly<Record<string, Readonly<Record<string, string>>>> = useEnums();
  return all[name] ?? {};
}

// What a deed is called in the journal, and what it was about: the server's words, any of them.
interface Facts {
  facts: Readonly<Record<string, string>>;
  nouns: Readonly<Record<string, string>>;
}
export function useFacts(): Facts {
  return useWords(contractWords);
}
export function factsNow(): Facts {
  return wordsNow(contractWords);
}

// The values of an enumeration to choose from, all or those that are named.
export function optionsOf(words: Readonly<Record<string, string>>, named?: readonly string[]) {
  return Object.entries(words)
    .filter(([value]) => named === undefined || named.includes(value))
    .map(([value, label]) => ({ value, label }));
}
