import { words } from '@/kit/words';

export const registryWords = words({}, {});
