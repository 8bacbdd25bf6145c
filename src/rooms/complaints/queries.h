// The SQL that lists need. Every list starts from the actor's scope; each is one index range a
// state, so that the first page and the thousandth cost the same.
#pragma once

#include "platform/db/db.h"
#include "platform/http/call.h"
#include "rooms/complaints/wire.h"

namespace anju::complaints {

Result<http::Page<CaseRow>> list_cases(db::Tx& tx, const Actor& by, const CaseFilter& filter,
                                       Instant now);
// Counts of the same filter without its state and tab.
Result<CaseCounts> count_cases(db::Tx& tx, const Actor& by, const CaseFilter& filter, Instant now);
Result<Workbench> workbench_of(db::Tx& tx, const Actor& by, Instant now);
// Rows of a filter for an export, titles masked, at most `limit`.
Result<std::vector<CaseRow>> export_cases(db::Tx& tx, const Actor& by, const CaseFilter& filter,
                                          std::int64_t limit, Instant now);

}  // namespace anju::complaints
