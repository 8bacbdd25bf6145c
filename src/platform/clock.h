// The only reader of the time of day. Everyone else is handed `now`. The offset lets a demo seed
// and the story runner move the clock of one process; it is never moved while serving the public.
#pragma once

#include "base/time.h"

namespace anju::clock {

Instant now();
// From here on `now()` tells `at` plus what passes; tests and seeding only.
void move_to(Instant at);
// Stands still at `at` until moved again.
void stop_at(Instant at);
void run_free();
// Monotonic microseconds for measuring how long something took.
std::int64_t ticks_us();

}  // namespace anju::clock
