#include "demo/complaints_city.h"

#include <gtest/gtest.h>

#include "rooms/complaints/checks.h"
#include "rooms/complaints/site_test.h"

namespace anju::demo {

TEST(ComplaintsCity, HasCasesThatVerifyFindsRight) {
    complaints::Site site;
    CityCases wanted;
    wanted.cases = 2'000;
    wanted.until = instant_of(date_of(2026, 3, 2), 9);
    wanted.estates = {EstateId{site.name("E1")}, EstateId{site.name("E2")},
                      EstateId{site.name("E3")}};
    wanted.first_complainant = site.actor("owner wang").user;
    {
        // Closed before anybody else writes: it holds the journal.
        const auto connection = site.db().connect();
        EXPECT_EQ(load_city(*connection, wanted, [](const std::string&) {}), 2'000);
    }
    site.db().read([&](db::Tx& tx) {
        for (const auto& check : complaints::checks()) {
            const auto result = journal::result_of(check, tx);
            // The load makes cases; it changes neither the catalogue nor its categories.
            if (!check.name.contains("cat")) {
                EXPECT_GT(result.checked, 1'999) << check.name;
            }
            EXPECT_EQ(result.faults, std::vector<std::string>{}) << check.name;
        }
        const auto states = tx.all<std::string>("select distinct state from complaints_cases");
        EXPECT_GT(states.size(), 5u);
        return true;
    });
    // Cases that people file afterwards follow on.
    const complaints::Case c = site.file();
    EXPECT_EQ(c.id, complaints::ComplaintId{2'001});
}

}  // namespace anju::demo
