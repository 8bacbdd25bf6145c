
#include "platform/journal/journal.h"
#include "rooms/complaints/actions.h"
#include "rooms/complaints/catalogue_store.h"
#include "rooms/complaints/dispatch_rules.h"
#include "rooms/registry/actions.h"

namespace anju::complaints {

namespace {

journal::Subject subject(CatalogueChangeId id) { return {"catalogue_change", id.value}; }

CatalogueGround ground_of(db::Tx& tx, const ProposeCatalogue& cmd) {
    CatalogueGround ground;
    std::string category = cmd.category.value_or(Text<2, 4>{});
    RegionCode region = cmd.region.value_or(RegionCode{});
    if (cmd.replaces)
        if (const auto row = find_catalogue_row(tx, *cmd.replaces)) {
            category = row->category;
            region = row->region;
        }
    ground.rows = catalogue_of(tx, category);
    ground.category = find_category(tx, category);
    ground.region = registry::find_region(tx, region);
    if (cmd.unit) ground.unit = registry::find_open_unit(tx, *cmd.unit);
    ground.waiting = find_catalogue_change_waiting(tx, category, region);
    return ground;
}

Result<Approval> decision_of(db::Tx& tx, const Actor& by, const CatalogueChange& change,
                             ApprovalVerb verb, const std::string& reason, Instant now) {
    return decide_catalogue_approval(by, change, verb, reason, catalogue_of(tx, change.category),
                                     now);
}

}  // namespace

Result<CatalogueChangeId> propose_catalogue(db::Tx& tx, const Actor& by,
                                            const ProposeCatalogue& cmd, Instant now) {
    TRY(CatalogueChange change, decide_catalogue_change(by, cmd, ground_of(tx, cmd), now));
    change.id = insert_catalogue_change(tx, change);
    journal::record(tx, by, now, subject(change.id), proposal_fact(change));
    return change.id;
}

Result<void> approve_catalogue(db::Tx& tx, const Actor& by, const CatalogueChange& change,
                               const Approve& cmd, Instant now) {
    CatalogueChange after = change;
    TRY(after.approval, decision_of(tx, by, change, ApprovalVerb::approve,
                                    cmd.reason.value_or(Text<0, 500>{}), now));
    facts::CatalogueChangeApproved fact{.change = change.id.value, .valid_from = change.valid_from};
    std::optional<CatalogueRow> before;
    if (change.deed != CatalogueDeed::add) {
        before = find_catalogue_row(tx, change.replaces);
        CHECK(before.has_value());
        fact.ended = change.replaces.value;
        end_catalogue_row(tx, change.replaces, change.valid_from - std::chrono::days{1});
    }
    if (change.deed != CatalogueDeed::end) {
        after.made = insert_catalogue_row(tx, row_after(change, before));
        fact.made = after.made.value;
    }
    update_catalogue_change(tx, after);
    journal::record(tx, by, now, subject(change.id), fact);
    return {};
}

Result<void> reject_catalogue(db::Tx& tx, const Actor& by, const CatalogueChange& change,
                              const Reject& cmd, Instant now) {
    CatalogueChange after = change;
    TRY(after.approval, decision_of(tx, by, change, ApprovalVerb::reject, cmd.reason, now));
    update_catalogue_change(tx, after);
    journal::record(tx, by, now, subject(change.id),
                    facts::CatalogueChangeRejected{change.id.value});
    return {};
}

std::vector<ApprovalVerb> may_of(db::Tx& tx, const Actor& by, const CatalogueChange& change,
                                 Instant now) {
    return may_decide(catalogue_steps, change.approval, by, [&](ApprovalVerb verb) {
        return decision_of(tx, by, change, verb, {}, now);
    });
}

}  // namespace anju::complaints
