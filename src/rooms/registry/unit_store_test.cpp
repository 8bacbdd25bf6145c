// Units on real SQL: founded, changed and closed, who answers then, and what `verify` sees.
#include <gtest/gtest.h>

#include "rooms/registry/checks.h"
#include "rooms/registry/ground_test.h"
#include "rooms/registry/queries.h"

namespace anju::registry {
namespace {

using test_ground::Ground;
using test_ground::now;
using test_ground::today;

const RegionCode lubei = RegionCode::of("130203");

class UnitStore : public testing::Test, protected Ground {
   protected:
    Unit fire_of(const RegionCode& place) {
        return read([&](db::Tx& tx) { return *unit_for(tx, UnitKind::fire, place); });
    }
    UnitId change(const Unit& after) {
        return write([&](db::Tx& tx) { return change_unit(tx, system_actor(), after, now); });
    }
    std::size_t faults() {
        return read([](db::Tx& tx) {
            std::size_t found = 0;
            for (const journal::Check& check : checks())
                found += journal::result_of(check, tx).faults.size();
            return found;
        });
    }
};

TEST_F(UnitStore, a_changed_unit_is_what_it_was_told_to_become) {
    Unit fire = fire_of(lubei);
    fire.name = "路北区消防救援局";
    fire.phone = "0315-2800119";
    EXPECT_EQ(change(fire), fire.id);
    EXPECT_EQ(fire_of(lubei).name, fire.name);
    EXPECT_EQ(fire_of(lubei).phone, fire.phone);
    EXPECT_EQ(facts_of({"unit", fire.id.value}), "UnitChanged ");
    expect_verified();
}

TEST_F(UnitStore, a_closed_unit_is_offered_to_nobody_and_its_place_is_free) {
    Unit fire = fire_of(lubei);
    const Unit of_city = fire_of(RegionCode::of("1302"));
    fire.closed_on = today;
    change(fire);
    EXPECT_EQ(fire_of(lubei).id, of_city.id);
    look([&](db::Tx& tx) {
        EXPECT_EQ(find_unit(tx, fire.id)->closed_on, today);
        EXPECT_FALSE(find_open_unit(tx, fire.id));
        EXPECT_TRUE(find_open_unit(tx, of_city.id));
        EXPECT_FALSE(find_unit_at(tx, UnitKind::fire, lubei));
        UnitFilter filter;
        filter.kind = UnitKind::fire;
        filter.region = lubei;
        EXPECT_TRUE(list_units(tx, filter).rows.empty());
        filter.standing = UnitStanding::closed;
        ASSERT_EQ(list_units(tx, filter).rows.size(), 1u);
        EXPECT_EQ(list_units(tx, filter).rows[0].closed_on, today);
    });
    Unit again = fire;
    again.id = {};
    again.closed_on = {};
    again.name = "路北区消防救援大队";
    const UnitId founded = change(again);
    EXPECT_NE(founded, fire.id);
    EXPECT_EQ(fire_of(lubei).id, founded);
    read([&](db::Tx& tx) {
        EXPECT_EQ(find_unit_at(tx, UnitKind::fire, lubei)->id, founded);
        return true;
    });
    expect_verified();
}

TEST_F(UnitStore, verify_notices_a_unit_that_no_fact_tells_of) {
    Unit fire = fire_of(lubei);
    fire.name = "路北区消防救援局";
    change(fire);
    EXPECT_EQ(faults(), 0u);
    const auto tamper = [&](db::Sql sql) {
        write([&](db::Tx& tx) { return tx.exec(sql, fire.id); });
        EXPECT_EQ(faults(), 1u) << sql.text();
        change(fire);
        EXPECT_EQ(faults(), 0u);
    };
    tamper("update registry_units set name = 'x' where id = $1");
    tamper("update registry_units set phone = 'x' where id = $1");
    tamper("update registry_units set kind = 'gas', region = '130203001' where id = $1");
    tamper("update registry_units set region = '130203001' where id = $1");
    tamper("update registry_units set closed_on = '2026-01-01' where id = $1");
}

TEST_F(UnitStore, units_leave_as_a_sheet_with_the_filters_of_their_list) {
    const Actor bureau = post_of(Role::city_bureau, "1302");
    const auto sheet =
        ask(&bureau, http::GET, "/api/registry/units/export.csv?kind=fire&region=130203");
    EXPECT_EQ(sheet.status, 200);
    EXPECT_NE(sheet.body.find("消防救援"), std::string::npos);
    EXPECT_EQ(sheet.body.find("市场监管"), std::string::npos);
}

}  // namespace
}  // namespace anju::registry
