// Ways in for cases. Each row of the hotline's file goes through the same filing as any complaint,
// with its own time of receipt and clocks that start at the import. A number that is known already
// is passed over, so taking a file in twice changes nothing.
#pragma once

#include <functional>

#include "base/actor.h"
#include "platform/db/db.h"
#include "platform/sheets/import.h"
#include "rooms/channels/model.h"

namespace anju::channels {

inline constexpr sheets::Headings hotline_headings{hotline_columns, hotline_columns.size()};

// Writes nothing.
sheets::Preview look_through_hotline(db::Tx& tx, const sheets::File& file, Instant now);

using Progress = std::function<void(std::int64_t done, std::int64_t total)>;
// Only a file without a fault. Its rows know nothing of each other, so they go in by chunks and the
// writer is free for others in between; a run that was cut off is completed by the next one.
Result<sheets::Preview> take_in_hotline(db::Db& db, const Actor& by, const sheets::File& file,
                                        Instant now, const Progress& progress);

}  // namespace anju::channels
