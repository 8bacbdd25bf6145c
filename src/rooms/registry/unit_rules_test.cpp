// Every refusal of a change of a unit in its order, who decides it, and what the unit becomes.
#include "rooms/registry/unit_rules.h"

#include <gtest/gtest.h>

#include "support/grant.h"
#include "support/machine.h"

namespace anju::registry {
namespace {

const Instant monday = instant_of(date_of(2026, 3, 2), 9);
const Date from = date_of(2026, 4, 1);
const Region lubei{RegionCode::of("130203"), "路北区", RegionLevel::district};
const Region fengrun{RegionCode::of("130208"), "丰润区", RegionLevel::district};
const Region street{RegionCode::of("130203001"), "乔屯街道", RegionLevel::street};
const Region community{RegionCode::of("130203001001"), "社区", RegionLevel::community};

Actor person(std::int64_t user, Scope scope = Scope::whole_city()) {
    Actor actor;
    actor.user = UserId{user};
    actor.scope = std::move(scope);
    test::grant(actor, {unit_propose, unit_approve});
    return actor;
}

Unit unit_of(UnitKind kind, const Region& region) {
    return {UnitId{7}, kind, "某单位", region.code, {}, "0315-2800001"};
}

ProposeUnit command(UnitDeed deed) {
    ProposeUnit cmd;
    cmd.deed = deed;
    cmd.valid_from = from;
    cmd.reason.value = "机构改革";
    if (deed == UnitDeed::found)
        cmd.kind = UnitKind::heating;
    else
        cmd.unit = UnitId{7};
    if (deed != UnitDeed::close) cmd.name = Text<2, 60>("新名称");
    if (deed == UnitDeed::found) cmd.region = lubei.code;
    return cmd;
}

UnitGround ground(UnitKind kind, const Region& region) { return {unit_of(kind, region), region}; }

const RefusalKind* refusal(const ProposeUnit& cmd, const UnitGround& ground,
                           const Actor& by = person(10)) {
    const auto change = decide_unit_change(by, cmd, ground, monday);
    return change ? nullptr : change.error().kind;
}

template <class Change>
ProposeUnit with(ProposeUnit cmd, Change change) {
    change(cmd);
    return cmd;
}

TEST(UnitChange, is_refused_in_order_of_precedence) {
    const ProposeUnit found = command(UnitDeed::found);
    const ProposeUnit change = command(UnitDeed::change);
    const ProposeUnit close = command(UnitDeed::close);
    const UnitGround fire = ground(UnitKind::fire, lubei);
    const UnitGround nothing{{}, lubei};
    UnitGround closed = fire;
    closed.unit->closed_on = date_of(2026, 1, 1);
    UnitGround taken = nothing;
    taken.neighbour = UnitId{8};
    UnitGround own = fire;
    own.neighbour = UnitId{7};
    UnitGround under_way = fire;
    under_way.under_way = UnitChangeId{3};
    const auto move = with(change, [](auto& cmd) { cmd.region = fengrun.code; });
    struct Case {
        const char* what;
        ProposeUnit cmd;
        UnitGround ground;
        const RefusalKind* refusal;
    };
    const Case cases[] = {
        {"founded without kind", with(found, [](auto& c) { c.kind = {}; }), nothing,
         &unit_incomplete},
        {"founded as an enterprise", with(found, [](auto& c) { c.kind = UnitKind::enterprise; }),
         nothing, &unit_incomplete},
        {"founded without name", with(found, [](auto& c) { c.name = {}; }), nothing,
         &unit_incomplete},
        {"founded without region", with(found, [](auto& c) { c.region = {}; }), nothing,
         &unit_incomplete},
        {"founded nowhere", found, {}, &region_unknown},
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
         &phone_invalid},
        {"none at all", with(change, [](auto& c) { c.phone = Text<0, 20>(""); }), fire, nullptr},
        {"as it is", with(change, [](auto& c) { c.name = Text<2, 60>("某单位"); }), fire,
         &unit_unchanged},
        {"a second change", change, under_way, &unit_change_under_way},
        {"a second one that closes", close, under_way, &unit_change_under_way},
        {"today", with(change, [](auto& c) { c.valid_from = date_of(2026, 3, 2); }), fire,
         &starts_past},
        {"tomorrow", with(change, [](auto& c) { c.valid_from = date_of(2026, 3, 3); }), fire,
         nullptr},
    };
    for (const Case& c : cases) EXPECT_EQ(refusal(c.cmd, c.ground), c.refusal) << c.what;
}

TEST(UnitChange, is_the_citys_to_propose) {
    const UnitGround fire = ground(UnitKind::fire, lubei);
    const Scope of_lubei{ScopeKind::region, lubei.code, {}, {}, {}, {}};
    EXPECT_EQ(refusal(command(UnitDeed::change), fire, person(10, of_lubei)), &region_foreign);
    EXPECT_EQ(refusal(command(UnitDeed::change), fire, person(10, Scope{})), &region_foreign);
}

TEST(UnitChange, shows_what_was_and_what_will_be) {
    const UnitGround fire = ground(UnitKind::fire, lubei);
    const auto change = *decide_unit_change(person(10), command(UnitDeed::change), fire, monday);
    EXPECT_EQ(change.name_before, "某单位");
    EXPECT_EQ(change.name, "新名称");
    EXPECT_EQ(change.phone_before, change.phone);
    EXPECT_EQ(change.region_before, lubei.code);
    EXPECT_EQ(unit_after(change, fire.unit).name, "新名称");
    EXPECT_FALSE(unit_after(change, fire.unit).closed_on);
    const auto close = *decide_unit_change(person(10), command(UnitDeed::close), fire, monday);
    EXPECT_EQ(unit_after(close, fire.unit).closed_on, from);
    EXPECT_EQ(unit_after(close, fire.unit).name, "某单位");
    const auto found =
        *decide_unit_change(person(10), command(UnitDeed::found), {{}, lubei}, monday);
    EXPECT_FALSE(found.unit.set());
    EXPECT_TRUE(found.region_before.empty());
    EXPECT_EQ(unit_after(found, {}).kind, UnitKind::heating);
    EXPECT_EQ(unit_after(found, {}).region, lubei.code);
    EXPECT_EQ(found.approval.proposed_by, UserId{10});
}

TEST(UnitChange, is_approved_by_a_second_person_before_its_day) {
    const auto change = *decide_unit_change(person(10), command(UnitDeed::change),
                                            ground(UnitKind::fire, lubei), monday);
    const auto kind_of = [&](std::int64_t user, ApprovalVerb verb, Instant now) {
        const auto approval = decide_unit_approval(person(user), change, verb, {}, now);
        return approval ? nullptr : approval.error().kind;
    };
    EXPECT_EQ(kind_of(10, ApprovalVerb::approve, monday), &own_proposal);
    EXPECT_EQ(kind_of(10, ApprovalVerb::reject, monday), nullptr);
    EXPECT_EQ(kind_of(11, ApprovalVerb::approve, end_of(date_of(2026, 3, 31))), nullptr);
    EXPECT_EQ(kind_of(11, ApprovalVerb::approve, start_of(from)), &starts_past);
    EXPECT_EQ(kind_of(11, ApprovalVerb::reject, start_of(from)), nullptr);
}

TEST(UnitChange, goes_by_the_steps_that_the_readme_shows) {
    EXPECT_EQ(unit_steps[0].capability, unit_approve);
    test::expect_diagram(unit_steps, "propose", "src/rooms/registry/README.md");
}

// Whoever answers for a region as such sits at exactly one level, all others at several.
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
}  // namespace anju::registry
