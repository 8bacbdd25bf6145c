#include "platform/http/rate.h"

#include <gtest/gtest.h>

#include <atomic>

#include "platform/http/pool.h"

namespace anju::http {
namespace {

constexpr std::int64_t second = 1'000'000;

int taken(RateLimit& limit, std::string_view address, std::int64_t now) {
    int count = 0;
    while (limit.take(address, now) == Pace::within) ++count;
    return count;
}

TEST(Rate, allows_a_burst_of_two_seconds_and_then_the_pace) {
    RateLimit limit(10);
    EXPECT_EQ(taken(limit, "a", 0), 20);
    EXPECT_EQ(taken(limit, "a", second / 10 - 1), 0);
    EXPECT_EQ(taken(limit, "a", second / 10), 1);
    EXPECT_EQ(taken(limit, "a", second + second / 10), 10);
    EXPECT_EQ(taken(limit, "a", 100 * second), 20);
}

TEST(Rate, is_each_address_its_own) {
    RateLimit limit(1);
    EXPECT_EQ(taken(limit, "a", 0), 2);
    EXPECT_EQ(taken(limit, "b", 0), 2);
    EXPECT_EQ(taken(limit, "a", 0), 0);
}

TEST(Rate, of_zero_is_none) {
    RateLimit limit(0);
    for (int i = 0; i < 1000; ++i) EXPECT_EQ(limit.take("a", 0), Pace::within);
}

TEST(Rate, forgets_addresses_before_they_fill_the_memory) {
    RateLimit limit(1);
    for (int i = 0; i < 120'000; ++i) {
        limit.take(std::to_string(i), i * 100);
        ASSERT_LE(limit.known(), 50'000u);
    }
    EXPECT_EQ(taken(limit, "new", 120'000 * 100), 2);
}

TEST(Rate, starts_over_when_more_come_in_one_moment_than_it_remembers) {
    RateLimit limit(1);
    for (int i = 0; i < 60'000; ++i) {
        EXPECT_EQ(limit.take(std::to_string(i), 0), Pace::within);
        ASSERT_LE(limit.known(), 50'000u);
    }
}

TEST(Rate, forgets_only_who_has_waited_long_enough) {
    RateLimit limit(1);
    EXPECT_EQ(taken(limit, "busy", 10 * second), 2);
    for (int i = 0; i < 49'999; ++i) limit.take(std::to_string(i), 0);
    EXPECT_EQ(limit.take("new", 10 * second), Pace::within);
    EXPECT_EQ(limit.known(), 2u);
    EXPECT_EQ(limit.take("busy", 10 * second), Pace::over);
}

TEST(Pool, runs_all_it_has_taken_before_it_ends) {
    std::atomic<int> ran = 0;
    {
        Pool pool(2, 100);
        for (int i = 0; i < 100; ++i) {
            const auto queued = pool.post([&] { ++ran; });
            EXPECT_EQ(queued, Queued::taken);
        }
    }
    EXPECT_EQ(ran, 100);
}

TEST(Pool, says_when_its_queue_is_full) {
    Pool idle(0, 2);
    EXPECT_EQ(idle.post([] {}), Queued::taken);
    EXPECT_EQ(idle.post([] {}), Queued::taken);
    EXPECT_EQ(idle.post([] {}), Queued::full);
}

}  // namespace
}  // namespace anju::http
