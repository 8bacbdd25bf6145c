// Every "no" of the policy room, in order of precedence.
#pragma once

#include "base/refusal_list.h"

namespace anju::policy {

inline constexpr RefusalKind policy_key_unknown{"policy_key_unknown", Sort::unprocessable,
                                                "没有这个政策参数"};
inline constexpr RefusalKind policy_region_invalid{"policy_region_invalid", Sort::unprocessable,
                                                   "适用范围只能是市、县(市、区)或街道(乡镇)"};
inline constexpr RefusalKind policy_region_foreign{"policy_region_foreign", Sort::unprocessable,
                                                   "适用范围不在您的管辖区域内"};
inline constexpr RefusalKind policy_value_invalid{"policy_value_invalid", Sort::unprocessable,
                                                  "参数值的形式或范围不符合该参数的要求"};
inline constexpr RefusalKind policy_article_missing{"policy_article_missing", Sort::unprocessable,
                                                    "已确认的参数必须写明依据条款和文号"};
inline constexpr RefusalKind policy_dates_reversed{"policy_dates_reversed", Sort::unprocessable,
                                                   "失效日期不能早于生效日期"};
inline constexpr RefusalKind policy_overlaps{
    "policy_overlaps", Sort::conflict, "与同一范围已批准的版本日期重叠，生效日期须晚于已批准版本"};
inline constexpr RefusalKind policy_leaves_gap{"policy_leaves_gap", Sort::conflict,
                                               "全市范围的参数不能出现无值的日期"};
inline constexpr RefusalKind calendar_year_out_of_range{
    "calendar_year_out_of_range", Sort::unprocessable, "只能编辑 2007 年至明年的日历"};
inline constexpr RefusalKind calendar_year_past{"calendar_year_past", Sort::conflict,
                                                "已经过去的年份不能再修改"};
inline constexpr RefusalKind calendar_day_past{"calendar_day_past", Sort::conflict,
                                               "今天及以前的日期不能再修改"};
inline constexpr RefusalKind calendar_day_invalid{
    "calendar_day_invalid", Sort::unprocessable,
    "日期须在该年通知的范围内、不重复，调休上班日须为周末"};
inline constexpr RefusalKind calendar_days_too_many{"calendar_days_too_many", Sort::unprocessable,
                                                    "一年的放假和调休上班日最多 120 天"};
inline constexpr RefusalKind calendar_file_invalid{"calendar_file_invalid", Sort::unprocessable,
                                                   "节假日表格有错误，未导入任何内容"};
inline constexpr RefusalKind work_spans_invalid{
    "work_spans_invalid", Sort::unprocessable,
    "工作时段须按先后排列、互不重叠，至少一段，最多 12 段"};
inline constexpr RefusalKind deadline_limit_missing{"deadline_limit_missing", Sort::unprocessable,
                                                    "请给出政策参数，或给出时限的数量和单位"};
inline constexpr RefusalKind policy_not_limit{"policy_not_limit", Sort::unprocessable,
                                              "该参数不是时限"};

inline constexpr auto refusals = refusals_of(
    policy_key_unknown, policy_region_invalid, policy_region_foreign, policy_value_invalid,
    policy_article_missing, policy_dates_reversed, policy_overlaps, policy_leaves_gap,
    calendar_year_out_of_range, calendar_year_past, calendar_day_past, calendar_day_invalid,
    calendar_days_too_many, calendar_file_invalid, work_spans_invalid, deadline_limit_missing,
    policy_not_limit);

}  // namespace anju::policy
