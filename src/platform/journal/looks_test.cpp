#include "platform/journal/looks.h"

#include <gtest/gtest.h>

#include "support/test_db.h"

namespace anju::journal {

namespace {

TEST(Looks, are_counted_by_reader_and_by_the_day_of_china) {
    test::TestDb db;
    const UserId li{7};
    const UserId wu{8};
    const Instant evening = instant_of(date_of(2026, 3, 2), 23) + std::chrono::minutes{59};
    db->write([&](db::Tx& tx) {
        for (std::int64_t n = looks_a_day; n > 0; --n) {
            EXPECT_EQ(looks_left(tx, li, evening), n);
            EXPECT_TRUE(take_look(tx, li, evening));
        }
        const auto refused = take_look(tx, li, evening);
        EXPECT_TRUE(!refused && refused.error().kind == &looks_used_up);
        EXPECT_EQ(looks_left(tx, li, evening), 0);
        EXPECT_EQ(looks_left(tx, wu, evening), looks_a_day);
        EXPECT_EQ(looks_left(tx, li, evening + std::chrono::minutes{1}), looks_a_day);
        return true;
    });
}

}  // namespace

}  // namespace anju::journal
