// Sheets that come in. Taking one in is all or nothing: looked through first, then the very same
// file, after the same checks.
#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "platform/db/db.h"
#include "platform/sheets/import.h"
#include "rooms/registry/model.h"

namespace anju::registry {

// All of a sheet or none means one transaction, and everybody's writes wait as long as it takes:
// some tenths of a second.
inline constexpr sheets::Limits sheet_limits{.rows = 5'000};

// Writes nothing.
Result<sheets::Preview> look_through_sheet(db::Tx& tx, const Actor& by, SheetKind kind,
                                           const sheets::File& file, Instant now);
// A fault refuses the whole file.
Result<sheets::Preview> take_in_sheet(db::Tx& tx, const Actor& by, SheetKind kind,
                                      const sheets::File& file, Instant now);

}  // namespace anju::registry
