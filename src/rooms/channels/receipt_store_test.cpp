// What stands on a slip: how the case stands when it is printed, whatever it was when it was taken
// on.
#include <gtest/gtest.h>

#include "platform/journal/seal.h"
#include "rooms/channels/receipt_queries.h"
#include "rooms/complaints/site_test.h"

namespace anju::channels {

TEST(Slip, SaysHowTheCaseStandsWhenItIsPrinted) {
    complaints::Site site;
    complaints::Case c = site.dispatch(site.file(), "U_QIAN");
    while (journal::seal_chunk(site.db(), site.now)) {
    }
    const auto state = [&] {
        return site.db().read([&](db::Tx& tx) {
            const auto slip = slip_of(tx, c);
            if (!slip) return std::string(slip.error().kind->code);
            for (const paper::Line& line : slip->lines)
                if (line.name == "打印时状态") return line.value;
            return std::string("-");
        });
    };
    EXPECT_EQ(state(), "待签收");
    c = site.sign(c, "enterprise qian");
    EXPECT_EQ(state(), "办理中");
    c = site.must([&](db::Tx& tx) {
        return withdraw_complaint(tx, site.actor("owner wang"), c, {}, site.now);
    });
    EXPECT_EQ(state(), "已撤回");
}

}  // namespace anju::channels
