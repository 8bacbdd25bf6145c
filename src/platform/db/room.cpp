#include "platform/db/room.h"

namespace anju::db {

void check_room(Tx& tx) {
    if (tx.engine() == Engine::sqlite) return;
    // Half a megabyte that does not fit the memory of a query goes to a temporary file in the same
    // table space: nothing of the database is touched.
    tx.one<std::string>("select set_config('work_mem', '64kB', true)");
    tx.one<std::int64_t>("select count(*) from generate_series(1, 20000)");
}

std::int64_t bytes_taken(Tx& tx) {
    if (tx.engine() == Engine::postgres)
        return tx.one<std::int64_t>("select pg_database_size(current_database())");
    return tx.one<std::int64_t>(
        "select page_count * page_size from pragma_page_count(), pragma_page_size()");
}

}  // namespace anju::db
