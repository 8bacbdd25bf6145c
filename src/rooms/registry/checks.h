// What `anju verify` recomputes of the registry.
#pragma once

#include <span>

#include "platform/journal/verify.h"

namespace anju::registry {

std::span<const journal::Check> checks();

}  // namespace anju::registry
