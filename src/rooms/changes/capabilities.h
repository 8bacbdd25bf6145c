// What a person may be allowed to do in this room. Who holds it: identity/role_model.cpp.
#pragma once

#include "base/capability.h"

namespace anju::changes {

inline constexpr Capability change_propose{"change_propose", "提出单位和派单目录变更",
                                           "Propose changes of units and catalogue"};
inline constexpr Capability change_approve{"change_approve", "审批单位和派单目录变更",
                                           "Approve changes of units and catalogue"};

inline constexpr Capability capabilities[] = {change_propose, change_approve};

}  // namespace anju::changes
