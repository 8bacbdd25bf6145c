#include "platform/db/approval.h"

namespace anju::db {

void add_box(Query& query, ApprovalBox box, const Decider& decider) {
    const UserId me = decider.by.user;
    switch (box) {
        case ApprovalBox::to_do:
            if (decider.by.may(decider.right))
                query.add("(state = 'draft' and coalesce(proposed_by, 0) <> ?)", me);
            else
                query.add("1 = 0");
            return;
        case ApprovalBox::decided:
            query.add("decided_by = ?", me);
            return;
        case ApprovalBox::begun:
            query.add("proposed_by = ?", me);
            return;
        // What the platform itself put there was decided by nobody.
        case ApprovalBox::copied:
            query.add("(state <> 'draft' and proposed_by <> ? and decided_by <> ?)", me, me);
            return;
    }
    CHECK(false);
}

BoxCounts count_boxes(Tx& tx, Sql from, const Decider& decider) {
    Query query("select ");
    for (std::size_t i = 0; i < count_of<ApprovalBox>(); ++i) {
        query.add(i == 0 ? Sql("count(case when ") : Sql(", count(case when "));
        add_box(query, static_cast<ApprovalBox>(i), decider);
        query.add(" then 1 end)");
    }
    query.add(from);
    return *tx.first<BoxCounts>(query);
}

}  // namespace anju::db
