#include "rooms/registry/place_rules.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cstdlib>

#include "base/result.h"

namespace anju::registry {
namespace {

const Ring square{{0, 0}, {0, 100}, {100, 100}, {100, 0}};
const Ring hole{{40, 40}, {40, 60}, {60, 60}, {60, 40}};

TEST(Outline, holds_what_is_inside_and_on_its_border) {
    const std::vector<Ring> rings{square, hole};
    struct Case {
        Place place;
        bool inside;
    };
    const Case cases[] = {{{10, 10}, true},   {{50, 50}, false}, {{0, 50}, true},
                          {{100, 100}, true}, {{40, 50}, true},  {{101, 50}, false},
                          {{50, -1}, false},  {{-1, 0}, false},  {{39, 50}, true}};
    for (const Case& c : cases)
        EXPECT_EQ(contains(rings, c.place), c.inside) << c.place.lat_e6 << "," << c.place.lon_e6;
}

// Against a plain reference: a convex ring holds what lies on one side of all its edges.
TEST(Outline, of_a_triangle_agrees_with_the_sides_of_its_edges) {
    EXPECT_TRUE(rc::check("triangle", [] {
        const auto point = [] {
            return Place{*rc::gen::inRange(-20, 21), *rc::gen::inRange(-20, 21)};
        };
        const Place a = point();
        const Place b = point();
        const Place c = point();
        const Place p = point();
        const auto side = [](Place u, Place v, Place w) {
            return (v.lon_e6 - u.lon_e6) * (w.lat_e6 - u.lat_e6) -
                   (w.lon_e6 - u.lon_e6) * (v.lat_e6 - u.lat_e6);
        };
        RC_PRE(side(a, b, c) != 0);
        const auto s1 = side(a, b, p);
        const auto s2 = side(b, c, p);
        const auto s3 = side(c, a, p);
        const bool inside = (s1 >= 0 && s2 >= 0 && s3 >= 0) || (s1 <= 0 && s2 <= 0 && s3 <= 0);
        const std::vector<Ring> rings{{a, b, c}};
        RC_ASSERT(contains(rings, p) == inside);
    }));
}

TEST(Outline, comes_back_from_its_text) {
    const std::vector<Ring> rings{square, hole};
    EXPECT_EQ(rings_of(text_of(rings)), rings);
    EXPECT_THROW((void)rings_of("1,2 3"), Fault);
    EXPECT_THROW((void)rings_of("1,x"), Fault);
    const Box box = box_of(rings);
    EXPECT_EQ(box.south_west, (Place{0, 0}));
    EXPECT_EQ(box.north_east, (Place{100, 100}));
    const Box of_two = box_of(std::vector<Ring>{{{5, -3}}, {{-7, 9}}});
    EXPECT_EQ(of_two.south_west, (Place{-7, -3}));
    EXPECT_EQ(of_two.north_east, (Place{5, 9}));
}

TEST(Outline, has_its_middle_inside_even_when_it_is_bent) {
    const std::vector<Ring> plain{square};
    EXPECT_EQ(middle_of(plain), (Place{50, 50}));
    const std::vector<Ring> bent{{{0, 0},
                                  {0, 900},
                                  {1000, 900},
                                  {1000, 800},
                                  {100, 800},
                                  {100, 100},
                                  {1000, 100},
                                  {1000, 0}}};
    EXPECT_EQ(middle_of(bent), (Place{383, 50}));
    // Half way through the widest part on the height of the centre of gravity.
    std::vector<Ring> wide_right = bent;
    wide_right[0][3].lon_e6 = wide_right[0][4].lon_e6 = 700;
    EXPECT_TRUE(contains(wide_right, middle_of(wide_right)));
    EXPECT_EQ(middle_of(wide_right), (Place{425, 801}));
    // Also far from nought, and where its parts are thinner than the steps of the search.
    std::vector<Ring> moved = bent;
    for (Place& p : moved[0]) p = {p.lat_e6 + 39'000'000, p.lon_e6 + 118'000'000};
    EXPECT_EQ(middle_of(moved), (Place{39'000'383, 118'000'050}));
    const std::vector<Ring> thin{
        {{0, 0}, {0, 900}, {1000, 900}, {1000, 896}, {10, 896}, {10, 3}, {1000, 3}, {1000, 0}}};
    EXPECT_EQ(middle_of(thin), (Place{222, 0}));
}

TEST(Outline, has_one_middle_wherever_its_drawing_begins_and_whichever_way_it_goes) {
    Ring ring = square;
    for (int way = 0; way < 2; ++way) {
        for (std::size_t corner = 0; corner < ring.size(); ++corner) {
            EXPECT_EQ(middle_of(std::vector<Ring>{ring}), (Place{50, 50})) << way << corner;
            std::ranges::rotate(ring, ring.begin() + 1);
        }
        std::ranges::reverse(ring);
    }
    // That of its largest part, which need not be the first, and is one part of a point too.
    const Ring far{{500, 500}, {500, 510}, {510, 510}, {510, 500}};
    EXPECT_EQ(middle_of(std::vector<Ring>{far, square}), (Place{50, 50}));
    EXPECT_EQ(middle_of(std::vector<Ring>{{{7, 8}}}), (Place{7, 8}));
}

TEST(City, ends_at_a_box_whose_border_belongs_to_it) {
    struct Case {
        Place place;
        bool near;
    };
    const Case cases[] = {{{38'500'000, 117'200'000}, true},  {{40'800'000, 119'700'000}, true},
                          {{38'499'999, 118'000'000}, false}, {{40'800'001, 118'000'000}, false},
                          {{39'000'000, 117'199'999}, false}, {{39'000'000, 119'700'001}, false}};
    for (const Case& c : cases)
        EXPECT_EQ(near_city(c.place), c.near) << c.place.lat_e6 << "," << c.place.lon_e6;
}

// Computed on a globe of 6,371 km.
TEST(Distance, agrees_with_the_globe_to_half_a_percent) {
    struct Case {
        Place a;
        Place b;
        std::int64_t metres;
    };
    const Case cases[] = {
        {{39490057, 118472126}, {39490295, 118472031}, 28},
        {{40508561, 117850000}, {40508129, 117849520}, 63},
        {{40184394, 119504358}, {40180358, 119502994}, 464},
        {{40682461, 119450999}, {40681994, 119448827}, 190},
        {{38945365, 118297731}, {38945830, 118298180}, 65},
        {{38607540, 118291585}, {38605709, 118289285}, 285},
        {{39799604, 118414841}, {39845534, 118413651}, 5108},
        {{38863722, 118615168}, {38864569, 118631484}, 1416},
    };
    for (const Case& c : cases) {
        EXPECT_LE(std::abs(distance_m(c.a, c.b) - c.metres), c.metres / 200 + 1);
        EXPECT_EQ(distance_m(c.a, c.b), distance_m(c.b, c.a));
    }
    EXPECT_EQ(distance_m({39630000, 118180000}, {39630000, 118180000}), 0);
}

TEST(Distance, of_a_degree_is_that_of_the_globe_and_narrows_to_the_last_cosine_it_knows) {
    EXPECT_EQ(distance_m({39'000'000, 118'000'000}, {40'000'000, 118'000'000}), 111'195);
    const auto along = [](std::int64_t lat) {
        return distance_m({lat, 118'000'000}, {lat, 119'000'000});
    };
    EXPECT_EQ(along(42'500'000), 81'978) << "half way between the last two";
    EXPECT_EQ(along(60'000'000), along(42'999'999)) << "north of what it knows";
    EXPECT_EQ(along(10'000'000), along(37'000'000)) << "and south of it";
    // Further than squares fit: by both sides together, never less than it is.
    EXPECT_EQ(distance_m({40'000'000, 118'000'000}, {53'000'000, 118'000'000}), 1'445'535);
    EXPECT_EQ(distance_m({-90'000'000, 0}, {90'000'000, 0}), 20'015'100);
}

TEST(Cells, of_a_circle_hold_every_place_in_it) {
    EXPECT_TRUE(rc::check("cells", [] {
        const Place a{*rc::gen::inRange(38500000, 40800000),
                      *rc::gen::inRange(117200000, 119700000)};
        const Place b{a.lat_e6 + *rc::gen::inRange(-40000, 40000),
                      a.lon_e6 + *rc::gen::inRange(-40000, 40000)};
        const std::int64_t metres = distance_m(a, b) + *rc::gen::inRange(0, 100);
        const std::int64_t cell = cell_of(b);
        const auto runs = cells_within(a, metres);
        RC_ASSERT(std::ranges::any_of(
            runs, [&](const CellRun& run) { return run.from <= cell && cell <= run.to; }));
    }));
    EXPECT_EQ(cell_of({39630012, 118180123}), 396311818);
    EXPECT_EQ(cell_of({39639999, 118189999}), 396311818) << "to the last millionth";
    EXPECT_EQ(cell_of({39640000, 118180000}), 396411818);
    EXPECT_EQ(cell_of({-1, -10'000}), -100'001) << "downwards, also below nought";
    EXPECT_LE(cells_within({39630012, 118180123}, 300).size(), 2u);
    // Due east a circle reaches furthest.
    const Place west{39'630'000, 118'266'600};
    const Place east{39'630'000, 118'500'000};
    EXPECT_TRUE(std::ranges::any_of(
        cells_within(west, distance_m(west, east) + 1),
        [&](const CellRun& run) { return run.from <= 396'311'850 && run.to >= 396'311'850; }));
}

}  // namespace
}  // namespace anju::registry
