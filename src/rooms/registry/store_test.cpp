// Real SQL on the engine under test: the regions that ship, the verbs, the lists and their scopes.
#include <gtest/gtest.h>

#include <limits>
#include <set>

#include "platform/journal/journal.h"
#include "rooms/registry/ground_test.h"
#include "rooms/registry/place_rules.h"
#include "rooms/registry/queries.h"
#include "rooms/registry/rules.h"
#include "rooms/registry/service_store.h"

namespace anju::registry {
namespace {

using test::refusal_of;
using test_ground::Ground;
using test_ground::now;
using test_ground::today;

class RegistryStore : public testing::Test, protected Ground {};

// --- what ships ----------------------------------------------------------------------------------

TEST_F(RegistryStore, the_regions_that_ship_are_all_there_and_named) {
    look([](db::Tx& tx) {
        const auto count = [&](std::string_view level) {
            return tx.one<std::int64_t>("select count(*) from registry_regions where level = $1",
                                        level);
        };
        EXPECT_EQ(count("district"), 18);
        EXPECT_EQ(count("street"), 251);
        EXPECT_EQ(count("community"), 6304);
        EXPECT_EQ(tx.one<std::int64_t>("select count(*) from registry_outlines"), 14);
        EXPECT_EQ(find_region(tx, RegionCode::of("130284"))->name, "滦州市");
        EXPECT_FALSE(find_region(tx, RegionCode::of("130223")));
        EXPECT_EQ(region_path(tx, RegionCode::of("130203006")), "路北区机场路街道");
        EXPECT_EQ(region_path(tx, RegionCode::of("1302")), "");
        const RegionList districts = list_regions(tx, {});
        EXPECT_EQ(districts.rows.size(), 18u);
        RegionFilter filter;
        filter.parent = RegionCode::of("130203");
        EXPECT_EQ(list_regions(tx, filter).rows.front().path, "路北区乔屯街道");
        RegionFilter search;
        search.text = Text<1, 30>("机场路");
        const auto found = list_regions(tx, search);
        ASSERT_FALSE(found.rows.empty());
        EXPECT_EQ(found.rows.front().name, "机场路街道");
        search.text = Text<1, 30>("%");
        EXPECT_TRUE(list_regions(tx, search).rows.empty()) << "a wildcard is a plain sign";
    });
}

TEST_F(RegistryStore, every_place_has_its_units) {
    look([&](db::Tx& tx) {
        const auto at = [&](UnitKind kind, const char* place) {
            return unit_for(tx, kind, RegionCode::of(place))->name;
        };
        const RegionCode community = ground().community_1;
        EXPECT_EQ(unit_for(tx, UnitKind::community_office, community)->region, community);
        EXPECT_EQ(unit_for(tx, UnitKind::street_office, community)->region,
                  community.at(RegionLevel::street));
        EXPECT_EQ(at(UnitKind::district_bureau, "130203006"), "路北区住房和城乡建设部门");
        EXPECT_EQ(at(UnitKind::city_bureau, "130203006"), "唐山市住房和城乡建设局");
        EXPECT_EQ(at(UnitKind::fire, "130203006"), "路北区消防救援部门");
        EXPECT_EQ(at(UnitKind::fire, "1302"), "唐山市消防救援部门");
        EXPECT_FALSE(unit_for(tx, UnitKind::community_office, RegionCode::of("130203")));
        const auto unit = unit_of_enterprise(tx, ground().enterprise_1);
        EXPECT_EQ(find_unit(tx, unit->id)->enterprise, ground().enterprise_1);
        UnitFilter filter;
        filter.kind = UnitKind::fire;
        filter.limit = Limit200(10);
        const auto page = list_units(tx, filter);
        EXPECT_EQ(page.rows.size(), 10u);
        filter.cursor = UnitCursor::parse(page.next);
        EXPECT_EQ(list_units(tx, filter).rows.size(), 9u);
    });
}

TEST_F(RegistryStore, a_point_finds_its_estate_its_community_or_its_district) {
    const Ground::Names& g = ground();
    look([&](db::Tx& tx) {
        const auto near = locate(tx, {g.place_1.lat_e6 + 500, g.place_1.lon_e6});
        ASSERT_TRUE(near);
        EXPECT_EQ(near->estate, g.estate_1);
        EXPECT_EQ(near->region, g.community_1);
        EXPECT_EQ(near->distance_m, 55);
        const auto further = locate(tx, {g.place_1.lat_e6 + 9'000, g.place_1.lon_e6});
        ASSERT_TRUE(further);
        EXPECT_FALSE(further->estate.set());
        EXPECT_EQ(further->region, g.community_1);
        const auto exactly = locate(tx, g.place_2, 0);
        EXPECT_EQ(exactly->estate, g.estate_2);
        const auto outlines = all_outlines_of(tx);
        for (const Outline& outline : outlines) {
            if (outline.region.digits() == "130203" || outline.region.digits() == "130208")
                continue;
            const auto middle = locate(tx, middle_of(outline.rings));
            ASSERT_TRUE(middle) << outline.name;
            EXPECT_EQ(middle->region, outline.region) << outline.name;
            EXPECT_EQ(middle->name, outline.name);
        }
        // A phone's fix 500 m inside a border: the outlines have the datum of the fix.
        EXPECT_EQ(locate(tx, {39'566'226, 118'153'386})->name, "路南区");
        EXPECT_FALSE(locate(tx, {39'900'000, 116'400'000}));
        EXPECT_FALSE(locate(tx, {0, 0}));
        EXPECT_FALSE(locate(tx, {-4'000'000'000, 9'000'000'000}));
        constexpr auto most = std::numeric_limits<std::int64_t>::max();
        EXPECT_FALSE(locate(tx, {most, -most}));
        EXPECT_TRUE(nearest_estates(tx, {most, most}).empty());
    });
}

TEST_F(RegistryStore, outlines_are_served_as_geojson) {
    read([](db::Tx& tx) {
        const std::string text = districts_geojson(tx);
        EXPECT_TRUE(text.starts_with(R"({"type":"FeatureCollection")"));
        EXPECT_TRUE(text.contains(R"("code":"130284","name":"滦州市")"));
        EXPECT_TRUE(text.contains("审图号"));
        EXPECT_TRUE(text.contains(R"("map_approval_no":"")"));
        EXPECT_EQ(digest_of(text).size(), 64u);
        return 0;
    });
}

// --- estates -------------------------------------------------------------------------------------

TEST_F(RegistryStore, an_estate_is_created_once_and_edited) {
    const Ground::Names& g = ground();
    const Actor street = post_of(Role::street, "130203006");
    EstateInput input = estate_input("新建小区", g.community_1, g.place_1);
    const auto id = write([&](db::Tx& tx) { return create_estate(tx, street, input, now); });
    ASSERT_TRUE(id);
    EXPECT_EQ(refusal_of(write([&](db::Tx& tx) { return create_estate(tx, street, input, now); })),
              &estate_exists);
    input.name.value = "改名小区";
    const auto edit = [&] {
        return refusal_of(write([&](db::Tx& tx) -> Result<void> {
            TRY(const Estate before, load_estate(tx, street.scope, *id, today));
            return edit_estate(tx, street, before, input, now);
        }));
    };
    EXPECT_EQ(edit(), nullptr);
    EXPECT_EQ(edit(), nullptr) << "nothing changed";
    input.region = g.community_2;
    EXPECT_EQ(edit(), nullptr) << "moved within the street";
    input.name.value = "二号院";
    EXPECT_EQ(edit(), &estate_exists) << "there";
    input.name.value = "一号院";
    EXPECT_EQ(edit(), nullptr) << "another community may have one of the name";
    input.region = g.community_3;
    EXPECT_EQ(edit(), &region_foreign);
    EXPECT_EQ(facts_of({"estate", id->value}),
              "EstateCreated EstateChanged EstateChanged EstateChanged ");
}

TEST_F(RegistryStore, a_house_is_added_once_and_counted) {
    const Ground::Names& g = ground();
    const Actor street = post_of(Role::street, "130203006");
    BuildingInput building;
    building.name.value = "99号楼";
    const auto id =
        write([&](db::Tx& tx) { return add_building(tx, street, g.estate_1, building, now); });
    ASSERT_TRUE(id);
    EXPECT_EQ(refusal_of(write(
                  [&](db::Tx& tx) { return add_building(tx, street, g.estate_1, building, now); })),
              &building_exists);
    EXPECT_TRUE(write([&](db::Tx& tx) {
        return add_building(tx, street, g.estate_2, building, now);
    })) << "every estate has its own";
    HouseInput house;
    house.unit_no.value = "1";
    house.room_no.value = "101";
    house.area = Area{9000};
    const auto add = [&] {
        return refusal_of(
            write([&](db::Tx& tx) { return add_house(tx, street, *id, house, now); }));
    };
    const auto before = read([&](db::Tx& tx) { return find_estate(tx, g.estate_1)->houses; });
    EXPECT_EQ(add(), nullptr);
    EXPECT_EQ(add(), &house_exists);
    house.unit_no.value = "2";
    EXPECT_EQ(add(), nullptr) << "one number in each unit";
    EXPECT_EQ(read([&](db::Tx& tx) { return find_estate(tx, g.estate_1)->houses; }), before + 2);
    const Actor other = post_of(Role::street, "130208001");
    EXPECT_EQ(refusal_of(write([&](db::Tx& tx) { return add_house(tx, other, *id, house, now); })),
              &not_found);
    EXPECT_EQ(refusal_of(write(
                  [&](db::Tx& tx) { return add_building(tx, other, g.estate_1, building, now); })),
              &not_found);
    expect_verified();
}

TEST_F(RegistryStore, a_list_starts_from_the_scope_of_who_asks) {
    const Ground::Names& g = ground();
    struct Case {
        const char* what;
        Scope scope;
        std::set<EstateId> seen;
    };
    const Case cases[] = {
        {"city", Scope::whole_city(), {g.estate_1, g.estate_2, g.estate_3}},
        {"district", region_scope("130203"), {g.estate_1, g.estate_2}},
        {"another district", region_scope("130208"), {g.estate_3}},
        {"community", {ScopeKind::region, g.community_2, {}, {}, {}, {}}, {g.estate_2}},
        {"enterprise",
         {ScopeKind::enterprise, {}, g.enterprise_1, {}, {}, {}},
         {g.estate_1, g.estate_2}},
        {"an enterprise, without what it served before",
         {ScopeKind::enterprise, {}, g.enterprise_2, {}, {}, {}},
         {g.estate_3}},
        {"manager", {ScopeKind::estate, {}, {}, g.estate_3, {}, {}}, {g.estate_3}},
        {"owner", {ScopeKind::self, {}, {}, {}, {}, g.owner_1}, {g.estate_1}},
        {"owner of nothing", {ScopeKind::self, {}, {}, {}, {}, UserId{999}}, {}},
        {"department", {ScopeKind::unit, {}, {}, {}, UnitId{1}, {}}, {}},
        {"officer", Scope{}, {}},
        {"a region post without region", {ScopeKind::region, {}, {}, {}, {}, {}}, {}},
    };
    look([&](db::Tx& tx) {
        for (const Case& c : cases) {
            std::set<EstateId> listed;
            const EstateList list = list_estates(tx, c.scope, {}, today).value();
            for (const EstateRow& row : list.rows) listed.insert(row.id);
            EXPECT_EQ(listed, c.seen) << c.what;
            EXPECT_EQ(list.count, static_cast<std::int64_t>(c.seen.size())) << c.what;
            std::int64_t points = 0;
            for (const PointRow& row : list_points(tx, c.scope, whole_map(8), today).rows)
                points += row.estates;
            EXPECT_EQ(points, list.count) << c.what;
            for (const EstateId id : {g.estate_1, g.estate_2, g.estate_3}) {
                EXPECT_EQ(load_estate(tx, c.scope, id, today).has_value(), c.seen.contains(id))
                    << c.what;
                EXPECT_EQ(detail_estate(tx, c.scope, id, today).has_value(), c.seen.contains(id));
            }
        }
    });
}

TEST_F(RegistryStore, estates_are_filtered_sorted_and_paged_without_gap_or_repeat) {
    const Actor bureau = post_of(Role::city_bureau, "1302");
    write([&](db::Tx& tx) {
        // Some of one name, and many with as many houses.
        for (int n = 0; n < 40; ++n)
            EXPECT_TRUE(
                create_estate(tx, bureau,
                              estate_input("小区" + std::to_string(n / 2),
                                           n % 2 == 0 ? ground().community_1 : ground().community_2,
                                           ground().place_1),
                              now));
        tx.exec("update registry_estates set houses = id % 7 where houses = 0");
        return true;
    });
    look([&](db::Tx& tx) {
        const Scope all = Scope::whole_city();
        for (const char* asked : {"name", "-name", "houses", "-houses"}) {
            EstateFilter filter;
            filter.sort = EstateOrder::parse(asked);
            const bool down = filter.sort->direction == http::Direction::down;
            filter.limit = Limit200(7);
            std::vector<EstateRow> rows;
            do {
                EstateList page = list_estates(tx, all, filter, today).value();
                EXPECT_EQ(page.count, 43);
                rows.insert(rows.end(), page.rows.begin(), page.rows.end());
                filter.cursor = EstateCursor::parse(page.next);
                EXPECT_EQ(filter.cursor.has_value(), !page.next.empty());
            } while (filter.cursor);
            std::set<EstateId> ids;
            for (const EstateRow& row : rows) ids.insert(row.id);
            EXPECT_EQ(rows.size(), 43u);
            EXPECT_EQ(ids.size(), 43u);
            if (down) std::ranges::reverse(rows);
            for (std::size_t i = 1; i < rows.size(); ++i) {
                if (filter.sort->column == EstateSort::name)
                    EXPECT_LE(rows[i - 1].name, rows[i].name) << asked;
                else
                    EXPECT_LE(rows[i - 1].houses, rows[i].houses) << asked;
            }
        }
        EstateFilter filter;
        filter.enterprise = ground().enterprise_1;
        EXPECT_EQ(list_estates(tx, all, filter, today)->count, 2);
        filter.region = ground().community_2;
        EXPECT_EQ(list_estates(tx, all, filter, today)->count, 1);
        EstateFilter text;
        text.text = Text<1, 40>("一号");
        EXPECT_EQ(list_estates(tx, all, text, today)->rows.front().id, ground().estate_1);
        text.text = Text<1, 40>("' or 1=1 --");
        EXPECT_EQ(list_estates(tx, all, text, today)->count, 0);
    });
}

TEST_F(RegistryStore, points_are_gathered_far_away_and_single_nearby) {
    const Ground::Names& g = ground();
    look([&](db::Tx& tx) {
        const auto far = list_points(tx, Scope::whole_city(), whole_map(6), today);
        std::int64_t estates = 0;
        for (const PointRow& row : far.rows) {
            estates += row.estates;
            EXPECT_EQ(row.estate.set(), row.estates == 1);
        }
        EXPECT_EQ(estates, 3);
        EXPECT_LT(far.rows.size(), 3u);
        EXPECT_EQ(list_points(tx, Scope::whole_city(), whole_map(16), today).rows.size(), 3u);
        PointQuery box = whole_map(16);
        box.south_e6 = g.place_1.lat_e6 - 10;
        box.north_e6 = g.place_1.lat_e6 + 10;
        box.west_e6 = g.place_1.lon_e6 - 10;
        box.east_e6 = g.place_1.lon_e6 + 10;
        const auto one = list_points(tx, Scope::whole_city(), box, today);
        ASSERT_EQ(one.rows.size(), 1u);
        EXPECT_EQ(one.rows.front().estate, g.estate_1);
        EXPECT_EQ(one.rows.front().name, "一号院");
    });
}

// --- enterprises, services, managers -------------------------------------------------------------

TEST_F(RegistryStore, an_enterprise_is_kept_by_the_district_that_registered_it) {
    const Actor lubei = post_of(Role::district_bureau, "130203");
    const Actor fengrun = post_of(Role::district_bureau, "130208");
    EnterpriseInput input = enterprise_input("91130203MA0TE2T18X", "130203");
    const auto id = write([&](db::Tx& tx) { return create_enterprise(tx, lubei, input, now); });
    ASSERT_TRUE(id) << "an odd check character warns, it does not refuse";
    EXPECT_EQ(
        refusal_of(write([&](db::Tx& tx) { return create_enterprise(tx, lubei, input, now); })),
        &enterprise_exists);
    input.name.value = "改名物业服务有限公司";
    const auto edit = [&](const Actor& by) {
        return refusal_of(write([&](db::Tx& tx) -> Result<void> {
            TRY(const Enterprise before, load_enterprise(tx, by.scope, *id));
            return edit_enterprise(tx, by, before, input, now);
        }));
    };
    EXPECT_EQ(edit(fengrun), &not_found);
    EXPECT_EQ(edit(lubei), nullptr);
    // The page shows the contact masked and sends back what it shows; an empty one is none.
    for (const auto& [sent, kept] : {std::pair{"张**", "张某某"}, std::pair{"", ""}}) {
        input.contact_name.value = sent;
        EXPECT_EQ(edit(lubei), nullptr);
        EXPECT_EQ(read([&](db::Tx& tx) { return contact_of(*find_enterprise(tx, *id)); }), kept);
    }
    look([&](db::Tx& tx) {
        EXPECT_EQ(unit_of_enterprise(tx, *id)->name, "改名物业服务有限公司");
        const auto detail = detail_enterprise(tx, lubei.scope, *id, today);
        EXPECT_TRUE(detail->credit_code_odd);
        EXPECT_EQ(detail->region_name, "路北区");
        EXPECT_FALSE(detail_enterprise(tx, fengrun.scope, *id, today)) << "it serves nothing there";
    });
    EXPECT_EQ(facts_of({"enterprise", id->value}),
              "EnterpriseCreated EnterpriseChanged EnterpriseChanged ");
}

TEST_F(RegistryStore, an_enterprise_is_registered_at_home_and_under_a_code_of_its_own) {
    const Ground::Names& g = ground();
    const Actor lubei = post_of(Role::district_bureau, "130203");
    const auto create = [&](const EnterpriseInput& input) {
        return refusal_of(
            write([&](db::Tx& tx) { return create_enterprise(tx, lubei, input, now); }));
    };
    const auto edit = [&](const EnterpriseInput& input) {
        return refusal_of(write([&](db::Tx& tx) -> Result<void> {
            TRY(const Enterprise before, load_enterprise(tx, lubei.scope, g.enterprise_1));
            return edit_enterprise(tx, lubei, before, input, now);
        }));
    };
    const EnterpriseInput away = enterprise_input("91130203MA0TE2T18X", "130208");
    EXPECT_EQ(create(away), &region_foreign);
    EXPECT_EQ(edit(away), &region_foreign) << "nor is it moved there";
    const EnterpriseInput of_another = enterprise_input("91130202MA07X8K297", "130203");
    EXPECT_EQ(create(of_another), &enterprise_exists);
    EXPECT_EQ(edit(of_another), &enterprise_exists);
    EXPECT_EQ(facts_of({"enterprise", g.enterprise_1.value}), "");
    expect_verified();
}

TEST_F(RegistryStore, whom_an_estate_is_served_by_is_decided_where_it_lies) {
    const Ground::Names& g = ground();
    const Actor fengrun = post_of(Role::district_bureau, "130208");
    const Actor lubei = post_of(Role::district_bureau, "130203");
    const StartService start{g.enterprise_2, date_of(2017, 1, 1), date_of(2017, 12, 31), {}};
    AppointManager appoint;
    appoint.name.value = "某经理";
    appoint.since_on = today;
    const auto serve = [&](const Actor& by) {
        return refusal_of(
            write([&](db::Tx& tx) { return start_service(tx, by, g.estate_1, start, now); }));
    };
    const auto manage = [&](const Actor& by) {
        return refusal_of(
            write([&](db::Tx& tx) { return appoint_manager(tx, by, g.estate_1, appoint, now); }));
    };
    EXPECT_EQ(serve(fengrun), &not_found);
    EXPECT_EQ(manage(fengrun), &not_found);
    EXPECT_EQ(serve(lubei), nullptr);
    appoint.phone.value = "12345";
    EXPECT_EQ(manage(lubei), &phone_invalid);
    appoint.phone.value.clear();
    EXPECT_EQ(manage(lubei), nullptr) << "a manager without a phone";
}

TEST_F(RegistryStore, enterprises_are_seen_where_they_are_registered_or_serve) {
    const Ground::Names& g = ground();
    const auto seen = [&](const Scope& scope) {
        return read([&](db::Tx& tx) {
            std::set<EnterpriseId> ids;
            const auto page = list_enterprises(tx, scope, {}, today).value();
            for (const EnterpriseRow& row : page.rows) ids.insert(row.id);
            return ids;
        });
    };
    const std::set<EnterpriseId> both{g.enterprise_1, g.enterprise_2};
    EXPECT_EQ(seen(Scope::whole_city()), both);
    EXPECT_EQ(seen(region_scope("130203")), both) << "the second served estate one before";
    EXPECT_EQ(seen(region_scope("130208")), (std::set{g.enterprise_2}));
    EXPECT_EQ(seen({ScopeKind::enterprise, {}, g.enterprise_1, {}, {}, {}}),
              (std::set{g.enterprise_1}));
    EXPECT_EQ(seen({ScopeKind::self, {}, {}, {}, {}, g.owner_1}), both);
    EXPECT_TRUE(seen(Scope{}).empty());
    look([&](db::Tx& tx) {
        EXPECT_EQ(refusal_of(load_enterprise(tx, region_scope("130203"), g.enterprise_2)),
                  &not_found)
            << "seen where it served, edited where it is registered";
        EXPECT_TRUE(load_enterprise(tx, region_scope("130208"), g.enterprise_2));
        const auto rows = list_enterprises(tx, Scope::whole_city(), {}, today)->rows;
        for (const EnterpriseRow& row : rows)
            EXPECT_EQ(row.estates, row.id == g.enterprise_1 ? 2 : 1);
        const Scope lubei = region_scope("130203");
        const auto near = list_enterprises(tx, lubei, {}, today)->rows;
        for (const EnterpriseRow& row : near) {
            EXPECT_EQ(row.estates, row.id == g.enterprise_1 ? 2 : 0) << "of those that it sees";
            const auto detail = detail_enterprise(tx, lubei, row.id, today);
            EXPECT_EQ(detail->estates, row.estates);
            EXPECT_EQ(detail->houses, row.houses);
        }
        EnterpriseFilter filter;
        filter.text = Text<1, 40>("甲");
        EXPECT_EQ(list_enterprises(tx, Scope::whole_city(), filter, today)->rows.size(), 1u);
        for (const char* asked : {"name", "-name", "credit_code", "-credit_code"}) {
            filter = {};
            filter.sort = EnterpriseOrder::parse(asked);
            filter.limit = Limit200(1);
            const auto page = list_enterprises(tx, Scope::whole_city(), filter, today).value();
            filter.cursor = EnterpriseCursor::parse(page.next);
            const auto next = list_enterprises(tx, Scope::whole_city(), filter, today).value();
            ASSERT_EQ(next.rows.size(), 1u) << asked;
            EXPECT_TRUE(next.next.empty());
            const auto key = [&](const EnterpriseRow& row) {
                return filter.sort->column == EnterpriseSort::name ? row.name : row.credit_code;
            };
            const bool up = filter.sort->direction == http::Direction::up;
            EXPECT_EQ(key(page.rows.front()) < key(next.rows.front()), up) << asked;
        }
    });
}

TEST_F(RegistryStore, a_page_does_not_go_on_in_another_order) {
    look([&](db::Tx& tx) {
        EstateFilter estates;
        estates.limit = Limit200(1);
        const auto page = list_estates(tx, Scope::whole_city(), estates, today).value();
        estates.cursor = EstateCursor::parse(page.next);
        EXPECT_TRUE(list_estates(tx, Scope::whole_city(), estates, today).has_value());
        for (const char* other : {"-name", "houses"}) {
            estates.sort = EstateOrder::parse(other);
            const auto refused = list_estates(tx, Scope::whole_city(), estates, today);
            ASSERT_FALSE(refused.has_value()) << other;
            EXPECT_EQ(refused.error().faults.front().pointer, "?cursor");
        }
        EnterpriseFilter enterprises;
        enterprises.cursor = EnterpriseCursor{{EnterpriseOrder{}, EnterpriseId{1}, "甲"}};
        enterprises.sort = EnterpriseOrder::parse("credit_code");
        EXPECT_FALSE(list_enterprises(tx, Scope::whole_city(), enterprises, today).has_value());
    });
}

TEST_F(RegistryStore, one_enterprise_serves_an_estate_at_a_time_and_takes_its_manager_along) {
    const Ground::Names& g = ground();
    const Actor lubei = post_of(Role::district_bureau, "130203");
    StartService start;
    start.enterprise = g.enterprise_2;
    start.since_on = today;
    const auto begin = [&] {
        return refusal_of(
            write([&](db::Tx& tx) { return start_service(tx, lubei, g.estate_1, start, now); }));
    };
    EXPECT_EQ(begin(), &service_overlaps);
    const auto held = read([&](db::Tx& tx) {
        EXPECT_EQ(serving_enterprise(tx, g.estate_1, today)->id, g.enterprise_1);
        EXPECT_EQ(serving_enterprise(tx, g.estate_1, date_of(2020, 6, 1))->id, g.enterprise_2);
        EXPECT_FALSE(serving_enterprise(tx, g.estate_1, date_of(1999, 1, 1)));
        const auto detail = detail_estate(tx, Scope::whole_city(), g.estate_1, today);
        EXPECT_EQ(detail->services.size(), 2u);
        return *detail->service;
    });
    AppointManager appoint;
    appoint.name.value = "某经理";
    appoint.phone.value = "13812345678";
    appoint.since_on = today;
    const auto manager =
        write([&](db::Tx& tx) { return appoint_manager(tx, lubei, g.estate_1, appoint, now); });
    ASSERT_TRUE(manager);
    look([&](db::Tx& tx) {
        EXPECT_EQ(refusal_of(load_manager(tx, region_scope("130208"), *manager, today)),
                  &not_found);
        EXPECT_TRUE(load_manager(tx, lubei.scope, *manager, today));
    });
    EXPECT_EQ(refusal_of(write([&](db::Tx& tx) {
                  return appoint_manager(tx, lubei, g.estate_1, appoint, now);
              })),
              &manager_present);
    EndService end;
    end.until_on = today + std::chrono::days{20};
    end.reason.value = "合同期满";
    const auto stop = [&](const Actor& by) {
        return refusal_of(write([&](db::Tx& tx) -> Result<void> {
            TRY(const Service service, load_service(tx, by.scope, held.id, today));
            return end_service(tx, by, service, end, now);
        }));
    };
    EXPECT_EQ(stop(post_of(Role::district_bureau, "130208")), &not_found);
    EXPECT_EQ(stop(lubei), nullptr);
    start.since_on = end.until_on + std::chrono::days{1};
    EXPECT_EQ(begin(), nullptr);
    look([&](db::Tx& tx) {
        const auto detail = detail_estate(tx, Scope::whole_city(), g.estate_1, today);
        ASSERT_TRUE(detail->manager);
        EXPECT_EQ(detail->manager->until_on, end.until_on);
        EXPECT_EQ(detail->manager->phone, "138****5678");
    });
    EXPECT_EQ(facts_of({"estate", g.estate_1.value}),
              "ManagerAppointed ServiceEnded ManagerEnded ServiceStarted ");
    expect_verified();
}

// --- seeds ---------------------------------------------------------------------------------------

TEST_F(RegistryStore, a_free_house_is_found_by_its_number) {
    const Ground::Names& g = ground();
    look([&](db::Tx& tx) {
        EXPECT_EQ(seed_house(tx, g.estate_1, 0), g.house_2) << "the first is bound";
        EXPECT_FALSE(seed_house(tx, g.estate_1, 1));
        EXPECT_EQ(seed_house(tx, g.estate_3, 0), g.house_3);
    });
}

}  // namespace
}  // namespace anju::registry
