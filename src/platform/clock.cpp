#include "platform/clock.h"

#include <atomic>

namespace anju::clock {

namespace {

using std::chrono::milliseconds;

// Written by tests and seeding before other threads read; atomic so that a late reader is safe.
std::atomic<std::int64_t> offset_ms{0};
constexpr std::int64_t running = INT64_MIN;
std::atomic<std::int64_t> stopped_ms{running};

std::atomic<bool> by_deeds{false};

std::int64_t system_ms() {
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::floor<milliseconds>(since).count();
}

}  // namespace

Instant now() {
    const std::int64_t stopped = stopped_ms.load(std::memory_order_relaxed);
    if (stopped != running) return Instant{milliseconds{stopped}};
    return Instant{milliseconds{system_ms() + offset_ms.load(std::memory_order_relaxed)}};
}

void move_to(Instant at) {
    offset_ms = at.time_since_epoch().count() - system_ms();
    stopped_ms = running;
}

void stop_at(Instant at) { stopped_ms = at.time_since_epoch().count(); }

void run_free() {
    offset_ms = 0;
    stopped_ms = running;
}

Instant recording() { return by_deeds.load(std::memory_order_relaxed) ? Instant{} : now(); }

void record_by_deeds() { by_deeds = true; }

void record_by_clock() { by_deeds = false; }

std::int64_t ticks_us() {
    const auto since = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::microseconds>(since).count();
}

}  // namespace anju::clock
