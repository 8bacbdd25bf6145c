// Units, and what becomes of them.
#include "base/refusals.h"
#include "base/scope.h"
#include "platform/http/query.h"
#include "platform/http/verb.h"
#include "rooms/registry/capabilities.h"
#include "rooms/registry/queries.h"
#include "rooms/registry/region_store.h"
#include "rooms/registry/routes.h"
#include "rooms/registry/unit_actions.h"
#include "rooms/registry/unit_rules.h"

namespace anju::registry {

namespace {

using http::Created;
using http::WriteCall;

struct OfUnitChange {
    static Result<UnitChange> load(const http::Call& call, db::Tx& tx) {
        TRY(const auto id, call.id<UnitChangeTag>());
        auto change = find_unit_change(tx, id);
        if (!change || !is_whole_city(call.by.scope)) return refuse(not_found);
        return *std::move(change);
    }
    static Result<UnitChangeDetail> detail(const http::Call& call, db::Tx& tx,
                                           const UnitChange& was) {
        auto found = find_unit_change(tx, was.id);
        CHECK(found.has_value());
        const UnitChange& change = *found;
        auto may = may_decide(unit_steps, change.approval, call.by, [&](ApprovalVerb verb) {
            return decide_unit_approval(call.by, change, verb, {}, call.now);
        });
        return UnitChangeDetail{change, change.version, std::move(may)};
    }
};

Result<Created<UnitChangeDetail>> post_unit_change(WriteCall& call, const ProposeUnit& cmd) {
    TRY(const UnitChangeId id, propose_unit(call.tx, call.by, cmd, call.now));
    TRY(auto detail, OfUnitChange::detail(call, call.tx, *find_unit_change(call.tx, id)));
    return Created<UnitChangeDetail>{std::move(detail),
                                     "/api/registry/unit-changes/" + std::to_string(id.value)};
}

}  // namespace

std::span<const http::Route> unit_routes() {
    using enum http::Method;
    static const http::Route table[] = {
        {GET, "/api/registry/units", Capability::signed_in, http::get<list_units>, "单位"},
        {GET, "/api/registry/units/{id}", Capability::signed_in, http::get<detail_unit>,
         "一个单位"},
        {GET, "/api/registry/unit-changes", unit_propose, http::get<list_unit_changes>, "单位变更"},
        {POST, "/api/registry/unit-changes", unit_propose, post_unit_change, "提出单位变更"},
        {GET, "/api/registry/unit-changes/boxes", unit_propose, http::get<count_unit_boxes>,
         "本人待办、已办、发起的单位变更各有几项"},
        {GET, "/api/registry/unit-changes/{id}", unit_propose, http::get_detail<OfUnitChange>,
         "单位变更详情"},
        {POST, "/api/registry/unit-changes/{id}/approval", unit_approve,
         http::post_verb<OfUnitChange, approve_unit>, "第二人批准单位变更"},
        {POST, "/api/registry/unit-changes/{id}/rejection", unit_approve,
         http::post_verb<OfUnitChange, reject_unit>, "不批准单位变更"},
    };
    return table;
}

}  // namespace anju::registry
