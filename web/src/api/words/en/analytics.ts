/**
 * This file was made from contract/openapi.json by build/words.mjs.
 * Do not make direct changes to the file.
 */
export const analytics = {
  "enums": {},
  "fields": {
    "closed": "Closed",
    "filed": "Received",
    "open": "Open",
    "region": "Region",
    "response_ppm": "Answered in time",
    "satisfied_ppm": "Satisfied",
    "solved_ppm": "Solved"
  },
  "facts": {},
  "nouns": {}
};
