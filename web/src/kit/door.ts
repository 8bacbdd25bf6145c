import { pageWords } from './page_words';
import { wordsNow } from './words';

// Where a house stands in its estate.
export function doorOf(house: { building_name: string; unit_no: string; room_no: string }): string {
  const { entrance } = wordsNow(pageWords);
  const { building_name, unit_no, room_no } = house;
  return [building_name, unit_no === '' ? '' : entrance(unit_no), room_no]
    .filter((part) => part !== '')
    .join(' ');
}
