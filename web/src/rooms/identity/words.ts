import { words } from '@/kit/words';

export const identityWords = words({}, {});
