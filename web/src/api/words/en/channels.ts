/**
 * This file was made from contract/openapi.json by build/words.mjs.
 * Do not make direct changes to the file.
 */
export const channels = {
  "enums": {},
  "fields": {},
  "facts": {
    "SureWordsShipped": "Sure words shipped"
  },
  "nouns": {
    "sure_word": "Sure word"
  }
};
