#include "platform/db/table.h"

namespace anju::db {

namespace {

void append_name(std::string& list, std::string_view name) {
    if (!list.empty()) list += ", ";
    list += name;
}

}  // namespace

std::int64_t reserve_id(Tx& tx, Sql table) {
    const std::string name(table.text());
    std::int64_t id = 0;
    const RowSink sink = [&](const Row& row) { id = row.whole(0); };
    // The one writer of SQLite inserts before anybody else asks.
    tx.connection().run(tx.engine() == Engine::sqlite
                            ? "select coalesce(max(id), 0) + 1 from " + name
                            : "select nextval(pg_get_serial_sequence('" + name + "', 'id'))",
                        {}, &sink);
    return id;
}

bool holds(const Row& row, int column, const Param& value) {
    switch (value.kind) {
        case Param::Kind::null:
            return row.is_null(column);
        case Param::Kind::whole:
            return !row.is_null(column) && row.whole(column) == value.whole;
        case Param::Kind::text:
            return !row.is_null(column) && row.text(column) == value.view();
        case Param::Kind::bytes:
            return !row.is_null(column) && row.bytes(column) == value.view();
    }
    CHECK(false);
    return false;
}

TableText::TableText(std::string_view table, const std::vector<Name>& columns) {
    std::string all;
    std::string inserted;
    std::string inserted_values;
    std::string set;
    int values = 0;
    int changes = 0;
    for (const Name& column : columns) {
        append_name(all, column.name);
        if (column.written == Written::by_engine) continue;
        append_name(inserted, column.name);
        append_name(inserted_values,
                    column.written == Written::counted ? "1" : '$' + std::to_string(++values));
        if (column.written == Written::changing)
            append_name(set, std::string(column.name) + " = $" + std::to_string(++changes));
    }
    std::string where;
    std::string version;
    for (const Name& column : columns) {
        const std::string name(column.name);
        if (column.written == Written::by_engine) key = name;
        if (is_key(column.written))
            where +=
                (where.empty() ? " where " : " and ") + name + " = $" + std::to_string(++changes);
    }
    for (const Name& column : columns) {
        if (column.written != Written::counted) continue;
        const std::string name(column.name);
        append_name(set, name + " = " + name + " + 1");
        version = " and " + name + " = $" + std::to_string(++changes);
    }
    const std::string name(table);
    select = "select " + all + " from " + name;
    insert = "insert into " + name + " (" + inserted + ") values (" + inserted_values + ")";
    overwrite = "update " + name + " set " + set + where;
    update = overwrite + version;
}

}  // namespace anju::db
