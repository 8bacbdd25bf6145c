// What `anju verify` recomputes of changes.
#pragma once

#include <span>

#include "platform/journal/verify.h"

namespace anju::changes {

std::span<const journal::Check> checks();

}  // namespace anju::changes
