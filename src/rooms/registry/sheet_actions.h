// Sheets in and out. Taking one in is all or nothing: a preview says what would happen, line by
// line, and only the very same file is then taken in, after the same checks.
#pragma once

#include <string>
#include <string_view>

#include "base/actor.h"
#include "base/result.h"
#include "platform/db/db.h"
#include "platform/http/call.h"
#include "platform/sheets/sheets.h"
#include "rooms/registry/wire.h"

namespace anju::registry {

// Which template the file follows, by its header.
Result<SheetKind> kind_of_sheet(std::string_view bytes);
// A file taken apart. That takes long for a large one, so it is done before there is a transaction:
// the writer must not wait for it.
struct SheetFile {
    sheets::Sheet sheet;
    std::string hash;
};
Result<SheetFile> read_sheet_file(std::string_view bytes);
// Writes nothing; faults are in the report.
Result<ImportReport> preview_sheet(db::Tx& tx, const Actor& by, SheetKind kind,
                                   const SheetFile& file, Instant now);
// `hash` is that of the preview. Faults refuse the whole file.
Result<ImportReport> take_in_sheet(db::Tx& tx, const Actor& by, SheetKind kind,
                                   std::string_view hash, const SheetFile& file, Instant now);

// What is in scope, masked, with a last line that says who took it and when. Leaves a fact.
Result<http::Download> export_estates(db::Db& db, const Actor& by, const ExportQuery& query,
                                      Instant now);
Result<http::Download> export_enterprises(db::Db& db, const Actor& by, const ExportQuery& query,
                                          Instant now);

}  // namespace anju::registry
