// Where an Approval stands in a table, and the boxes of who proposes and decides. The columns are
// called the same in every table that has them:
//
//     const db::Table<Change> changes("changes_changes", {...},
//                                     db::approval_columns<&Change::approval>());
#pragma once

#include "base/approval.h"
#include "platform/db/table.h"

namespace anju::db {

template <auto Member>
auto approval_columns() {
    return std::to_array({
        column<Member, &Approval::state>("state"),
        column<Member, &Approval::reason>("reason").fixed(),
        column<Member, &Approval::proposed_by>("proposed_by").fixed(),
        column<Member, &Approval::proposed_post>("proposed_post").fixed(),
        column<Member, &Approval::proposed_at>("proposed_at").fixed(),
        column<Member, &Approval::decided_by>("decided_by"),
        column<Member, &Approval::decided_post>("decided_post"),
        column<Member, &Approval::decided_at>("decided_at"),
        column<Member, &Approval::decision_reason>("decision_reason"),
    });
}

// Whose right it is to decide, and whose boxes are asked for.
struct Decider {
    const Actor& by;
    const Capability& right;
};
// The condition that a row lies in the box; it stands behind a "where" or an "and".
void add_box(Query& query, ApprovalBox box, const Decider& decider);
// How many lie in each; `from` names the table: " from changes_changes".
BoxCounts count_boxes(Tx& tx, Sql from, const Decider& decider);

}  // namespace anju::db
