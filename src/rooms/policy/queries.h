// The SQL that the screens of policy need. Policy values are public law: a list has no scope.
#pragma once

#include <optional>

#include "platform/db/db.h"
#include "platform/http/call.h"
#include "rooms/policy/wire.h"

namespace anju::policy {

ValueList list_values(db::Tx& tx, const ValueFilter& filter, Date today);
std::optional<KeyDetail> detail_key(db::Tx& tx, const Scope& scope, std::string_view key,
                                    Date today);
http::Page<VersionRow> list_versions(db::Tx& tx, const Actor& by, const VersionFilter& filter);
BoxCounts count_version_boxes(db::Tx& tx, const Actor& by);
std::optional<VersionRow> find_version_row(db::Tx& tx, PolicyId id);
// What was approved in the same region for the day, whatever came after.
std::optional<VersionRow> find_row_before(db::Tx& tx, const VersionRow& row);
std::int64_t version_of_row(db::Tx& tx, PolicyId id);
CalendarYear detail_year(db::Tx& tx, int year);

}  // namespace anju::policy
