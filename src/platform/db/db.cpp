#include "platform/db/db.h"

#include <algorithm>
#include <future>

#include "platform/clock.h"
#include "platform/db/engines.h"

namespace anju::db {

void Query::append(std::string_view piece, std::size_t args) {
    std::size_t number = params_.size();
    while (true) {
        const std::size_t mark = piece.find('?');
        text_ += piece.substr(0, mark);
        if (mark == std::string_view::npos) break;
        text_ += '$' + std::to_string(++number);
        piece.remove_prefix(mark + 1);
    }
    CHECK(number == params_.size() + args);
}

void Query::keep(Param p) {
    if (p.owned.empty()) p.owned = p.text;
    p.text = {};
    params_.push_back(std::move(p));
}

std::int64_t Tx::write(const Told& table, std::string_view sql, std::span<const Param> params,
                       const RowSink* sink) {
    const bool goes = sql.starts_with("delete");
    const RowSink each = [&](const Row& row) {
        claim(goes ? table.gone(row) : table.claim_of(row));
        if (sink != nullptr) (*sink)(row);
    };
    return connection_.run(std::string(sql) + table.returning(), params, &each);
}

void Tx::claim(Claim claim) {
    claims_[{claim.table->where().noun, claim.owner}].push_back(std::move(claim));
}

std::vector<Claim> Tx::take_claims(std::string_view noun, std::int64_t owner) {
    auto taken = claims_.extract({noun, owner});
    return taken.empty() ? std::vector<Claim>{} : std::move(taken.mapped());
}

void Tx::check_all_told() const {
    if (claims_.empty()) return;
    const auto& [about, claims] = *claims_.begin();
    throw Fault(std::string(claims.front().table->where().table) + " " + claims.front().key +
                " was written and no fact tells of it: " + std::string(about.first) + " " +
                std::to_string(about.second));
}

FactPlace Tx::lock_journal(Instant at, FactTimes times) {
    if (!clock_) clock_ = clock::recording();
    return connection_.next_fact(std::max(*clock_, at), times);
}

bool Tx::try_lock(std::int64_t name) {
    if (engine() == Engine::sqlite) return true;
    return one<bool>("select pg_try_advisory_xact_lock($1)", name);
}

void settle_ids(Connection& connection) {
    if (connection.engine() == Engine::sqlite) return;
    Tx tx(connection);
    // Names from the engine's own catalogue, quoted by the engine: no value of a user is in them.
    for (const auto& statement :
         tx.all<std::string>("select format('select setval(pg_get_serial_sequence(%L, %L), "
                             "greatest(coalesce(max(%I), 1), 1), max(%I) is not null) from %I', "
                             "table_name, column_name, column_name, column_name, table_name) "
                             "from information_schema.columns "
                             "where is_identity = 'YES' and table_schema = current_schema()"))
        connection.run(statement, {}, nullptr);
    connection.script(
        "select setval('platform_facts_time', recorded_at) from platform_facts "
        "order by seq desc limit 1");
}

void Db::submit_and_wait(Work work) {
    std::promise<Outcome> promise;
    auto future = promise.get_future();
    submit(std::move(work), [&](Outcome outcome) { promise.set_value(std::move(outcome)); });
    const Outcome outcome = future.get();
    if (outcome.kind == Outcome::Kind::fault) std::rethrow_exception(outcome.fault);
    if (outcome.kind == Outcome::Kind::busy)
        throw DbError(DbErrorKind::busy, "too many writes are waiting");
}

void WorkQueue::put(QueuedWork item) {
    {
        const std::lock_guard lock(mutex_);
        if (!closed_ && items_.size() < most_) {
            items_.push_back(std::move(item));
            filled_.notify_one();
            return;
        }
    }
    item.done(Outcome{Outcome::Kind::busy, nullptr});
}

void WorkQueue::move_to(std::vector<QueuedWork>& to, std::size_t most) {
    for (; to.size() < most && !items_.empty(); items_.pop_front())
        to.push_back(std::move(items_.front()));
}

std::vector<QueuedWork> WorkQueue::take(std::size_t most) {
    std::unique_lock lock(mutex_);
    filled_.wait(lock, [&] { return closed_ || !items_.empty(); });
    std::vector<QueuedWork> taken;
    move_to(taken, most);
    return taken;
}

void WorkQueue::take_waiting(std::vector<QueuedWork>& to, std::size_t most) {
    const std::lock_guard lock(mutex_);
    move_to(to, most);
}

void WorkQueue::close() {
    {
        const std::lock_guard lock(mutex_);
        closed_ = true;
    }
    filled_.notify_all();
}

std::size_t WorkQueue::size() const {
    const std::lock_guard lock(mutex_);
    return items_.size();
}

std::unique_ptr<Db> open(const Options& options) {
    return open_engine(options, Durable::each_commit);
}

std::unique_ptr<Db> open_to_look(const Options& options) {
    return options.url.starts_with("sqlite:") ? look_into_sqlite(options) : open(options);
}

std::unique_ptr<Db> open_engine(const Options& options, Durable durable) {
    if (options.url.starts_with("sqlite:")) return open_sqlite(options, durable);
    if (options.url.starts_with("postgresql://") || options.url.starts_with("postgres://"))
        return open_postgres(options, durable);
    throw Fault("a database is sqlite:FOLDER or postgresql://..., not this: " + options.url);
}

}  // namespace anju::db
