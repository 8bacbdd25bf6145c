// What every change has to hold to, and who decides it. Pure.
#pragma once

#include <span>

#include "base/result.h"
#include "rooms/changes/capabilities.h"
#include "rooms/changes/model.h"

namespace anju::changes {

inline constexpr ApprovalSteps change_steps = approval_steps(change_approve);

// The last of a proposal's conditions, after those of its kind: it changes something, nothing else
// is under way, and its day has not begun.
Result<void> check_proposal(const Change& change, ChangeId under_way, Instant now);
// `rows` of the catalogue are those of the matter and its group, of any time.
Result<Approval> decide_change(const Actor& by, const Change& change, ApprovalVerb verb,
                               const std::string& reason,
                               std::span<const complaints::CatalogueRow> rows, Instant now);
// A row that has its days is made by the approval; what is looked up as it stands waits for them.
bool waits_for_its_day(ChangeKind kind);

// The values as they hold while the change is under way or done: of an end what ends.
const ChangeValues& values_of(const Change& change);
// What it is about: the kind of unit, the category.
std::string matter_of(const Change& change);

}  // namespace anju::changes
