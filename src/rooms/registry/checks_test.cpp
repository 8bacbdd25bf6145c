// What `verify` finds in the registry, each time on a ground that was sound before.
#include "rooms/registry/checks.h"

#include <gtest/gtest.h>

#include <functional>

#include "base/refusals.h"
#include "rooms/registry/ground_test.h"
#include "rooms/registry/rules.h"
#include "rooms/registry/service_store.h"

namespace anju::registry {
namespace {

using test_ground::Ground;

class RegistryChecks : public testing::Test, protected Ground {
   protected:
    // Each check of what follows from other rows with so many faults, after a deed that is taken
    // back. That no fact tells of the deed is another matter (rows_store_test.cpp).
    std::string found_after(const std::function<void(db::Tx&)>& deed) {
        std::string found;
        EXPECT_FALSE(write([&](db::Tx& tx) -> Result<void> {
            found.clear();
            deed(tx);
            for (const journal::Check& check : checks()) {
                if (check.name.ends_with("_rows")) continue;
                if (const auto faults = journal::result_of(check, tx).faults.size(); faults > 0)
                    found += std::string(check.name) + " " + std::to_string(faults) + " ";
            }
            return refuse(not_found);
        }));
        return found;
    }
    // Of what is served from 2018 to 2022 by one, from 2023 on by another.
    std::string with_service(Date since, std::optional<Date> until) {
        return found_after([&](db::Tx& tx) {
            insert_service(tx, {{}, ground().estate_1, ground().enterprise_2, since, until, {}});
        });
    }
    std::string with_managers(std::initializer_list<Period> periods) {
        return found_after([&](db::Tx& tx) {
            for (const Period& p : periods)
                insert_manager(tx,
                               {{},
                                ground().estate_1,
                                ground().enterprise_1,
                                {},
                                "某经理",
                                {},
                                p.since_on,
                                p.until_on},
                               {});
        });
    }
};

TEST_F(RegistryChecks, see_two_services_on_one_day) {
    EXPECT_EQ(with_service(date_of(2017, 1, 1), date_of(2017, 12, 31)), "");
    EXPECT_EQ(with_service(date_of(2017, 1, 1), date_of(2018, 1, 1)), "registry_services 1 ");
    EXPECT_EQ(with_service(date_of(2022, 12, 31), date_of(2022, 12, 31)), "registry_services 1 ");
    EXPECT_EQ(with_service(date_of(2022, 12, 31), date_of(2023, 1, 1)), "registry_services 2 ");
    EXPECT_EQ(with_service(date_of(2017, 1, 1), {}), "registry_services 2 ");
    EXPECT_EQ(with_service(date_of(2030, 1, 1), {}), "registry_services 1 ") << "one is open";
}

TEST_F(RegistryChecks, see_two_managers_on_one_day_and_one_of_an_enterprise_that_never_served) {
    const Period spring{date_of(2024, 1, 1), date_of(2024, 6, 30)};
    const Period after{date_of(2024, 7, 1), {}};
    const Period touching{date_of(2024, 6, 30), {}};
    EXPECT_EQ(with_managers({spring, after}), "");
    EXPECT_EQ(with_managers({after, spring}), "");
    EXPECT_EQ(with_managers({spring, touching}), "registry_managers 1 ");
    EXPECT_EQ(with_managers({touching, spring}), "registry_managers 1 ");
    EXPECT_EQ(with_managers({{date_of(2023, 1, 1), {}}}), "") << "from its first day";
    EXPECT_EQ(with_managers({{date_of(2022, 12, 31), {}}}), "registry_managers 1 ");
}

TEST_F(RegistryChecks, see_counts_and_places_that_do_not_fit) {
    const Names& g = ground();
    struct Case {
        const char* found;
        std::function<void(db::Tx&)> deed;
    };
    const Case cases[] = {
        {"registry_estates 1 ",
         [&](db::Tx& tx) {
             tx.exec("update registry_estates set houses = 1 where id = $1", g.estate_2);
         }},
        {"registry_estates 1 ",
         [&](db::Tx& tx) {
             tx.exec("update registry_estates set houses = houses + 1 where id = $1", g.estate_1);
         }},
        {"registry_estates 1 ",
         [&](db::Tx& tx) {
             tx.exec("update registry_estates set place_cell = 0 where id = $1", g.estate_1);
         }},
        {"registry_estates 1 registry_buildings 1 ",
         [&](db::Tx& tx) {
             tx.exec("update registry_buildings set houses = 9 where id = $1", g.building_1);
         }},
        {"registry_buildings 1 ",
         [&](db::Tx& tx) {
             tx.exec("update registry_houses set estate = $1 where id = $2", g.estate_2, g.house_2);
         }},
        {"registry_buildings 1 registry_owners 1 ",
         [&](db::Tx& tx) {
             tx.exec("update registry_houses set estate = $1 where id = $2", g.estate_2, g.house_1);
         }},
        {"registry_owners 1 ",
         [&](db::Tx& tx) {
             tx.exec("update registry_owners set estate = $1 where id = $2", g.estate_2,
                     g.binding_1);
         }},
        {"registry_units 1 ",
         [&](db::Tx& tx) {
             tx.exec("delete from registry_units where enterprise = $1", g.enterprise_1);
         }},
    };
    for (const Case& c : cases) EXPECT_EQ(found_after(c.deed), c.found);
}

TEST_F(RegistryChecks, see_a_region_that_hangs_below_no_parent_of_its_digits) {
    const auto with_region = [&](std::string_view code, std::string_view parent) {
        return found_after([&](db::Tx& tx) {
            tx.exec(
                "insert into registry_regions (code, name, level, parent) "
                "values ($1, '无名', 'district', $2)",
                code, parent);
        });
    };
    EXPECT_EQ(with_region("130299", "1302"), "");
    EXPECT_EQ(with_region("130299", "1303"), "registry_regions 1 ");
    EXPECT_EQ(with_region("130399", "1302"), "registry_regions 1 ");
}

}  // namespace
}  // namespace anju::registry
