#include "platform/db/sqlite_connection.h"

#include <fmt/format.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <charconv>
#include <filesystem>

#include "platform/log/log.h"

namespace anju::db {

namespace {

// Above the longest group of the lane, so that a second process waits instead of failing.
constexpr int busy_timeout_ms = 10'000;
// A log of about 32 MB; the engine's default of 1000 pages would mean many small checkpoints.
constexpr int long_log_pages = 8000;
// One piece of the log's index, as the engine maps it.
constexpr int log_index_bytes = 32 * 1024;
// Steps of the engine between two looks at the deadline: some tenths of a millisecond.
constexpr int steps_a_look = 10'000;

DbErrorKind kind_of(int extended, int system_errno) {
    const int primary = extended & 0xFF;
    if (primary == SQLITE_FULL || system_errno == ENOSPC || system_errno == EDQUOT)
        return DbErrorKind::disk_full;
    if (extended == SQLITE_CONSTRAINT_UNIQUE || extended == SQLITE_CONSTRAINT_PRIMARYKEY ||
        extended == SQLITE_CONSTRAINT_ROWID)
        return DbErrorKind::unique;
    if (extended == SQLITE_CONSTRAINT_FOREIGNKEY) return DbErrorKind::foreign_key;
    if (primary == SQLITE_CONSTRAINT) return DbErrorKind::check;
    if (primary == SQLITE_BUSY || primary == SQLITE_LOCKED || primary == SQLITE_INTERRUPT)
        return DbErrorKind::busy;
    if (primary == SQLITE_CANTOPEN) return DbErrorKind::connection;
    return DbErrorKind::other;
}

// Values are asked of the column once and then directly, a third of the calls; allowed because a
// connection is used by one thread at a time.
class SqliteRow final : public Row {
   public:
    explicit SqliteRow(sqlite3_stmt* statement) : statement_(statement) {}
    int columns() const override { return sqlite3_column_count(statement_); }
    Param::Kind kind(int column) const override {
        switch (sqlite3_value_type(sqlite3_column_value(statement_, column))) {
            case SQLITE_INTEGER:
                return Param::Kind::whole;
            case SQLITE_TEXT:
                return Param::Kind::text;
            case SQLITE_BLOB:
                return Param::Kind::bytes;
            case SQLITE_NULL:
                return Param::Kind::null;
        }
        wrong(column, "a floating number");
    }
    bool is_null(int column) const override {
        return sqlite3_value_type(sqlite3_column_value(statement_, column)) == SQLITE_NULL;
    }
    std::int64_t whole(int column) const override {
        sqlite3_value* const value = sqlite3_column_value(statement_, column);
        // A sum past 64 bits silently becomes a floating number; better a fault than a wrong sum.
        if (sqlite3_value_type(value) != SQLITE_INTEGER) wrong(column, "not a whole number");
        return sqlite3_value_int64(value);
    }
    std::string_view text(int column) const override {
        sqlite3_value* const value = sqlite3_column_value(statement_, column);
        // A number is written out by the engine; a text is taken as it lies, because asking for the
        // text would copy it to put a zero behind.
        if (sqlite3_value_type(value) == SQLITE_INTEGER) sqlite3_value_text(value);
        return bytes_of(value, column);
    }
    std::string_view bytes(int column) const override {
        return bytes_of(sqlite3_column_value(statement_, column), column);
    }

   private:
    std::string_view bytes_of(sqlite3_value* value, int column) const {
        const auto* head = static_cast<const char*>(sqlite3_value_blob(value));
        // No bytes at all have no address either.
        if (head == nullptr && sqlite3_value_type(value) == SQLITE_NULL) wrong(column, "null");
        return {head, static_cast<std::size_t>(sqlite3_value_bytes(value))};
    }
    [[noreturn]] void wrong(int column, const char* what) const {
        throw DbError(DbErrorKind::other, std::string("column ") +
                                              sqlite3_column_name(statement_, column) + " is " +
                                              what + " in: " + sqlite3_sql(statement_));
    }
    sqlite3_stmt* statement_;
};

}  // namespace

namespace {

// The engine's own count of its memory takes a lock of the whole process at each allocation.
void configure_once() {
    [[maybe_unused]] static const bool configured = [] {
        sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
        return true;
    }();
}

}  // namespace

namespace {

// Where nothing can be written beside it, the engine is told that nobody writes the file either; a
// log that was not moved into it would be passed over then.
std::string name_to_look(const std::string& file) {
    const std::filesystem::path path = std::filesystem::absolute(file);
    if (::access(path.parent_path().c_str(), W_OK) == 0) return file;
    std::error_code absent;
    if (std::filesystem::file_size(path.string() + "-wal", absent) > 0 && !absent)
        throw DbError(DbErrorKind::connection,
                      path.string() +
                          "-wal was not moved into the database: this is a copy of one "
                          "that was running; copy it to where it can be written");
    std::string name = "file:";
    for (const char c : path.string()) {
        if (c == '?' || c == '#' || c == '%')
            name += fmt::format("%{:02x}", static_cast<unsigned char>(c));
        else
            name += c;
    }
    return name + "?immutable=1";
}

}  // namespace

// A statement while it runs. Nested use of one text (a query inside the loop over its own rows)
// gets a statement of its own.
class SqliteConnection::Borrowed {
   public:
    Borrowed(SqliteConnection& connection, std::string_view sql) {
        Statement& kept = connection.cached(sql);
        if (kept.in_use) {
            own_ = connection.prepare(sql);
            statement_ = &own_;
        } else {
            statement_ = &kept;
        }
        statement_->in_use = true;
    }
    ~Borrowed() {
        sqlite3_reset(statement_->handle);
        sqlite3_clear_bindings(statement_->handle);
        statement_->in_use = false;
        sqlite3_finalize(own_.handle);
    }
    Borrowed(const Borrowed&) = delete;
    Borrowed& operator=(const Borrowed&) = delete;
    Statement& operator*() { return *statement_; }
    Statement* operator->() { return statement_; }

