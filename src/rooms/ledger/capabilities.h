// What a person may be allowed to do in this room. Who holds it: identity/role_model.cpp.
#pragma once

#include "base/capability.h"

namespace anju::ledger {

inline constexpr Capability ledger_read{"ledger_read", "查看账簿", "Read the books"};
inline constexpr Capability ledger_make{"ledger_make", "制单、冲销", "Make vouchers and reversals"};
inline constexpr Capability ledger_check{"ledger_check", "复核、记账", "Check and post vouchers"};
inline constexpr Capability ledger_keep{"ledger_keep", "建账、设科目、开账结账",
                                        "Open books, accounts and periods, close periods"};

inline constexpr Capability capabilities[] = {ledger_read, ledger_make, ledger_check, ledger_keep};

}  // namespace anju::ledger
