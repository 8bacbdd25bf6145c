/**
 * This file was made from contract/openapi.json by build/words.mjs.
 * Do not make direct changes to the file.
 */
export const changesWords = {
  "zh-CN": {
    "enums": {
      "changes.ChangeDeed": {
        "add": "新增",
        "change": "变更",
        "end": "终止"
      },
      "changes.ChangeKind": {
        "unit": "单位",
        "catalogue": "派单目录"
      }
    },
    "fields": {
      "assists": "协办单位",
      "automatic": "自动派单",
      "basis": "依据",
      "category": "类别",
      "deed": "变更方式",
      "kind": "变更事项",
      "ProposeUnit.kind": "单位类型",
      "UnitValues.kind": "单位类型",
      "matter": "单位类型或诉求类别",
      "name": "单位名称",
      "reason": "变更理由",
      "ProposeUnit.region": "管辖区划",
      "UnitValues.region": "管辖区划",
      "replaces": "原条目",
      "subject": "单位或条目",
      "text": "名称",
      "title": "名称",
      "ProposeCatalogue.unit": "指定单位",
      "CatalogueValues.unit": "指定单位",
      "unit_kind": "主办单位类型"
    },
    "facts": {
      "ChangeProposed": "提出变更",
      "ChangeApproved": "批准变更",
      "ChangeRejected": "未批准变更",
      "ChangeTookEffect": "变更生效"
    },
    "nouns": {
      "change": "单位和派单目录变更"
    }
  },
  "en": {
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
  }
};