   private:
    Statement own_;
    Statement* statement_ = nullptr;
};

SqliteConnection::SqliteConnection(const std::string& file, SqliteMode mode, std::size_t cache_mb) {
    const int access = mode == SqliteMode::writing ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
                                                   : SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
    configure_once();
    const std::string name = mode == SqliteMode::looking ? name_to_look(file) : file;
    const int code = sqlite3_open_v2(name.c_str(), &handle_, access | SQLITE_OPEN_NOMUTEX, nullptr);
    if (code != SQLITE_OK) {
        const std::string what = file + ": " + sqlite3_errstr(code);
        sqlite3_close(handle_);
        throw DbError(DbErrorKind::connection, what);
    }
    sqlite3_extended_result_codes(handle_, 1);
    // Before the first statement: a WAL that needs recovery answers busy already at prepare.
    sqlite3_busy_timeout(handle_, busy_timeout_ms);
    // A quoted word that names no column is an error, as on PostgreSQL, not a string.
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    try {
        // LIKE tells capitals from small letters on both engines. recursive_triggers: REPLACE
        // would otherwise delete past the append-only triggers.
        script(
            "pragma foreign_keys = on; pragma recursive_triggers = on;"
            "pragma case_sensitive_like = on; pragma temp_store = memory;"
            "pragma trusted_schema = off;"
            "pragma cache_size = -" +
            std::to_string(cache_mb * 1024));
        if (mode == SqliteMode::writing) {
            script(
                "pragma journal_mode = wal; pragma synchronous = full;"
                "pragma journal_size_limit = 67108864");
            sqlite3_wal_autocheckpoint(handle_, long_log_pages);
        } else {
            script("pragma query_only = on");
            sqlite3_progress_handler(handle_, steps_a_look, &is_past_deadline, this);
            if (mode == SqliteMode::reading) log_index_ = map_log_index();
        }
    } catch (...) {
        sqlite3_close(handle_);
        throw;
    }
}

SqliteConnection::~SqliteConnection() {
    statements_.each([](Statement& statement) { sqlite3_finalize(statement.handle); });
    sqlite3_close(handle_);
}

int SqliteConnection::is_past_deadline(void* connection) {
    const auto deadline = static_cast<SqliteConnection*>(connection)->deadline_;
    return std::chrono::steady_clock::now() > deadline ? 1 : 0;
}

// Asked of the engine rather than of the file: closing a file of one's own would take away the
// engine's locks on it.
std::uint64_t* SqliteConnection::map_log_index() {
    script("select 1 from sqlite_schema");  // opens the log
    sqlite3_file* file = nullptr;
    void volatile* head = nullptr;
    if (sqlite3_file_control(handle_, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK ||
        file->pMethods->xShmMap(file, 0, log_index_bytes, 0, &head) != SQLITE_OK || head == nullptr)
        throw DbError(DbErrorKind::connection, "the index of the log cannot be read");
    return static_cast<std::uint64_t*>(const_cast<void*>(head));
}

SqliteConnection::Mark SqliteConnection::mark() const {
    Mark mark{};
    for (std::size_t i = 0; i < mark.size(); ++i)
        mark[i] = std::atomic_ref(log_index_[i]).load(std::memory_order_relaxed);
    std::atomic_thread_fence(std::memory_order_acquire);
    return mark;
}

void SqliteConnection::take_over_checkpoints() {
    const auto note = [](void* self, sqlite3*, const char*, int pages) {
        static_cast<SqliteConnection*>(self)->log_pages_ = pages;
        return SQLITE_OK;
    };
    sqlite3_wal_hook(handle_, note, this);
}

void SqliteConnection::checkpoint() {
    if (log_pages_ < long_log_pages) return;
    const int code =
        sqlite3_wal_checkpoint_v2(handle_, "main", SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    if (code != SQLITE_OK && code != SQLITE_BUSY)
        log::error("checkpoint_failed", {{"reason", sqlite3_errstr(code)}});
}

void SqliteConnection::fail(std::string_view sql) const {
    const int code = sqlite3_extended_errcode(handle_);
    throw DbError(kind_of(code, sqlite3_system_errno(handle_)),
                  std::string(sqlite3_errmsg(handle_)) + " (" + std::to_string(code) +
                      ") in: " + std::string(sql));
}

SqliteConnection::Statement SqliteConnection::prepare(std::string_view sql) {
    Statement statement;
    const char* rest = nullptr;
    const int code = sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement.handle, &rest);
    if (code != SQLITE_OK) fail(sql);
    for (int i = 1; i <= sqlite3_bind_parameter_count(statement.handle); ++i) {
        const char* name = sqlite3_bind_parameter_name(statement.handle, i);
        std::size_t number = 0;
        if (name != nullptr && name[0] == '$')
            std::from_chars(name + 1, name + std::char_traits<char>::length(name), number);
        if (number == 0) {
            sqlite3_finalize(statement.handle);
            throw DbError(DbErrorKind::other, "a parameter is not $n in: " + std::string(sql));
        }
        statement.numbers.push_back(number);
    }
    return statement;
}

SqliteConnection::Statement& SqliteConnection::cached(std::string_view sql) {
    if (Statement* kept = statements_.find(sql)) return *kept;
    if (statements_.full()) {
        const auto old = statements_.drop_oldest([](const Statement& s) { return !s.in_use; });
        if (old) sqlite3_finalize(old->handle);
    }
    return statements_.keep(sql, prepare(sql));
}

void SqliteConnection::bind(const Statement& statement, std::span<const Param> params) {
    CHECK(statement.numbers.size() == params.size());
    for (std::size_t i = 0; i < params.size(); ++i) {
        CHECK(statement.numbers[i] <= params.size());
        const Param& p = params[statement.numbers[i] - 1];
        const int at = static_cast<int>(i) + 1;
        const std::string_view view = p.view();
        // A null pointer would bind null instead of the empty text.
        const char* head = view.data() != nullptr ? view.data() : "";
        switch (p.kind) {
            case Param::Kind::null:
                sqlite3_bind_null(statement.handle, at);
                break;
            case Param::Kind::whole:
                sqlite3_bind_int64(statement.handle, at, p.whole);
                break;
            case Param::Kind::text:
                sqlite3_bind_text64(statement.handle, at, head, view.size(), SQLITE_STATIC,
                                    SQLITE_UTF8);
                break;
            case Param::Kind::bytes:
                sqlite3_bind_blob64(statement.handle, at, head, view.size(), SQLITE_STATIC);
                break;
        }
    }
}

std::int64_t SqliteConnection::run(std::string_view sql, std::span<const Param> params,
                                   const RowSink* sink) {
    Borrowed statement(*this, sql);
    bind(*statement, params);
    const SqliteRow row(statement->handle);
    int code = 0;
    while ((code = sqlite3_step(statement->handle)) == SQLITE_ROW)
        if (sink != nullptr) (*sink)(row);
    if (code != SQLITE_DONE) fail(sql);
    return sqlite3_stmt_readonly(statement->handle) != 0 ? 0 : sqlite3_changes64(handle_);
}

void SqliteConnection::stream(std::string_view sql, std::span<const Param> params,
                              const RowSink& sink) {
    run(sql, params, &sink);
}

void SqliteConnection::script(const std::string& sql) {
    if (sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail(sql);
}

void SqliteConnection::bulk(std::string_view table, std::span<const std::string_view> columns,
                            const std::function<bool(std::vector<Param>&)>& next_row) {
    std::string sql = "insert into " + std::string(table) + " (";
    std::string values;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        sql += (i > 0 ? ", " : "") + std::string(columns[i]);
        values += (i > 0 ? ", $" : "$") + std::to_string(i + 1);
    }
    sql += ") values (" + values + ")";
    Borrowed statement(*this, sql);
    std::vector<Param> row;
    while (row.clear(), next_row(row)) {
        CHECK(row.size() == columns.size());
        bind(*statement, row);
        if (sqlite3_step(statement->handle) != SQLITE_DONE) fail(sql);
        sqlite3_reset(statement->handle);
    }
}

FactPlace SqliteConnection::next_fact(Instant not_before, FactTimes times) {
    Tx tx(*this);
    const auto last = tx.first<FactPlace>(
        "select seq, recorded_at from platform_facts order by seq desc limit 1");
    if (!last) return {1, not_before};
    return {last->seq + 1,
            times == FactTimes::go_on ? std::max(not_before, last->recorded_at) : not_before};
}

}  // namespace anju::db
