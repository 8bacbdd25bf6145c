// The smallest input that a route's schema admits: every required field, each at its least. Lets a
// generic test reach past the reader of any route without knowing the route.
#pragma once

#include <string>

#include "platform/http/route.h"

namespace anju::test {

std::string smallest_input(const http::Route& route);

}  // namespace anju::test
