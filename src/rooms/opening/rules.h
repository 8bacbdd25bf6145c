// What is missing before opening day. Pure.
#pragma once

#include <vector>

#include "rooms/opening/model.h"

namespace anju::opening {

// A line an item, in their order.
std::vector<Line> lines_of(const Known& known);

// A copy a night, and two hours for it to be made.
inline constexpr std::chrono::hours backed_up_within{26};

}  // namespace anju::opening
