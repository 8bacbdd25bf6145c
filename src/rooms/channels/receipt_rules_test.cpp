#include "rooms/channels/receipt_rules.h"

#include <gtest/gtest.h>

#include "rooms/channels/refusals.h"
#include "support/refusal.h"

namespace anju::channels {

using test::refusal_of;

TEST(Receipts, AreForWhoeverFiledAlone) {
    complaints::Case c;
    c.complainant = UserId{7};
    Actor by;
    by.user = UserId{7};
    EXPECT_TRUE(check_receipt(c, by));
    by.user = UserId{8};
    EXPECT_EQ(refusal_of(check_receipt(c, by)), &receipt_not_yours);
}

TEST(Slips, AreThereFromWhenAUnitWasGivenTheCase) {
    complaints::Case c;
    EXPECT_EQ(refusal_of(check_slip(c)), &slip_too_early);
    c.clocks[complaints::Clock::contact].emplace();
    EXPECT_EQ(refusal_of(check_slip(c)), &slip_too_early);
    c.clocks[complaints::Clock::sign].emplace();
    EXPECT_TRUE(check_slip(c));
}

}  // namespace anju::channels
