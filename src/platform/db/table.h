// A table and the struct its rows are, from one list of columns: select, insert, update and bulk
// load are made of it, so the order of the columns is stated once. A column is data, a name and two
// functions, so a table of a hundred costs the compiler no more than a hundred small functions.
#pragma once

#include <array>
#include <initializer_list>
#include <span>
#include <type_traits>

#include "platform/db/db.h"

namespace anju::db {

// When a column is written. by_engine: never, it is the number that the engine gives; key: at the
// insert, and an update finds the row by it; once: at the insert; changing: by every update;
// counted: the version, 1 at the insert, counted up by every update that expected it.
enum class Written : std::uint8_t { by_engine, key, once, changing, counted };

template <class T>
struct TableColumn {
    Sql name;
    void (*read)(const Row&, int, T&);
    Param (*write)(const T&) = nullptr;  // borrows from the row; null: of a list that only reads
    Written written = Written::changing;
    std::int64_t T::*version = nullptr;
    bool told = true;  // whether a fact tells of it, in a table that is told

    // Not changed by an update.
    constexpr TableColumn fixed() const { return as(Written::once); }
    constexpr TableColumn key() const { return as(Written::key); }
    constexpr TableColumn untold() const {
        TableColumn made = *this;
        made.told = false;
        return made;
    }

   private:
    constexpr TableColumn as(Written when) const {
        TableColumn made = *this;
        made.written = when;
        return made;
    }
};

namespace table_detail {
template <class T, class M>
T owner_of(M T::*);
template <auto Member>
using Owner = decltype(owner_of(Member));
template <auto... Path>
constexpr auto& part(auto& row) {
    return (row.*....*Path);
}
}  // namespace table_detail

// column<&Case::state>("state"); with more members a part of a part:
// column<&Case::place, &CasePlace::address>("address").
template <auto First, auto... Rest>
constexpr auto column(Sql name) {
    using T = table_detail::Owner<First>;
    return TableColumn<T>{
        name,
        [](const Row& row, int c, T& out) {
            using db::read;
            read(row, c, table_detail::part<First, Rest...>(out));
        },
        [](const T& row) { return param(table_detail::part<First, Rest...>(row)); }};
}

// The number that the engine gives at the insert.
template <auto Member>
constexpr auto id(Sql name) {
    auto made = column<Member>(name);
    made.written = Written::by_engine;
    return made;
}

// Empty is null, so that unique and partial indexes hold only what is known.
template <auto First, auto... Rest>
constexpr auto known(Sql name) {
    using T = table_detail::Owner<First>;
    return TableColumn<T>{name,
                          [](const Row& row, int c, T& out) {
                              using db::read;
                              auto& value = table_detail::part<First, Rest...>(out);
                              if (row.is_null(c))
                                  value = {};
                              else
                                  read(row, c, value);
                          },
                          [](const T& row) {
                              const auto& value = table_detail::part<First, Rest...>(row);
                              return value.empty() ? Param{} : param(value);
                          }};
}

template <auto Member>
constexpr auto version(Sql name) {
    auto made = column<Member>(name);
    made.written = Written::counted;
    made.version = Member;
    return made;
}

// The number of the next row of a table, for one whose values are sealed for a row that is not
// there yet; its id is then a key that the insert is given. Nobody else gets it.
std::int64_t reserve_id(Tx& tx, Sql table);

// Does the column of a row hold what would be written?
bool holds(const Row& row, int column, const Param& value);

// The statements of a table.
struct TableText {
    struct Name {
        std::string_view name;
        Written written;
    };
    TableText(std::string_view table, const std::vector<Name>& columns);
    std::string select;
    std::string insert;  // without what a told table returns
    std::string update;
    std::string overwrite;  // whatever the version
    std::string key;        // that the engine gives; empty: none
};

constexpr bool is_inserted(Written written) {
    return written != Written::by_engine && written != Written::counted;
}
constexpr bool is_key(Written written) {
    return written == Written::by_engine || written == Written::key;
}

template <class T>
class Table {
   public:
    Table(Sql name, std::initializer_list<TableColumn<T>> columns)
        : Table(name.text(), std::vector(columns)) {}
    // With what it has in common with other tables.
    template <std::size_t N>
    Table(Sql name, std::initializer_list<TableColumn<T>> columns,
          const std::array<TableColumn<T>, N>& common)
        : Table(name.text(), joined(columns, common)) {}
    // One whose rows the facts tell of.
    Table(Told::Where where, std::initializer_list<TableColumn<T>> columns)
        : Table(where.table, std::vector(columns)) {
        told_.emplace(where, keys_of(columns_), told_of(columns_));
    }
    template <std::size_t N>
    Table(Told::Where where, std::initializer_list<TableColumn<T>> columns,
          const std::array<TableColumn<T>, N>& common)
        : Table(where.table, joined(columns, common)) {
        told_.emplace(where, keys_of(columns_), told_of(columns_));
    }

    // For checks, and for statements that are written out.
    const Told& told() const { return *told_; }

