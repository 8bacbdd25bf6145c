// Every "no" of a change, in order of precedence: who may not, what the command says, what the rows
// around it do not let through. Those of the decision itself are base/approval.h's.
#pragma once

#include "base/refusal_list.h"

namespace anju::changes {

inline constexpr RefusalKind change_is_the_citys{"change_is_the_citys", Sort::forbidden,
                                                 "单位和派单目录由市级统一维护"};

inline constexpr RefusalKind unit_incomplete{
    "unit_incomplete", Sort::unprocessable, "新增单位须填写类型、名称和区划，企业请在企业页面登记"};
inline constexpr RefusalKind catalogue_incomplete{"catalogue_incomplete", Sort::unprocessable,
                                                  "新增条目须填写类别、区划和主办单位类型"};
inline constexpr RefusalKind catalogue_row_over{"catalogue_row_over", Sort::conflict,
                                                "该条目届时不在有效期内，不能变更或终止"};
inline constexpr RefusalKind unit_not_open{"unit_not_open", Sort::unprocessable,
                                           "没有这个单位，或该单位已终止"};
inline constexpr RefusalKind unit_is_enterprises{"unit_is_enterprises", Sort::unprocessable,
                                                 "企业的单位随企业登记信息变更，请在企业页面修改"};
inline constexpr RefusalKind unit_needed{
    "unit_needed", Sort::conflict,
    "市、县(市、区)、街道和社区必须各有主管单位：不能终止或迁出，否则当地岗位和诉求无人负责"};
inline constexpr RefusalKind change_category_unknown{"change_category_unknown", Sort::unprocessable,
                                                     "派单目录没有这个类别"};
inline constexpr RefusalKind change_region_unknown{"change_region_unknown", Sort::unprocessable,
                                                   "没有这个区划，请重新选择"};
inline constexpr RefusalKind unit_kind_elsewhere{"unit_kind_elsewhere", Sort::unprocessable,
                                                 "该类单位不设在这一级区划"};
inline constexpr RefusalKind unit_place_taken{"unit_place_taken", Sort::conflict,
                                              "该区划已有同类单位"};
inline constexpr RefusalKind unit_phone_invalid{"unit_phone_invalid", Sort::unprocessable,
                                                "单位电话有误，请核对"};
inline constexpr RefusalKind catalogue_unit_of_other_kind{
    "catalogue_unit_of_other_kind", Sort::unprocessable, "指定的单位不属于所选的主办单位类型"};

inline constexpr RefusalKind change_of_nothing{"change_of_nothing", Sort::unprocessable,
                                               "没有任何变化，请填写要变更的内容"};
inline constexpr RefusalKind change_under_way{
    "change_under_way", Sort::conflict,
    "该单位或条目（或该区划的同类）已有待审批或待生效的变更，请等其办结后再提"};
inline constexpr RefusalKind catalogue_overlaps{"catalogue_overlaps", Sort::conflict,
                                                "该类别在该区划届时已有有效条目，请改为变更该条目"};
inline constexpr RefusalKind catalogue_leaves_gap{"catalogue_leaves_gap", Sort::conflict,
                                                  "终止后该类诉求全市无主办单位，请改为变更"};

inline constexpr auto refusals = refusals_of(
    change_is_the_citys, unit_incomplete, catalogue_incomplete, catalogue_row_over, unit_not_open,
    unit_is_enterprises, unit_needed, change_category_unknown, change_region_unknown,
    unit_kind_elsewhere, unit_place_taken, unit_phone_invalid, catalogue_unit_of_other_kind,
    change_of_nothing, change_under_way, catalogue_overlaps, catalogue_leaves_gap);

}  // namespace anju::changes
