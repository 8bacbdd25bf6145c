/**
 * This file was made from contract/openapi.json by build/words.mjs.
 * Do not make direct changes to the file.
 */
import { inBoth } from '@/kit/english';

export const changesWords = inBoth('changes', {
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
});
