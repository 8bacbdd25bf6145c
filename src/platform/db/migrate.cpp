// Forward-only migrations. They are written in SQLite's STRICT dialect with the types INTEGER,
// TEXT and BLOB in capitals; for PostgreSQL the types are translated token by token. A line
// `-- append_only: table` makes triggers that refuse update and delete on either engine.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

#include "platform/crypto/crypto.h"
#include "platform/db/engines.h"

namespace anju::db {

namespace {

namespace fs = std::filesystem;

// Any number that nothing else locks.
constexpr std::int64_t migration_lock = 4'720'001;

// What PostgreSQL lacks and migrations rely on, and the time of the last fact, which stands in a
// sequence as its number does (postgres_connection.cpp). substr with a bound (64-bit) parameter is
// the one function of both engines whose arguments PostgreSQL would not widen.
constexpr const char* postgres_prelude = R"(
create sequence if not exists platform_facts_time minvalue 0;
create or replace function platform_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'append only: %', tg_table_name using errcode = 'check_violation';
end $$;
create or replace function substr(text, bigint, bigint) returns text
    language sql immutable strict parallel safe
    as $$ select pg_catalog.substr($1, $2::integer, $3::integer) $$;
create or replace function substr(text, bigint) returns text
    language sql immutable strict parallel safe
    as $$ select pg_catalog.substr($1, $2::integer) $$;
)";

struct Migration {
    std::int64_t number = 0;
    std::string name;
    std::string text;
};

std::string text_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw Fault("cannot read " + file.string());
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

std::vector<Migration> migrations_in(const std::string& folder) {
    static const std::regex pattern("([0-9]{4})_[a-z0-9_]+\\.sql");
    if (!fs::is_directory(folder)) throw Fault("no folder of migrations: " + folder);
    std::vector<Migration> found;
    for (const auto& entry : fs::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        std::smatch parts;
        if (!std::regex_match(name, parts, pattern))
            throw Fault("not a migration, which is called NNNN_room_what.sql: " + name);
        found.push_back({std::stoll(parts[1]), name, text_of(entry.path())});
    }
    std::sort(found.begin(), found.end(),
              [](const Migration& a, const Migration& b) { return a.name < b.name; });
    for (std::size_t i = 1; i < found.size(); ++i)
        if (found[i - 1].number == found[i].number)
            throw Fault("two migrations with one number: " + found[i].name);
    return found;
}

// --- translation -----------------------------------------------------------------------------

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

// A piece of SQL: a word, white space, a comment, a quoted text, or one other character.
std::string_view next_token(std::string_view rest) {
    const auto until = [&](std::string_view end, std::size_t from) {
        const std::size_t at = rest.find(end, from);
        return rest.substr(0, at == std::string_view::npos ? rest.size() : at + end.size());
    };
    const auto while_true = [&](auto&& belongs) {
        std::size_t n = 1;
        while (n < rest.size() && belongs(rest[n])) ++n;
        return rest.substr(0, n);
    };
    const auto is_space = [](char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; };
    if (rest.starts_with("--")) return until("\n", 2);
    if (rest.starts_with("/*")) return until("*/", 2);
    if (rest[0] == '\'') return until("'", 1);
    if (is_word(rest[0])) return while_true(is_word);
    if (is_space(rest[0])) return while_true(is_space);
    return rest.substr(0, 1);
}

bool is_blank(std::string_view token) {
    return std::isspace(static_cast<unsigned char>(token[0])) != 0 || token.starts_with("--") ||
           token.starts_with("/*");
}

// The words of a migration with what stands between them.
struct Tokens {
    std::vector<std::string_view> all;
    // The index of the next token after `i` that is not blank, or the end.
    std::size_t after(std::size_t i) const {
        for (++i; i < all.size() && is_blank(all[i]);) ++i;
        return i;
    }
    std::string_view at(std::size_t i) const {
        return i < all.size() ? all[i] : std::string_view{};
    }
};

Tokens tokens_of(std::string_view sql) {
    Tokens tokens;
    while (!sql.empty()) {
        tokens.all.push_back(next_token(sql));
        sql.remove_prefix(tokens.all.back().size());
    }
    return tokens;
}

bool is(std::string_view token, std::string_view capitals) {
    return std::equal(
        token.begin(), token.end(), capitals.begin(), capitals.end(),
        [](char a, char b) { return std::toupper(static_cast<unsigned char>(a)) == b; });
}

void refuse_foreign_type(std::string_view token) {
    for (const std::string_view foreign :
         {"INT", "BIGINT", "REAL", "NUMERIC", "BOOLEAN", "VARCHAR", "AUTOINCREMENT"})
        if (is(token, foreign))
            throw Fault("a migration knows the types INTEGER, TEXT and BLOB, not " +
                        std::string(token));
}

// STRICT and WITHOUT ROWID behind a table's closing parenthesis.
bool is_table_option(std::string_view token, std::string_view next) {
    if (token == ",") return is(next, "STRICT") || is(next, "WITHOUT");
    return is(token, "STRICT") || is(token, "WITHOUT") || is(token, "ROWID");
}

// --- applying --------------------------------------------------------------------------------

std::vector<std::string> append_only_tables(const std::string& text) {
    static const std::regex pattern("--\\s*append_only:\\s*([a-z0-9_]+)");
    std::vector<std::string> tables;
    for (std::sregex_iterator it(text.begin(), text.end(), pattern), end; it != end; ++it)
        tables.push_back((*it)[1]);
    return tables;
}

std::string append_only_triggers(Engine engine, const std::string& table) {
    std::string sql;
    if (engine == Engine::postgres) {
        sql =
            "create trigger TABLE_append_only before update or delete on TABLE for each row "
            "execute function platform_refuse_change();\n"
            "create trigger TABLE_no_truncate before truncate on TABLE for each statement "
            "execute function platform_refuse_change();\n";
    } else {
        for (const std::string verb : {"update", "delete"})
            sql += "create trigger TABLE_no_" + verb + " before " + verb +
                   " on TABLE begin select raise(abort, 'append only: TABLE'); end;\n";
    }
    for (std::size_t at; (at = sql.find("TABLE")) != std::string::npos;) sql.replace(at, 5, table);
    return sql;
}

bool is_applied(Tx& tx, const Migration& migration) {
    const auto applied = tx.first<std::string>(
        "select digest from platform_migrations where number = $1", migration.number);
    if (applied && *applied != crypto::hex(crypto::sha256(migration.text)))
        throw Fault("migration " + migration.name +
                    " was applied with another text: this database is of another program; "
                    "a text that was applied stays as it is, a change is a new migration");
    return applied.has_value();
}

// Has it had any, or was it never more than an empty file?
bool has_migrations(Tx& tx) {
    const char* table =
        tx.connection().engine() == Engine::sqlite
            ? "select count(*) from sqlite_schema where name = 'platform_migrations'"
            : "select count(*) from pg_tables where schemaname = "
              "current_schema() and tablename = 'platform_migrations'";
    std::int64_t count = 0;
    const RowSink sink = [&](const Row& row) { count = row.whole(0); };
    tx.connection().run(table, {}, &sink);
    return count > 0;
}

// A program of before would read and write tables that it does not know.
void check_not_newer(Tx& tx, const std::vector<Migration>& migrations) {
    const auto newer = tx.first<std::string>(
        "select name from platform_migrations where number > $1 order by number limit 1",
        migrations.empty() ? 0 : migrations.back().number);
    if (newer)
        throw Fault("the database was migrated by a newer program (" + *newer +
                    "): install that one, or restore the copy from before its upgrade");
}

// True if it was applied now.
bool apply(Connection& connection, const Migration& migration) {
    Tx tx(connection);
    if (connection.engine() == Engine::postgres)
        tx.one<std::string>("select pg_advisory_xact_lock($1)::text", migration_lock);
    if (is_applied(tx, migration)) return false;
    connection.script(connection.engine() == Engine::postgres ? to_postgres(migration.text)
                                                              : migration.text);
    for (const std::string& table : append_only_tables(migration.text))
        connection.script(append_only_triggers(connection.engine(), table));
    tx.exec("insert into platform_migrations (number, name, digest) values ($1, $2, $3)",
            migration.number, migration.name, crypto::hex(crypto::sha256(migration.text)));
    return true;
}

template <class F>
auto in_transaction(Connection& connection, F&& f) {
    connection.script(connection.engine() == Engine::sqlite ? "begin immediate" : "begin");
    try {
        auto result = f();
        connection.script("commit");
        return result;
    } catch (...) {
        try {
            connection.script("rollback");
        } catch (const DbError&) {
            // The first fault is the one to tell.
        }
        throw;
    }
}

void prepare_for_migrations(Connection& connection) {
    const bool postgres = connection.engine() == Engine::postgres;
    in_transaction(connection, [&] {
        if (postgres) {
            Tx(connection)
                .one<std::string>("select pg_advisory_xact_lock($1)::text", migration_lock);
            connection.script(postgres_prelude);
        }
        const std::string table =
            "create table if not exists platform_migrations (number INTEGER PRIMARY KEY, "
            "name TEXT NOT NULL, digest TEXT NOT NULL) STRICT";
        connection.script(postgres ? to_postgres(table) : table);
        return true;
    });
}

}  // namespace

