// The database as rooms see it: a transaction that somebody else opened, one SQL text for both
// engines, typed rows. SQL is a literal or made of literals (Query), so no value of a user can
// become SQL. Numbers are $1..$n in order. Times are parameters, never now().
#pragma once

#include <array>
#include <chrono>
#include <exception>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "platform/db/told.h"
#include "platform/db/value.h"

namespace anju::db {

// SQL text that is known when the program is built.
class Sql {
   public:
    template <std::size_t N>
    consteval Sql(const char (&literal)[N]) : text_(literal, N - 1) {}
    constexpr std::string_view text() const { return text_; }

   private:
    std::string_view text_;
};

// SQL put together from literals, with its parameters: for lists whose filters are optional.
// Pieces write `?` for the next parameter; the text comes out numbered.
//     Query q("select id from complaints_cases where street = ?", street);
//     if (state) q.add(" and state = ?", *state);
class Query {
   public:
    Query() = default;
    template <class... A>
    explicit Query(Sql piece, const A&... args) {
        add(piece, args...);
    }
    template <class... A>
    Query& add(Sql piece, const A&... args) {
        append(piece.text(), sizeof...(A));
        (keep(param(args)), ...);
        return *this;
    }
    const std::string& text() const { return text_; }
    std::span<const Param> params() const { return params_; }

   private:
    void append(std::string_view piece, std::size_t args);
    void keep(Param p);  // copies what is borrowed
    std::string text_;
    std::vector<Param> params_;
};

// clang-format off
ANJU_ENUM(Engine, sqlite, postgres)
ANJU_ENUM(DbErrorKind,
    unique, foreign_key, check, busy, serialization, disk_full, connection, clock_behind, other)
// clang-format on

// A fault of the engine, with what it was.
class DbError : public Fault {
   public:
    DbError(DbErrorKind kind, const std::string& what) : Fault(what), kind_(kind) {}
    DbErrorKind kind() const { return kind_; }

   private:
    DbErrorKind kind_;
};

using RowSink = std::function<void(const Row&)>;

// Where the next fact stands in the journal.
struct FactPlace {
    std::int64_t seq = 0;
    Instant recorded_at;
};
// Times of facts go on from the last, but for the one fact that says that the clock was put right.
ANJU_ENUM(FactTimes, go_on, begin_anew)

// One session with an engine. Statements are prepared once a text and kept. Not for rooms.
class Connection {
   public:
    virtual ~Connection() = default;
    virtual Engine engine() const = 0;
    // Runs one statement; the number of rows it changed. `sink` may be null.
    virtual std::int64_t run(std::string_view sql, std::span<const Param> params,
                             const RowSink* sink) = 0;
    // The rows of one query without holding all of them at once; inside a transaction.
    virtual void stream(std::string_view sql, std::span<const Param> params,
                        const RowSink& sink) = 0;
    // Several statements separated by `;`, without parameters: migrations and BEGIN/COMMIT.
    virtual void script(const std::string& sql) = 0;
    // Rows to a table as fast as the engine can (COPY / kept insert); inside a transaction.
    virtual void bulk(std::string_view table, std::span<const std::string_view> columns,
                      const std::function<bool(std::vector<Param>&)>& next_row) = 0;
    // See Tx::lock_journal.
    virtual FactPlace next_fact(Instant not_before, FactTimes times) = 0;
};

// After rows with explicit ids: makes the engine's own numbers go on behind the largest of every
// table (PostgreSQL; SQLite does so by itself).
void settle_ids(Connection& connection);

// A transaction that is open. Cheap to copy by reference; owned by the lane that opened it.
class Tx {
   public:
    explicit Tx(Connection& connection) : connection_(connection) {}
    Tx(const Tx&) = delete;
    Tx& operator=(const Tx&) = delete;

    Engine engine() const { return connection_.engine(); }
    Connection& connection() { return connection_; }

