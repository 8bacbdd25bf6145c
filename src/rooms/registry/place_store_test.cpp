// Where things lie, on real SQL: outlines, points of the map, what is near, regions that are found.
#include <gtest/gtest.h>

#include <set>

#include "rooms/registry/estate_store.h"
#include "rooms/registry/ground_test.h"
#include "rooms/registry/queries.h"
#include "rooms/registry/region_store.h"

namespace anju::registry {
namespace {

using test_ground::Ground;
using test_ground::now;
using test_ground::today;

class PlaceStore : public testing::Test, protected Ground {
   protected:
    void put(EstateId estate, Place place) {
        write([&](db::Tx& tx) {
            tx.exec("update registry_estates set lat_e6 = $1, lon_e6 = $2 where id = $3",
                    place.lat_e6, place.lon_e6, estate);
            return true;
        });
    }
    std::size_t rows_at(int zoom) {
        return read([&](db::Tx& tx) {
            return list_points(tx, Scope::whole_city(), whole_map(zoom), today).rows.size();
        });
    }
};

// --- outlines ------------------------------------------------------------------------------------

TEST_F(PlaceStore, only_outlines_whose_box_holds_the_place_are_read) {
    look([&](db::Tx& tx) {
        const auto all = all_outlines(tx);
        const auto check = [&](Place p) {
            std::vector<RegionCode> expected;
            for (const Outline& outline : all) {
                const auto [low, high] = box_of(outline.rings);
                if (low.lat_e6 <= p.lat_e6 && p.lat_e6 <= high.lat_e6 && low.lon_e6 <= p.lon_e6 &&
                    p.lon_e6 <= high.lon_e6)
                    expected.push_back(outline.region);
            }
            std::vector<RegionCode> read;
            for (const Outline& outline : outlines_around(tx, p)) read.push_back(outline.region);
            EXPECT_EQ(read, expected) << p.lat_e6 << "," << p.lon_e6;
        };
        for (const Outline& outline : all) {
            const auto [low, high] = box_of(outline.rings);
            const Place middle = middle_of(outline.rings);
            for (const std::int64_t out : {0, 1}) {
                check({low.lat_e6 - out, middle.lon_e6});
                check({high.lat_e6 + out, middle.lon_e6});
                check({middle.lat_e6, low.lon_e6 - out});
                check({middle.lat_e6, high.lon_e6 + out});
            }
        }
    });
}

TEST_F(PlaceStore, an_outline_is_served_to_the_millionth) {
    write([](db::Tx& tx) {
        tx.exec(
            "update registry_outlines set rings = "
            "'118999999,39000001 119000000,39000001 119000000,39999999;118000010,39100000' "
            "where region = '130203'");
        return true;
    });
    look([](db::Tx& tx) {
        EXPECT_TRUE(districts_geojson(tx).contains(
            R"("coordinates":[[[[118.999999,39.000001],[119.000000,39.000001],)"
            R"([119.000000,39.999999]]],[[[118.000010,39.100000]]]]})"));
    });
}

// --- points of the map ---------------------------------------------------------------------------

TEST_F(PlaceStore, a_point_of_the_map_gathers_a_quarter_of_a_tile) {
    const Ground::Names& g = ground();
    for (const int zoom : {6, 9, 13}) {
        const std::int64_t side = std::int64_t{90'000'000} >> zoom;
        const Place corner{39'600'000 / side * side, 118'200'000 / side * side};
        put(g.estate_1, corner);
        put(g.estate_2, {corner.lat_e6 + side - 1, corner.lon_e6 + side - 1});
        put(g.estate_3, {corner.lat_e6, corner.lon_e6 + side - 1});
        EXPECT_EQ(rows_at(zoom), 1u) << zoom;
        put(g.estate_2, {corner.lat_e6 + side, corner.lon_e6});
        EXPECT_EQ(rows_at(zoom), 2u) << zoom;
        put(g.estate_3, {corner.lat_e6, corner.lon_e6 - 1});
        EXPECT_EQ(rows_at(zoom), 3u) << zoom;
    }
}

TEST_F(PlaceStore, estates_of_one_place_are_told_apart_from_street_level_on) {
    const Ground::Names& g = ground();
    for (const EstateId estate : {g.estate_2, g.estate_3}) put(estate, g.place_1);
    EXPECT_EQ(rows_at(13), 1u);
    EXPECT_EQ(rows_at(14), 3u);
}

TEST_F(PlaceStore, the_border_of_the_map_belongs_to_it) {
    const Ground::Names& g = ground();
    PointQuery box = whole_map(16);
    box.south_e6 = box.north_e6 = g.place_1.lat_e6;
    box.west_e6 = box.east_e6 = g.place_1.lon_e6;
    const auto seen = [&](const PointQuery& asked) {
        return read([&](db::Tx& tx) {
            return list_points(tx, Scope::whole_city(), asked, today).rows.size();
        });
    };
    EXPECT_EQ(seen(box), 1u);
    for (const auto& [side, out] : {std::pair{&PointQuery::south_e6, 1},
                                    {&PointQuery::north_e6, -1},
                                    {&PointQuery::west_e6, 1},
                                    {&PointQuery::east_e6, -1}}) {
        PointQuery beside = box;
        beside.*side += out;
        EXPECT_EQ(seen(beside), 0u);
    }
}

// --- what is near --------------------------------------------------------------------------------

TEST_F(PlaceStore, an_estate_says_the_community_of_a_point_within_three_kilometres) {
    const Ground::Names& g = ground();
    look([&](db::Tx& tx) {
        bool far = false;
        for (std::int64_t north = 26'960; north < 27'010; ++north) {
            const Place place{g.place_1.lat_e6 + north, g.place_1.lon_e6};
            const auto distance = distance_m(place, g.place_1);
            far = far || distance > 3000;
            const auto located = locate(tx, place);
            ASSERT_TRUE(located);
            EXPECT_EQ(located->region, distance <= 3000 ? g.community_1 : RegionCode::of("130203"))
                << distance;
            const auto offered = nearest_estates(tx, place);
            EXPECT_EQ(!offered.empty(), distance <= 3000) << distance;
        }
        EXPECT_TRUE(far);
    });
}

TEST_F(PlaceStore, a_point_is_in_an_estate_within_the_metres_that_are_asked) {
    const Ground::Names& g = ground();
    look([&](db::Tx& tx) {
        const Place place{g.place_1.lat_e6 + 500, g.place_1.lon_e6};
        EXPECT_EQ(locate(tx, place, 55)->estate, g.estate_1);
        EXPECT_FALSE(locate(tx, place, 54)->estate.set());
        for (std::int64_t north = 2'680; north < 2'720; ++north) {
            const Place beside{g.place_1.lat_e6 + north, g.place_1.lon_e6};
            EXPECT_EQ(locate(tx, beside)->estate.set(), distance_m(beside, g.place_1) <= 300);
        }
    });
}

TEST_F(PlaceStore, the_public_chooses_among_twenty_estates_nearest_first) {
    const Ground::Names& g = ground();
    write([&](db::Tx& tx) {
        for (int n = 0; n < 21; ++n)
            EXPECT_TRUE(create_estate(tx, system_actor(),
                                      estate_input("选择" + std::to_string(100 + n), g.community_1,
                                                   {g.place_1.lat_e6 + 21 - n, g.place_1.lon_e6}),
                                      now));
        return true;
    });
    look([&](db::Tx& tx) {
        const auto near = nearest_estates(tx, g.place_1);
        ASSERT_EQ(near.size(), 20u);
        EXPECT_EQ(near.front().estate, g.estate_1);
        for (std::size_t i = 1; i < near.size(); ++i)
            EXPECT_LE(near[i - 1].distance_m, near[i].distance_m);
        const auto named = list_choices_by_name(tx, "选择").rows;
        ASSERT_EQ(named.size(), 20u);
        EXPECT_EQ(named.front().name, "选择100");
        EXPECT_EQ(named.back().name, "选择119");
    });
}

// --- regions -------------------------------------------------------------------------------------

TEST_F(PlaceStore, a_search_for_a_region_looks_below_the_one_that_is_named) {
    look([](db::Tx& tx) {
        RegionFilter filter;
        filter.text = Text<1, 30>("路");
        filter.limit = Limit200(200);
        filter.parent = RegionCode::of("130203");
        const auto found = list_regions(tx, filter).rows;
        ASSERT_FALSE(found.empty());
        for (const RegionRow& row : found) {
            EXPECT_TRUE(filter.parent->contains(row.code)) << row.name;
            EXPECT_NE(row.code, *filter.parent) << "below it, not itself";
        }
        filter.text = Text<1, 30>("机场路街道");
        EXPECT_EQ(list_regions(tx, filter).rows.size(), 1u);
        filter.parent = RegionCode::of("130202");
        EXPECT_TRUE(list_regions(tx, filter).rows.empty());
        filter.text.reset();
        filter.limit = Limit200(3);
        EXPECT_EQ(list_regions(tx, filter).rows.size(), 3u);
    });
}

TEST_F(PlaceStore, a_list_of_regions_ends_after_two_hundred_unless_fewer_are_asked) {
    look([](db::Tx& tx) {
        RegionFilter filter;
        filter.text = Text<1, 30>("村");
        EXPECT_EQ(list_regions(tx, filter).rows.size(), 200u);
    });
}

}  // namespace
}  // namespace anju::registry
