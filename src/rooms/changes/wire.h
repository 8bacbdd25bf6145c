// Reply shapes of changes and the query string of their list.
#pragma once

#include <optional>
#include <vector>

#include "platform/http/page.h"
#include "rooms/changes/model.h"

namespace anju::changes {

// GET /api/changes: newest first.
struct ChangeFilter {
    std::optional<ApprovalBox> box;
    std::optional<ApprovalState> state;
    std::optional<ChangeKind> kind;
    std::optional<ChangeDeed> deed;
    std::optional<std::int64_t> subject;  // the row, with its kind
    std::optional<Text<1, 40>> text;      // in the title
    std::optional<http::Cursor<ChangeId>> cursor;
    std::optional<Whole<1, 200>> limit;
};
struct ChangeDetail {
    Change row;
    std::int64_t version = 1;
    std::vector<ApprovalVerb> may;
};

}  // namespace anju::changes
