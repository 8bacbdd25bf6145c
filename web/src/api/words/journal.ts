/**
 * This file was made from contract/openapi.json by build/words.mjs.
 * Do not make direct changes to the file.
 */
export const journalWords = {
  "zh-CN": {
    "enums": {},
    "fields": {},
    "facts": {
      "ClockCorrected": "更正系统时间",
      "InstallationFounded": "平台启用"
    },
    "nouns": {
      "clock": "系统时间",
      "installation": "平台"
    }
  },
  "en": {
    "enums": {},
    "fields": {},
    "facts": {
      "ClockCorrected": "Clock corrected",
      "InstallationFounded": "Installation founded"
    },
    "nouns": {
      "clock": "Clock",
      "installation": "Installation"
    }
  }
};
