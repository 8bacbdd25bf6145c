// Filling an empty database with millions of rows. Seeds only.
#pragma once

#include "platform/db/db.h"

namespace anju::db {

// Commits do not wait for the disk; closing does. A power cut before that leaves a broken database.
std::unique_ptr<Db> open_to_fill(const Options& options);
// Loads many rows into a table whose indexes are away meanwhile and are made anew at the end. Not
// inside a transaction; `load` has its own. Should it fail, the indexes stay away.
void load_without_indexes(Connection& connection, std::string_view table,
                          const std::function<void()>& load);
// The id that a bulk load of rows with ids of their own begins with.
std::int64_t next_id(Tx& tx, std::string_view table);
// What PostgreSQL plans by is as new as the rows. SQLite plans without.
void refresh_statistics(Connection& connection);

}  // namespace anju::db
