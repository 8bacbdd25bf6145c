#include "support/tampering.h"

#include <algorithm>

namespace anju::test {

namespace {

constexpr RefusalKind undone{"undone", Sort::conflict, "undone"};

std::vector<std::string> texts(db::Tx& tx, const std::string& sql) {
    std::vector<std::string> found;
    const db::RowSink sink = [&](const db::Row& row) { found.emplace_back(row.text(0)); };
    tx.connection().run(sql, {}, &sink);
    return found;
}

bool is_postgres(db::Db& db) { return db.engine() == db::Engine::postgres; }

// Takes the constraints and triggers of a table out of the way, for this transaction.
void clear_way(db::Db& db, db::Tx& tx, const std::string& table) {
    if (is_postgres(db)) {
        tx.connection().script("set local session_replication_role = replica");
        for (const std::string& name :
             texts(tx,
                   "select conname::text from pg_constraint where contype = 'c' and "
                   "conrelid = '" +
                       table + "'::regclass"))
            tx.connection().script("alter table " + table + " drop constraint " + name);
        return;
    }
    tx.connection().script("pragma ignore_check_constraints = on; pragma defer_foreign_keys = on");
    for (const std::string& name :
         texts(tx, "select name from sqlite_master where type = 'trigger' and tbl_name = '" +
                       table + "'"))
        tx.connection().script("drop trigger " + name);
}

void close_way(db::Db& db, db::Tx& tx) {
    if (!is_postgres(db)) tx.connection().script("pragma ignore_check_constraints = off");
}

struct TestedColumn {
    std::string name;
    std::string other;  // SQL of another value
};

class Tamperer {
   public:
    Tamperer(db::Db& db, const Tampered& tampered) : db_(db), tampered_(tampered) {}

    std::vector<std::string> unnoticed() {
        for (const std::string& table : tables())
            if (is_told(table)) try_all(table);
        return std::move(unnoticed_);
    }

   private:
    bool is_told(const std::string& name) const {
        return std::ranges::find(tampered_.untold, name) == tampered_.untold.end();
    }
    std::vector<std::string> tables() {
        return db_.read([&](db::Tx& tx) {
            const std::string names =
                is_postgres(db_)
                    ? "select tablename from pg_tables where schemaname = 'public' and "
                      "tablename like '"
                    : "select name from sqlite_master where type = 'table' and name "
                      "like '";
            return texts(tx, names + std::string(tampered_.tables) + "%' order by 1");
        });
    }
    std::vector<TestedColumn> columns_of(const std::string& table) {
        const auto of_type = [&](std::string_view types) {
            return db_.read([&](db::Tx& tx) {
                const std::string where =
                    is_postgres(db_) ? "select column_name from information_schema.columns where "
                                       "table_name = '" +
                                           table + "' and data_type in "
                                     : "select name from pragma_table_info('" + table +
                                           "') where lower(type) in ";
                return texts(tx, where + std::string(types));
            });
        };
        std::vector<TestedColumn> columns;
        for (const std::string& c : of_type("('bigint', 'integer')"))
            columns.push_back({c, "coalesce(" + c + ", 0) + 1000003"});
        for (const std::string& c : of_type("('text')"))
            columns.push_back({c, "coalesce(" + c + ", '') || 'x'"});
        for (const std::string& c : of_type("('bytea')"))
            columns.push_back({c, "coalesce(" + c + ", '\\x'::bytea) || '\\x01'::bytea"});
        for (const std::string& c : of_type("('blob')"))
            columns.push_back({c, "cast(coalesce(" + c + ", x'') || x'01' as blob)"});
        return columns;
    }

    void try_all(const std::string& table) {
        const std::string any = is_postgres(db_)
                                    ? "ctid = (select ctid from " + table + " limit 1)"
                                    : "rowid = (select rowid from " + table + " limit 1)";
        std::string names;
        std::string values;
        for (const TestedColumn& column : columns_of(table)) {
            const std::string name = table + "." + column.name;
            attempt(
                table, name,
                "update " + table + " set " + column.name + " = " + column.other + " where " + any);
            names += (names.empty() ? "" : ", ") + column.name;
            values += (values.empty() ? "" : ", ") + column.other;
        }
        attempt(table, table + ": a row less", "delete from " + table + " where " + any);
        attempt(table, table + ": a row more",
                "insert into " + table + " (" + names + ") select " + values + " from " + table +
                    " where " + any);
    }
    // A check names the row, or whatever became of it, by its table and key.
    void attempt(const std::string& table, const std::string& what, const std::string& sql) {
        if (!is_told(what)) return;
        const auto done = db_.write([&](db::Tx& tx) -> Result<void> {
            clear_way(db_, tx, table);
            if (tx.connection().run(sql, {}, nullptr) != 1) {
                unnoticed_.push_back(table + ": no row");
            } else if (!is_named(tx, table)) {
                unnoticed_.push_back(what);
            }
            close_way(db_, tx);
            return refuse(undone);
        });
        CHECK(!done);
    }
    bool is_named(db::Tx& tx, const std::string& table) const {
        return std::ranges::any_of(tampered_.checks, [&](const journal::Check& check) {
            return std::ranges::any_of(
                journal::result_of(check, tx).faults,
                [&](const std::string& fault) { return fault.starts_with(table + " "); });
        });
    }

    db::Db& db_;
    const Tampered& tampered_;
    std::vector<std::string> unnoticed_;
};

}  // namespace

std::vector<std::string> unnoticed(db::Db& db, const Tampered& tampered) {
    return Tamperer(db, tampered).unnoticed();
}

std::vector<std::string> faults_after(db::Db& db, const Attack& attack,
                                      std::span<const journal::Check> checks) {
    std::vector<std::string> faults;
    const auto done = db.write([&](db::Tx& tx) -> Result<void> {
        for (const std::string& table : attack.tables) clear_way(db, tx, table);
        for (const std::string& statement : attack.statements)
            if (tx.connection().run(statement, {}, nullptr) == 0)
                throw Fault(std::string(attack.what) + ": no row, " + statement);
        for (const journal::Check& check : checks)
            if (faults.empty()) faults = journal::result_of(check, tx).faults;
        close_way(db, tx);
        return refuse(undone);
    });
    CHECK(!done);
    return faults;
}

}  // namespace anju::test
