// What the screens of changes need; all of it is the city's, for others the lists are empty.
#pragma once

#include "base/actor.h"
#include "platform/db/db.h"
#include "rooms/changes/wire.h"

namespace anju::changes {

http::Page<Change> list_changes(db::Tx& tx, const Actor& by, const ChangeFilter& filter);
BoxCounts count_boxes(db::Tx& tx, const Actor& by);

}  // namespace anju::changes
