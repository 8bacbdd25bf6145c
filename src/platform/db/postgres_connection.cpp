#include "platform/db/postgres_connection.h"

#include <fmt/format.h>

#include <bit>
#include <charconv>
#include <cstring>

#include "platform/clock.h"
#include "platform/db/postgres_address.h"

namespace anju::db {

namespace {

constexpr Oid type_bool = 16;
constexpr Oid type_bytes = 17;
constexpr Oid type_whole = 20;
constexpr Oid type_text = 25;
constexpr int binary = 1;

// Any number that nothing else locks.
constexpr const char* lock_journal = "select pg_advisory_lock(4720002)::text";
constexpr const char* unlock_journal = "select pg_advisory_unlock(4720002)";
// The head of the journal, the number and the time of its last fact, is the state of two sequences,
// because a sequence shows its latest value to a transaction whose snapshot is older than the lock.
constexpr Sql head_of_journal(
    "select case when f.is_called then f.last_value else 0 end, t.last_value "
    "from platform_facts_seq_seq f, platform_facts_time t");
// If a process died between COMMIT and this, the next number is one already taken; then the head is
// read off the table before the work is tried again.
constexpr const char* move_head =
    "select setval('platform_facts_seq_seq', seq), setval('platform_facts_time', recorded_at) "
    "from platform_facts order by seq desc limit 1; ";
constexpr std::string_view journal_key = "platform_facts_pkey";
// A process that stands still in a transaction (a machine that was paused, a network that broke)
// would hold up the writes of all the others for as long; after this the server ends its session.
// The address may name another limit.
constexpr const char* bound_idleness =
    "select set_config('idle_in_transaction_session_timeout', '30s', false) "
    "where current_setting('idle_in_transaction_session_timeout') = '0'";

// The server ends in time what takes too long, if it does anything at all; after this it does not.
constexpr std::chrono::milliseconds grace{2'000};

// Somebody waits for the server's answer.
class Waiting {
   public:
    explicit Waiting(Watch::Watched& watched) : watched_(watched) {
        watched_.since_us = clock::ticks_us();
    }
    ~Waiting() { watched_.since_us = 0; }
    Waiting(const Waiting&) = delete;
    Waiting& operator=(const Waiting&) = delete;

   private:
    Watch::Watched& watched_;
};

DbErrorKind kind_of(std::string_view state, std::string_view constraint) {
    if (state == "23505")
        return constraint == journal_key ? DbErrorKind::serialization : DbErrorKind::unique;
    if (state == "23503") return DbErrorKind::foreign_key;
    if (state.starts_with("23")) return DbErrorKind::check;
    if (state == "40001" || state == "40P01") return DbErrorKind::serialization;
    if (state == "53100") return DbErrorKind::disk_full;
    // 57014: not done within its statement_timeout.
    if (state == "53300" || state == "55P03" || state == "57014") return DbErrorKind::busy;
    if (state.starts_with("08") || state.starts_with("57P")) return DbErrorKind::connection;
    return DbErrorKind::other;
}

// Results come as text: sums are NUMERIC and conditions are boolean there, whole numbers here.
class PostgresRow final : public Row {
   public:
    PostgresRow(const PGresult* result, std::string_view sql) : result_(result), sql_(sql) {}
    void stand_on(int row) { row_ = row; }
    int columns() const override { return PQnfields(result_); }
    Param::Kind kind(int column) const override {
        if (is_null(column)) return Param::Kind::null;
        switch (PQftype(result_, column)) {
            case type_bool:
            case type_whole:
                return Param::Kind::whole;
            case type_bytes:
                return Param::Kind::bytes;
        }
        return Param::Kind::text;
    }
    bool is_null(int column) const override { return PQgetisnull(result_, row_, column) != 0; }
    std::int64_t whole(int column) const override {
        const std::string_view digits = text(column);
        if (PQftype(result_, column) == type_bool) return digits == "t" ? 1 : 0;
        std::int64_t value = 0;
        const auto [end, error] =
            std::from_chars(digits.data(), digits.data() + digits.size(), value);
        if (error != std::errc{} || end != digits.data() + digits.size())
            wrong(column, "not a whole number");
        return value;
    }
    std::string_view text(int column) const override {
        if (is_null(column)) wrong(column, "null");
        return {PQgetvalue(result_, row_, column),
                static_cast<std::size_t>(PQgetlength(result_, row_, column))};
    }
    std::string_view bytes(int column) const override {
        const std::string_view hex = text(column);
        if (PQftype(result_, column) != type_bytes) return hex;
        bytes_.clear();
        for (std::size_t i = 2; i + 1 < hex.size(); i += 2) {
            int byte = 0;
            std::from_chars(hex.data() + i, hex.data() + i + 2, byte, 16);
            bytes_ += static_cast<char>(byte);
        }
        return bytes_;
    }

   private:
    [[noreturn]] void wrong(int column, const char* what) const {
        throw DbError(DbErrorKind::other, std::string("column ") + PQfname(result_, column) +
                                              " is " + what + " in: " + std::string(sql_));
    }
    const PGresult* result_;
    std::string_view sql_;
    int row_ = 0;
    mutable std::string bytes_;
};

void give_rows(const PGresult* result, std::string_view sql, const RowSink& sink) {
    PostgresRow row(result, sql);
    for (int i = 0; i < PQntuples(result); ++i) {
        row.stand_on(i);
        sink(row);
    }
}

std::int64_t rows_changed(PGresult* result) {
    // A SELECT tells its rows here too.
    const std::string_view status = PQcmdStatus(result);
    if (status.starts_with("SELECT") || status.starts_with("FETCH")) return 0;
    return std::strtoll(PQcmdTuples(result), nullptr, 10);
}

// One value in COPY's text format.
void copy_value(std::string& out, const Param& p) {
    switch (p.kind) {
        case Param::Kind::null:
            out += "\\N";
            return;
        case Param::Kind::whole:
            out += std::to_string(p.whole);
            return;
        case Param::Kind::bytes: {
            constexpr std::string_view digits = "0123456789abcdef";
            out += "\\\\x";
            for (const char c : p.view()) {
                out += digits[static_cast<unsigned char>(c) >> 4];
                out += digits[static_cast<unsigned char>(c) & 15];
            }
            return;
        }
        case Param::Kind::text:
            for (const char c : p.view()) {
                if (c == '\\')
                    out += "\\\\";
                else if (c == '\n')
                    out += "\\n";
                else if (c == '\r')
                    out += "\\r";
                else if (c == '\t')
                    out += "\\t";
                else
                    out += c;
            }
            return;
    }
}

}  // namespace

// Parameters in the shape libpq takes them. The types are said, never guessed by the server:
// `$1 + 1` would otherwise be a 32-bit sum. A null has no type and takes that of its place.
struct PostgresConnection::Arguments {
    explicit Arguments(std::span<const Param> params) {
        const std::size_t n = params.size();
        wholes.resize(n);
        for (std::size_t i = 0; i < n; ++i) {
            const Param& p = params[i];
            if (p.kind == Param::Kind::whole) {
                const auto bits = static_cast<std::uint64_t>(p.whole);
                wholes[i] =
                    std::endian::native == std::endian::little ? __builtin_bswap64(bits) : bits;
                values.push_back(reinterpret_cast<const char*>(&wholes[i]));
                lengths.push_back(sizeof(std::uint64_t));
            } else {
                const std::string_view view = p.view();
                const char* head = view.data() != nullptr ? view.data() : "";
                values.push_back(p.kind == Param::Kind::null ? nullptr : head);
                lengths.push_back(static_cast<int>(view.size()));
            }
        }
        formats.assign(n, binary);
    }
    int count() const { return static_cast<int>(values.size()); }

