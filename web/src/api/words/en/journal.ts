/**
 * This file was made from contract/openapi.json by build/words.mjs.
 * Do not make direct changes to the file.
 */
export const journal = {
  "enums": {},
  "fields": {},
  "facts": {
    "ClockCorrected": "Clock corrected",
    "InstallationFounded": "Installation founded",
    "BackupMade": "Backup made"
  },
  "nouns": {
    "clock": "Clock",
    "installation": "Installation"
  }
};
