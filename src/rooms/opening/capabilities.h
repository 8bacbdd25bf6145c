// What a person may be allowed to do in this room. Who holds it: identity/role_model.cpp.
#pragma once

#include "base/capability.h"

namespace anju::opening {

inline constexpr Capability opening_read{"opening_read", "查看开通准备",
                                         "See what is missing before opening day"};

inline constexpr Capability capabilities[] = {opening_read};

}  // namespace anju::opening
