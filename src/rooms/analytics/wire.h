// What is asked and told of the city's figures.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/region.h"
#include "base/time.h"

namespace anju::analytics {

struct RateFilter {
    std::optional<RegionCode> region;  // none: the city
    std::optional<Date> from;          // none: 30 days before until
    std::optional<Date> until;
};
struct CategoryFigure {
    std::string code;
    std::string name;
    std::int64_t filed = 0;
};
struct RegionFigure {
    RegionCode region;
    std::string name;
    std::int64_t filed = 0;
};
// Rates are parts per million; absent where nothing was counted.
struct ComplaintFigures {
    Date from{};
    Date until{};
    std::int64_t filed = 0;
    std::int64_t closed = 0;
    std::int64_t open = 0;
    std::optional<std::int64_t> response_ppm;
    std::optional<std::int64_t> solved_ppm;
    std::optional<std::int64_t> satisfied_ppm;
    std::vector<CategoryFigure> categories;  // the ten with the most
    std::vector<RegionFigure> regions;       // one level below the one that was asked for
};

}  // namespace anju::analytics
