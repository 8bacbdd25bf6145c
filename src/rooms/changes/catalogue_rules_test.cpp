// Every refusal of a change of the dispatch catalogue in its order, and what an approval makes.
#include "rooms/changes/catalogue_rules.h"

#include <gtest/gtest.h>

#include "rooms/changes/capabilities.h"
#include "rooms/changes/refusals.h"
#include "support/grant.h"
#include "support/refusal.h"

namespace anju::changes {
namespace {

using complaints::CatalogueId;
using complaints::CatalogueRow;
using complaints::Category;
using registry::UnitKind;
using test::person;
using test::refusal_of;

const Instant monday = instant_of(date_of(2026, 3, 2), 9);
const Date from = date_of(2026, 4, 1);
const RegionCode city = RegionCode::of("1302");
const RegionCode lubei = RegionCode::of("130203");

CatalogueRow row(std::int64_t id, std::string category, const RegionCode& region,
                 Date since = date_of(2020, 1, 1), std::optional<Date> until = {}) {
    CatalogueRow made;
    made.id = CatalogueId{id};
    made.category = std::move(category);
    made.region = region;
    made.unit_kind = UnitKind::enterprise;
    made.automatic = true;
    made.valid_from = since;
    made.valid_until = until;
    made.basis = "拟用默认值";
    return made;
}

CatalogueGround ground(std::vector<CatalogueRow> rows) {
    CatalogueGround made;
    made.rows = std::move(rows);
    made.category = Category{.code = "03", .name = "保洁"};
    made.region = registry::Region{city, "唐山市", RegionLevel::city};
    return made;
}

ProposeCatalogue command(ChangeDeed deed) {
    ProposeCatalogue cmd;
    cmd.deed = deed;
    cmd.valid_from = from;
    cmd.reason.value = "由街道先行处理";
    if (deed == ChangeDeed::add) {
        cmd.category = Text<2, 4>("0302");
        cmd.region = lubei;
    } else {
        cmd.replaces = CatalogueId{1};
    }
    if (deed != ChangeDeed::end) cmd.unit_kind = UnitKind::street_office;
    return cmd;
}

template <class T, class Change>
T with(T made, Change change) {
    change(made);
    return made;
}

struct Case {
    const char* what;
    ProposeCatalogue cmd;
    CatalogueGround ground;
    const RefusalKind* refusal;
};

const RefusalKind* refused(const ProposeCatalogue& cmd, const CatalogueGround& ground,
                           const Scope& scope = Scope::whole_city()) {
    return refusal_of(decide_catalogue(person(10, capabilities, scope), cmd, ground, monday));
}

TEST(CatalogueChange, is_refused_for_what_does_not_fit) {
    const ProposeCatalogue add = command(ChangeDeed::add);
    const ProposeCatalogue replace = command(ChangeDeed::change);
    const ProposeCatalogue end = command(ChangeDeed::end);
    const CatalogueGround plain = ground({row(1, "03", city)});
    const Date before = from - std::chrono::days{1};
    const Case cases[] = {
        {"without category", with(add, [](auto& c) { c.category = {}; }), plain,
         &catalogue_incomplete},
        {"without region", with(add, [](auto& c) { c.region = {}; }), plain, &catalogue_incomplete},
        {"without unit", with(add, [](auto& c) { c.unit_kind = {}; }), plain,
         &catalogue_incomplete},
        {"of no category", add, with(plain, [](auto& g) { g.category = {}; }),
         &change_category_unknown},
        {"of no region", add, with(plain, [](auto& g) { g.region = {}; }), &change_region_unknown},
        {"to no unit", with(add, [](auto& c) { c.unit = UnitId{9}; }), plain, &unit_not_open},
        {"to a unit of another kind", with(add, [](auto& c) { c.unit = UnitId{9}; }),
         with(plain,
              [](auto& g) {
                  g.unit = registry::Unit{UnitId{9}, UnitKind::fire};
              }),
         &catalogue_unit_of_other_kind},
        {"added", add, plain, nullptr},
        {"added beside a narrower matter's", add, ground({row(2, "0302", city)}), nullptr},
        {"added over one that holds", add, ground({row(2, "0302", lubei)}), &catalogue_overlaps},
        {"added before one that is to hold", add,
         ground({row(2, "0302", lubei, date_of(2026, 9, 1))}), &catalogue_overlaps},
        {"added on the last day of one", add,
         ground({row(2, "0302", lubei, date_of(2020, 1, 1), from)}), &catalogue_overlaps},
        {"added the day after one", add,
         ground({row(2, "0302", lubei, date_of(2020, 1, 1), before)}), nullptr},
        {"none to replace", replace, ground({}), &catalogue_row_over},
        {"replaced", replace, plain, nullptr},
        {"replaced by the same", with(replace, [](auto& c) { c.unit_kind = UnitKind::enterprise; }),
         plain, &change_of_nothing},
        {"replaced after its end", replace,
         ground({row(1, "03", city, date_of(2020, 1, 1), before)}), &catalogue_row_over},
        {"replaced on its last day", replace,
         ground({row(1, "03", city, date_of(2020, 1, 1), from)}), nullptr},
        {"replaced on its first day", replace, ground({row(1, "03", city, from)}),
         &catalogue_row_over},
        {"the city's ended", end, plain, &catalogue_leaves_gap},
        {"the city's ended, the group's stays", end,
         ground({row(1, "0302", city), row(2, "03", city)}), nullptr},
        {"a district's ended", end, ground({row(1, "03", lubei)}), nullptr},
        {"beside another proposal", replace,
         with(plain, [](auto& g) { g.under_way = ChangeId{4}; }), &change_under_way},
        {"from today", with(replace, [](auto& c) { c.valid_from = date_of(2026, 3, 2); }), plain,
         &starts_past},
    };
    for (const Case& c : cases) EXPECT_EQ(refused(c.cmd, c.ground), c.refusal) << c.what;
}

// Each row has two faults: the first of them is told.
TEST(CatalogueChange, is_refused_in_order_of_precedence) {
    const Date today = civil_date(monday);
    const ProposeCatalogue add = command(ChangeDeed::add);
    const ProposeCatalogue replace = command(ChangeDeed::change);
    const auto to_one = with(add, [](auto& c) { c.unit = UnitId{9}; });
    const auto without = with(to_one, [](auto& c) { c.unit_kind = {}; });
    const auto of_none = with(replace, [](auto& c) { c.unit = UnitId{9}; });
    const auto the_same = with(replace, [](auto& c) { c.unit_kind = UnitKind::enterprise; });
    const auto from_today = [&](auto cmd) {
        cmd.valid_from = today;
        return cmd;
    };
    const CatalogueGround plain = ground({row(1, "03", city)});
    const auto no_category = with(plain, [](auto& g) { g.category = {}; });
    const auto neither = with(no_category, [](auto& g) { g.region = {}; });
    const auto under_way = with(plain, [](auto& g) { g.under_way = ChangeId{4}; });
    const auto other = [](auto& g) { g.unit = registry::Unit{UnitId{9}, UnitKind::fire}; };
    const auto nowhere = with(with(plain, other), [](auto& g) { g.region = {}; });
    const Case cases[] = {
        {"incomplete, to no unit", without, plain, &catalogue_incomplete},
        {"over, to no unit", of_none, ground({row(1, "03", city, today, today)}),
         &catalogue_row_over},
        {"to no unit, of no category", to_one, no_category, &unit_not_open},
        {"of no category, nowhere", add, neither, &change_category_unknown},
        {"nowhere, of another kind", to_one, nowhere, &change_region_unknown},
        {"of another kind, under way", to_one, with(under_way, other),
         &catalogue_unit_of_other_kind},
        {"the same, under way", the_same, under_way, &change_of_nothing},
        {"under way, today", from_today(replace), under_way, &change_under_way},
        {"today, over one that holds", from_today(add), ground({row(2, "0302", lubei)}),
         &starts_past},
        {"over one to come, leaves a gap", command(ChangeDeed::end),
         ground({row(1, "03", city), row(2, "03", city, date_of(2026, 9, 1))}),
         &catalogue_overlaps},
    };
    for (const Case& c : cases) EXPECT_EQ(refused(c.cmd, c.ground), c.refusal) << c.what;
    const Scope of_lubei{ScopeKind::region, lubei, {}, {}, {}, {}};
    EXPECT_EQ(refused(without, plain, of_lubei), &change_is_the_citys);
}

TEST(CatalogueChange, keeps_what_is_not_said_and_drops_the_unit_of_another_kind) {
    CatalogueRow was = row(1, "03", city, date_of(2020, 1, 1), date_of(2027, 1, 1));
    was.unit_kind = UnitKind::fire;
    was.unit = UnitId{7};
    was.assists = "market";
    ProposeCatalogue cmd = command(ChangeDeed::change);
    cmd.unit_kind = {};
    cmd.assists = List<UnitKind, 8>({UnitKind::police, UnitKind::market});
    const auto kept = *decide_catalogue(person(10, capabilities), cmd, ground({was}), monday);
    EXPECT_EQ(kept.subject, 1);
    EXPECT_EQ(kept.matter, "03");
    EXPECT_EQ(kept.before.catalogue->assists, "market");
    EXPECT_EQ(kept.after.catalogue->unit, UnitId{7});
    EXPECT_EQ(kept.after.catalogue->assists, "police market");
    EXPECT_EQ(kept.after.catalogue->basis, was.basis);
    EXPECT_EQ(row_after(kept).unit, UnitId{7});
    EXPECT_EQ(row_after(kept).valid_from, from);
    EXPECT_EQ(kept.title, "保洁");
    EXPECT_EQ(kept.after.catalogue->automatic, was.automatic);
    cmd.automatic = !was.automatic;
    cmd.basis = Text<0, 200>("路北区保洁办法");
    cmd.unit_kind = UnitKind::street_office;
    const auto other = *decide_catalogue(person(10, capabilities), cmd, ground({was}), monday);
    EXPECT_FALSE(row_after(other).unit.set());
    EXPECT_EQ(row_after(other).unit_kind, UnitKind::street_office);
    EXPECT_EQ(row_after(other).automatic, !was.automatic);
    EXPECT_EQ(row_after(other).basis, "路北区保洁办法");
    const auto ended = *decide_catalogue(person(10, capabilities), command(ChangeDeed::end),
                                         ground({row(1, "03", lubei)}), monday);
    EXPECT_EQ(ended.region, lubei);
    EXPECT_FALSE(ended.after.catalogue);
}

// Of the group's rows only a city-wide one that holds on the day covers the city.
TEST(CatalogueChange, leaves_the_city_a_row_that_holds) {
    const auto ends = [](CatalogueRow group) {
        return refusal_of(decide_catalogue(person(10, capabilities), command(ChangeDeed::end),
                                           ground({row(1, "0302", city), group}), monday));
    };
    const Date before = from - std::chrono::days{1};
    const Date since = date_of(2020, 1, 1);
    EXPECT_EQ(ends(row(2, "03", city)), nullptr);
    EXPECT_EQ(ends(row(2, "03", city, from)), nullptr);
    EXPECT_EQ(ends(row(2, "03", city, since, from)), nullptr);
    EXPECT_EQ(ends(row(2, "03", lubei)), &catalogue_leaves_gap);
    EXPECT_EQ(ends(row(2, "0303", city)), &catalogue_leaves_gap);
    EXPECT_EQ(ends(row(2, "03", city, from + std::chrono::days{1})), &catalogue_leaves_gap);
    EXPECT_EQ(ends(row(2, "03", city, since, before)), &catalogue_leaves_gap);
}

}  // namespace
}  // namespace anju::changes
