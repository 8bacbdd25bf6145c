// What is told of what is missing.
#pragma once

#include <vector>

#include "rooms/opening/model.h"

namespace anju::opening {

// GET /api/opening
struct Opening {
    std::vector<Line> lines;
};

}  // namespace anju::opening
