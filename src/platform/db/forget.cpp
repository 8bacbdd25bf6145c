#include "platform/db/forget.h"

namespace anju::db {

void forget_dead_rows(Db& db) {
    const auto connection = db.connect();
    if (db.engine() == Engine::sqlite) {
        // Deleted content is overwritten in its pages (SQLITE_SECURE_DELETE); those of before lie
        // in the log.
        connection->script("pragma wal_checkpoint(truncate)");
        return;
    }
    // Whoever reads for long (pg_dump, verify) holds a table: behind a lock that waits everybody
    // else would wait. It is given up and tried again at the next turn.
    connection->script("set lock_timeout = '2s'");
    // A page that was tidied keeps bytes of what was there until it is written over: small tables
    // are written anew, which takes less than a second; large ones would stand still for too long.
    std::vector<std::string> statements;
    const RowSink sink = [&](const Row& row) { statements.emplace_back(row.text(0)); };
    connection->run(
        "select distinct case when pg_total_relation_size(quote_ident(table_name)::regclass) "
        "<= 67108864 then 'vacuum full ' else 'vacuum ' end || quote_ident(table_name) "
        "from information_schema.columns "
        "where table_schema = current_schema() and column_name like '%\\_sealed' order by 1",
        {}, &sink);
    for (const std::string& statement : statements) connection->script(statement);
}

}  // namespace anju::db
