#include "rooms/analytics/rules.h"

#include <algorithm>

namespace anju::analytics {

namespace {

constexpr std::int64_t million = 1'000'000;
constexpr std::chrono::days default_span{30};
constexpr std::chrono::days longest_span{366};

std::optional<std::int64_t> share_ppm(std::int64_t millionths, std::int64_t of) {
    if (of == 0) return std::nullopt;
    return millionths / of;
}

}  // namespace

Rates rates_of(const Counts& counts, const Weights& weights) {
    const std::int64_t solved = counts.solved * million + counts.partly * weights.partly_ppm;
    const std::int64_t satisfied =
        counts.satisfied * million + counts.basically * weights.basically_ppm;
    return {share_ppm(counts.responded * million, counts.dispatched),
            share_ppm(solved, counts.rated), share_ppm(satisfied, counts.rated)};
}

Period period_of(std::optional<Date> from, std::optional<Date> until, Date today) {
    const Date last = until.value_or(today);
    return {std::max(from.value_or(last - default_span), last - longest_span), last};
}

}  // namespace anju::analytics
