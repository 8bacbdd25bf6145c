// What a person may be allowed to do in this room. Who holds it: identity/role_model.cpp.
#pragma once

#include "base/capability.h"

namespace anju::registry {

inline constexpr Capability registry_read{"registry_read", "查看基础信息", "Read the registry"};
inline constexpr Capability registry_edit{"registry_edit", "编辑小区信息", "Edit estates"};
inline constexpr Capability registry_import{"registry_import", "导入基础信息",
                                            "Import into the registry"};
inline constexpr Capability registry_export{"registry_export", "导出基础信息",
                                            "Export the registry"};
inline constexpr Capability house_bind{"house_bind", "核验房屋绑定", "Verify owners"};
inline constexpr Capability enterprise_edit{"enterprise_edit", "编辑企业信息", "Edit enterprises"};

inline constexpr Capability capabilities[] = {registry_read,   registry_edit, registry_import,
                                              registry_export, house_bind,    enterprise_edit};

}  // namespace anju::registry
