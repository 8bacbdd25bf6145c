/**
 * This file was made from contract/openapi.json by build/words.mjs.
 * Do not make direct changes to the file.
 */
export const opening = {
  "enums": {
    "opening.Item": {
      "unit_accounts": "Give every unit an account",
      "dispatchers": "Give every district a dispatcher",
      "second_factors": "Set up second factors",
      "enterprises": "Import the enterprises",
      "enterprise_accounts": "Give every enterprise an account",
      "estates": "Import the estates",
      "calendar": "Publish the work calendar",
      "policy": "Confirm the policy values",
      "gateway": "Connect the gateway for messages",
      "front": "Set the public address and TLS",
      "backup": "Back up every day",
      "witnesses": "Ask a witness to sign the log"
    }
  },
  "fields": {
    "item": "To do",
    "lines": "Lines",
    "missing": "Missing",
    "names": "Names"
  },
  "facts": {},
  "nouns": {}
};
