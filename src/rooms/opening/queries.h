// What the rooms and the program know of an installation before opening day.
#pragma once

#include "platform/db/db.h"
#include "rooms/opening/model.h"

namespace anju::opening {

Known known_of(db::Tx& tx, Instant now);

}  // namespace anju::opening