    // The rows that the tail leaves: list(tx, " where id > ? order by id limit ?", after, limit).
    template <class... A>
    std::vector<T> list(Tx& tx, Sql tail, const A&... args) const {
        return list(tx, Query(tail, args...));
    }
    std::vector<T> list(Tx& tx, const Query& tail) const {
        std::vector<T> rows;
        const RowSink sink = [&](const Row& row) {
            T& out = rows.emplace_back();
            int at = 0;
            for (const auto& column : columns_) column.read(row, at++, out);
        };
        tx.connection().run(text_.select + tail.text(), tail.params(), &sink);
        return rows;
    }
    // For checks: those in which a column holds something else than the row gives, one that is
    // written from the others and never read back.
    template <class... A>
    std::vector<T> unlike(Tx& tx, Sql tail, const A&... args) const {
        std::vector<T> rows;
        const Query query(tail, args...);
        const RowSink sink = [&](const Row& row) {
            T out;
            bool like = true;
            int at = 0;
            for (const auto& column : columns_) column.read(row, at++, out);
            at = 0;
            for (const auto& column : columns_) like = holds(row, at++, column.write(out)) && like;
            if (!like) rows.push_back(std::move(out));
        };
        tx.connection().run(text_.select + query.text(), query.params(), &sink);
        return rows;
    }
    // The first of them, if any.
    template <class... A>
    std::optional<T> find(Tx& tx, Sql tail, const A&... args) const {
        return find(tx, Query(tail, args...));
    }
    std::optional<T> find(Tx& tx, const Query& tail) const {
        auto rows = list(tx, tail);
        if (rows.empty()) return std::nullopt;
        return std::move(rows.front());
    }

    // The id that the engine gave; 0 for a table whose key is not a number of the engine.
    std::int64_t insert(Tx& tx, const T& row) const {
        std::vector<Param> values;
        for (const auto& column : columns_)
            if (is_inserted(column.written)) values.push_back(column.write(row));
        std::int64_t id = 0;
        const RowSink sink = [&](const Row& given) {
            if (!text_.key.empty()) id = given.whole(0);
        };
        run(tx, text_.insert, values, &sink);
        return id;
    }
    // Writes what changes; counts the version of the row up. Refuses with `stale` if the row is
    // not there or somebody else was quicker.
    Result<void> update(Tx& tx, T& row, const RefusalKind& stale) const {
        auto values = changing_values(row);
        for (const auto& column : columns_)
            if (column.written == Written::counted) values.push_back(column.write(row));
        if (run(tx, text_.update, values, nullptr) != 1) return refuse(stale);
        for (const auto& column : columns_)
            if (column.version) ++(row.*column.version);
        return {};
    }

    // The same whatever the version is: for a row that was checked in this transaction.
    void overwrite(Tx& tx, const T& row) const {
        CHECK(run(tx, text_.overwrite, changing_values(row), nullptr) == 1);
    }
    // Bulk load of whole rows, with their ids and versions, until `next` gives none.
    void load(Tx& tx, const std::function<const T*()>& next) const {
        std::vector<std::string_view> names;
        for (const auto& column : columns_) names.push_back(column.name.text());
        tx.connection().bulk(name_, names, [&](std::vector<Param>& values) {
            const T* row = next();
            if (!row) return false;
            for (const auto& column : columns_) values.push_back(column.write(*row));
            if (told_) tx.claim(told_->claim_of(names, values));
            return true;
        });
    }

   private:
    Table(std::string_view name, std::vector<TableColumn<T>> columns)
        : name_(name), columns_(std::move(columns)), text_(name, written_of(columns_)) {}
    std::int64_t run(Tx& tx, std::string_view sql, std::span<const Param> values,
                     const RowSink* sink) const {
        if (told_) return tx.write(*told_, sql, values, sink);
        if (sink == nullptr || text_.key.empty()) return tx.connection().run(sql, values, nullptr);
        return tx.connection().run(std::string(sql) + " returning " + text_.key, values, sink);
    }
    static std::vector<std::string_view> keys_of(const std::vector<TableColumn<T>>& columns) {
        std::vector<std::string_view> names;
        for (const auto& column : columns)
            if (is_key(column.written)) names.push_back(column.name.text());
        return names;
    }
    static std::vector<std::string_view> told_of(const std::vector<TableColumn<T>>& columns) {
        std::vector<std::string_view> names;
        for (const auto& column : columns)
            if (column.told) names.push_back(column.name.text());
        return names;
    }
    static std::vector<TableColumn<T>> joined(std::vector<TableColumn<T>> columns,
                                              std::span<const TableColumn<T>> common) {
        columns.insert(columns.end(), common.begin(), common.end());
        return columns;
    }
    // What changes, then the key.
    std::vector<Param> changing_values(const T& row) const {
        std::vector<Param> values;
        for (const auto& column : columns_)
            if (column.written == Written::changing) values.push_back(column.write(row));
        for (const auto& column : columns_)
            if (is_key(column.written)) values.push_back(column.write(row));
        return values;
    }
    static std::vector<TableText::Name> written_of(const std::vector<TableColumn<T>>& columns) {
        std::vector<TableText::Name> names;
        for (const auto& column : columns) names.push_back({column.name.text(), column.written});
        return names;
    }
    std::string_view name_;
    std::vector<TableColumn<T>> columns_;
    TableText text_;
    std::optional<Told> told_;
};

}  // namespace anju::db
