#include "platform/clock.h"

#include <gtest/gtest.h>

namespace anju {
namespace {

class Clock : public testing::Test {
   protected:
    ~Clock() override { clock::run_free(); }
    const Instant noon = instant_of(date_of(2030, 6, 30), 12);
};

TEST_F(Clock, stands_still_where_it_is_stopped) {
    clock::stop_at(noon);
    EXPECT_EQ(clock::now(), noon);
    EXPECT_EQ(clock::now(), noon);
}

TEST_F(Clock, goes_on_from_where_it_is_moved) {
    clock::move_to(noon);
    const Instant first = clock::now();
    EXPECT_GE(first, noon);
    EXPECT_LT(first, noon + std::chrono::minutes{1});
    EXPECT_GE(clock::now(), first);
}

TEST_F(Clock, moved_again_forgets_that_it_stood) {
    clock::stop_at(noon);
    clock::move_to(noon + std::chrono::hours{1});
    EXPECT_GE(clock::now(), noon + std::chrono::hours{1});
}

TEST_F(Clock, set_free_tells_the_time_of_the_machine) {
    const Instant before = clock::now();
    clock::stop_at(noon);
    clock::run_free();
    EXPECT_GE(clock::now(), before);
    EXPECT_LT(clock::now(), before + std::chrono::hours{1});
}

TEST_F(Clock, ticks_do_not_follow_the_time_of_day) {
    const std::int64_t before = clock::ticks_us();
    clock::stop_at(noon);
    EXPECT_GE(clock::ticks_us(), before);
}

}  // namespace
}  // namespace anju
