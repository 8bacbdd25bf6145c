#include "rooms/changes/queries.h"

#include "base/scope.h"
#include "platform/db/approval.h"
#include "rooms/changes/capabilities.h"
#include "rooms/changes/store.h"

namespace anju::changes {

http::Page<Change> list_changes(db::Tx& tx, const Actor& by, const ChangeFilter& filter) {
    if (!is_whole_city(by.scope)) return {};
    const auto limit = filter.limit ? filter.limit->value : 50;
    db::Query query(" where 1 = 1");
    if (filter.box) db::add_box(query.add(" and "), *filter.box, {by, change_approve});
    if (filter.state) query.add(" and state = ?", *filter.state);
    if (filter.kind) query.add(" and kind = ?", *filter.kind);
    if (filter.deed) query.add(" and deed = ?", *filter.deed);
    if (filter.subject) query.add(" and subject = ?", *filter.subject);
    if (filter.text) query.add(" and title like ? escape '!'", http::like_of(filter.text->value));
    if (filter.cursor) query.add(" and id < ?", filter.cursor->key());
    query.add(" order by id desc limit ?", limit + 1);
    return http::page_of(changes_where(tx, query), limit,
                         [](const Change& change) { return http::Cursor<ChangeId>{change.id}; });
}

BoxCounts count_boxes(db::Tx& tx, const Actor& by) {
    if (!is_whole_city(by.scope)) return {};
    return db::count_boxes(tx, " from changes_changes", {by, change_approve});
}

}  // namespace anju::changes
