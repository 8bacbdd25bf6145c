/**
 * This file was made from contract/openapi.json by build/words.mjs.
 * Do not make direct changes to the file.
 */
import { inBoth } from '@/kit/english';

export const journalWords = inBoth('journal', {
  "enums": {},
  "fields": {},
  "facts": {
    "ClockCorrected": "更正系统时间",
    "InstallationFounded": "平台启用",
    "BackupMade": "完成备份"
  },
  "nouns": {
    "clock": "系统时间",
    "installation": "平台"
  }
});
