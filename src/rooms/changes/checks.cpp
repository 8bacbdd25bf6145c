#include "rooms/changes/checks.h"

#include <algorithm>

#include "facts/registry.h"
#include "platform/journal/approval.h"
#include "platform/journal/rows.h"
#include "rooms/changes/catalogue_rules.h"
#include "rooms/changes/rules.h"
#include "rooms/changes/store.h"
#include "rooms/changes/unit_rules.h"
#include "rooms/complaints/actions.h"

namespace anju::changes {

namespace {

using complaints::CatalogueId;
using complaints::CatalogueRow;

// Registry tells that it made the unit what was approved; later ones may have changed it again.
bool is_told_of_unit(db::Tx& tx, const Change& change) {
    const registry::Unit unit = unit_after(change);
    bool told = false;
    for (const journal::Entry& entry : journal::timeline(tx, {"unit", unit.id.value}))
        journal::visit<facts::RegistryFacts>(entry, [&]<class Fact>(const Fact& fact) {
            if constexpr (std::is_same_v<Fact, facts::UnitChanged>)
                told = told || (entry.at == change.effective_at && fact.name == unit.name &&
                                fact.unit_kind == to_text(unit.kind) && fact.phone == unit.phone &&
                                fact.region == unit.region && fact.closed_on == unit.closed_on);
        });
    return told;
}

// The old row ends the day before, and the new one stands there, but for its last day: a later
// change may have ended it.
bool stands_in_catalogue(db::Tx& tx, const Change& change) {
    const auto rows = complaints::catalogue_of(tx, change.matter);
    const bool ends = std::ranges::any_of(rows, [&](const CatalogueRow& row) {
        return row.id == CatalogueId{change.subject.value_or(0)} &&
               row.valid_until == change.valid_from - std::chrono::days{1};
    });
    const bool stands = std::ranges::any_of(rows, [&](CatalogueRow row) {
        row.id = {};
        row.valid_until = {};
        return change.after.catalogue && row == row_after(change);
    });
    return (change.deed == ChangeDeed::add || ends) && (change.deed == ChangeDeed::end || stands);
}

bool is_done(db::Tx& tx, const Change& change) {
    switch (change.kind) {
        case ChangeKind::unit:
            return is_told_of_unit(tx, change);
        case ChangeKind::catalogue:
            return stands_in_catalogue(tx, change);
    }
    CHECK(false);
    return false;
}

journal::CheckResult check_changes(db::Tx& tx) {
    journal::CheckResult result;
    for (const Change& change : changes_where(tx, db::Query(" order by id"))) {
        ++result.checked;
        const std::string name = "变更 " + std::to_string(change.id.value);
        const auto told =
            journal::told_of<facts::ChangeProposed, facts::ChangeApproved, facts::ChangeRejected>(
                tx, {"change", change.id.value});
        journal::check_told(result, name, change.approval, proposal_fact(change), told);
        if (change.matter != matter_of(change))
            result.faults.push_back(name + " 的类别与其内容不符");
        const bool approved = change.approval.state == ApprovalState::approved;
        if (change.effective_at && !approved) result.faults.push_back(name + " 未经批准即生效");
        if (approved && !change.effective_at && !waits_for_its_day(change.kind))
            result.faults.push_back(name + " 已批准而未生效");
        if (change.effective_at && !is_done(tx, change))
            result.faults.push_back(name + " 与其生效的内容不符");
    }
    return result;
}

const journal::Check table[] = {{"change_rows", journal::check_rows_of<told_of_changes>},
                                {"changes", check_changes}};

}  // namespace

std::span<const journal::Check> checks() { return table; }

}  // namespace anju::changes
