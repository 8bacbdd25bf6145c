// Routes of opening.
//
//  GET    /api/opening     Opening     opening_read
#pragma once

#include <span>

#include "platform/http/route.h"

namespace anju::opening {

std::span<const http::Route> routes();

}  // namespace anju::opening
