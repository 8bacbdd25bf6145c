// Routes of changes: one list, one detail and one decision for every kind, a proposal of each.
#pragma once

#include <span>

#include "platform/http/route.h"

namespace anju::changes {

std::span<const http::Route> routes();

}  // namespace anju::changes
