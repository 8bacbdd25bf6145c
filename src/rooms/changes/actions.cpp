#include "rooms/changes/actions.h"

#include "platform/journal/journal.h"
#include "rooms/changes/catalogue_rules.h"
#include "rooms/changes/rules.h"
#include "rooms/changes/store.h"
#include "rooms/changes/unit_rules.h"
#include "rooms/complaints/actions.h"
#include "rooms/registry/actions.h"

namespace anju::changes {

namespace {

using registry::UnitKind;

constexpr int chunk = 20;

journal::Subject subject(ChangeId id) { return {"change", id.value}; }

UnitGround ground_of(db::Tx& tx, const ProposeUnit& cmd) {
    UnitGround ground;
    if (cmd.unit) ground.unit = registry::find_unit(tx, *cmd.unit);
    const UnitKind kind = ground.unit ? ground.unit->kind : cmd.kind.value_or(UnitKind::enterprise);
    const RegionCode region = cmd.region.value_or(ground.unit ? ground.unit->region : RegionCode{});
    ground.region = registry::find_region(tx, region);
    if (const auto neighbour = registry::find_unit_at(tx, kind, region))
        ground.neighbour = neighbour->id;
    const auto unit = cmd.unit ? std::optional(cmd.unit->value) : std::nullopt;
    ground.under_way = find_under_way(tx, {ChangeKind::unit, unit, to_text(kind), region});
    return ground;
}

CatalogueGround ground_of(db::Tx& tx, const ProposeCatalogue& cmd) {
    CatalogueGround ground;
    std::string category = cmd.category.value_or(Text<2, 4>{});
    RegionCode region = cmd.region.value_or(RegionCode{});
    if (cmd.replaces)
        if (const auto row = complaints::find_catalogue_row(tx, *cmd.replaces)) {
            category = row->category;
            region = row->region;
        }
    ground.rows = complaints::catalogue_of(tx, category);
    ground.category = complaints::find_category(tx, category);
    ground.region = registry::find_region(tx, region);
    if (cmd.unit) ground.unit = registry::find_open_unit(tx, *cmd.unit);
    ground.under_way = find_under_way(tx, {ChangeKind::catalogue, {}, category, region});
    return ground;
}

ChangeId keep(db::Tx& tx, const Actor& by, Change change, Instant now) {
    change.id = insert_change(tx, change);
    journal::record(tx, by, now, subject(change.id), proposal_fact(change));
    return change.id;
}

// What a change has to fit into when it is decided.
std::vector<complaints::CatalogueRow> rows_around(db::Tx& tx, const Change& change) {
    switch (change.kind) {
        case ChangeKind::unit:
            return {};
        case ChangeKind::catalogue:
            return complaints::catalogue_of(tx, change.matter);
    }
    CHECK(false);
    return {};
}

Result<Approval> decision_of(db::Tx& tx, const Actor& by, const Change& change, ApprovalVerb verb,
                             const std::string& reason, Instant now) {
    return decide_change(by, change, verb, reason, rows_around(tx, change), now);
}

// The row that is there afterwards: what was made, changed or ended.
std::int64_t carry_out(db::Tx& tx, const Actor& by, const Change& change, Instant now) {
    switch (change.kind) {
        case ChangeKind::unit:
            return registry::change_unit(tx, by, unit_after(change), now).value;
        case ChangeKind::catalogue: {
            complaints::CatalogueRevision revision{.from = change.valid_from};
            if (change.subject) revision.ends = complaints::CatalogueId{*change.subject};
            if (change.after.catalogue) revision.makes = row_after(change);
            return complaints::revise_catalogue(tx, by, revision, now).value;
        }
    }
    CHECK(false);
    return 0;
}

void take_effect(db::Tx& tx, const Actor& by, Change change, Instant now) {
    const std::int64_t row = carry_out(tx, by, change, now);
    if (!change.subject) change.subject = row;
    change.effective_at = now;
    update_change(tx, change);
    journal::record(tx, by, now, subject(change.id), facts::ChangeTookEffect{change.id.value, row});
}

}  // namespace

Result<ChangeId> propose_unit(db::Tx& tx, const Actor& by, const ProposeUnit& cmd, Instant now) {
    TRY(Change change, decide_unit(by, cmd, ground_of(tx, cmd), now));
    return keep(tx, by, std::move(change), now);
}

Result<ChangeId> propose_catalogue(db::Tx& tx, const Actor& by, const ProposeCatalogue& cmd,
                                   Instant now) {
    TRY(Change change, decide_catalogue(by, cmd, ground_of(tx, cmd), now));
    return keep(tx, by, std::move(change), now);
}

Result<void> approve_change(db::Tx& tx, const Actor& by, const Change& change, const Approve& cmd,
                            Instant now) {
    Change after = change;
    TRY(after.approval, decision_of(tx, by, change, ApprovalVerb::approve,
                                    cmd.reason.value_or(Text<0, 500>{}), now));
    update_change(tx, after);
    journal::record(tx, by, now, subject(change.id),
                    facts::ChangeApproved{change.id.value, change.valid_from});
    if (!waits_for_its_day(change.kind)) take_effect(tx, by, std::move(after), now);
    return {};
}

Result<void> reject_change(db::Tx& tx, const Actor& by, const Change& change, const Reject& cmd,
                           Instant now) {
    Change after = change;
    TRY(after.approval, decision_of(tx, by, change, ApprovalVerb::reject, cmd.reason, now));
    update_change(tx, after);
    journal::record(tx, by, now, subject(change.id), facts::ChangeRejected{change.id.value});
    return {};
}

std::vector<ApprovalVerb> may_of(db::Tx& tx, const Actor& by, const Change& change, Instant now) {
    return may_decide(change_steps, change.approval, by, [&](ApprovalVerb verb) {
        return decision_of(tx, by, change, verb, {}, now);
    });
}

bool do_due(db::Tx& tx, Instant now) {
    const auto due = changes_due(tx, civil_date(now), chunk);
    for (const Change& change : due) take_effect(tx, system_actor(), change, now);
    return due.size() == chunk;
}

}  // namespace anju::changes
