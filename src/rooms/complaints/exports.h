// Lists as files: masked like the screen, with a line that says who took them and when, and not
// more than a thousand rows.
#pragma once

#include "platform/http/call.h"
#include "rooms/complaints/wire.h"

namespace anju::complaints {

Result<http::Download> export_csv(db::Db& db, const Actor& by, const CaseFilter& filter,
                                  Instant now);
Result<http::Download> export_xlsx(db::Db& db, const Actor& by, const CaseFilter& filter,
                                   Instant now);

}  // namespace anju::complaints
