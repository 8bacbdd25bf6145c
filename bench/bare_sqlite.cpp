// The bare loop over SQLite's C API, with the settings of the product's writer.
#include <sqlite3.h>

#include "base/result.h"
#include "platform/clock.h"
#include "tools.h"

namespace anju::bench {

namespace {

class Handle {
   public:
    explicit Handle(const std::string& file) {
        CHECK(sqlite3_open(file.c_str(), &handle_) == SQLITE_OK);
        sqlite3_busy_timeout(handle_, 10'000);
        run("pragma foreign_keys = on; pragma synchronous = full; "
            "pragma wal_autocheckpoint = 8000; pragma journal_size_limit = 67108864; "
            "pragma temp_store = memory; pragma cache_size = -32768");
    }
    ~Handle() { sqlite3_close(handle_); }
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    void run(const char* sql) const {
        if (sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
            throw Fault(sqlite3_errmsg(handle_));
    }
    sqlite3_stmt* prepared(const std::string& sql) const {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(handle_, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK)
            throw Fault(sqlite3_errmsg(handle_));
        return statement;
    }
    void step(sqlite3_stmt* statement) const {
        if (sqlite3_step(statement) != SQLITE_DONE) throw Fault(sqlite3_errmsg(handle_));
        sqlite3_reset(statement);
    }
    std::int64_t last_id() const { return sqlite3_last_insert_rowid(handle_); }

   private:
    sqlite3* handle_ = nullptr;
};

// One insert of the sample: what stays is bound once, what changes each time.
struct Insert {
    sqlite3_stmt* statement = nullptr;
    bool numbers = false;  // its row number is that of the case
    std::vector<int> ids;
    std::vector<int> keys;
};

Insert insert_of(const Handle& handle, const Written& written, sqlite3_stmt* row) {
    std::string columns, values;
    std::vector<int> kept;
    Insert insert;
    int at = 0;
    for (int i = 0; i < sqlite3_column_count(row); ++i) {
        const std::string name = sqlite3_column_name(row, i);
        const Fill fill = fill_of(written, name);
        if (fill == Fill::none) continue;
        columns += (at > 0 ? ", " : "") + name;
        values += at > 0 ? ", ?" : "?";
        ++at;
        if (fill == Fill::new_id) insert.ids.push_back(at);
        if (fill == Fill::new_key) insert.keys.push_back(at);
        kept.push_back(fill == Fill::keep ? i : -1);
    }
    insert.statement = handle.prepared(std::string("insert into ") + written.table + " (" +
                                       columns + ") values (" + values + ")");
    insert.numbers = std::string_view(written.numbered) == "id";
    for (std::size_t i = 0; i < kept.size(); ++i)
        if (kept[i] >= 0)
            sqlite3_bind_value(insert.statement, static_cast<int>(i) + 1,
                               sqlite3_column_value(row, kept[i]));
    return insert;
}

std::vector<Insert> inserts_of(const Handle& handle, const std::string& number) {
    std::vector<Insert> inserts;
    for (const Written& written : written_tables()) {
        sqlite3_stmt* rows = handle.prepared(std::string("select * from ") + written.table +
                                             " where " + written.where);
        sqlite3_bind_int64(rows, 1, std::stoll(number));
        while (sqlite3_step(rows) == SQLITE_ROW)
            inserts.push_back(insert_of(handle, written, rows));
        sqlite3_finalize(rows);
    }
    CHECK(inserts.size() >= 3);
    return inserts;
}

void file_one(const Handle& handle, const std::vector<Insert>& inserts, const std::string& key) {
    std::int64_t id = 0;
    for (const Insert& insert : inserts) {
        for (const int at : insert.ids) sqlite3_bind_int64(insert.statement, at, id);
        for (const int at : insert.keys)
            sqlite3_bind_text(insert.statement, at, key.c_str(), -1, SQLITE_STATIC);
        handle.step(insert.statement);
        if (insert.numbers) id = handle.last_id();
    }
}

}  // namespace

std::int64_t bare_sqlite(const std::string& file, const std::vector<std::string>& cases,
                         int seconds) {
    const Handle handle(file);
    std::vector<std::vector<Insert>> samples;
    for (const std::string& number : cases) samples.push_back(inserts_of(handle, number));
    const auto started = clock::ticks_us();
    std::size_t written = 0;
    while (clock::ticks_us() - started < seconds * 1'000'000LL) {
        handle.run("begin immediate");
        for (int i = 0; i < group; ++i, ++written)
            file_one(handle, samples[written % samples.size()],
                     fresh_key(samples.size() + written));
        handle.run("commit");
    }
    const auto took = clock::ticks_us() - started;
    for (const auto& sample : samples)
        for (const Insert& insert : sample) sqlite3_finalize(insert.statement);
    return static_cast<std::int64_t>(written) * 1'000'000 / took;
}

}  // namespace anju::bench
