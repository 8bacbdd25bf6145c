// SQLite as the city's engine: one thread writes, in groups with one durable COMMIT; everybody
// reads on snapshots that never wait for it.
#include <fcntl.h>
#include <unistd.h>

#include <filesystem>
#include <thread>

#include "platform/db/sqlite_connection.h"
#include "platform/metrics/metrics.h"

namespace anju::db {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_in_group = 512;

// A connection for reading and the snapshot it stands on. Beginning and ending one costs locks
// that all readers meet at, a tenth of a short read; so it is kept for the next read unless
// somebody, here or in another process, has committed since. What is read is always the newest.
class Reader {
   public:
    Reader(const std::string& file, std::size_t cache_mb)
        : connection_(file, SqliteMode::reading, cache_mb) {}

    SqliteConnection& connection() { return connection_; }
    // The mark is read before the snapshot is, so that a commit between the two is not missed.
    void stand_on_newest() {
        const auto mark = connection_.mark();
        if (stands() && mark == mark_) return;
        leave();
        connection_.run("begin", {}, nullptr);
        mark_ = mark;
    }
    void leave() {
        if (stands()) connection_.run("rollback", {}, nullptr);
    }
    // An old snapshot would keep the log from being begun anew.
    void leave_old() {
        if (connection_.mark() != mark_) leave();
    }

   private:
    bool stands() const { return connection_.in_transaction(); }

    SqliteConnection connection_;
    SqliteConnection::Mark mark_{};
};

class SqliteDb final : public Db {
   public:
    SqliteDb(const Options& options, Durable durable);
    ~SqliteDb() override;

    Engine engine() const override { return Engine::sqlite; }
    void submit(Work work, Done done) override { queue_.put({std::move(work), std::move(done)}); }
    void with_snapshot(const std::function<void(Tx&)>& work, ReadTime time) override;
    std::unique_ptr<Connection> connect() override { return new_writer(); }
    std::size_t queued() const override { return queue_.size(); }

   private:
    std::unique_ptr<SqliteConnection> new_writer() const;
    void write_on();
    void run_group(std::vector<QueuedWork>& waiting);
    Outcome run_one(const Work& work);
    void undo();
    void release_readers();

