// Every "no" of the ledger, in order of precedence: the key, who may not, what the command says,
// what the chart and the period say, what the balances do not bear.
#pragma once

#include "base/refusal_list.h"

namespace anju::ledger {

inline constexpr RefusalKind posting_key_invalid{"posting_key_invalid", Sort::unprocessable,
                                                 "业务编号不能为空，最长 100 字节"};
inline constexpr RefusalKind posting_key_reused{"posting_key_reused", Sort::conflict,
                                                "同一业务编号已用于不同的记账内容"};

inline constexpr RefusalKind voucher_step_absent{"voucher_step_absent", Sort::conflict,
                                                 "凭证当前状态不能这样办理"};
inline constexpr RefusalKind voucher_own{"voucher_own", Sort::conflict,
                                         "制单人不能复核、退回或记账自己的凭证"};
inline constexpr RefusalKind voucher_not_own{"voucher_not_own", Sort::conflict,
                                             "只有制单人能修改凭证"};
inline constexpr RefusalKind voucher_reversed{"voucher_reversed", Sort::conflict,
                                              "该凭证已冲销，或冲销凭证正在办理"};
inline constexpr RefusalKind reversal_too_early{"reversal_too_early", Sort::unprocessable,
                                                "冲销日期不能早于原凭证日期"};
inline constexpr RefusalKind reversal_fixed{"reversal_fixed", Sort::conflict,
                                            "冲销凭证的分录以原凭证为准，不能修改"};

inline constexpr RefusalKind entries_none{"entries_none", Sort::unprocessable,
                                          "凭证至少要有一条分录"};
inline constexpr RefusalKind amount_not_positive{"amount_not_positive", Sort::unprocessable,
                                                 "分录金额必须大于零"};
inline constexpr RefusalKind amount_too_large{"amount_too_large", Sort::unprocessable,
                                              "金额超出可记范围"};
inline constexpr RefusalKind entry_of_one_account{"entry_of_one_account", Sort::unprocessable,
                                                  "借贷双方不能是同一科目"};
inline constexpr RefusalKind ledger_code_invalid{"ledger_code_invalid", Sort::unprocessable,
                                                 "编号只能用字母、数字、- 和 _，最长 40 位"};
inline constexpr RefusalKind account_group_missing{"account_group_missing", Sort::unprocessable,
                                                   "分户须有分组"};

inline constexpr RefusalKind account_absent{"account_absent", Sort::unprocessable,
                                            "本账套没有这个科目"};
inline constexpr RefusalKind account_closed{"account_closed", Sort::conflict, "该科目已销户"};
inline constexpr RefusalKind account_sums_parts{"account_sums_parts", Sort::unprocessable,
                                                "该科目由下级科目或分户汇总，请记入下级"};
inline constexpr RefusalKind account_open{"account_open", Sort::conflict, "该科目没有销户"};
inline constexpr RefusalKind account_not_empty{"account_not_empty", Sort::conflict,
                                               "还有余额、预留或以后日期的发生额，不能销户"};
inline constexpr RefusalKind account_has_parts{"account_has_parts", Sort::conflict,
                                               "还有未销户的下级科目或分户，不能销户"};
inline constexpr RefusalKind account_takes_entries{"account_takes_entries", Sort::conflict,
                                                   "上级科目直接记账，不能设下级"};
inline constexpr RefusalKind account_kind_differs{"account_kind_differs", Sort::unprocessable,
                                                  "下级科目的类别须与上级相同"};
inline constexpr RefusalKind ledger_code_taken{"ledger_code_taken", Sort::conflict, "编号已被使用"};
inline constexpr RefusalKind chart_full{"chart_full", Sort::conflict, "一级科目已达 1000 个"};
inline constexpr RefusalKind identity_taken{"identity_taken", Sort::conflict,
                                            "本账套已有同名的恒等关系"};

inline constexpr RefusalKind period_absent{"period_absent", Sort::conflict,
                                           "该日期所在的会计期间尚未开账"};
inline constexpr RefusalKind period_closed{"period_closed", Sort::conflict,
                                           "该日期所在的会计期间已结账"};
inline constexpr RefusalKind period_open{"period_open", Sort::conflict, "该会计期间没有结账"};
inline constexpr RefusalKind period_own{"period_own", Sort::conflict,
                                        "结账人不能反结账，须由另一人办理"};
inline constexpr RefusalKind period_not_a_month{"period_not_a_month", Sort::unprocessable,
                                                "会计期间从每月一日开始"};
inline constexpr RefusalKind period_not_next{"period_not_next", Sort::conflict,
                                             "会计期间须逐月开账"};
inline constexpr RefusalKind period_earlier_open{"period_earlier_open", Sort::conflict,
                                                 "前面的会计期间尚未结账"};
inline constexpr RefusalKind period_later_closed{"period_later_closed", Sort::conflict,
                                                 "后面的会计期间已结账，请先反结账后面的期间"};
inline constexpr RefusalKind period_not_over{"period_not_over", Sort::conflict,
                                             "本月尚未过完，不能结账"};
inline constexpr RefusalKind vouchers_open{"vouchers_open", Sort::conflict,
                                           "本期还有未记账的凭证，请先记账或退回"};
inline constexpr RefusalKind out_of_balance{"out_of_balance", Sort::conflict,
                                            "试算不平衡，不能结账，请联系运维人员核查"};

inline constexpr RefusalKind totals_too_large{"totals_too_large", Sort::unprocessable,
                                              "科目累计金额超出可记范围"};
inline constexpr RefusalKind reservation_uncovered{"reservation_uncovered", Sort::unprocessable,
                                                   "该科目不控制余额，不能预留"};
inline constexpr RefusalKind reservation_over{"reservation_over", Sort::conflict,
                                              "该预留已用完或已解除"};
inline constexpr RefusalKind settlement_draws_nothing{
    "settlement_draws_nothing", Sort::unprocessable, "这笔记账没有动用预留的账户"};
inline constexpr RefusalKind settlement_too_large{"settlement_too_large", Sort::conflict,
                                                  "动用金额超过预留余额"};
inline constexpr RefusalKind balance_not_covered{"balance_not_covered", Sort::conflict,
                                                 "账户可用余额不足"};

inline constexpr RefusalKind day_line_absent{"day_line_absent", Sort::conflict,
                                             "当日日账尚未公布，或该分户当日没有发生额"};

inline constexpr auto refusals = refusals_of(
    posting_key_invalid, posting_key_reused, voucher_step_absent, voucher_own, voucher_not_own,
    voucher_reversed, reversal_too_early, reversal_fixed, entries_none, amount_not_positive,
    amount_too_large, entry_of_one_account, ledger_code_invalid, account_group_missing,
    account_absent, account_closed, account_sums_parts, account_open, account_not_empty,
    account_has_parts, account_takes_entries, account_kind_differs, ledger_code_taken, chart_full,
    identity_taken, period_absent, period_closed, period_open, period_own, period_not_a_month,
    period_not_next, period_earlier_open, period_later_closed, period_not_over, vouchers_open,
    out_of_balance, totals_too_large, reservation_uncovered, reservation_over,
    settlement_draws_nothing, settlement_too_large, balance_not_covered, day_line_absent);

}  // namespace anju::ledger
