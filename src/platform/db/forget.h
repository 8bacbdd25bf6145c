// What an erasure leaves in the files of the engine: rows as they stood before it, dead and not yet
// overwritten, and pages of the log that is written ahead.
#pragma once

#include "platform/db/db.h"

namespace anju::db {

// Has the engine take away dead rows of the tables with something sealed of people, which hold
// their masked copies too. What somebody still reads in an old snapshot goes the next time.
void forget_dead_rows(Db& db);

}  // namespace anju::db
