// What `anju verify` recomputes of identity.
#pragma once

#include <span>

#include "platform/journal/verify.h"

namespace anju::identity {

std::span<const journal::Check> checks();

}  // namespace anju::identity
