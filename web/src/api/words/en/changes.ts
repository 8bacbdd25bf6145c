/**
 * This file was made from contract/openapi.json by build/words.mjs.
 * Do not make direct changes to the file.
 */
export const changes = {
  "enums": {
    "changes.ChangeDeed": {
      "add": "Add",
      "change": "Change",
      "end": "End"
    },
    "changes.ChangeKind": {
      "unit": "Unit",
      "catalogue": "Dispatch catalogue"
    }
  },
  "fields": {
    "assists": "Assisting units",
    "automatic": "Automatic",
    "basis": "Basis",
    "category": "Category",
    "deed": "Deed",
    "kind": "Kind",
    "ProposeUnit.kind": "Kind of unit",
    "UnitValues.kind": "Kind of unit",
    "matter": "Kind of unit or category",
    "name": "Name of the unit",
    "reason": "Why",
    "ProposeUnit.region": "Region",
    "UnitValues.region": "Region",
    "replaces": "Row",
    "subject": "Unit or row",
    "text": "Name",
    "title": "Name",
    "ProposeCatalogue.unit": "Particular unit",
    "CatalogueValues.unit": "Particular unit",
    "unit_kind": "Kind of unit"
  },
  "facts": {
    "ChangeProposed": "Change proposed",
    "ChangeApproved": "Change approved",
    "ChangeRejected": "Change rejected",
    "ChangeTookEffect": "Change took effect"
  },
  "nouns": {
    "change": "Change"
  }
};
