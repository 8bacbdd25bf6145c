/**
 * This file was made from contract/openapi.json by build/words.mjs.
 * Do not make direct changes to the file.
 */
import { inBoth } from '@/kit/english';

export const channelsWords = inBoth('channels', {
  "enums": {},
  "fields": {},
  "facts": {
    "SureWordsShipped": "随平台提供分类词"
  },
  "nouns": {
    "sure_word": "分类词"
  }
});
