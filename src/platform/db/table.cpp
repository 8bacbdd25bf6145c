#include "platform/db/table.h"

namespace anju::db {

namespace {

void append_name(std::string& list, std::string_view name) {
    if (!list.empty()) list += ", ";
    list += name;
}

}  // namespace

TableText::TableText(std::string_view table, const std::vector<Name>& columns) {
    std::string all;
    std::string inserted;
    std::string inserted_values;
    std::string set;
    std::string where;
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
    const auto expect = [&](std::string_view name) {
        where += where.empty() ? " where " : " and ";
        where += std::string(name) + " = $" + std::to_string(++changes);
    };
    std::string returning;
    for (const Name& column : columns) {
        if (column.written == Written::by_engine)
            returning = " returning " + std::string(column.name);
        if (column.written == Written::counted)
            append_name(set, std::string(column.name) + " = " + std::string(column.name) + " + 1");
        if (is_expected(column.written)) expect(column.name);
    }
    const std::string name(table);
    select = "select " + all + " from " + name;
    insert =
        "insert into " + name + " (" + inserted + ") values (" + inserted_values + ")" + returning;
    update = "update " + name + " set " + set + where;
}

}  // namespace anju::db
