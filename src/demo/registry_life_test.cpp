#include "demo/registry_life.h"

#include <gtest/gtest.h>

#include "rooms/registry/checks.h"
#include "rooms/registry/code_rules.h"
#include "rooms/registry/region_store.h"
#include "rooms/registry/seed.h"
#include "support/test_db.h"

namespace anju::demo {

namespace {

const Date today = date_of(2026, 3, 10);

void with_regions(db::Db& db) {
    db.write([](db::Tx& tx) {
        registry::seed_regions(tx, test::TestDb::root() + "/data", instant_of(today, 9));
        return true;
    });
}

}  // namespace

TEST(RegistryLife, FollowsFromTheSeedNumberAndHoldsUpToVerify) {
    const auto generate = [](test::TestDb& at, std::uint64_t seed) {
        return at->write([&](db::Tx& tx) {
            const Profile profile{60, 3'000, 20, seed, today};
            const Seeded seeded =
                seed_estates(tx, profile, instant_of(today, 9), [](const std::string&) {});
            EXPECT_EQ(seeded.estates.size(), 60u);
            EXPECT_EQ(seeded.enterprises.size(), 20u);
            EXPECT_EQ(seeded.houses, 3'000);
            std::string all;
            struct Row {
                std::string name;
                RegionCode region;
                std::int64_t lat_e6 = 0;
                std::int64_t lon_e6 = 0;
            };
            for (const Row& row : tx.all<Row>("select name, region, lat_e6, lon_e6 "
                                              "from registry_estates order by id"))
                all += row.name + row.region.digits() + std::to_string(row.lat_e6) + " " +
                       std::to_string(row.lon_e6) + "\n";
            return all;
        });
    };
    test::TestDb first{with_regions};
    test::TestDb again{with_regions};
    test::TestDb other{with_regions};
    const std::string made = generate(first, 1);
    EXPECT_EQ(made, generate(again, 1));
    EXPECT_NE(made, generate(other, 2));
    first->with_snapshot([](db::Tx& tx) {
        for (const journal::Check& check : registry::checks())
            EXPECT_TRUE(journal::result_of(check, tx).faults.empty()) << check.name;
        const auto outlines = registry::all_outlines(tx);
        struct Row {
            RegionCode region;
            std::int64_t lat_e6 = 0;
            std::int64_t lon_e6 = 0;
        };
        for (const Row& row : tx.all<Row>("select region, lat_e6, lon_e6 from registry_estates"))
            for (const registry::Outline& outline : outlines)
                EXPECT_TRUE(!outline.region.contains(row.region) ||
                            registry::contains(outline.rings, {row.lat_e6, row.lon_e6}))
                    << row.region.digits();
        for (const auto& code : tx.all<std::string>("select credit_code from registry_enterprises"))
            EXPECT_EQ(registry::credit_code_verdict(code), registry::CreditCodeVerdict::right)
                << code;
    });
}

}  // namespace anju::demo
