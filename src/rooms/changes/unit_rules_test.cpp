// Every refusal of a change of a unit in its order, and what the unit becomes.
#include "rooms/changes/unit_rules.h"

#include <gtest/gtest.h>

#include "rooms/changes/capabilities.h"
#include "rooms/changes/refusals.h"
#include "support/grant.h"
#include "support/machine.h"
#include "support/refusal.h"

namespace anju::changes {
namespace {

using registry::Region;
using registry::Unit;
using registry::UnitKind;
using test::person;
using test::refusal_of;

const Instant monday = instant_of(date_of(2026, 3, 2), 9);
const Date from = date_of(2026, 4, 1);
const Region lubei{RegionCode::of("130203"), "路北区", RegionLevel::district};
const Region fengrun{RegionCode::of("130208"), "丰润区", RegionLevel::district};
const Region street{RegionCode::of("130203001"), "乔屯街道", RegionLevel::street};
const Region community{RegionCode::of("130203001001"), "社区", RegionLevel::community};

Unit unit_of(UnitKind kind, const Region& region) {
    return {UnitId{7}, kind, "某单位", region.code, {}, "0315-2800001"};
}

ProposeUnit command(ChangeDeed deed) {
    ProposeUnit cmd;
    cmd.deed = deed;
    cmd.valid_from = from;
    cmd.reason.value = "机构改革";
    if (deed == ChangeDeed::add)
        cmd.kind = UnitKind::heating;
    else
        cmd.unit = UnitId{7};
    if (deed != ChangeDeed::end) cmd.name = Text<2, 60>("新名称");
    if (deed == ChangeDeed::add) cmd.region = lubei.code;
    return cmd;
}

UnitGround ground(UnitKind kind, const Region& region) { return {unit_of(kind, region), region}; }

const RefusalKind* refused(const ProposeUnit& cmd, const UnitGround& ground,
                           const Scope& scope = Scope::whole_city()) {
    return refusal_of(decide_unit(person(10, capabilities, scope), cmd, ground, monday));
}

template <class Change>
ProposeUnit with(ProposeUnit cmd, Change change) {
    change(cmd);
    return cmd;
}

struct Case {
    const char* what;
    ProposeUnit cmd;
    UnitGround ground;
    const RefusalKind* refusal;
};

TEST(UnitChange, is_refused_for_what_does_not_fit) {
    const ProposeUnit found = command(ChangeDeed::add);
    const ProposeUnit change = command(ChangeDeed::change);
    const ProposeUnit close = command(ChangeDeed::end);
    const UnitGround fire = ground(UnitKind::fire, lubei);
    const UnitGround nothing{{}, lubei};
    UnitGround closed = fire;
    closed.unit->closed_on = date_of(2026, 1, 1);
    UnitGround taken = nothing;
    taken.neighbour = UnitId{8};
    UnitGround own = fire;
    own.neighbour = UnitId{7};
    UnitGround under_way = fire;
    under_way.under_way = ChangeId{3};
    const auto move = with(change, [](auto& cmd) { cmd.region = fengrun.code; });
    const Case cases[] = {
        {"founded without kind", with(found, [](auto& c) { c.kind = {}; }), nothing,
         &unit_incomplete},
        {"founded as an enterprise", with(found, [](auto& c) { c.kind = UnitKind::enterprise; }),
         nothing, &unit_incomplete},
        {"founded without name", with(found, [](auto& c) { c.name = {}; }), nothing,
         &unit_incomplete},
        {"founded without region", with(found, [](auto& c) { c.region = {}; }), nothing,
         &unit_incomplete},
        {"founded nowhere", found, {}, &change_region_unknown},
        {"founded in a community", found, {{}, community}, &unit_kind_elsewhere},
        {"founded beside another", found, taken, &unit_place_taken},
        {"founded", found, nothing, nullptr},
        {"no unit", change, nothing, &unit_not_open},
        {"a closed one", change, closed, &unit_not_open},
        {"an enterprise's", change, ground(UnitKind::enterprise, lubei), &unit_is_enterprises},
        {"the bureau of a district closed", close, ground(UnitKind::district_bureau, lubei),
         &unit_needed},
        {"an office moved", move, {unit_of(UnitKind::street_office, street), street}, &unit_needed},
        {"an office renamed", change, {unit_of(UnitKind::street_office, street), street}, nullptr},
        {"a department closed", close, fire, nullptr},
        {"moved beside another", move, {fire.unit, fengrun, UnitId{8}}, &unit_place_taken},
        {"moved", move, {fire.unit, fengrun}, nullptr},
        {"its own place", change, own, nullptr},
        {"no telephone", with(change, [](auto& c) { c.phone = Text<0, 20>("打给我"); }), fire,
         &unit_phone_invalid},
        {"none at all", with(change, [](auto& c) { c.phone = Text<0, 20>(""); }), fire, nullptr},
        {"as it is", with(change, [](auto& c) { c.name = Text<2, 60>("某单位"); }), fire,
         &change_of_nothing},
        {"a second change", change, under_way, &change_under_way},
        {"a second one that closes", close, under_way, &change_under_way},
        {"today", with(change, [](auto& c) { c.valid_from = date_of(2026, 3, 2); }), fire,
         &starts_past},
        {"tomorrow", with(change, [](auto& c) { c.valid_from = date_of(2026, 3, 3); }), fire,
         nullptr},
    };
    for (const Case& c : cases) EXPECT_EQ(refused(c.cmd, c.ground), c.refusal) << c.what;
}

// Each row has two faults: the first of them is told.
TEST(UnitChange, is_refused_in_order_of_precedence) {
    const ProposeUnit found = command(ChangeDeed::add);
    const ProposeUnit change = command(ChangeDeed::change);
    const auto move = with(change, [](auto& c) { c.region = fengrun.code; });
    const auto unreachable = with(found, [](auto& c) { c.phone = Text<0, 20>("打给我"); });
    const UnitGround under_way{unit_of(UnitKind::fire, lubei), lubei, {}, ChangeId{3}};
    UnitGround closed = ground(UnitKind::enterprise, lubei);
    closed.unit->closed_on = date_of(2026, 1, 1);
    const Case cases[] = {
        {"without kind, nowhere", with(found, [](auto& c) { c.kind = {}; }), {}, &unit_incomplete},
        {"nowhere, telephone", unreachable, {}, &change_region_unknown},
        {"elsewhere, taken", found, {{}, community, UnitId{8}}, &unit_kind_elsewhere},
        {"taken, telephone", unreachable, {{}, lubei, UnitId{8}}, &unit_place_taken},
        {"telephone, under way", unreachable, {{}, lubei, {}, ChangeId{3}}, &unit_phone_invalid},
        {"closed, an enterprise's", change, closed, &unit_not_open},
        {"an enterprise's, nowhere",
         move,
         {unit_of(UnitKind::enterprise, lubei)},
         &unit_is_enterprises},
        {"needed, nowhere", move, {unit_of(UnitKind::street_office, street)}, &unit_needed},
        {"as it is, under way", with(change, [](auto& c) { c.name = Text<2, 60>("某单位"); }),
         under_way, &change_of_nothing},
        {"under way, today", with(change, [](auto& c) { c.valid_from = civil_date(monday); }),
         under_way, &change_under_way},
    };
    for (const Case& c : cases) EXPECT_EQ(refused(c.cmd, c.ground), c.refusal) << c.what;
}

TEST(UnitChange, is_the_citys_to_propose) {
    const UnitGround fire = ground(UnitKind::fire, lubei);
    const Scope of_lubei{ScopeKind::region, lubei.code, {}, {}, {}, {}};
    EXPECT_EQ(refused(command(ChangeDeed::change), fire, of_lubei), &change_is_the_citys);
    EXPECT_EQ(refused(command(ChangeDeed::change), {}, Scope{}), &change_is_the_citys);
}

TEST(UnitChange, shows_what_was_and_what_will_be) {
    const UnitGround fire = ground(UnitKind::fire, lubei);
    const auto change =
        *decide_unit(person(10, capabilities), command(ChangeDeed::change), fire, monday);
    EXPECT_EQ(change.subject, 7);
    EXPECT_EQ(change.title, "某单位 → 新名称");
    EXPECT_EQ(change.matter, "fire");
    EXPECT_EQ(change.region, lubei.code);
    EXPECT_EQ(change.before.unit->name, "某单位");
    EXPECT_EQ(change.after.unit->name, "新名称");
    EXPECT_EQ(change.after.unit->phone, change.before.unit->phone);
    EXPECT_EQ(unit_after(change).id, UnitId{7});
    EXPECT_EQ(unit_after(change).name, "新名称");
    EXPECT_EQ(unit_after(change).phone, "0315-2800001");
    EXPECT_FALSE(unit_after(change).closed_on);
    const auto close =
        *decide_unit(person(10, capabilities), command(ChangeDeed::end), fire, monday);
    EXPECT_EQ(close.title, "某单位");
    EXPECT_FALSE(close.after.unit);
    EXPECT_EQ(unit_after(close).closed_on, from);
    EXPECT_EQ(unit_after(close).name, "某单位");
    const auto found =
        *decide_unit(person(10, capabilities), command(ChangeDeed::add), {{}, lubei}, monday);
    EXPECT_FALSE(found.subject);
    EXPECT_FALSE(found.before.unit);
    EXPECT_EQ(found.title, "新名称");
    EXPECT_FALSE(unit_after(found).id.set());
    EXPECT_EQ(unit_after(found).kind, UnitKind::heating);
    EXPECT_EQ(unit_after(found).region, lubei.code);
    EXPECT_EQ(found.approval.proposed_by, UserId{10});
}

// Whoever answers for a region as such sits at exactly one level, an enterprise at none.
TEST(UnitKinds, that_are_needed_sit_at_one_level) {
    test::for_each_of<UnitKind>([](UnitKind kind) {
        int levels = 0;
        test::for_each_of<RegionLevel>(
            [&](RegionLevel level) { levels += sits_at(kind, level) ? 1 : 0; });
        EXPECT_TRUE(!is_needed(kind) || levels == 1) << to_text(kind);
        EXPECT_EQ(levels == 0, kind == UnitKind::enterprise) << to_text(kind);
        EXPECT_FALSE(sits_at(kind, RegionLevel::cell)) << to_text(kind);
    });
    EXPECT_FALSE(is_needed(UnitKind::fire));
}

}  // namespace
}  // namespace anju::changes
