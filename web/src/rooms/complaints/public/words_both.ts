import { words } from '@/kit/words';

// What is said both when a matter is filed and when it is followed.
export const both = words(
  { place: '地点', openly: '实名', supervisorsOnly: '仅监管部门可见' },
  () => ({ place: 'Place', openly: 'Real name', supervisorsOnly: 'Supervisors only' }),
);
