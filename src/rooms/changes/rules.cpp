#include "rooms/changes/rules.h"

#include "rooms/changes/catalogue_rules.h"
#include "rooms/changes/refusals.h"

namespace anju::changes {

Result<void> check_proposal(const Change& change, ChangeId under_way, Instant now) {
    if (change.before == change.after) return refuse(change_of_nothing);
    if (under_way.set())
        return refuse_at("/deed", change_under_way, std::to_string(under_way.value));
    return check_start(change.valid_from, now);
}

Result<Approval> decide_change(const Actor& by, const Change& change, ApprovalVerb verb,
                               const std::string& reason,
                               std::span<const complaints::CatalogueRow> rows, Instant now) {
    TRY(Approval approval, decided(change_steps, change.approval, verb, by, reason, now));
    if (verb == ApprovalVerb::reject) return approval;
    TRY_OK(check_start(change.valid_from, now));
    // Of a unit what was proposed stays true, because nothing else may change it meanwhile.
    if (change.kind == ChangeKind::catalogue) TRY_OK(check_catalogue_fit(change, rows));
    return approval;
}

bool waits_for_its_day(ChangeKind kind) {
    switch (kind) {
        case ChangeKind::unit:
            return true;
        case ChangeKind::catalogue:
            return false;
    }
    CHECK(false);
    return true;
}

const ChangeValues& values_of(const Change& change) {
    return change.deed == ChangeDeed::end ? change.before : change.after;
}

}  // namespace anju::changes
