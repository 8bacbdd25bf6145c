// What is missing before opening day. Pure.
#pragma once

#include <vector>

#include "rooms/opening/model.h"

namespace anju::opening {

// A line an item, in their order.
std::vector<Line> lines_of(const Known& known);

// A copy a night, and two hours for it to be made.
inline constexpr std::chrono::hours backed_up_within{26};
// 国务院办公厅 publishes the days off of the next year in autumn; from then on they are waited for.
inline constexpr std::chrono::month next_year_from{10};

}  // namespace anju::opening
