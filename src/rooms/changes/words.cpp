#include "rooms/changes/words.h"

namespace anju::changes {

namespace {

constexpr Word table[] = {
    {"ChangeKind.unit", "单位", "Unit"},
    {"ChangeKind.catalogue", "派单目录", "Dispatch catalogue"},
    {"ChangeDeed.add", "新增", "Add"},
    {"ChangeDeed.change", "变更", "Change"},
    {"ChangeDeed.end", "终止", "End"},

    {"ChangeProposed", "提出变更", "Change proposed"},
    {"ChangeApproved", "批准变更", "Change approved"},
    {"ChangeRejected", "未批准变更", "Change rejected"},
    {"ChangeTookEffect", "变更生效", "Change took effect"},
    {"Noun.change", "单位和派单目录变更", "Change"},

    {"assists", "协办单位", "Assisting units"},
    {"automatic", "自动派单", "Automatic"},
    {"basis", "依据", "Basis"},
    {"category", "类别", "Category"},
    {"deed", "变更方式", "Deed"},
    {"kind", "变更事项", "Kind"},
    {"ProposeUnit.kind", "单位类型", "Kind of unit"},
    {"UnitValues.kind", "单位类型", "Kind of unit"},
    {"matter", "单位类型或诉求类别", "Kind of unit or category"},
    {"name", "单位名称", "Name of the unit"},
    {"reason", "变更理由", "Why"},
    {"ProposeUnit.region", "管辖区划", "Region"},
    {"UnitValues.region", "管辖区划", "Region"},
    {"replaces", "原条目", "Row"},
    {"subject", "单位或条目", "Unit or row"},
    {"text", "名称", "Name"},
    {"title", "名称", "Name"},
    {"ProposeCatalogue.unit", "指定单位", "Particular unit"},
    {"CatalogueValues.unit", "指定单位", "Particular unit"},
    {"unit_kind", "主办单位类型", "Kind of unit"},
};

}  // namespace

std::span<const Word> words() { return table; }

}  // namespace anju::changes
