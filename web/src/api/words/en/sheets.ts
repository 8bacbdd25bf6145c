/**
 * This file was made from contract/openapi.json by build/words.mjs.
 * Do not make direct changes to the file.
 */
export const sheets = {
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
};
