import { words } from '@/kit/words';

export const complaintsWords = words({}, {});
