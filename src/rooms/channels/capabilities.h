// What a person may be allowed to do in this room. Who holds it: identity/role_model.cpp.
#pragma once

#include "base/capability.h"

namespace anju::channels {

inline constexpr Capability complaint_import{"complaint_import", "导入热线工单",
                                             "Import hotline files"};

inline constexpr Capability slip_print{"slip_print", "打印受理单", "Print acceptance slips"};

inline constexpr Capability capabilities[] = {complaint_import, slip_print};

}  // namespace anju::channels
