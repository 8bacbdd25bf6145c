// A page's own names for words of the contract, to be spread into its words, so that nothing is said
// twice. It knows no room: what is not said is not loaded.
import type { Language } from './words';

export function said<Room, const Names>(
  room: Readonly<Record<Language, Room>>,
  name: (words: Room) => Names,
): Readonly<Record<Language, Names>> {
  return {
    'zh-CN': name(room['zh-CN']),
    get en() {
      return name(room.en);
    },
  };
}
