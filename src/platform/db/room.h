// Whether the engine's disk has room for more, and how much is taken. SQLite's is that of a folder,
// which is looked at where folders are (platform/files).
#pragma once

#include "platform/db/db.h"

namespace anju::db {

// PostgreSQL: throws DbError disk_full if the database's table space is full.
void check_room(Tx& tx);
// How much of it the database takes.
std::int64_t bytes_taken(Tx& tx);

}  // namespace anju::db
