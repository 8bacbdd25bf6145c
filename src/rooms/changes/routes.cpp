#include "rooms/changes/routes.h"

#include "platform/http/query.h"
#include "platform/http/verb.h"
#include "rooms/changes/actions.h"
#include "rooms/changes/capabilities.h"
#include "rooms/changes/queries.h"
#include "rooms/changes/store.h"

namespace anju::changes {

namespace {

struct OfChange {
    static constexpr std::string_view at = "/api/changes/";
    static Result<Change> load(const http::Call& call, db::Tx& tx) {
        TRY(const auto id, call.id<ChangeTag>());
        return load_change(tx, call.by.scope, id);
    }
    static Result<ChangeDetail> shown(const http::Call& call, db::Tx& tx, ChangeId id) {
        TRY(const Change change, load_change(tx, call.by.scope, id));
        return ChangeDetail{change, change.version, may_of(tx, call.by, change, call.now)};
    }
    static Result<ChangeDetail> detail(const http::Call& call, db::Tx& tx, const Change& was) {
        return shown(call, tx, was.id);
    }
};

}  // namespace

std::span<const http::Route> routes() {
    using enum http::Method;
    static const http::Route table[] = {
        {GET, "/api/changes", change_propose, http::get<list_changes>, "单位和派单目录的变更"},
        {GET, "/api/changes/boxes", change_propose, http::get<count_boxes>,
         "本人待办、已办、发起的变更各有几项"},
        {POST, "/api/changes/units", change_propose, http::post_new<OfChange, propose_unit>,
         "提出单位变更"},
        {POST, "/api/changes/catalogue", change_propose,
         http::post_new<OfChange, propose_catalogue>, "提出派单目录变更"},
        {GET, "/api/changes/{id}", change_propose, http::get_detail<OfChange>, "变更详情"},
        {POST, "/api/changes/{id}/approval", change_approve,
         http::post_verb<OfChange, approve_change>, "第二人批准变更"},
        {POST, "/api/changes/{id}/rejection", change_approve,
         http::post_verb<OfChange, reject_change>, "不批准变更"},
    };
    return table;
}

}  // namespace anju::changes
