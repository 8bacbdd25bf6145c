// One PostgreSQL connection: statement cache, binary parameters, SQLSTATE as DbErrorKind,
// reconnecting, and the lock that keeps the journal in the order of commit.
#pragma once

#include <libpq-fe.h>

#include "platform/db/engines.h"
#include "platform/db/postgres_watch.h"

namespace anju::db {

class PostgresConnection final : public Connection {
   public:
    // `patience`: Options::patience.
    PostgresConnection(std::string url, std::chrono::milliseconds patience,
                       std::shared_ptr<Watch> watch);
    ~PostgresConnection() override;
    PostgresConnection(const PostgresConnection&) = delete;
    PostgresConnection& operator=(const PostgresConnection&) = delete;

    Engine engine() const override { return Engine::postgres; }
    std::int64_t run(std::string_view sql, std::span<const Param> params,
                     const RowSink* sink) override;
    // Through a cursor, so that the sink may ask further questions on this connection.
    void stream(std::string_view sql, std::span<const Param> params, const RowSink& sink) override;
    void script(const std::string& sql) override;
    void bulk(std::string_view table, std::span<const std::string_view> columns,
              const std::function<bool(std::vector<Param>&)>& next_row) override;
    FactPlace next_fact(Instant not_before, FactTimes times) override;

    // Connects again if the server went away.
    void revive();
    // `longest`: how long a statement of this transaction may take; 0: all time.
    void begin(const char* how, std::chrono::milliseconds longest);
    // Takes the journal's lock before the transaction begins: until it ends nobody else commits a
    // fact, in this process or another.
    void hold_journal();
    // COMMIT, then the last fact becomes the journal's head, then its lock is let go: one message,
    // so that nobody stands between.
    void commit();
    // Never throws: what cannot be rolled back is a connection that is gone.
    void rollback() noexcept;

   private:
    struct Arguments;
    using Result = std::unique_ptr<PGresult, decltype(&PQclear)>;

    void connect();
    void connect_to_first();
    void settle();
    void let_go();
    void may_take(std::chrono::milliseconds longest);
    const std::string& prepared(std::string_view sql, std::span<const Param> params);
    Result execute(std::string_view sql, std::span<const Param> params);
    // `sql`: what a fault is said to be of.
    Result exec(const std::string& text, std::string_view sql);
    Result check(PGresult* result, std::string_view sql) const;
    [[noreturn]] void fail(const PGresult* result, std::string_view sql) const;

    const std::string url_;
    const std::chrono::milliseconds patience_;
    const std::shared_ptr<Watch> watch_;
    Watch::Watched watched_;
    PGconn* handle_ = nullptr;
    StatementCache<std::string> statements_;  // the names of prepared statements
    std::string key_;
    std::uint64_t last_name_ = 0;
    bool journal_locked_ = false;
    // While the journal is locked: the place of its last fact, those of this transaction included.
    FactPlace last_fact_;
};

}  // namespace anju::db
