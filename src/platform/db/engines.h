// What the two engines share behind db.h: the queue of waiting writes and the pool of connections
// for reading. Nothing outside platform/db includes this.
#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <unordered_map>

#include "platform/db/db.h"

namespace anju::db {

// When a commit is on the disk.
ANJU_ENUM(Durable, each_commit, at_close)

std::unique_ptr<Db> open_engine(const Options& options, Durable durable);
std::unique_ptr<Db> open_sqlite(const Options& options, Durable durable);
std::unique_ptr<Db> look_into_sqlite(const Options& options);
std::unique_ptr<Db> open_postgres(const Options& options, Durable durable);

// The SQL dialect of migrations, for PostgreSQL; see migrate.cpp.
std::string to_postgres(std::string_view migration);

struct QueuedWork {
    Db::Work work;
    Db::Done done;
};

// Bounded; many put, the lane's threads take. After close() what is queued is still handed out, so
// that an orderly stop loses no command.
class WorkQueue {
   public:
    explicit WorkQueue(std::size_t most) : most_(most) {}
    // Answers `busy` itself when there is no room.
    void put(QueuedWork item);
    // Waits for work; up to `most` items. None: closed and empty.
    std::vector<QueuedWork> take(std::size_t most);
    // Adds what is there, without waiting, until `to` holds `most`.
    void take_waiting(std::vector<QueuedWork>& to, std::size_t most);
    void close();
    std::size_t size() const;

   private:
    void move_to(std::vector<QueuedWork>& to, std::size_t most);

    const std::size_t most_;
    mutable std::mutex mutex_;
    std::condition_variable filled_;
    std::deque<QueuedWork> items_;
    bool closed_ = false;
};

// Connections kept for the next reader; the last one given back is the first one lent, so its
// cache is warm.
template <class C>
class ConnectionPool {
   public:
    ConnectionPool(std::size_t most, std::function<std::unique_ptr<C>()> make)
        : most_(most), make_(std::move(make)) {}

    template <class F>
    void lend(F&& f) {
        auto connection = take();
        const GiveBack give_back{*this, connection};
        f(*connection);
    }
    // Those nobody has just now; others wait meanwhile.
    template <class F>
    void each_idle(F&& f) {
        const std::lock_guard lock(mutex_);
        for (const auto& connection : idle_) f(*connection);
    }

   private:
    struct GiveBack {
        ConnectionPool& pool;
        std::unique_ptr<C>& connection;
        ~GiveBack() { pool.put(std::move(connection)); }
    };

    std::unique_ptr<C> take() {
        std::unique_lock lock(mutex_);
        freed_.wait(lock, [&] { return !idle_.empty() || lent_ < most_; });
        ++lent_;
        if (!idle_.empty()) {
            auto connection = std::move(idle_.back());
            idle_.pop_back();
            return connection;
        }
        lock.unlock();
        try {
            return make_();
        } catch (...) {
            put(nullptr);
            throw;
        }
    }
    void put(std::unique_ptr<C> connection) {
        {
            const std::lock_guard lock(mutex_);
            --lent_;
            if (connection) idle_.push_back(std::move(connection));
        }
        freed_.notify_one();
    }

    const std::size_t most_;
    const std::function<std::unique_ptr<C>()> make_;
    std::mutex mutex_;
    std::condition_variable freed_;
    std::vector<std::unique_ptr<C>> idle_;
    std::size_t lent_ = 0;
};

// Prepared statements by their text. Texts come from literals, but optional filters multiply
// them; the ones not used for longest are let go.
template <class Statement>
class StatementCache {
   public:
    Statement* find(std::string_view text) {
        const auto found = kept_.find(text);
        if (found == kept_.end()) return nullptr;
        found->second.used = ++clock_;
        return &found->second.statement;
    }
    Statement& keep(std::string_view text, Statement statement) {
        auto& entry = kept_[std::string(text)];
        entry.statement = std::move(statement);
        entry.used = ++clock_;
        return entry.statement;
    }
    bool full() const { return kept_.size() >= most; }
    // Removes the one not used for longest among those `may_go` agrees to.
    template <class F>
    std::optional<Statement> drop_oldest(F&& may_go) {
        auto oldest = kept_.end();
        for (auto it = kept_.begin(); it != kept_.end(); ++it) {
            if (!may_go(it->second.statement)) continue;
            if (oldest == kept_.end() || it->second.used < oldest->second.used) oldest = it;
        }
        if (oldest == kept_.end()) return std::nullopt;
        std::optional<Statement> dropped(std::move(oldest->second.statement));
        kept_.erase(oldest);
        return dropped;
    }
    template <class F>
    void each(F&& f) {
        for (auto& [text, entry] : kept_) f(entry.statement);
    }
    void clear() { kept_.clear(); }

   private:
    static constexpr std::size_t most = 256;
    struct Entry {
        Statement statement{};
        std::uint64_t used = 0;
    };
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };
    std::unordered_map<std::string, Entry, Hash, std::equal_to<>> kept_;
    std::uint64_t clock_ = 0;
};

}  // namespace anju::db
