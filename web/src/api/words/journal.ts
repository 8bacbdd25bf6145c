/**
 * This file was made from contract/openapi.json by build/words.mjs.
 * Do not make direct changes to the file.
 */
export const journalWords = {
  "zh-CN": {
    "enums": {},
    "fields": {},
    "facts": {
      "ClockCorrected": "更正系统时间"
    },
    "nouns": {
      "clock": "系统时间"
    }
  },
  "en": {
    "enums": {},
    "fields": {},
    "facts": {
      "ClockCorrected": "Clock corrected"
    },
    "nouns": {
      "clock": "Clock"
    }
  }
};
