// What a person may be allowed to do in this room. Who holds it: identity/role_model.cpp.
#pragma once

#include "base/capability.h"

namespace anju::policy {

inline constexpr Capability policy_read{"policy_read", "查看政策参数", "Read policy values"};
inline constexpr Capability policy_propose{"policy_propose", "提出参数变更",
                                           "Propose policy values"};
inline constexpr Capability policy_approve{"policy_approve", "审批参数变更",
                                           "Approve policy values"};
inline constexpr Capability calendar_edit{"calendar_edit", "编辑工作日历",
                                          "Edit the work calendar"};

inline constexpr Capability capabilities[] = {policy_read, policy_propose, policy_approve,
                                              calendar_edit};

}  // namespace anju::policy
