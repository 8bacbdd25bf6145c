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

TEST(Slips, SayWhoComplainedAsFarAsIsKnown) {
    complaints::Case c;
    c.contact.name_masked = "王*";
    c.contact.phone_masked = "138****0001";
    EXPECT_EQ(complainant_on_slip(c), "王*");
    c.contact.name_masked.clear();
    EXPECT_EQ(complainant_on_slip(c), "138****0001");
    c.contact.phone_masked.clear();
    EXPECT_EQ(complainant_on_slip(c), "未留或已按申请删除");
}

}  // namespace anju::channels
