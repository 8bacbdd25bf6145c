// What a person may be allowed to do in this room. Who holds it: identity/role_model.cpp.
#pragma once

#include "base/capability.h"

namespace anju::identity {

inline constexpr Capability user_read{"user_read", "查看用户", "Read users"};
inline constexpr Capability user_admin{"user_admin", "管理用户", "Administer users"};
inline constexpr Capability role_admin{"role_admin", "管理岗位授权", "Grant posts"};
inline constexpr Capability session_admin{"session_admin", "管理登录设备", "Administer logins"};
inline constexpr Capability audit_read{"audit_read", "查看登录日志", "Read the login log"};

inline constexpr Capability capabilities[] = {user_read, user_admin, role_admin, session_admin,
                                              audit_read};

}  // namespace anju::identity
