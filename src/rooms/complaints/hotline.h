// The hotline's file (12345 导出表): checked as a whole first, a line per fault; only a file
// without fault is imported, each row through the same filing as any complaint, with its own time
// of receipt and clocks that start at the import. A number that is known already is passed over, so
// importing a file twice changes nothing.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "platform/http/call.h"
#include "rooms/complaints/wire.h"

namespace anju::complaints {

// Dry run: what would happen, with every fault.
Result<HotlinePreview> check_hotline(db::Db& db, std::string_view bytes, Instant now);
using Progress = std::function<void(std::int64_t done, std::int64_t total)>;
// Rows go in by chunks, so that the writer is free for others in between; a run that was cut off
// is completed by the next one.
Result<HotlineResult> import_hotline(db::Db& db, const Actor& by, std::string_view bytes,
                                     Instant now, const Progress& progress);

// The web's two steps: the file is kept for a day under its hash, then confirmed by it.
Result<std::string> read_upload(const http::Upload& upload);
Result<HotlinePreview> preview_hotline(db::Db& db, const Actor& by, std::string_view bytes,
                                       Instant now);
Result<HotlineResult> import_previewed(db::Db& db, const Actor& by, std::string_view content_hash,
                                       Instant now);

}  // namespace anju::complaints
