// What `anju verify` recomputes of the ledger.
#pragma once

#include <span>

#include "platform/journal/verify.h"

namespace anju::ledger {

std::span<const journal::Check> checks();

}  // namespace anju::ledger
