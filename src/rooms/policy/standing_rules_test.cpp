#include <gtest/gtest.h>

#include "rooms/policy/rules.h"

namespace anju::policy {
namespace {

const RegionCode city = RegionCode::of("1302");
const RegionCode lubei = RegionCode::of("130203");
Date day(unsigned month, unsigned d) { return date_of(2026, month, d); }

}  // namespace

TEST(PolicyStanding, is_unconfirmed_while_the_last_word_of_a_region_is_a_default) {
    const auto word = [](RegionCode region, Date from, std::optional<Date> until,
                         Standing standing) {
        return Version{{}, "k", region, from, until, {}, {}, {}, {}, standing};
    };
    using enum Standing;
    std::vector<Version> approved{word(city, day(1, 1), {}, proposed_default)};
    EXPECT_TRUE(is_unconfirmed(approved, day(3, 1)));
    approved[0].valid_until = day(3, 1);
    approved.push_back(word(city, day(3, 2), {}, confirmed));
    EXPECT_FALSE(is_unconfirmed(approved, day(3, 1))) << "confirmed from tomorrow on";
    approved.push_back(word(lubei, day(1, 1), day(3, 1), proposed_default));
    EXPECT_TRUE(is_unconfirmed(approved, day(3, 1)));
    EXPECT_FALSE(is_unconfirmed(approved, day(3, 2))) << "it has ended";
}

TEST(missing_years, are_the_next_from_october_on_and_the_running_one_always) {
    const auto missing = [](Date today, std::vector<std::int64_t> published) {
        return missing_years(today, published);
    };
    using Years = std::vector<int>;
    EXPECT_EQ(missing(day(9, 30), {2026}), Years{});
    EXPECT_EQ(missing(day(10, 1), {2026}), Years{2027});
    EXPECT_EQ(missing(day(10, 1), {2026, 2027}), Years{});
    EXPECT_EQ(missing(day(10, 1), {2027}), Years{2026});
    EXPECT_EQ(missing(date_of(2029, 5, 1), {2026}), Years{2029});
    EXPECT_EQ(missing(day(3, 1), {}), Years{2026}) << "none was ever published";
}

}  // namespace anju::policy
