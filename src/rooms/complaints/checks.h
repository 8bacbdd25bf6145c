// What `anju verify` recomputes of complaints.
#pragma once

#include <span>

#include "platform/journal/verify.h"

namespace anju::complaints {

std::span<const journal::Check> checks();

}  // namespace anju::complaints
