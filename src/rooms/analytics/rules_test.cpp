#include "rooms/analytics/rules.h"

#include <gtest/gtest.h>

namespace anju::analytics {

namespace {

constexpr Weights half{500'000, 800'000};

TEST(Rates, AreAbsentWhereNothingWasCounted) {
    EXPECT_EQ(rates_of({}, half), Rates{});
    EXPECT_EQ(rates_of({.filed = 3, .open = 3}, half), Rates{});
    EXPECT_EQ(rates_of({.dispatched = 2}, half), (Rates{.response_ppm = 0}));
}

TEST(Rates, CountAHalfAnswerAtItsWeight) {
    const Counts counts{.dispatched = 7,
                        .responded = 5,
                        .rated = 4,
                        .solved = 2,
                        .partly = 1,
                        .satisfied = 1,
                        .basically = 2};
    EXPECT_EQ(rates_of(counts, half), (Rates{5'000'000 / 7, 2'500'000 / 4, 2'600'000 / 4}));
    EXPECT_EQ(rates_of(counts, {}), (Rates{5'000'000 / 7, 2'000'000 / 4, 1'000'000 / 4}));
}

TEST(Periods, AreTheLastThirtyDaysUnlessSaidAndAtMostAYear) {
    const Date today = date_of(2026, 3, 31);
    const Date may = date_of(2026, 5, 2);
    EXPECT_EQ(period_of({}, {}, today), (Period{date_of(2026, 3, 1), today}));
    EXPECT_EQ(period_of({}, may, today), (Period{date_of(2026, 4, 2), may}));
    EXPECT_EQ(period_of(today, may, today), (Period{today, may}));
    EXPECT_EQ(period_of(date_of(2020, 1, 1), today, today), (Period{date_of(2025, 3, 30), today}));
}

}  // namespace

}  // namespace anju::analytics
