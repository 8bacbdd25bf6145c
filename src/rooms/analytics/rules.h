// How figures are made of counts.
#pragma once

#include <cstdint>
#include <optional>

#include "base/time.h"

namespace anju::analytics {

// 三率 of the cases filed in a period.
struct Counts {
    std::int64_t filed = 0;
    std::int64_t open = 0;
    std::int64_t closed = 0;
    std::int64_t dispatched = 0;
    std::int64_t responded = 0;
    std::int64_t rated = 0;  // closed with an answer
    std::int64_t solved = 0;
    std::int64_t partly = 0;
    std::int64_t satisfied = 0;
    std::int64_t basically = 0;
};
// What a half answer counts for, in parts per million.
struct Weights {
    std::int64_t partly_ppm = 0;
    std::int64_t basically_ppm = 0;
};
struct Rates {
    std::optional<std::int64_t> response_ppm;
    std::optional<std::int64_t> solved_ppm;
    std::optional<std::int64_t> satisfied_ppm;
    bool operator==(const Rates&) const = default;
};
Rates rates_of(const Counts& counts, const Weights& weights);

// Both days belong to it. At most a year back from the last day (366 days), thirty where nothing is
// said.
struct Period {
    Date from{};
    Date until{};
    bool operator==(const Period&) const = default;
};
Period period_of(std::optional<Date> from, std::optional<Date> until, Date today);

}  // namespace anju::analytics
