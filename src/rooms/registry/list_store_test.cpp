// What every list keeps to, on real SQL: how long a page is, where a list ends, and that all of
// them say the same of who serves on which day.
#include <gtest/gtest.h>

#include <set>

#include "rooms/registry/estate_store.h"
#include "rooms/registry/ground_test.h"
#include "rooms/registry/owner_store.h"
#include "rooms/registry/queries.h"
#include "rooms/registry/service_store.h"

namespace anju::registry {
namespace {

using test_ground::Ground;
using test_ground::today;

const Scope city = Scope::whole_city();

// The lists of one building with 205 houses, each of them asked for by another person.
class RegistryLists : public testing::Test, protected Ground {
   protected:
    static constexpr std::size_t many = 205;

    void fill() {
        write([&](db::Tx& tx) {
            const BuildingId building = insert_building(tx, ground().estate_2, {});
            for (std::size_t n = 0; n < many; ++n) {
                HouseInput input;
                input.unit_no.value = n < 3 ? "1" : "2";
                input.room_no.value = std::to_string(n);
                const HouseId house = insert_house(tx, ground().estate_2, building, input);
                const BindingId id = insert_binding(
                    tx,
                    {.house = house,
                     .estate = ground().estate_2,
                     .person = UserId{900},
                     .person_key = PersonKey{1},
                     .state = n % 5 == 0 ? BindingState::verified : BindingState::requested,
                     .since_on = today},
                    {});
                tx.take_claims("binding", id.value);
            }
            tx.take_claims("estate", ground().estate_2.value);
            building_ = building;
            return true;
        });
    }
    // The pages that follow one another, each checked for its length.
    template <class Cursor, class Filter, class List>
    auto all_pages(Filter filter, std::size_t limit, List list) {
        decltype(list(std::declval<db::Tx&>(), filter).rows) rows;
        look([&](db::Tx& tx) {
            do {
                auto page = list(tx, filter);
                EXPECT_TRUE(page.rows.size() == limit || page.next.empty());
                EXPECT_LE(page.rows.size(), limit);
                EXPECT_FALSE(page.rows.empty()) << "a next page has something";
                rows.insert(rows.end(), page.rows.begin(), page.rows.end());
                filter.cursor = Cursor::parse(page.next);
            } while (filter.cursor);
        });
        std::set<decltype(rows.front().id)> ids;
        for (const auto& row : rows) ids.insert(row.id);
        EXPECT_EQ(ids.size(), rows.size()) << "nothing twice";
        return rows;
    }
    BuildingId building_;
};

// --- pages ---------------------------------------------------------------------------------------

TEST_F(RegistryLists, come_in_pages_as_long_as_asked_without_gap_or_repeat) {
    fill();
    const auto houses = [&](db::Tx& tx, const HouseFilter& filter) {
        return list_houses(tx, building_, filter, HouseView::full);
    };
    const auto owners = [&](db::Tx& tx, const OwnerFilter& filter) {
        return list_owners(tx, city, ground().estate_2, filter, today);
    };
    const auto units = [](db::Tx& tx, const UnitFilter& filter) { return list_units(tx, filter); };
    // 41 is a fifth of 205: the last page is full and there is none behind it.
    for (const int limit : {1, 41, 100, 200}) {
        const auto length = static_cast<std::size_t>(limit);
        HouseFilter of_houses;
        of_houses.limit = Limit200(limit);
        const auto rooms = all_pages<HouseCursor>(of_houses, length, houses);
        EXPECT_EQ(rooms.size(), many);
        EXPECT_TRUE(std::ranges::is_sorted(rooms, {}, &HouseRow::id));
        of_houses.unit_no = Text<0, 10>("1");
        EXPECT_EQ(all_pages<HouseCursor>(of_houses, length, houses).size(), 3u);
        OwnerFilter of_owners;
        of_owners.limit = Limit200(limit);
        const auto ties = all_pages<OwnerCursor>(of_owners, length, owners);
        EXPECT_EQ(ties.size(), many);
        EXPECT_TRUE(std::ranges::is_sorted(ties, std::greater{}, &OwnerRow::id)) << "newest first";
        of_owners.state = BindingState::verified;
        EXPECT_EQ(all_pages<OwnerCursor>(of_owners, length, owners).size(), many / 5);
        UnitFilter of_units;
        of_units.kind = UnitKind::fire;
        of_units.limit = Limit200(limit);
        EXPECT_EQ(all_pages<UnitCursor>(of_units, length, units).size(), 19u);
    }
}

TEST_F(RegistryLists, have_a_page_of_their_own_length_when_none_is_asked) {
    fill();
    look([&](db::Tx& tx) {
        EXPECT_EQ(list_houses(tx, building_, {}, HouseView::plain).rows.size(), 100u);
        EXPECT_EQ(list_owners(tx, city, ground().estate_2, {}, today).rows.size(), 50u);
        EXPECT_EQ(list_units(tx, {}).rows.size(), 50u);
        EXPECT_EQ(list_my_houses(tx, UserId{900}, today).rows.size(), 50u);
        EXPECT_EQ(bindings_waiting(tx, ground().estate_2), 164) << "without those verified";
        EXPECT_EQ(bindings_waiting(tx, ground().estate_1), 0) << "of the estate alone";
    });
}

// --- where a list ends ---------------------------------------------------------------------------

TEST_F(RegistryLists, of_estates_count_to_ten_thousand_and_map_two_thousand_points) {
    const auto add = [&](int from, int to) {
        write([&](db::Tx& tx) {
            tx.exec(
                "insert into registry_estates (name, region, lat_e6, lon_e6, place_cell) "
                "with recursive n(i) as (select cast($1 as bigint) "
                "union all select i + 1 from n where i < $2) "
                "select 'n' || i, $3, 39000000 + i, 118000000, 0 from n",
                from, to, ground().community_1);
            return true;
        });
    };
    const auto expect = [&](std::int64_t estates) {
        look([&](db::Tx& tx) {
            const EstateList list = list_estates(tx, city, {}, today).value();
            EXPECT_EQ(list.rows.size(), 50u);
            EXPECT_EQ(list.count, std::min<std::int64_t>(estates, 10'000));
            EXPECT_EQ(list.count_capped, estates > 10'000);
            EXPECT_EQ(list_points(tx, city, whole_map(14), today).rows.size(), 2'000u);
        });
    };
    add(4, 2'001);
    expect(2'001);
    add(2'002, 10'000);
    expect(10'000);
    add(10'001, 10'001);
    expect(10'001);
}

TEST_F(RegistryLists, of_one_estate_or_enterprise_end) {
    const Ground::Names& g = ground();
    write([&](db::Tx& tx) {
        for (int n = 0; n < 501; ++n) {
            BuildingInput input;
            input.name.value = std::to_string(n);
            insert_building(tx, g.estate_2, input);
        }
        for (int n = 0; n < 201; ++n) {
            const Date day = date_of(2000, 1, 1) + std::chrono::days{n};
            insert_service(tx, {{}, g.estate_3, g.enterprise_1, day, day, {}});
            insert_manager(tx, {{}, g.estate_3, g.enterprise_1, {}, {}, {}, day, day}, {});
        }
        for (const EstateId estate : {g.estate_2, g.estate_3})
            tx.take_claims("estate", estate.value);
        return true;
    });
    look([&](db::Tx& tx) {
        EXPECT_EQ(list_buildings(tx, g.estate_2).size(), 500u);
        const auto estate = detail_estate(tx, city, g.estate_3, today);
        EXPECT_EQ(estate->services.size(), 100u);
        EXPECT_EQ(estate->services.front().since_on, date_of(2018, 1, 1)) << "the newest";
        EXPECT_EQ(estate->managers.size(), 100u);
        const auto enterprise = detail_enterprise(tx, city, g.enterprise_1, today);
        EXPECT_EQ(enterprise->services.size(), 200u);
        EXPECT_EQ(enterprise->services.front().since_on, date_of(2023, 1, 1));
    });
}

// --- who serves on which day ---------------------------------------------------------------------

TEST_F(RegistryLists, agree_on_who_serves_on_the_first_and_on_the_last_day) {
    const Ground::Names& g = ground();
    struct Case {
        Date day;
        EnterpriseId serves;
    };
    const Case cases[] = {{date_of(2017, 12, 31), {}},
                          {date_of(2018, 1, 1), g.enterprise_2},
                          {date_of(2022, 12, 31), g.enterprise_2},
                          {date_of(2023, 1, 1), g.enterprise_1}};
    look([&](db::Tx& tx) {
        for (const auto& [day, serves] : cases) {
            const auto of_row = [&](const auto& row) { return row.enterprise == serves; };
            const auto serving = serving_enterprise(tx, g.estate_1, day);
            EXPECT_EQ(serving ? serving->id : EnterpriseId{}, serves) << to_text(day);
            const auto detail = detail_estate(tx, city, g.estate_1, day);
            EXPECT_EQ(detail->service ? detail->service->enterprise : EnterpriseId{}, serves);
            const auto estates = list_estates(tx, city, {}, day).value().rows;
            const auto listed = std::ranges::find(estates, g.estate_1, &EstateRow::id);
            ASSERT_NE(listed, estates.end());
            EXPECT_TRUE(of_row(*listed)) << to_text(day);
            EXPECT_TRUE(of_row(list_my_houses(tx, g.owner_1, day).rows.at(0)));
            for (const EnterpriseId enterprise : {g.enterprise_1, g.enterprise_2}) {
                const Scope own{ScopeKind::enterprise, {}, enterprise, {}, {}, {}};
                EXPECT_EQ(load_estate(tx, own, g.estate_1, day).has_value(), enterprise == serves)
                    << to_text(day);
                EstateFilter filter;
                filter.enterprise = enterprise;
                filter.region = g.community_1;
                const auto list = list_estates(tx, city, filter, day).value();
                EXPECT_EQ(list.rows.size(), enterprise == serves ? 1u : 0u) << to_text(day);
                EXPECT_EQ(list.count, std::ssize(list.rows));
                const Scope community = region_scope(g.community_1.digits());
                const auto known = list_enterprises(tx, community, {}, day).value().rows;
                const auto counted = std::ranges::find(known, enterprise, &EnterpriseRow::id);
                ASSERT_NE(counted, known.end());
                EXPECT_EQ(counted->estates, enterprise == serves ? 1 : 0) << to_text(day);
            }
        }
    });
}

TEST_F(RegistryLists, show_a_manager_from_the_first_day_to_the_last) {
    const Ground::Names& g = ground();
    write([&](db::Tx& tx) {
        insert_manager(tx,
                       {{},
                        g.estate_1,
                        g.enterprise_1,
                        {},
                        "某经理",
                        {},
                        date_of(2024, 3, 1),
                        date_of(2024, 3, 31)},
                       {});
        tx.take_claims("estate", g.estate_1.value);
        return true;
    });
    look([&](db::Tx& tx) {
        const auto manages = [&](Date day) {
            return detail_estate(tx, city, g.estate_1, day)->manager.has_value();
        };
        EXPECT_FALSE(manages(date_of(2024, 2, 29)));
        EXPECT_TRUE(manages(date_of(2024, 3, 1)));
        EXPECT_TRUE(manages(date_of(2024, 3, 31)));
        EXPECT_FALSE(manages(date_of(2024, 4, 1)));
    });
}

}  // namespace
}  // namespace anju::registry
