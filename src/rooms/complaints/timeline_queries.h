// 流转记录: the facts of a case with the words that belong to them, as far as the reader may read.
#pragma once

#include "platform/db/db.h"
#include "rooms/complaints/wire.h"

namespace anju::complaints {

Result<Timeline> timeline_of(db::Tx& tx, const Actor& by, ComplaintId id);
// The steps of a case that was already loaded, for a reader who may be nobody in particular.
std::vector<Step> steps_of(db::Tx& tx, const Case& c, const Actor& by);

// Its way as it stands, for a page to draw.
std::vector<LineStep> line_view(State state);

}  // namespace anju::complaints