std::string to_postgres(std::string_view migration) {
    const Tokens tokens = tokens_of(migration);
    std::string out;
    int depth = 0;
    bool after_table = false;  // behind the closing parenthesis of a table: its options
    std::string_view before;   // the last token that was not blank, and the one before it
    std::string_view second;
    for (std::size_t i = 0; i < tokens.all.size(); ++i) {
        const std::string_view token = tokens.all[i];
        if (is_blank(token)) {
            out += token;
            continue;
        }
        refuse_foreign_type(token);
        if (token == "(") ++depth;
        if (token == ")") after_table = --depth == 0;
        if (token == ";") after_table = false;
        const std::string_view next = tokens.at(tokens.after(i));
        // A column may be called text: `text TEXT`. Its type is the second word of a definition.
        const bool type_place = is_word(before.empty() ? ' ' : before[0]) &&
                                (second == "(" || second == "," || is(second, "COLUMN"));
        if (after_table && is_table_option(token, next)) {
            // An option of SQLite alone.
        } else if (is(token, "INTEGER") && is(next, "PRIMARY")) {
            out += "BIGINT GENERATED BY DEFAULT AS IDENTITY";
        } else if (is(token, "INTEGER")) {
            out += "BIGINT";
        } else if (is(token, "TEXT") && type_place) {
            out += "TEXT COLLATE \"C\"";
        } else if (is(token, "BLOB")) {
            out += "BYTEA";
        } else {
            out += token;
        }
        second = before;
        before = token;
    }
    return out;
}

