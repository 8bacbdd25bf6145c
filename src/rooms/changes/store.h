// Changes in SQL.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "base/actor.h"
#include "base/result.h"
#include "facts/changes.h"
#include "platform/db/db.h"
#include "rooms/changes/model.h"

namespace anju::changes {

// The tables whose rows the facts about changes tell of.
std::span<const db::Told* const> told_of_changes();
// Changes are the city's: nobody else reaches one.
Result<Change> load_change(db::Tx& tx, const Scope& scope, ChangeId id);
// What a change is about: a row, and a matter in a region.
struct About {
    ChangeKind kind = ChangeKind::unit;
    std::optional<std::int64_t> subject;
    std::string_view matter;
    const RegionCode& region;
};
// That waits for a decision or for its day; not set: none.
ChangeId find_under_way(db::Tx& tx, const About& about);
// Those that the tail of the select leaves.
std::vector<Change> changes_where(db::Tx& tx, const db::Query& tail);
// Approved, their day has come, and they are not in effect yet; the earliest first.
std::vector<Change> changes_due(db::Tx& tx, Date today, int limit);
ChangeId insert_change(db::Tx& tx, const Change& change);
void update_change(db::Tx& tx, const Change& change);
// As it was proposed: of what was to be added there was no row.
facts::ChangeProposed proposal_fact(const Change& change);

}  // namespace anju::changes
