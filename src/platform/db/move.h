// All rows of one database into another one with the same tables: from SQLite to PostgreSQL, when
// one machine is not enough any more.
#pragma once

#include "platform/db/db.h"

namespace anju::db {

struct Moved {
    std::int64_t tables = 0;
    std::int64_t rows = 0;
};
// In one transaction of `to`, out of the one moment that `from` sees: all of it or nothing. What
// lies in `to` from its migrations goes. Throws Fault if a table differs afterwards.
Moved move_rows(Tx& from, Connection& to, const std::function<void(const std::string&)>& say);

}  // namespace anju::db
