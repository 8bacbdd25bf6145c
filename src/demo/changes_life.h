// What the demo's city bureau proposes and decides: a change that holds already, one that waits for
// its day, and for each of its two officers one of the other's to decide on.
#pragma once

#include "base/actor.h"
#include "demo/agenda.h"
#include "platform/db/db.h"

namespace anju::demo {

struct DemoOfficers {
    Actor first;
    Actor second;
};
// From twenty days before `now` on; the database outlives the agenda.
void plan_changes(Agenda& agenda, db::Db& db, const DemoOfficers& officers, Instant now);

}  // namespace anju::demo
