// The words of the product, Chinese first. Words of the trade (enumerations, labels of fields,
// facts) are the server's and come from the contract (trade_words.ts). What
// only the screen says stands in a words file, which calls `words(zh, () => en)`: the English must
// have exactly the keys of the Chinese, which the compiler checks. It is made when somebody reads
// it, because the English of the contract is fetched then (english.ts). A word with a value in it
// is a function.
import { useSyncExternalStore } from 'react';
import { fetchEnglish } from './english';

export type Language = 'zh-CN' | 'en';

type Same<T> = {
  readonly [K in keyof T]: T[K] extends (...args: infer A) => string
    ? (...args: A) => string
    : T[K] extends string
      ? string
      : Same<T[K]>;
};

export interface Words<T> {
  readonly 'zh-CN': T;
  readonly en: Same<T>;
}

export function words<T extends object>(zh: T, en: () => Same<T>): Words<T> {
  let made: Same<T> | undefined;
  return {
    'zh-CN': zh,
    get en() {
      return (made ??= en());
    },
  };
}

const stored = 'anju.language';
const listeners = new Set<() => void>();

function remembered(): Language {
  try {
    return localStorage.getItem(stored) === 'en' ? 'en' : 'zh-CN';
  } catch {
    return 'zh-CN';
  }
}

let current: Language = remembered();

export function language(): Language {
  return current;
}

// The page changes once its words are there; without a line to fetch them it is in Chinese, and in
// English the next time.
export async function setLanguage(next: Language): Promise<void> {
  current = next === 'en' && !(await fetchEnglish()) ? 'zh-CN' : next;
  try {
    localStorage.setItem(stored, next);
  } catch {
    // Private mode: the choice lasts as long as the page.
  }
  document.documentElement.lang = current;
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, language, language);
}

export function useWords<T>(all: Words<T>): Same<T> {
  return all[useLanguage()] as Same<T>;
}

// Outside a component: column builders, titles.
export function wordsNow<T>(all: Words<T>): Same<T> {
  return all[current] as Same<T>;
}
