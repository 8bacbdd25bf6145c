#include "rooms/changes/rules.h"

#include "rooms/changes/catalogue_rules.h"
#include "rooms/changes/refusals.h"

namespace anju::changes {

namespace {

// What was proposed may no longer fit on the day it is approved.
Result<void> check_fit(const Change& change, std::span<const complaints::CatalogueRow> rows) {
    switch (change.kind) {
        case ChangeKind::unit:
            return {};  // nothing else may change it meanwhile
        case ChangeKind::catalogue:
            return check_catalogue_fit(change, rows);
    }
    CHECK(false);
    return {};
}

}  // namespace

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
    TRY_OK(check_fit(change, rows));
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

std::string matter_of(const Change& change) {
    switch (change.kind) {
        case ChangeKind::unit:
            return std::string(to_text(values_of(change).unit->kind));
        case ChangeKind::catalogue:
            return values_of(change).catalogue->category;
    }
    CHECK(false);
    return {};
}

const ChangeValues& values_of(const Change& change) {
    return change.deed == ChangeDeed::end ? change.before : change.after;
}

}  // namespace anju::changes
