#include "platform/db/postgres_watch.h"

#include <sys/socket.h>

#include <algorithm>

#include "platform/clock.h"

namespace anju::db {

namespace {

constexpr std::chrono::milliseconds period{100};
constexpr std::int64_t patience_of_the_leaving_us = 3'000'000;

}  // namespace

Watch::Watch()
    : thread_([this](const std::stop_token& stop) {
          std::unique_lock lock(mutex_);
          while (!stop.stop_requested()) {
              wake_.wait_for(lock, stop, period, [] { return false; });
              look();
          }
      }) {}

void Watch::enter(Watched& one) {
    const std::lock_guard lock(mutex_);
    all_.insert(&one);
}

void Watch::leave(Watched& one) {
    const std::lock_guard lock(mutex_);
    all_.erase(&one);
}

void Watch::stop_waiting() { leaving_since_us_ = clock::ticks_us(); }

void Watch::look() {
    const std::int64_t now = clock::ticks_us();
    const std::int64_t leaving = leaving_since_us_;
    for (const Watched* one : all_) {
        const std::int64_t since = one->since_us;
        if (since == 0) continue;
        const std::int64_t most = one->at_most_us;
        const bool too_long = most > 0 && now - since > most;
        const bool left =
            leaving > 0 && now - std::max(since, leaving) > patience_of_the_leaving_us;
        if (!too_long && !left) continue;
        if (left) given_up_ = true;
        ::shutdown(one->socket, SHUT_RDWR);
    }
}

}  // namespace anju::db