    // Rows changed.
    template <class... A>
    std::int64_t exec(Sql sql, const A&... args) {
        const std::array<Param, sizeof...(A)> params{param(args)...};
        return connection_.run(sql.text(), params, nullptr);
    }
    template <class T, class... A>
    std::vector<T> all(Sql sql, const A&... args) {
        const std::array<Param, sizeof...(A)> params{param(args)...};
        return collect<T>(sql.text(), params);
    }
    template <class T>
    std::vector<T> all(const Query& query) {
        return collect<T>(query.text(), query.params());
    }
    // An insert, update or delete of a told table; rows changed. Every one of them is claimed.
    template <class... A>
    std::int64_t write(const Told& table, Sql sql, const A&... args) {
        const std::array<Param, sizeof...(A)> params{param(args)...};
        return write(table, sql.text(), params, nullptr);
    }
    // The same for statements that a table is made of; the rows go to `sink` too.
    std::int64_t write(const Told& table, std::string_view sql, std::span<const Param> params,
                       const RowSink* sink);
    void claim(Claim claim);
    // The claims about rows of one thing, of which a fact is about to tell.
    std::vector<Claim> take_claims(std::string_view noun, std::int64_t owner);
    // A fault if something was written that no fact tells.
    void check_all_told() const;

    // The first row, if any.
    template <class T, class... A>
    std::optional<T> first(Sql sql, const A&... args) {
        auto rows = all<T>(sql, args...);
        if (rows.empty()) return std::nullopt;
        return std::move(rows.front());
    }
    template <class T>
    std::optional<T> first(const Query& query) {
        auto rows = all<T>(query);
        if (rows.empty()) return std::nullopt;
        return std::move(rows.front());
    }
    // Exactly one row, or a fault.
    template <class T, class... A>
    T one(Sql sql, const A&... args) {
        auto rows = all<T>(sql, args...);
        CHECK(rows.size() == 1);
        return std::move(rows.front());
    }
    // For long results: one row at a time, nothing collected.
    template <class T, class F>
    void each(const Query& query, F&& f) {
        const RowSink sink = [&](const Row& row) { f(row_as<T>(row)); };
        connection_.stream(query.text(), query.params(), sink);
    }

    // Where the dialects differ, by name. Takes the one lock that makes journal order equal commit
    // order (PostgreSQL; on SQLite the single writer already does) and gives the place of the next
    // fact: its number is one more than that of the last committed or recorded here, so numbers
    // have no gaps; its time is that of the clock, but neither before that of the last nor before
    // `at`, when it was decided. The clock is read once: nobody else records anything before the
    // transaction ends, and what takes long is not late for that.
    FactPlace lock_journal(Instant at, FactTimes times = FactTimes::go_on);
    // Named lock for the rest of the transaction so that two processes do not do one thing twice
    // (PostgreSQL advisory; nothing on SQLite). False if somebody else holds it.
    bool try_lock(std::int64_t name);

   private:
    template <class T>
    std::vector<T> collect(std::string_view sql, std::span<const Param> params) {
        std::vector<T> rows;
        const RowSink sink = [&](const Row& row) { rows.push_back(row_as<T>(row)); };
        connection_.run(sql, params, &sink);
        return rows;
    }
    Connection& connection_;
    std::optional<Instant> clock_;  // of its facts
    // By what they are about.
    std::map<std::pair<std::string_view, std::int64_t>, std::vector<Claim>> claims_;
};

// What became of a submitted write.
struct Outcome {
    enum class Kind : std::uint8_t { committed, rolled_back, fault, busy };
    Kind kind = Kind::committed;
    std::exception_ptr fault;
};

struct Options {
    std::string url;           // sqlite:DIR or postgresql://...; sqlite::memory: for tests
    int readers = 4;           // connections for reading outside the I/O threads
    int writers = 4;           // PostgreSQL only
    std::size_t queue = 4096;  // writes that may wait; more are answered busy
    std::size_t cache_mb = 64;
    // SQLite: a group of writes is committed after this long even if more wait, so that the first
    // need not wait for all.
    std::chrono::milliseconds longest_group{50};
    std::chrono::milliseconds brief_read{2000};  // see ReadTime
    // PostgreSQL: how long a statement of a lane or of a read may take, a quarter of it behind
    // somebody's lock; a server that says nothing for longer is given up. 0: all time. What
    // connect() gives has all time.
    std::chrono::milliseconds patience{0};
};

// How long a read may take. `brief`: somebody waits for the thread it runs on, so what takes longer
// than Options::brief_read is given up (DbError busy).
ANJU_ENUM(ReadTime, any, brief)

// A database with its lanes. Thread-safe.
class Db {
   public:
    // `work` is true to commit, false to roll back; it may run more than once (PostgreSQL retries
    // serialization failures), so it must not keep state of an earlier run.
    using Work = std::function<bool(Tx&)>;
    using Done = std::function<void(Outcome)>;

