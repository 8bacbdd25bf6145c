// What the screens of one case need: the case as the reader may see it, its timeline, the rules
// behind its clocks, the catalogue's advice.
#pragma once

#include "platform/db/db.h"
#include "rooms/complaints/store.h"
#include "rooms/complaints/wire.h"

namespace anju::complaints {

CaseDetail detail_of(db::Tx& tx, const Case& c, const Actor& by, Instant now);
Result<ClockRules> clock_rules_of(db::Tx& tx, const Actor& by, ComplaintId id, Instant now);
Result<DispatchAdvice> dispatch_advice_of(db::Tx& tx, const Actor& by, ComplaintId id, Instant now);

CaseFile view_of(const FileRow& row, ComplaintId id);

// Is the file one of this case, and may the reader see it?
Result<void> check_file(db::Tx& tx, const Actor& by, ComplaintId id, FileId file);
std::vector<CatalogueView> catalogue_on(db::Tx& tx, Date on);

}  // namespace anju::complaints
