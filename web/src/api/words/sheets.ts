/**
 * This file was made from contract/openapi.json by build/words.mjs.
 * Do not make direct changes to the file.
 */
import { inBoth } from '@/kit/english';

export const sheetsWords = inBoth('sheets', {
  "enums": {
    "sheets.Outcome": {
      "added": "新增",
      "changed": "变更",
      "unchanged": "不变"
    }
  },
  "fields": {},
  "facts": {
    "ListExported": "导出列表",
    "ListImported": "导入表格"
  },
  "nouns": {
    "list": "列表"
  }
});
