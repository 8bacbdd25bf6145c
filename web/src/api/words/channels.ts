/**
 * This file was made from contract/openapi.json by build/words.mjs.
 * Do not make direct changes to the file.
 */
export const channelsWords = {
  "zh-CN": {
    "enums": {},
    "fields": {},
    "facts": {
      "SureWordsShipped": "随平台提供分类词"
    },
    "nouns": {
      "sure_word": "分类词"
    }
  },
  "en": {
    "enums": {},
    "fields": {},
    "facts": {
      "SureWordsShipped": "Sure words shipped"
    },
    "nouns": {
      "sure_word": "Sure word"
    }
  }
};
