#include "rooms/registry/unit_rules.h"

#include "base/phone.h"
#include "base/scope.h"

namespace anju::registry {

namespace {

// As it is, unless something else is asked for.
template <class T, class Asked>
T value_or(const std::optional<Asked>& asked, const T& now) {
    return asked ? T(*asked) : now;
}

Result<void> check_unit(const ProposeUnit& cmd, const std::optional<Unit>& unit) {
    if (!unit || unit->closed_on) return refuse_at("/unit", unit_not_open);
    if (unit->kind == UnitKind::enterprise) return refuse_at("/unit", unit_is_enterprises);
    if (!is_needed(unit->kind)) return {};
    if (cmd.deed == UnitDeed::close) return refuse_at("/deed", unit_needed);
    if (cmd.region && *cmd.region != unit->region) return refuse_at("/region", unit_needed);
    return {};
}

Result<void> check_founding(const ProposeUnit& cmd) {
    if (!cmd.kind || *cmd.kind == UnitKind::enterprise) return refuse_at("/kind", unit_incomplete);
    if (!cmd.name) return refuse_at("/name", unit_incomplete);
    if (!cmd.region) return refuse_at("/region", unit_incomplete);
    return {};
}

Result<void> check_place(const UnitChange& change, const UnitGround& ground) {
    if (!ground.region) return refuse_at("/region", region_unknown);
    if (!sits_at(change.kind, ground.region->level))
        return refuse_at("/region", unit_kind_elsewhere);
    if (ground.neighbour.set() && ground.neighbour != change.unit)
        return refuse_at("/region", unit_place_taken);
    return {};
}

bool is_unchanged(const UnitChange& change) {
    return change.name == change.name_before && change.region == change.region_before &&
           change.phone == change.phone_before;
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

Result<UnitChange> decide_unit_change(const Actor& by, const ProposeUnit& cmd,
                                      const UnitGround& ground, Instant now) {
    if (!is_whole_city(by.scope)) return refuse(region_foreign);
    UnitChange change;
    change.deed = cmd.deed;
    if (cmd.deed == UnitDeed::found) {
        TRY_OK(check_founding(cmd));
        change.kind = *cmd.kind;
    } else {
        TRY_OK(check_unit(cmd, ground.unit));
        change.unit = ground.unit->id;
        change.kind = ground.unit->kind;
        change.name = change.name_before = ground.unit->name;
        change.region = change.region_before = ground.unit->region;
        change.phone = change.phone_before = ground.unit->phone;
    }
    if (cmd.deed != UnitDeed::close) {
        change.name = value_or(cmd.name, change.name);
        change.region = value_or(cmd.region, change.region);
        change.phone = value_or(cmd.phone, change.phone);
        TRY_OK(check_place(change, ground));
        if (!change.phone.empty() && !is_phone(change.phone))
            return refuse_at("/phone", phone_invalid);
        if (is_unchanged(change)) return refuse(unit_unchanged);
    }
    if (ground.under_way.set())
        return refuse_at("/unit", unit_change_under_way, std::to_string(ground.under_way.value));
    change.valid_from = cmd.valid_from;
    TRY_OK(check_start(change.valid_from, now));
    change.approval = proposed(by, cmd.reason, now);
    return change;
}

Result<Approval> decide_unit_approval(const Actor& by, const UnitChange& change, ApprovalVerb verb,
                                      const std::string& reason, Instant now) {
    TRY(Approval approval, decided(unit_steps, change.approval, verb, by, reason, now));
    if (verb == ApprovalVerb::approve) TRY_OK(check_start(change.valid_from, now));
    return approval;
}

std::optional<Date> closed_by(const UnitChange& change) {
    return change.deed == UnitDeed::close ? std::optional(change.valid_from) : std::nullopt;
}

std::optional<RegionCode> region_before_of(const UnitChange& change) {
    return change.deed == UnitDeed::found ? std::nullopt : std::optional(change.region_before);
}

facts::UnitChangeProposed proposal_fact(const UnitChange& change) {
    const bool founded = change.deed == UnitDeed::found;
    return {.change = change.id.value,
            .deed = std::string(to_text(change.deed)),
            .unit = founded ? std::nullopt : std::optional(change.unit),
            .unit_kind = std::string(to_text(change.kind)),
            .name_before = change.name_before,
            .name = change.name,
            .region_before = region_before_of(change),
            .region = change.region,
            .phone_before = change.phone_before,
            .phone = change.phone,
            .valid_from = change.valid_from};
}

Unit unit_after(const UnitChange& change, const std::optional<Unit>& before) {
    Unit unit = before.value_or(Unit{});
    unit.kind = change.kind;
    unit.name = change.name;
    unit.region = change.region;
    unit.phone = change.phone;
    unit.closed_on = closed_by(change);
    return unit;
}

}  // namespace anju::registry