    virtual ~Db() = default;
    virtual Engine engine() const = 0;
    // Queues a write. `done` is called once, on a thread of the lane, after the durable COMMIT (or
    // the roll-back); with `busy` at once, on the calling thread, when the queue is full. SQLite:
    // one writer thread, group commit, each work in its own savepoint. PostgreSQL: a pool of
    // connections, one serializable transaction each.
    virtual void submit(Work work, Done done) = 0;
    // Runs `work` in a read-only snapshot on the calling thread, with a connection of a pool
    // (PostgreSQL: at most `readers` at a time, others wait). Re-entrant calls are a programmer
    // error.
    virtual void with_snapshot(const std::function<void(Tx&)>& work,
                               ReadTime time = ReadTime::any) = 0;
    // A connection of one's own for migrations and bulk loads, outside every lane.
    virtual std::unique_ptr<Connection> connect() = 0;
    // How many writes wait, for metrics and 503.
    virtual std::size_t queued() const = 0;
    // The process is about to end: a server that says nothing keeps it for some seconds and no
    // longer, and nothing is tried again.
    virtual void stop_waiting() {}

    template <class F>
    auto read(F&& f) -> std::invoke_result_t<F, Tx&> {
        using R = std::invoke_result_t<F, Tx&>;
        std::optional<R> result;
        with_snapshot([&](Tx& tx) { result.emplace(f(tx)); });
        return *std::move(result);
    }
    // Submits and waits. A Result that is a refusal rolls back. Busy throws DbError busy.
    template <class F>
    auto write(F&& f) -> std::invoke_result_t<F, Tx&> {
        using R = std::invoke_result_t<F, Tx&>;
        std::optional<R> result;
        submit_and_wait([&](Tx& tx) {
            result.emplace(f(tx));
            if constexpr (requires { result->error(); }) return result->has_value();
            return true;
        });
        return *std::move(result);
    }

   protected:
    void submit_and_wait(Work work);
};

std::unique_ptr<Db> open(const Options& options);
// Only to read, from media that cannot be written too; makes nothing. What is submitted is a fault.
std::unique_ptr<Db> open_to_look(const Options& options);

// Forward-only migrations: files NNNN_room_what.sql of `folder`, in order, each in its own
// transaction, remembered with the hash of its text. Types are written INTEGER, TEXT, BLOB and
// tables STRICT; for PostgreSQL they are translated (see migrate.cpp). Progress lines go to `say`.
// Throws if a migration that was applied has changed.
int migrate(Db& db, const std::string& folder, const std::function<void(const std::string&)>& say);
// Has it had no migration at all?
bool is_new(Db& db);
// How many migrations of the folder this database has not had yet. Throws like `migrate`: for a
// migration that changed, and for a database that has one the folder does not know.
int pending_migrations(Db& db, const std::string& folder);
// The end state as one text, for db/schema.sql (SQLite).
std::string schema_text(Db& db);

}  // namespace anju::db
