// What `anju verify` recomputes of the policy room.
#pragma once

#include <span>

#include "platform/journal/verify.h"

namespace anju::policy {

std::span<const journal::Check> checks();

}  // namespace anju::policy
