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

}  // namespace anju::policy
