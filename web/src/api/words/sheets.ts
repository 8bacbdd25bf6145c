/**
 * This file was made from contract/openapi.json by build/words.mjs.
 * Do not make direct changes to the file.
 */
export const sheetsWords = {
  "zh-CN": {
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
  },
  "en": {
    "enums": {
      "sheets.Outcome": {
        "added": "Added",
        "changed": "Changed",
        "unchanged": "Unchanged"
      }
    },
    "fields": {},
    "facts": {
      "ListExported": "List exported",
      "ListImported": "Sheet imported"
    },
    "nouns": {
      "list": "List"
    }
  }
};
