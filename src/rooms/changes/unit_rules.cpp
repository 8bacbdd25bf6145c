#include "rooms/changes/unit_rules.h"

#include "base/each.h"
#include "base/phone.h"
#include "base/scope.h"
#include "rooms/changes/refusals.h"
#include "rooms/changes/rules.h"

namespace anju::changes {

namespace {

using registry::Unit;
using registry::UnitKind;

Result<void> check_unit(const ProposeUnit& cmd, const std::optional<Unit>& unit) {
    if (!unit || unit->closed_on) return refuse_at("/unit", unit_not_open);
    if (unit->kind == UnitKind::enterprise) return refuse_at("/unit", unit_is_enterprises);
    if (!is_needed(unit->kind)) return {};
    if (cmd.deed == ChangeDeed::end) return refuse_at("/deed", unit_needed);
    if (cmd.region && *cmd.region != unit->region) return refuse_at("/region", unit_needed);
    return {};
}

Result<void> check_founding(const ProposeUnit& cmd) {
    if (!cmd.kind || *cmd.kind == UnitKind::enterprise) return refuse_at("/kind", unit_incomplete);
    if (!cmd.name) return refuse_at("/name", unit_incomplete);
    if (!cmd.region) return refuse_at("/region", unit_incomplete);
    return {};
}

Result<void> check_values(const UnitValues& values, const UnitGround& ground) {
    if (!ground.region) return refuse_at("/region", change_region_unknown);
    if (!sits_at(values.kind, ground.region->level))
        return refuse_at("/region", unit_kind_elsewhere);
    if (ground.neighbour.set() && !(ground.unit && ground.unit->id == ground.neighbour))
        return refuse_at("/region", unit_place_taken);
    if (!values.phone.empty() && !is_phone(values.phone))
        return refuse_at("/phone", unit_phone_invalid);
    return {};
}

// What the command says over what the unit is.
UnitValues said(const ProposeUnit& cmd, UnitValues values) {
    if (cmd.name) values.name = *cmd.name;
    if (cmd.region) values.region = *cmd.region;
    if (cmd.phone) values.phone = *cmd.phone;
    return values;
}

std::string title_of(const Change& change) {
    const std::string& name = values_of(change).unit->name;
    if (!change.before.unit || change.before.unit->name == name) return name;
    return change.before.unit->name + " → " + name;
}

}  // namespace

bool is_needed(UnitKind kind) {
    return kind == UnitKind::city_bureau || kind == UnitKind::city_center ||
           kind == UnitKind::district_bureau || kind == UnitKind::street_office ||
           kind == UnitKind::community_office;
}

bool sits_at(UnitKind kind, RegionLevel level) {
    switch (kind) {
        case UnitKind::city_bureau:
        case UnitKind::city_center:
        case UnitKind::hotline:
            return level == RegionLevel::city;
        case UnitKind::district_bureau:
            return level == RegionLevel::district;
        case UnitKind::street_office:
            return level == RegionLevel::street;
        case UnitKind::community_office:
            return level == RegionLevel::community;
        case UnitKind::enterprise:
            return false;
        case UnitKind::fire:
        case UnitKind::market:
        case UnitKind::urban_management:
        case UnitKind::police:
        case UnitKind::development_reform:
        case UnitKind::ecology:
        case UnitKind::natural_resources:
        case UnitKind::power:
        case UnitKind::heating:
        case UnitKind::water:
        case UnitKind::gas:
        case UnitKind::civil_affairs:
            return level == RegionLevel::city || level == RegionLevel::district ||
                   level == RegionLevel::street;
    }
    CHECK(false);
    return false;
}

Result<Change> decide_unit(const Actor& by, const ProposeUnit& cmd, const UnitGround& ground,
                           Instant now) {
    if (!is_whole_city(by.scope)) return refuse(change_is_the_citys);
    Change change{.kind = ChangeKind::unit, .deed = cmd.deed, .valid_from = cmd.valid_from};
    UnitValues values;
    if (cmd.deed == ChangeDeed::add) {
        TRY_OK(check_founding(cmd));
        values.kind = *cmd.kind;
    } else {
        TRY_OK(check_unit(cmd, ground.unit));
        const Unit& unit = *ground.unit;
        change.subject = unit.id.value;
        values = {unit.kind, unit.name, unit.region, unit.phone};
        change.before.unit = values;
    }
    if (cmd.deed != ChangeDeed::end) {
        change.after.unit = values = said(cmd, std::move(values));
        TRY_OK(check_values(values, ground));
    }
    change.title = title_of(change);
    change.matter = matter_of(change);
    change.region = values.region;
    TRY_OK(check_proposal(change, ground.under_way, now));
    change.approval = proposed(by, cmd.reason, now);
    return change;
}

Unit unit_after(const Change& change) {
    const UnitValues& values = *values_of(change).unit;
    return {.id = UnitId{change.subject.value_or(0)},
            ANJU_SAME(values, kind, name, region, phone),
            .closed_on =
                change.deed == ChangeDeed::end ? std::optional(change.valid_from) : std::nullopt};
}

}  // namespace anju::changes
