#include "platform/http/readiness.h"

#include <gtest/gtest.h>

#include <future>

#include "base/result.h"

namespace anju::http {
namespace {

constexpr std::int64_t second = 1'000'000;

TEST(Readiness, is_remembered_for_a_second) {
    int looks = 0;
    Readiness ready([&] {
        ++looks;
        return Outlook{};
    });
    EXPECT_FALSE(ready.known(0).has_value());
    EXPECT_TRUE(ready.look(0).is_ready());
    EXPECT_TRUE(ready.known(second - 1)->is_ready());
    EXPECT_FALSE(ready.known(second).has_value());
    EXPECT_TRUE(ready.look(second).is_ready());
    EXPECT_EQ(looks, 2);
}

TEST(Readiness, is_looked_into_by_one_at_a_time) {
    bool broken = false;
    Readiness ready([&] {
        if (broken) throw Fault("away");
        return Outlook{};
    });
    EXPECT_FALSE(ready.known(0).has_value());
    // Nobody knows yet, and that is not ready.
    const auto second_caller = ready.known(1);
    ASSERT_TRUE(second_caller.has_value());
    EXPECT_FALSE(second_caller->is_ready());
    ready.look(1);
    EXPECT_FALSE(ready.known(2 * second).has_value());
    EXPECT_TRUE(ready.known(2 * second + 1)->is_ready());
    broken = true;
    EXPECT_FALSE(ready.look(3 * second).is_ready());
    const auto told = ready.known(3 * second + 1);
    ASSERT_TRUE(told.has_value());
    EXPECT_FALSE(told->is_ready());
}

// As a database does whose server stands still.
TEST(Readiness, is_not_when_a_look_does_not_come_back_and_is_when_it_has) {
    std::promise<void> gate;
    std::promise<void> stands;
    Readiness ready([&] {
        stands.set_value();
        gate.get_future().wait();
        return Outlook{};
    });
    EXPECT_FALSE(ready.known(0).has_value());
    EXPECT_FALSE(ready.look(0).is_ready());
    stands.get_future().wait();
    EXPECT_FALSE(ready.known(1)->is_ready());
    EXPECT_FALSE(ready.known(second).has_value());
    gate.set_value();
    EXPECT_TRUE(ready.look(second).is_ready()) << "that look, not another one";
}

TEST(Readiness, is_asked_again_when_a_look_was_never_begun) {
    Readiness ready([] { return Outlook{}; });
    EXPECT_FALSE(ready.known(0).has_value());
    EXPECT_TRUE(ready.known(5 * second - 1).has_value());
    EXPECT_FALSE(ready.known(5 * second).has_value());
}

}  // namespace
}  // namespace anju::http
