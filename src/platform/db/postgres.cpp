// PostgreSQL when one machine is not enough. Writes are SERIALIZABLE: an action decides on what it
// has read, and must come out as if it had been alone, as it is on SQLite's single writer.
// Conflicts are tried again; READ COMMITTED or a plain snapshot would let two decisions pass that
// exclude each other.
#include <fmt/format.h>

#include <algorithm>
#include <mutex>
#include <random>
#include <shared_mutex>
#include <thread>

#include "platform/db/postgres_connection.h"
#include "platform/metrics/metrics.h"

namespace anju::db {

namespace {

constexpr int most_attempts = 12;
// After these a work runs alone: beside no other of this process, and no other process commits a
// fact meanwhile. So a busy hour refuses nobody for having lost the race every time, which a long
// work would, whoever overtakes it.
constexpr int attempts_together = 3;
constexpr const char* begin_writing = "begin isolation level serializable";
constexpr const char* begin_reading = "begin isolation level repeatable read read only";

// What one thread of the write lane works with.
struct Hand {
    std::unique_ptr<PostgresConnection> connection;
    std::minstd_rand chance{std::random_device{}()};
};

class PostgresDb final : public Db {
   public:
    PostgresDb(const Options& options, Durable durable);
    ~PostgresDb() override;

    Engine engine() const override { return Engine::postgres; }
    void submit(Work work, Done done) override { queue_.put({std::move(work), std::move(done)}); }
    void with_snapshot(const std::function<void(Tx&)>& work, ReadTime time) override;
    std::unique_ptr<Connection> connect() override {
        return new_writer(std::chrono::milliseconds{0});
    }
    std::size_t queued() const override { return queue_.size(); }
    void stop_waiting() override { watch_->stop_waiting(); }

   private:
    std::unique_ptr<PostgresConnection> new_writer(std::chrono::milliseconds patience) const;
    void write_on();
    Outcome run(Hand& hand, const Work& work);
    bool is_tried_again(std::chrono::steady_clock::time_point begun) const;

    std::string url_;
    Durable durable_;
    std::chrono::milliseconds patience_;
    std::chrono::milliseconds brief_read_;
    std::shared_ptr<Watch> watch_ = std::make_shared<Watch>();
    std::string begin_brief_;
    ConnectionPool<PostgresConnection> readers_;
    WorkQueue queue_;
    // Works that run beside each other hold it shared. Who waits for it keeps the turn, so that
    // those who come later do not pass.
    std::shared_mutex together_;
    std::mutex turn_;
    std::vector<std::thread> threads_;
};

// Longer after each attempt, and by chance, so that two that collided do not collide again.
void pause_after(int attempt, std::minstd_rand& chance) {
    const int most_ms = 1 << std::min(attempt, 8);
    std::this_thread::sleep_for(
        std::chrono::microseconds(std::uniform_int_distribution<int>(200, most_ms * 1000)(chance)));
}

PostgresDb::PostgresDb(const Options& options, Durable durable)
    : url_(options.url),
      durable_(durable),
      patience_(options.patience),
      // Zero would be no limit.
      brief_read_(std::max(options.brief_read, std::chrono::milliseconds{1})),
      begin_brief_(
          fmt::format("{}; set local statement_timeout = {}", begin_reading, brief_read_.count())),
      readers_(static_cast<std::size_t>(std::max(1, options.readers)),
               [this] { return std::make_unique<PostgresConnection>(url_, patience_, watch_); }),
      queue_(options.queue) {
    // A wrong address is told at the start, not at the first use.
    const PostgresConnection probe(url_, patience_, watch_);
    for (int i = 0; i < std::max(1, options.writers); ++i)
        threads_.emplace_back([this] { write_on(); });
}

// The server writes its log within a second of an unsynchronous commit anyway.
std::unique_ptr<PostgresConnection> PostgresDb::new_writer(
    std::chrono::milliseconds patience) const {
    auto writer = std::make_unique<PostgresConnection>(url_, patience, watch_);
    if (durable_ == Durable::at_close) writer->script("set synchronous_commit = off");
    return writer;
}

PostgresDb::~PostgresDb() {
    queue_.close();
    for (std::thread& thread : threads_) thread.join();
}

void PostgresDb::with_snapshot(const std::function<void(Tx&)>& work, ReadTime time) {
    const bool brief = time == ReadTime::brief;
    const char* begin = brief ? begin_brief_.c_str() : begin_reading;
    const auto longest = brief ? brief_read_ : patience_;
    readers_.lend([&](PostgresConnection& connection) {
        connection.revive();
        try {
            connection.begin(begin, longest);
        } catch (const DbError& error) {
            // An idle connection learns only now that the server was restarted.
            if (error.kind() != DbErrorKind::connection || watch_->is_leaving()) throw;
            connection.begin(begin, longest);
        }
        try {
            Tx tx(connection);
            work(tx);
        } catch (...) {
            connection.rollback();
            throw;
        }
        connection.commit();
    });
}

void PostgresDb::write_on() {
    Hand hand;
    for (;;) {
        std::vector<QueuedWork> taken = queue_.take(1);
        if (taken.empty()) return;
        Outcome outcome = run(hand, taken.front().work);
        taken.front().done(std::move(outcome));
    }
}

// Those whose turn it is next wait for as long as this one is tried.
bool PostgresDb::is_tried_again(std::chrono::steady_clock::time_point begun) const {
    if (watch_->is_leaving()) return false;
    return patience_.count() == 0 || std::chrono::steady_clock::now() - begun < patience_;
}

Outcome PostgresDb::run(Hand& hand, const Work& work) {
    auto& connection = hand.connection;
    const auto begun = std::chrono::steady_clock::now();
    for (int attempt = 1;; ++attempt) {
        if (attempt > 1) pause_after(attempt - 1, hand.chance);
        std::shared_lock beside(together_, std::defer_lock);
        std::unique_lock alone(together_, std::defer_lock);
        {
            const std::scoped_lock turn(turn_);
            if (attempt <= attempts_together)
                beside.lock();
            else
                alone.lock();
        }
        bool committing = false;
        try {
            if (!connection) connection = new_writer(patience_);
            if (alone) {
                connection->revive();
                connection->hold_journal();
            }
            connection->begin(begin_writing, patience_);
            Tx tx(*connection);
            const bool keep = work(tx);
            if (!keep) {
                connection->rollback();
                return {Outcome::Kind::rolled_back, nullptr};
            }
            tx.check_all_told();
            committing = true;
            const auto started = std::chrono::steady_clock::now();
            connection->commit();
            metrics::observe_commit(1, std::chrono::duration_cast<std::chrono::microseconds>(
                                           std::chrono::steady_clock::now() - started));
            return {Outcome::Kind::committed, nullptr};
        } catch (const DbError& error) {
            if (connection) connection->rollback();
            // A connection lost at COMMIT may have committed: then it is not done a second time.
            const bool again =
                error.kind() == DbErrorKind::serialization ||
                (error.kind() == DbErrorKind::connection && !committing && is_tried_again(begun));
            if (!again || attempt == most_attempts)
                return {Outcome::Kind::fault, std::current_exception()};
        } catch (...) {
            if (connection) connection->rollback();
            return {Outcome::Kind::fault, std::current_exception()};
        }
    }
}

}  // namespace

std::unique_ptr<Db> open_postgres(const Options& options, Durable durable) {
    return std::make_unique<PostgresDb>(options, durable);
}

}  // namespace anju::db
