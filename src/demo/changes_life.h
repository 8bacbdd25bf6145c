// What the demo's city bureau proposes and decides: a change that holds already, one that waits for
// its day, and for each of its two officers one of the other's to decide on.
#pragma once

#include "base/actor.h"
#include "platform/db/db.h"

namespace anju::demo {

struct DemoOfficers {
    Actor first;
    Actor second;
};
void seed_changes(db::Tx& tx, const DemoOfficers& officers, Instant now);

}  // namespace anju::demo