    std::vector<std::uint64_t> wholes;
    std::vector<const char*> values;
    std::vector<int> lengths;
    std::vector<int> formats;
};

namespace {

std::vector<Oid> types_of(std::span<const Param> params) {
    constexpr std::array<Oid, 4> types{0, type_whole, type_text, type_bytes};
    std::vector<Oid> result;
    for (const Param& p : params) result.push_back(types[static_cast<std::size_t>(p.kind)]);
    return result;
}

}  // namespace

PostgresConnection::PostgresConnection(std::string url, std::chrono::milliseconds patience,
                                       std::shared_ptr<Watch> watch)
    : url_(std::move(url)), patience_(patience), watch_(std::move(watch)) {
    connect();
}

PostgresConnection::~PostgresConnection() { let_go(); }

void PostgresConnection::let_go() {
    watch_->leave(watched_);
    PQfinish(std::exchange(handle_, nullptr));
}

void PostgresConnection::connect_to_first() {
    std::string said;
    for (const Host& host : hosts_of(url_)) {
        handle_ = connect_to(host, watch_->is_leaving() ? "2" : nullptr);
        if (PQstatus(handle_) == CONNECTION_OK) return;
        said += PQerrorMessage(handle_);
        PQfinish(std::exchange(handle_, nullptr));
    }
    if (watch_->is_leaving()) watch_->give_up();
    throw DbError(DbErrorKind::connection, "PostgreSQL: " + said);
}

void PostgresConnection::connect() {
    let_go();
    statements_.clear();
    journal_locked_ = false;
    if (watch_->has_given_up()) throw DbError(DbErrorKind::connection, "PostgreSQL is away");
    connect_to_first();
    watched_.socket = PQsocket(handle_);
    watch_->enter(watched_);
    PQsetNoticeProcessor(
        handle_, [](void*, const char*) {}, nullptr);
    try {
        settle();
    } catch (...) {
        // What is half made is watched no more.
        let_go();
        throw;
    }
}

void PostgresConnection::settle() {
    may_take(patience_);
    script(
        "set client_encoding = 'UTF8'; set timezone = 'UTC'; "
        "set bytea_output = 'hex'; set application_name = 'anju'");
    script(bound_idleness);
    if (patience_.count() > 0)
        script(fmt::format("set statement_timeout = {}; set lock_timeout = {}", patience_.count(),
                           patience_.count() / 4));
}

void PostgresConnection::may_take(std::chrono::milliseconds longest) {
    watched_.at_most_us =
        longest.count() == 0 ? 0 : std::chrono::microseconds(longest + grace).count();
}

void PostgresConnection::revive() {
    if (PQstatus(handle_) != CONNECTION_OK) connect();
}

void PostgresConnection::fail(const PGresult* result, std::string_view sql) const {
    const auto field = [&](int code) {
        const char* text = result != nullptr ? PQresultErrorField(result, code) : nullptr;
        return std::string(text != nullptr ? text : "");
    };
    const std::string state = field(PG_DIAG_SQLSTATE);
    // The detail of the server is left out: it repeats values of the row.
    std::string what = field(PG_DIAG_MESSAGE_PRIMARY);
    if (what.empty()) what = PQerrorMessage(handle_);
    const DbErrorKind kind = state.empty() || PQstatus(handle_) != CONNECTION_OK
                                 ? DbErrorKind::connection
                                 : kind_of(state, field(PG_DIAG_CONSTRAINT_NAME));
    throw DbError(kind, what + " (" + state + ") in: " + std::string(sql));
}

PostgresConnection::Result PostgresConnection::check(PGresult* result, std::string_view sql) const {
    Result held(result, &PQclear);
    const ExecStatusType status = PQresultStatus(result);
    if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK && status != PGRES_COPY_IN &&
        status != PGRES_EMPTY_QUERY)
        fail(result, sql);
    return held;
}

const std::string& PostgresConnection::prepared(std::string_view sql,
                                                std::span<const Param> params) {
    // One text with other types is another statement: a filter that is null now and then.
    key_.clear();
    for (const Param& p : params) key_ += static_cast<char>('0' + static_cast<int>(p.kind));
    key_ += sql;
    if (const std::string* name = statements_.find(key_)) return *name;
    if (statements_.full()) {
        const auto old = statements_.drop_oldest([](const std::string&) { return true; });
        if (old) script("deallocate " + *old);
    }
    const std::string name = "s" + std::to_string(++last_name_);
    const std::string text(sql);
    const std::vector<Oid> types = types_of(params);
    const Waiting waiting(watched_);
    check(PQprepare(handle_, name.c_str(), text.c_str(), static_cast<int>(types.size()),
                    types.data()),
          sql);
    return statements_.keep(key_, name);
}

PostgresConnection::Result PostgresConnection::execute(std::string_view sql,
                                                       std::span<const Param> params) {
    const Arguments args(params);
    const std::string& name = prepared(sql, params);
    const Waiting waiting(watched_);
    return check(PQexecPrepared(handle_, name.c_str(), args.count(), args.values.data(),
                                args.lengths.data(), args.formats.data(), 0),
                 sql);
}

std::int64_t PostgresConnection::run(std::string_view sql, std::span<const Param> params,
                                     const RowSink* sink) {
    const Result result = execute(sql, params);
    if (sink != nullptr) give_rows(result.get(), sql, *sink);
    return rows_changed(result.get());
}

void PostgresConnection::stream(std::string_view sql, std::span<const Param> params,
                                const RowSink& sink) {
    const std::string cursor = "c" + std::to_string(++last_name_);
    const Arguments args(params);
    const std::vector<Oid> types = types_of(params);
    const std::string declare = "declare " + cursor + " no scroll cursor for " + std::string(sql);
    {
        const Waiting waiting(watched_);
        check(PQexecParams(handle_, declare.c_str(), args.count(), types.data(), args.values.data(),
                           args.lengths.data(), args.formats.data(), 0),
              sql);
    }
    const std::string fetch = "fetch 1000 from " + cursor;
    for (;;) {
        const Result rows = exec(fetch, sql);
        if (PQntuples(rows.get()) == 0) break;
        give_rows(rows.get(), sql, sink);
    }
    script("close " + cursor);
}

PostgresConnection::Result PostgresConnection::exec(const std::string& text, std::string_view sql) {
    const Waiting waiting(watched_);
    return check(PQexec(handle_, text.c_str()), sql);
}

void PostgresConnection::script(const std::string& sql) { exec(sql, sql); }

void PostgresConnection::bulk(std::string_view table, std::span<const std::string_view> columns,
                              const std::function<bool(std::vector<Param>&)>& next_row) {
    std::string sql = "copy " + std::string(table) + " (";
    for (std::size_t i = 0; i < columns.size(); ++i)
        sql += (i > 0 ? ", " : "") + std::string(columns[i]);
    sql += ") from stdin";
    script(sql);
    const Waiting waiting(watched_);
    std::string block;
    const auto send = [&] {
        if (PQputCopyData(handle_, block.data(), static_cast<int>(block.size())) != 1)
            fail(nullptr, sql);
        block.clear();
    };
    std::vector<Param> row;
    try {
        while (row.clear(), next_row(row)) {
            CHECK(row.size() == columns.size());
            for (std::size_t i = 0; i < row.size(); ++i) {
                if (i > 0) block += '\t';
                copy_value(block, row[i]);
            }
            block += '\n';
            if (block.size() > 60'000) send();
        }
        if (!block.empty()) send();
    } catch (...) {
        PQputCopyEnd(handle_, "the rows could not be made");
        while (PGresult* rest = PQgetResult(handle_)) PQclear(rest);
        throw;
    }
    if (PQputCopyEnd(handle_, nullptr) != 1) fail(nullptr, sql);
    const Result result(PQgetResult(handle_), &PQclear);
    while (PGresult* rest = PQgetResult(handle_)) PQclear(rest);
    if (PQresultStatus(result.get()) != PGRES_COMMAND_OK) fail(result.get(), sql);
}

FactPlace PostgresConnection::next_fact(Instant not_before, FactTimes times) {
    if (!journal_locked_) hold_journal();
    ++last_fact_.seq;
    if (times == FactTimes::begin_anew || last_fact_.recorded_at < not_before)
        last_fact_.recorded_at = not_before;
    return last_fact_;
}

void PostgresConnection::hold_journal() {
    // The lock belongs to the session, not the transaction, so that it outlives the COMMIT until
    // the head has moved.
    run(lock_journal, {}, nullptr);
    journal_locked_ = true;
    last_fact_ = Tx(*this).one<FactPlace>(head_of_journal);
}

void PostgresConnection::begin(const char* how, std::chrono::milliseconds longest) {
    revive();
    may_take(longest);
    script(how);
}

void PostgresConnection::commit() {
    if (!journal_locked_) return script("commit");
    script(std::string("commit; ") + move_head + unlock_journal);
    journal_locked_ = false;
}

void PostgresConnection::rollback() noexcept {
    const Waiting waiting(watched_);
    PQclear(PQexec(handle_, "rollback"));
    if (!journal_locked_) return;
    PQclear(PQexec(handle_, move_head));
    PQclear(PQexec(handle_, unlock_journal));
    journal_locked_ = false;
}

}  // namespace anju::db
