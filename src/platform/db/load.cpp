// Around a bulk load: indexes made afterwards by sorting once, statistics put right.
#include "platform/db/load.h"

#include "platform/db/engines.h"

namespace anju::db {

namespace {

struct Index {
    std::string name;
    std::string text;
};

// Those that stand for a constraint stay; they have no text of their own.
std::vector<Index> indexes_of(Tx& tx, std::string_view table) {
    if (tx.engine() == Engine::sqlite)
        return tx.all<Index>(
            "select name, sql from sqlite_schema where type = 'index' and tbl_name = $1 "
            "and sql is not null order by name",
            table);
    return tx.all<Index>(
        "select indexname::text, indexdef from pg_indexes where tablename = $1 "
        "and schemaname = current_schema() and indexname not in "
        "(select conname from pg_constraint) order by indexname",
        table);
}

}  // namespace

std::unique_ptr<Db> open_to_fill(const Options& options) {
    return open_engine(options, Durable::at_close);
}

void load_without_indexes(Connection& connection, std::string_view table,
                          const std::function<void()>& load) {
    Tx tx(connection);
    // Names and texts come from the engine's own catalogue: no value of a user is in them.
    const auto indexes = indexes_of(tx, table);
    for (const Index& index : indexes) connection.script("drop index " + index.name);
    load();
    for (const Index& index : indexes) connection.script(index.text);
}

std::int64_t next_id(Tx& tx, std::string_view table) {
    std::int64_t greatest = 0;
    const RowSink sink = [&](const Row& row) { greatest = row.whole(0); };
    tx.connection().run("select coalesce(max(id), 0) from " + std::string(table), {}, &sink);
    return greatest + 1;
}

void refresh_statistics(Connection& connection) {
    if (connection.engine() == Engine::postgres) connection.script("vacuum analyze");
}

}  // namespace anju::db
