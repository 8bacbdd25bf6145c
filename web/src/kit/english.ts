// The English of the contract's words: most people here read Chinese, so it comes when somebody asks
// for it and not with the first load.
import type { english as everything } from '@/api/words/en';

type English = typeof everything;
let english: English | undefined;

// False if it could not be fetched.
export async function fetchEnglish(): Promise<boolean> {
  try {
    ({ english } = await import('@/api/words/en'));
  } catch {
    return false;
  }
  return true;
}

// What a room says, in both languages; in Chinese alone until the English is there.
export function inBoth<Room extends keyof English>(room: Room, zh: English[Room]) {
  return {
    'zh-CN': zh,
    get en() {
      return english?.[room] ?? zh;
    },
  };
}
