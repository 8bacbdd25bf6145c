// What `anju verify` recomputes of channels.
#pragma once

#include <span>

#include "platform/journal/verify.h"

namespace anju::channels {

std::span<const journal::Check> checks();

}  // namespace anju::channels
