import { words } from '@/kit/words';

export const policyWords = words({}, {});
