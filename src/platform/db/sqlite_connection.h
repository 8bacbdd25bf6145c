// One SQLite connection: pragmas, statement cache, binding, and the engine's codes as DbErrorKind.
#pragma once

#include <sqlite3.h>

#include "platform/db/engines.h"

namespace anju::db {

// Looking: reading that needs nothing to be written beside the file, so from any media.
ANJU_ENUM(SqliteMode, writing, reading, looking)

class SqliteConnection final : public Connection {
   public:
    SqliteConnection(const std::string& file, SqliteMode mode, std::size_t cache_mb);
    ~SqliteConnection() override;
    SqliteConnection(const SqliteConnection&) = delete;
    SqliteConnection& operator=(const SqliteConnection&) = delete;

    Engine engine() const override { return Engine::sqlite; }
    std::int64_t run(std::string_view sql, std::span<const Param> params,
                     const RowSink* sink) override;
    void stream(std::string_view sql, std::span<const Param> params, const RowSink& sink) override;
    void script(const std::string& sql) override;
    void bulk(std::string_view table, std::span<const std::string_view> columns,
              const std::function<bool(std::vector<Param>&)>& next_row) override;
    FactPlace next_fact(Instant not_before, FactTimes times) override;

    // Some faults (disk full, out of memory) end the whole transaction, not just the statement.
    bool in_transaction() const { return sqlite3_get_autocommit(handle_) == 0; }

    // For reading only. What any commit of any process changes: the head of the log's index, as the
    // engine itself compares it (walformat of SQLite's documentation). Equal twice: nothing was
    // committed between.
    using Mark = std::array<std::uint64_t, 6>;
    Mark mark() const;

    // Instead of the engine, which does it inside COMMIT, where answers wait for it.
    void take_over_checkpoints();
    // Moves what the log holds into the file, if that is much. Faults are only told: nothing is
    // lost.
    void checkpoint();

    // From now on statements that are not done in time are given up.
    void give_up_after(std::chrono::milliseconds time) {
        deadline_ = std::chrono::steady_clock::now() + time;
    }
    void take_all_time() { deadline_ = std::chrono::steady_clock::time_point::max(); }

   private:
    struct Statement {
        sqlite3_stmt* handle = nullptr;
        // numbers[i] is the $n that stands at the engine's own index i + 1.
        std::vector<std::size_t> numbers;
        bool in_use = false;
    };
    class Borrowed;

    Statement prepare(std::string_view sql);
    Statement& cached(std::string_view sql);
    static int is_past_deadline(void* connection);
    std::uint64_t* map_log_index();
    static void bind(const Statement& statement, std::span<const Param> params);
    [[noreturn]] void fail(std::string_view sql) const;

    sqlite3* handle_ = nullptr;
    std::chrono::steady_clock::time_point deadline_ = std::chrono::steady_clock::time_point::max();
    StatementCache<Statement> statements_;
    std::uint64_t* log_index_ = nullptr;  // mapped by the engine as long as it is open
    int log_pages_ = 0;
};

}  // namespace anju::db
