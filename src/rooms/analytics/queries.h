// The city's figures, read from the views that other rooms show.
#pragma once

#include "base/result.h"
#include "platform/db/db.h"
#include "rooms/analytics/wire.h"

namespace anju::analytics {

ComplaintFigures complaint_figures(db::Tx& tx, const RateFilter& filter, Instant now);

}  // namespace anju::analytics
