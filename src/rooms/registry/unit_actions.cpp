#include "rooms/registry/unit_actions.h"

#include "facts/registry.h"
#include "platform/journal/journal.h"
#include "rooms/registry/region_store.h"
#include "rooms/registry/unit_rules.h"

namespace anju::registry {

namespace {

constexpr int chunk = 20;

journal::Subject subject(UnitChangeId id) { return {"unit_change", id.value}; }

UnitGround ground_of(db::Tx& tx, const ProposeUnit& cmd) {
    UnitGround ground;
    if (cmd.unit) ground.unit = find_unit_row(tx, *cmd.unit);
    const UnitKind kind = ground.unit ? ground.unit->kind : cmd.kind.value_or(UnitKind::enterprise);
    const RegionCode region = cmd.region.value_or(ground.unit ? ground.unit->region : RegionCode{});
    ground.region = find_region_row(tx, region);
    if (const auto neighbour = find_unit_at(tx, kind, region)) ground.neighbour = neighbour->id;
    ground.under_way = find_unit_change_under_way(tx, cmd.unit.value_or(UnitId{}), kind, region);
    return ground;
}

void decide(db::Tx& tx, UnitChange change, Approval approval) {
    change.approval = std::move(approval);
    update_unit_change(tx, change);
}

void take_effect(db::Tx& tx, UnitChange change, Instant now) {
    if (change.deed == UnitDeed::found) {
        change.unit = insert_unit(tx, unit_after(change, {}));
    } else {
        update_unit(tx, unit_after(change, find_unit_row(tx, change.unit)));
    }
    change.effective_at = now;
    update_unit_change(tx, change);
    journal::record(tx, system_actor(), now, {"unit", change.unit.value},
                    facts::UnitChanged{.change = change.id.value,
                                       .unit = change.unit,
                                       .unit_kind = std::string(to_text(change.kind)),
                                       .name_before = change.name_before,
                                       .name = change.name,
                                       .region_before = region_before_of(change),
                                       .region = change.region,
                                       .phone_before = change.phone_before,
                                       .phone = change.phone,
                                       .closed_on = closed_by(change)});
}

}  // namespace

Result<UnitChangeId> propose_unit(db::Tx& tx, const Actor& by, const ProposeUnit& cmd,
                                  Instant now) {
    TRY(UnitChange change, decide_unit_change(by, cmd, ground_of(tx, cmd), now));
    change.id = insert_unit_change(tx, change);
    journal::record(tx, by, now, subject(change.id), proposal_fact(change));
    return change.id;
}

Result<void> approve_unit(db::Tx& tx, const Actor& by, const UnitChange& change, const Approve& cmd,
                          Instant now) {
    TRY(Approval approval, decide_unit_approval(by, change, ApprovalVerb::approve,
                                                cmd.reason.value_or(Text<0, 500>{}), now));
    decide(tx, change, std::move(approval));
    journal::record(tx, by, now, subject(change.id),
                    facts::UnitChangeApproved{change.id.value, change.valid_from});
    return {};
}

Result<void> reject_unit(db::Tx& tx, const Actor& by, const UnitChange& change, const Reject& cmd,
                         Instant now) {
    TRY(Approval approval, decide_unit_approval(by, change, ApprovalVerb::reject, cmd.reason, now));
    decide(tx, change, std::move(approval));
    journal::record(tx, by, now, subject(change.id), facts::UnitChangeRejected{change.id.value});
    return {};
}

bool change_units_due(db::Tx& tx, Instant now) {
    const auto due = unit_changes_due(tx, civil_date(now), chunk);
    for (const UnitChange& change : due) take_effect(tx, change, now);
    return due.size() == chunk;
}

}  // namespace anju::registry