    fs::path folder_;
    bool temporary_ = false;
    std::string file_;
    std::size_t cache_mb_;
    Durable durable_;
    std::chrono::milliseconds longest_group_;
    std::chrono::milliseconds brief_read_;
    std::unique_ptr<SqliteConnection> writer_;
    std::unique_ptr<ConnectionPool<Reader>> readers_;
    WorkQueue queue_;
    std::thread thread_;
};

fs::path new_temporary_folder() {
    std::string pattern = (fs::temp_directory_path() / "anju-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr)
        throw DbError(DbErrorKind::connection, "no temporary folder: " + pattern);
    return pattern;
}

SqliteDb::SqliteDb(const Options& options, Durable durable)
    : cache_mb_(options.cache_mb / 2),
      durable_(durable),
      longest_group_(options.longest_group),
      brief_read_(options.brief_read),
      queue_(options.queue) {
    const std::string where = options.url.substr(std::string_view("sqlite:").size());
    if (where.empty()) throw Fault("sqlite: names no folder");
    temporary_ = where == ":memory:";
    folder_ = temporary_ ? new_temporary_folder() : fs::path(where);
    fs::create_directories(folder_);
    file_ = (folder_ / "anju.db").string();
    writer_ = new_writer();
    writer_->take_over_checkpoints();
    const std::size_t reader_mb = std::max<std::size_t>(2, options.cache_mb / 8);
    readers_ = std::make_unique<ConnectionPool<Reader>>(
        SIZE_MAX, [file = file_, reader_mb] { return std::make_unique<Reader>(file, reader_mb); });
    thread_ = std::thread([this] { write_on(); });
}

std::unique_ptr<SqliteConnection> SqliteDb::new_writer() const {
    auto writer = std::make_unique<SqliteConnection>(file_, SqliteMode::writing, cache_mb_);
    if (durable_ == Durable::at_close) writer->script("pragma synchronous = off");
    return writer;
}

// What was written without waiting for the disk.
void sync_file(const std::string& file) {
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    CHECK(descriptor >= 0 && ::fsync(descriptor) == 0);
    ::close(descriptor);
}

SqliteDb::~SqliteDb() {
    queue_.close();
    thread_.join();
    readers_.reset();
    // The last to close moves the log into the file.
    writer_.reset();
    if (durable_ == Durable::at_close && !temporary_) sync_file(file_);
    std::error_code ignored;
    if (temporary_) fs::remove_all(folder_, ignored);
}

void SqliteDb::with_snapshot(const std::function<void(Tx&)>& work, ReadTime time) {
    readers_->lend([&](Reader& reader) {
        SqliteConnection& connection = reader.connection();
        reader.stand_on_newest();
        if (time == ReadTime::brief) connection.give_up_after(brief_read_);
        try {
            Tx tx(connection);
            work(tx);
        } catch (...) {
            connection.take_all_time();
            reader.leave();
            throw;
        }
        connection.take_all_time();
        reader.leave_old();
    });
}

void SqliteDb::write_on() {
    for (;;) {
        std::vector<QueuedWork> waiting = queue_.take(most_in_group);
        if (waiting.empty()) return;
        while (!waiting.empty()) run_group(waiting);
    }
}

void SqliteDb::release_readers() {
    readers_->each_idle([](Reader& reader) { reader.leave(); });
}

// Runs works from the head until the time of a group is over, commits, answers and takes them off,
// at least one. What comes in meanwhile still goes with the group: half as many would be committed
// at a time otherwise, the other half coming in while the first is at work.
void SqliteDb::run_group(std::vector<QueuedWork>& waiting) {
    std::vector<Outcome> outcomes;
    bool begun = false;
    try {
        release_readers();
        writer_->run("begin immediate", {}, nullptr);
        begun = true;
        // From here: another process may have held the lock for longer than a group lasts.
        const auto started = std::chrono::steady_clock::now();
        do {
            outcomes.push_back(run_one(waiting[outcomes.size()].work));
            if (outcomes.size() == waiting.size()) queue_.take_waiting(waiting, most_in_group);
        } while (outcomes.size() < waiting.size() && writer_->in_transaction() &&
                 std::chrono::steady_clock::now() - started < longest_group_);
        // The engine has thrown the whole transaction away: the works before the failed one are
        // lost with it, and its fault is theirs.
        if (!writer_->in_transaction()) {
            CHECK(outcomes.back().fault != nullptr);
            std::rethrow_exception(outcomes.back().fault);
        }
        const auto committing = std::chrono::steady_clock::now();
        writer_->run("commit", {}, nullptr);
        metrics::observe_commit(outcomes.size(),
                                std::chrono::duration_cast<std::chrono::microseconds>(
                                    std::chrono::steady_clock::now() - committing));
    } catch (...) {
        undo();
        // Refusals too: they may rest on what an earlier work of the group had written. A work that
        // could not even be rolled back is answered alone, or it would be the first for ever.
        outcomes.assign(begun ? std::max<std::size_t>(1, outcomes.size()) : waiting.size(),
                        Outcome{Outcome::Kind::fault, std::current_exception()});
    }
    for (std::size_t i = 0; i < outcomes.size(); ++i) waiting[i].done(std::move(outcomes[i]));
    // Before the log is moved, so that all of it can be; before the next group too, which begins it
    // anew if nobody stands on it.
    release_readers();
    writer_->checkpoint();
    waiting.erase(waiting.begin(), waiting.begin() + std::ssize(outcomes));
}

Outcome SqliteDb::run_one(const Work& work) {
    try {
        writer_->run("savepoint work", {}, nullptr);
        Tx tx(*writer_);
        const bool keep = work(tx);
        if (keep) tx.check_all_told();
        if (!keep) writer_->run("rollback to work", {}, nullptr);
        writer_->run("release work", {}, nullptr);
        return {keep ? Outcome::Kind::committed : Outcome::Kind::rolled_back, nullptr};
    } catch (...) {
        Outcome outcome{Outcome::Kind::fault, std::current_exception()};
        if (writer_->in_transaction()) {
            writer_->run("rollback to work", {}, nullptr);
            writer_->run("release work", {}, nullptr);
        }
        return outcome;
    }
}

void SqliteDb::undo() {
    if (!writer_->in_transaction()) return;
    try {
        writer_->run("rollback", {}, nullptr);
    } catch (const DbError&) {
        // The next BEGIN says what is wrong.
    }
}

// A file that is only looked at: by one at a time, and nobody here writes.
class SqliteLook final : public Db {
   public:
    SqliteLook(const std::string& file, std::size_t cache_mb)
        : connection_(file, SqliteMode::looking, cache_mb) {}

    Engine engine() const override { return Engine::sqlite; }
    void submit(Work, Done done) override {
        done({Outcome::Kind::fault, std::make_exception_ptr(Fault(no_writing))});
    }
    void with_snapshot(const std::function<void(Tx&)>& work, ReadTime) override {
        const std::lock_guard lock(mutex_);
        connection_.run("begin", {}, nullptr);
        try {
            Tx tx(connection_);
            work(tx);
        } catch (...) {
            connection_.run("rollback", {}, nullptr);
            throw;
        }
        connection_.run("rollback", {}, nullptr);
    }
    std::unique_ptr<Connection> connect() override { throw Fault(no_writing); }
    std::size_t queued() const override { return 0; }

   private:
    static constexpr const char* no_writing = "the database is open to be looked at alone";
    std::mutex mutex_;
    SqliteConnection connection_;
};

}  // namespace

std::unique_ptr<Db> look_into_sqlite(const Options& options) {
    const std::string folder = options.url.substr(std::string_view("sqlite:").size());
    if (!fs::exists(folder + "/anju.db")) throw Fault("no database in " + folder);
    return std::make_unique<SqliteLook>(folder + "/anju.db", options.cache_mb);
}

std::unique_ptr<Db> open_sqlite(const Options& options, Durable durable) {
    return std::make_unique<SqliteDb>(options, durable);
}

}  // namespace anju::db
