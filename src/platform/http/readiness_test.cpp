#include "platform/http/readiness.h"

#include <gtest/gtest.h>

#include "base/result.h"

namespace anju::http {
namespace {

constexpr std::int64_t second = 1'000'000;

TEST(Readiness, is_remembered_for_a_second) {
    int looks = 0;
    Readiness ready([&] { ++looks; });
    EXPECT_FALSE(ready.known(0).has_value());
    EXPECT_EQ(ready.look(0), nullptr);
    EXPECT_EQ(ready.known(second - 1), Readiness::Finding{});
    EXPECT_FALSE(ready.known(second).has_value());
    EXPECT_EQ(ready.look(second), nullptr);
    EXPECT_EQ(looks, 2);
}

TEST(Readiness, is_looked_into_by_one_at_a_time) {
    bool broken = false;
    Readiness ready([&] {
        if (broken) throw Fault("away");
    });
    EXPECT_FALSE(ready.known(0).has_value());
    // Nobody knows yet, and that is not ready.
    const auto second_caller = ready.known(1);
    ASSERT_TRUE(second_caller.has_value());
    EXPECT_NE(*second_caller, nullptr);
    ready.look(1);
    EXPECT_FALSE(ready.known(2 * second).has_value());
    EXPECT_EQ(ready.known(2 * second + 1), Readiness::Finding{});
    broken = true;
    EXPECT_NE(ready.look(3 * second), nullptr);
    const auto told = ready.known(3 * second + 1);
    ASSERT_TRUE(told.has_value());
    EXPECT_NE(*told, nullptr);
}

TEST(Readiness, is_asked_again_when_a_look_was_never_begun) {
    Readiness ready([] {});
    EXPECT_FALSE(ready.known(0).has_value());
    EXPECT_TRUE(ready.known(5 * second - 1).has_value());
    EXPECT_FALSE(ready.known(5 * second).has_value());
}

}  // namespace
}  // namespace anju::http
