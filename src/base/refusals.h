// The "no" that every room says.
#pragma once

#include "base/result.h"

namespace anju {

// One answer for what is not there and for what lies outside the scope, so that nobody learns what
// exists.
inline constexpr RefusalKind not_found{"not_found", Sort::absent, "没有找到，或不在您的权限范围内"};
// An account, a tie or a message of whoever had their data erased.
inline constexpr RefusalKind personal_data_gone{"personal_data_gone", Sort::conflict,
                                                "此人的个人信息已按申请删除"};

}  // namespace anju
