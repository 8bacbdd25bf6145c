#include "platform/db/move.h"

#include "platform/crypto/crypto.h"
#include "platform/db/load.h"

namespace anju::db {

namespace {

// So many bytes of rows are held at a time.
constexpr std::size_t most_held = 8 << 20;

struct ForeignKey {
    std::string table;
    std::string name;
    std::string text;
};

// A table's rows as one number, whatever their order: how many, and the sum of their digests.
struct Sum {
    std::int64_t rows = 0;
    std::uint64_t digests = 0;
    bool operator==(const Sum&) const = default;
};

// Names come from the catalogue of the engine, made by migrations: no value of a user is in them.
std::vector<std::string> tables_of(Tx& from) {
    return from.all<std::string>(
        "select name from sqlite_schema where type = 'table' and name not like 'sqlite%' "
        "and name <> 'platform_migrations' order by name");
}

std::string list_of(const std::vector<std::string>& columns) {
    std::string list;
    for (const std::string& column : columns) list += (list.empty() ? "\"" : ", \"") + column + '"';
    return list;
}

Param value_of(const Row& row, int column) {
    switch (row.kind(column)) {
        case Param::Kind::null:
            return Param{};
        case Param::Kind::whole:
            return param(row.whole(column));
        case Param::Kind::text:
            return {Param::Kind::text, 0, {}, std::string(row.text(column))};
        case Param::Kind::bytes:
            return {Param::Kind::bytes, 0, {}, std::string(row.bytes(column))};
    }
    CHECK(false);
    return {};
}

void add(Sum& sum, std::span<const Param> row) {
    std::string bytes;
    for (const Param& value : row) {
        const std::string text = value.kind == Param::Kind::whole ? std::to_string(value.whole)
                                                                  : std::string(value.view());
        bytes += static_cast<char>('0' + static_cast<int>(value.kind));
        bytes += std::to_string(text.size()) + ':' + text;
    }
    const auto digest = crypto::sha256(bytes);
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < 8; ++i) number = number << 8 | digest[i];
    ++sum.rows;
    sum.digests += number;
}

std::vector<Param> values_of(const Row& row) {
    std::vector<Param> values;
    for (int i = 0; i < row.columns(); ++i) values.push_back(value_of(row, i));
    return values;
}

class Table {
   public:
    Table(Tx& from, Connection& to, std::string name)
        : from_(from),
          to_(to),
          name_(std::move(name)),
          columns_(from.all<std::string>("select name from pragma_table_info($1) order by cid",
                                         std::string_view(name_))),
          select_("select " + list_of(columns_) + " from " + name_) {}

    Sum fill() {
        to_.script("delete from " + name_);
        Sum sum;
        load_without_indexes(to_, name_, [&] {
            from_.connection().stream(select_, {}, [&](const Row& row) {
                auto values = values_of(row);
                add(sum, values);
                hold(std::move(values));
            });
            send();
        });
        return sum;
    }
    Sum filled() {
        Sum sum;
        to_.stream(select_, {}, [&](const Row& row) { add(sum, values_of(row)); });
        return sum;
    }

   private:
    void hold(std::vector<Param> row) {
        for (const Param& value : row) bytes_ += value.view().size() + sizeof(Param);
        rows_.push_back(std::move(row));
        if (bytes_ > most_held) send();
    }
    void send() {
        if (rows_.empty()) return;
        const std::vector<std::string_view> columns(columns_.begin(), columns_.end());
        auto next = rows_.begin();
        to_.bulk(name_, columns, [&](std::vector<Param>& row) {
            if (next == rows_.end()) return false;
            row = std::move(*next++);
            return true;
        });
        rows_.clear();
        bytes_ = 0;
    }

    Tx& from_;
    Connection& to_;
    const std::string name_;
    const std::vector<std::string> columns_;
    const std::string select_;
    std::vector<std::vector<Param>> rows_;
    std::size_t bytes_ = 0;
};

// Tables point at each other in circles: what they point at is held once all rows are there.
std::vector<ForeignKey> take_foreign_keys(Connection& to) {
    auto keys = Tx(to).all<ForeignKey>(
        "select conrelid::regclass::text, conname::text, pg_get_constraintdef(oid) "
        "from pg_constraint where contype = 'f' "
        "and connamespace = current_schema()::regnamespace order by 1, 2");
    for (const ForeignKey& key : keys)
        to.script("alter table " + key.table + " drop constraint " + key.name);
    return keys;
}

Moved move_all(Tx& from, Connection& to, const std::function<void(const std::string&)>& say) {
    Moved moved;
    const auto keys = take_foreign_keys(to);
    for (const std::string& name : tables_of(from)) {
        Table table(from, to, name);
        const Sum sum = table.fill();
        if (table.filled() != sum) throw Fault(name + " did not arrive as it was");
        ++moved.tables;
        moved.rows += sum.rows;
        if (say && sum.rows > 0) say(name + " " + std::to_string(sum.rows));
    }
    for (const ForeignKey& key : keys)
        to.script("alter table " + key.table + " add constraint " + key.name + " " + key.text);
    settle_ids(to);
    return moved;
}

}  // namespace

Moved move_rows(Tx& from, Connection& to, const std::function<void(const std::string&)>& say) {
    CHECK(from.engine() == Engine::sqlite && to.engine() == Engine::postgres);
    to.script("begin");
    try {
        const Moved moved = move_all(from, to, say);
        to.script("commit");
        return moved;
    } catch (...) {
        try {
            to.script("rollback");
        } catch (const DbError&) {
            // The first fault is the one to tell.
        }
        throw;
    }
}

}  // namespace anju::db
