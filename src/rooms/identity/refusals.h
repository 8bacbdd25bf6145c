// Every "no" of identity, in order of precedence.
#pragma once

#include "base/refusal_list.h"

namespace anju::identity {

// One answer for an unknown name, a wrong password and a closed account, so that nobody learns
// which names exist.
inline constexpr RefusalKind login_locked{"login_locked", Sort::conflict,
                                          "尝试次数过多，请稍后再试"};
inline constexpr RefusalKind login_failed{"login_failed", Sort::unknown, "账号或密码不正确"};
// Told only to somebody who gave the right password or code.
inline constexpr RefusalKind account_disabled{"account_disabled", Sort::forbidden,
                                              "账号已停用，请联系系统管理员"};
inline constexpr RefusalKind login_unfinished{"login_unfinished", Sort::unknown,
                                              "登录已超时，请重新登录"};
inline constexpr RefusalKind second_factor_wrong{"second_factor_wrong", Sort::unprocessable,
                                                 "动态口令不正确或已使用过"};
inline constexpr RefusalKind second_factor_missing{
    "second_factor_missing", Sort::forbidden, "此岗位需要双因素验证，请绑定动态口令后重新登录"};
inline constexpr RefusalKind enrolment_missing{"enrolment_missing", Sort::conflict,
                                               "请先获取新的动态口令密钥"};
inline constexpr RefusalKind code_wrong{"code_wrong", Sort::unprocessable, "验证码不正确或已过期"};
inline constexpr RefusalKind code_too_soon{"code_too_soon", Sort::conflict,
                                           "验证码刚刚发送过，请稍候再试"};
inline constexpr RefusalKind code_day_limit{"code_day_limit", Sort::conflict,
                                            "今日验证码发送次数已达上限"};
inline constexpr RefusalKind phone_invalid{"phone_invalid", Sort::unprocessable,
                                           "请填写 11 位手机号码"};
inline constexpr RefusalKind phone_taken{"phone_taken", Sort::conflict, "该手机号码已有账号"};

inline constexpr RefusalKind password_too_short{"password_too_short", Sort::unprocessable,
                                                "密码长度不够"};
inline constexpr RefusalKind password_too_long{"password_too_long", Sort::unprocessable,
                                               "密码不能超过 128 个字符"};
inline constexpr RefusalKind password_too_plain{"password_too_plain", Sort::unprocessable,
                                                "密码须包含大写字母、小写字母、数字、符号中的三种"};
inline constexpr RefusalKind password_has_login{"password_has_login", Sort::unprocessable,
                                                "密码不能包含账号名"};
inline constexpr RefusalKind password_used_before{"password_used_before", Sort::unprocessable,
                                                  "不能使用最近用过的密码"};
inline constexpr RefusalKind old_password_wrong{"old_password_wrong", Sort::unprocessable,
                                                "原密码不正确"};

inline constexpr RefusalKind user_absent{"user_absent", Sort::absent, "没有找到该用户"};
inline constexpr RefusalKind post_absent{"post_absent", Sort::absent, "没有找到该岗位"};
inline constexpr RefusalKind login_absent{"login_absent", Sort::absent, "没有找到该登录"};
inline constexpr RefusalKind not_staff{"not_staff", Sort::conflict, "居民账号没有此操作"};
inline constexpr RefusalKind not_on_oneself{"not_on_oneself", Sort::forbidden,
                                            "不能对自己的账号做此操作"};
inline constexpr RefusalKind officer_at_the_machine{
    "officer_at_the_machine", Sort::forbidden, "三员的密码和动态口令只能由运维人员在服务器上重置"};
inline constexpr RefusalKind login_form{
    "login_form", Sort::unprocessable,
    "账号须以小写字母开头，由小写字母、数字、点、横线、下划线组成"};
inline constexpr RefusalKind login_taken{"login_taken", Sort::conflict, "该账号名已被使用"};
inline constexpr RefusalKind user_disabled_already{"user_disabled_already", Sort::conflict,
                                                   "账号已是停用状态"};
inline constexpr RefusalKind user_enabled_already{"user_enabled_already", Sort::conflict,
                                                  "账号已是启用状态"};
inline constexpr RefusalKind post_ended_already{"post_ended_already", Sort::conflict,
                                                "该岗位已结束"};

inline constexpr RefusalKind role_not_granted{"role_not_granted", Sort::unprocessable,
                                              "此角色不设岗位"};
inline constexpr RefusalKind region_missing{"region_missing", Sort::unprocessable,
                                            "此岗位须指定管辖区域"};
inline constexpr RefusalKind region_too_wide{"region_too_wide", Sort::unprocessable,
                                             "管辖区域与岗位层级不符"};
inline constexpr RefusalKind unit_missing{"unit_missing", Sort::unprocessable,
                                          "此岗位须指定所属单位"};
inline constexpr RefusalKind enterprise_missing{"enterprise_missing", Sort::unprocessable,
                                                "此岗位须指定物业服务企业"};
inline constexpr RefusalKind estate_missing{"estate_missing", Sort::unprocessable,
                                            "此岗位须指定小区"};
inline constexpr RefusalKind reach_unknown{"reach_unknown", Sort::unprocessable,
                                           "没有这个区域、单位、企业或小区"};
inline constexpr RefusalKind reach_not_for_officer{"reach_not_for_officer", Sort::unprocessable,
                                                   "三员岗位不设业务范围"};
inline constexpr RefusalKind officer_posts_apart{"officer_posts_apart", Sort::conflict,
                                                 "系统、安全、审计管理员须由不同的人担任"};
inline constexpr RefusalKind officer_no_business{"officer_no_business", Sort::conflict,
                                                 "三员不得兼任业务岗位"};
inline constexpr RefusalKind post_held_already{"post_held_already", Sort::conflict,
                                               "该用户已有相同的岗位"};

inline constexpr RefusalKind reveal_not_allowed{"reveal_not_allowed", Sort::forbidden,
                                                "您的岗位不能查看完整的个人信息"};
inline constexpr RefusalKind reveal_needs_reason{"reveal_needs_reason", Sort::unprocessable,
                                                 "请写明查看完整个人信息的理由（至少 4 个字）"};
inline constexpr RefusalKind deletion_not_for_staff{"deletion_not_for_staff", Sort::conflict,
                                                    "工作人员账号由系统管理员停用，不能自行注销"};
inline constexpr RefusalKind deletion_requested_already{"deletion_requested_already",
                                                        Sort::conflict, "已提交过注销申请"};
inline constexpr RefusalKind deletion_not_requested{"deletion_not_requested", Sort::conflict,
                                                    "没有待处理的注销申请"};
inline constexpr RefusalKind erasure_waits{"erasure_waits", Sort::conflict,
                                           "此人还有未办结的事项，办结后才能注销"};

inline constexpr auto refusals = refusals_of(
    login_locked, login_failed, account_disabled, login_unfinished, second_factor_wrong,
    second_factor_missing, enrolment_missing, code_wrong, code_too_soon, code_day_limit,
    phone_invalid, phone_taken, password_too_short, password_too_long, password_too_plain,
    password_has_login, password_used_before, old_password_wrong, user_absent, post_absent,
    login_absent, not_staff, not_on_oneself, officer_at_the_machine, login_form, login_taken,
    user_disabled_already, user_enabled_already, post_ended_already, role_not_granted,
    region_missing, region_too_wide, unit_missing, enterprise_missing, estate_missing,
    reach_unknown, reach_not_for_officer, officer_posts_apart, officer_no_business,
    post_held_already, reveal_not_allowed, reveal_needs_reason, deletion_not_for_staff,
    deletion_requested_already, deletion_not_requested, erasure_waits);

}  // namespace anju::identity
