/**
 * This file was made from contract/openapi.json by build/words.mjs.
 * Do not make direct changes to the file.
 */
import { inBoth } from '@/kit/english';

export const analyticsWords = inBoth('analytics', {
  "enums": {},
  "fields": {
    "closed": "已办结",
    "filed": "收到诉求",
    "open": "在办",
    "region": "区划",
    "response_ppm": "按时响应率",
    "satisfied_ppm": "满意率",
    "solved_ppm": "解决率"
  },
  "facts": {},
  "nouns": {}
});
