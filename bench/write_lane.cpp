// Durable writes a second through the write lane, as a ratio to a bare loop over SQLite's C API
// that does the same inserts in groups of as many as the lane has waiting. Prints one JSON object.
#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <filesystem>
#include <mutex>

#include "platform/clock.h"
#include "platform/db/db.h"
#include "platform/journal/journal.h"

namespace anju {

namespace {

constexpr int waiting = 64;
constexpr std::int64_t round_us = 2'000'000;
constexpr int rounds = 3;
constexpr const char* url = "sqlite::memory:";  // a file in a temporary folder

// A row like a case: a few indexed columns and a text.
constexpr const char* schema =
    "create table platform_facts (seq integer primary key, at integer not null, "
    "kind text not null, noun text not null, noun_id integer not null, user_id integer, "
    "post_id integer, role text not null, post_name text not null, data text not null, "
    "recorded_at integer not null default 0, clear integer not null default 0, "
    "claims blob not null default x'', salt blob not null default x'') strict;"
    "create index facts_by_noun on platform_facts (noun, noun_id, seq);"
    "create table thing (id integer primary key, state text not null, street text not null, "
    "due_at integer not null, body text not null) strict;"
    "create index thing_due on thing (street, state, due_at);";
constexpr std::string_view body =
    "小区三号楼二单元电梯连续三天停运，老人上下楼不便，多次联系物业未果，请督促尽快修复并公示维修记"
    "录。";

// --- through the lane ------------------------------------------------------------------------

bool write_one(db::Tx& tx, Instant now) {
    const auto id = tx.one<std::int64_t>(
        "insert into thing (state, street, due_at, body) values ($1, $2, $3, $4) returning id",
        "filed", "130203001", now, body);
    journal::record_json(tx, system_actor(), now, {"thing", id}, {"ThingFiled", "{\"a\":1}"});
    return true;
}

// Keeps `waiting` writes in the queue until the time is over.
struct Producer {
    db::Db& db;
    Instant now;
    std::int64_t until;
    std::atomic<std::int64_t> committed = 0;
    std::mutex mutex;
    std::condition_variable ended;
    int open = waiting;

    void submit() {
        db.submit([this](db::Tx& tx) { return write_one(tx, now); },
                  [this](db::Outcome outcome) {
                      CHECK(outcome.kind == db::Outcome::Kind::committed);
                      ++committed;
                      if (clock::ticks_us() < until) return submit();
                      const std::lock_guard lock(mutex);
                      if (--open == 0) ended.notify_all();
                  });
    }
};

std::int64_t lane_writes_a_second() {
    db::Options options;
    options.url = url;
    const auto db = db::open(options);
    db->connect()->script(schema);
    const auto started = clock::ticks_us();
    Producer producer{*db, clock::now(), started + round_us};
    for (int i = 0; i < waiting; ++i) producer.submit();
    std::unique_lock lock(producer.mutex);
    producer.ended.wait(lock, [&] { return producer.open == 0; });
    return producer.committed * 1'000'000 / (clock::ticks_us() - started);
}

// --- the bare loop ---------------------------------------------------------------------------

struct Bare {
    explicit Bare(const std::string& file) {
        CHECK(sqlite3_open(file.c_str(), &handle) == SQLITE_OK);
        run("pragma journal_mode = wal; pragma synchronous = full; "
            "pragma wal_autocheckpoint = 8000; pragma cache_size = -32768");
        run(schema);
        thing = prepared("insert into thing (state, street, due_at, body) values (?, ?, ?, ?)");
        fact = prepared(
            "insert into platform_facts (at, kind, noun, noun_id, role, post_name, data) "
            "values (?, ?, ?, ?, ?, ?, ?)");
    }
    ~Bare() {
        sqlite3_finalize(thing);
        sqlite3_finalize(fact);
        sqlite3_close(handle);
    }
    void run(const char* sql) const {
        CHECK(sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
    }
    sqlite3_stmt* prepared(const char* sql) const {
        sqlite3_stmt* statement = nullptr;
        CHECK(sqlite3_prepare_v2(handle, sql, -1, &statement, nullptr) == SQLITE_OK);
        return statement;
    }
    static void text(sqlite3_stmt* statement, int at, std::string_view value) {
        sqlite3_bind_text(statement, at, value.data(), static_cast<int>(value.size()),
                          SQLITE_STATIC);
    }
    void write_one(std::int64_t now) const {
        text(thing, 1, "filed");
        text(thing, 2, "130203001");
        sqlite3_bind_int64(thing, 3, now);
        text(thing, 4, body);
        CHECK(sqlite3_step(thing) == SQLITE_DONE);
        sqlite3_reset(thing);
        sqlite3_bind_int64(fact, 1, now);
        text(fact, 2, "ThingFiled");
        text(fact, 3, "thing");
        sqlite3_bind_int64(fact, 4, sqlite3_last_insert_rowid(handle));
        text(fact, 5, "system");
        text(fact, 6, "平台");
        text(fact, 7, "{\"a\":1}");
        CHECK(sqlite3_step(fact) == SQLITE_DONE);
        sqlite3_reset(fact);
    }

    sqlite3* handle = nullptr;
    sqlite3_stmt* thing = nullptr;
    sqlite3_stmt* fact = nullptr;
};

std::int64_t bare_writes_a_second() {
    std::string folder = (std::filesystem::temp_directory_path() / "anju-bench-XXXXXX").string();
    CHECK(mkdtemp(folder.data()) != nullptr);
    std::int64_t written = 0;
    const auto started = clock::ticks_us();
    {
        const Bare bare(folder + "/bare.db");
        while (clock::ticks_us() - started < round_us) {
            bare.run("begin immediate");
            for (int i = 0; i < waiting; ++i) bare.write_one(started);
            bare.run("commit");
            written += waiting;
        }
    }
    const auto took = clock::ticks_us() - started;
    std::filesystem::remove_all(folder);
    return written * 1'000'000 / took;
}

}  // namespace

}  // namespace anju

int main() {
    std::int64_t lane = 0;
    std::int64_t bare = 0;
    // In turns, so that a bad minute of the machine falls on both.
    for (int round = 0; round < anju::rounds; ++round) {
        bare = std::max(bare, anju::bare_writes_a_second());
        lane = std::max(lane, anju::lane_writes_a_second());
    }
    fmt::print(
        "{{\"name\":\"write_lane\",\"engine\":\"sqlite\",\"value\":{},\"unit\":\"writes/s\","
        "\"limit\":{},\"ratio\":{:.3f}}}\n",
        lane, bare, static_cast<double>(lane) / static_cast<double>(bare));
}
