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
// What facts are recorded by (journal.h): `now()`. Where the moments of deeds are made up, in tests
// and while seeding, no clock: a fact is recorded when it was decided.
Instant recording();
void record_by_deeds();
void record_by_clock();
// Monotonic microseconds for measuring how long something took.
std::int64_t ticks_us();

}  // namespace anju::clock