int migrate(Db& db, const std::string& folder, const std::function<void(const std::string&)>& say) {
    const auto migrations = migrations_in(folder);
    const auto connection = db.connect();
    prepare_for_migrations(*connection);
    {
        Tx tx(*connection);
        check_not_newer(tx, migrations);
    }
    int applied = 0;
    for (const Migration& migration : migrations) {
        try {
            if (!in_transaction(*connection, [&] { return apply(*connection, migration); }))
                continue;
        } catch (const DbError& error) {
            throw DbError(error.kind(), "migration " + migration.name + ": " + error.what());
        }
        ++applied;
        if (say) say(migration.name);
    }
    return applied;
}

bool is_new(Db& db) {
    const auto connection = db.connect();
    prepare_for_migrations(*connection);
    return Tx(*connection).one<std::int64_t>("select count(*) from platform_migrations") == 0;
}

int pending_migrations(Db& db, const std::string& folder) {
    return db.read([&](Tx& tx) {
        const bool had_any = has_migrations(tx);
        const auto migrations = migrations_in(folder);
        if (had_any) check_not_newer(tx, migrations);
        int pending = 0;
        for (const Migration& migration : migrations)
            pending += had_any && is_applied(tx, migration) ? 0 : 1;
        return pending;
    });
}

std::string schema_text(Db& db) {
    CHECK(db.engine() == Engine::sqlite);
    const auto parts = db.read([](Tx& tx) {
        return tx.all<std::string>(
            "select sql from sqlite_schema where sql is not null and name not like 'sqlite%' "
            "order by tbl_name, type <> 'table', type, name");
    });
    std::string text = "-- Generated from db/migrations; never edited.\n";
    for (const std::string& part : parts) text += "\n" + part + ";\n";
    return text;
}

}  // namespace anju::db
