// Ends waits for a PostgreSQL that says nothing: the library waits for ever, and the kernel of a
// machine whose server stands still goes on to take what is sent. Whoever waits for too long finds
// the connection closed.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <unordered_set>

namespace anju::db {

class Watch {
   public:
    // A connection, which waits now and then.
    struct Watched {
        int socket = -1;
        std::atomic<std::int64_t> since_us = 0;    // 0: it does not wait
        std::atomic<std::int64_t> at_most_us = 0;  // 0: for ever
    };
    Watch();

    // While it is entered its socket stays its own.
    void enter(Watched& one);
    void leave(Watched& one);
    // See Db::stop_waiting.
    void stop_waiting();
    bool is_leaving() const { return leaving_since_us_ > 0; }
    // While leaving: the server was found to be away, and is looked for no more.
    void give_up() { given_up_ = true; }
    bool has_given_up() const { return given_up_; }

   private:
    void look();

    std::atomic<std::int64_t> leaving_since_us_ = 0;
    std::atomic<bool> given_up_ = false;
    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::unordered_set<Watched*> all_;
    std::jthread thread_;  // the last to be made and the first to end
};

}  // namespace anju::db
