// The clocks of a case: how they start, stop, warn and run out, and what is due next. Pure: limits
// and calendar come in as values. A clock that was started keeps its date and the policy version
// that made it.
#pragma once

#include <vector>

#include "rooms/complaints/model.h"

namespace anju::complaints {

// The values in force for one case on one day. A verb loads only those it needs.
struct Limits {
    policy::DatedLimit accept;  // of the case's urgency, of a consult complaints.consult_answer
    policy::DatedLimit sign;    // of the case's urgency, as are contact and handle
    policy::DatedLimit contact;
    policy::DatedLimit handle;
    policy::DatedLimit review;
    policy::DatedLimit visit_start;
    policy::DatedLimit archive_after;
    policy::DatedLimit feedback;  // U0 only
    policy::DatedLimit rework_min;
    policy::DatedNumber rework_share;  // parts per million of the handle limit
    std::int64_t reworks_max = 0;
    std::int64_t text_min = 0;  // characters of a complaint
    std::int64_t visit_tries = 0;
    int warn_percent = 0;
    const WorkCalendar* calendar = nullptr;  // lives as long as the process
};

// "complaints.sign.U3", "complaints.review".
std::string limit_key(Clock clock, Urgency urgency);
// refused, answered, archived and withdrawn: nothing follows.
bool ends(State state);
// The archive is no duty of anybody, so it is no due date and never late.
bool is_duty(Clock clock);
bool is_running(const std::optional<ClockRun>& run);
// Met after its date, or still running past it.
bool is_late(const ClockRun& run, Instant now);
// How much of the limit is used up, as its unit counts; past the date more than 100.
std::int64_t used_percent(const WorkCalendar& calendar, const ClockRun& run, Instant now);

// Calendar and share of warning come from `limits`.
void start_clock(Case& c, Clock clock, const policy::DatedLimit& limit, const Limits& limits,
                 Instant from);
// A clock that does not run stays as it is.
void stop_clock(Case& c, Clock clock, Instant at);
// Ends every clock that still runs: the case has ended another way.
void stop_all_clocks(Case& c, Instant at);
// A rejected reply was none: the clock runs on. The time others took to look at it is not the
// unit's, so start, warning and date are put off by it.
void resume_clock(Case& c, Clock clock, const WorkCalendar& calendar, Instant now);
// The rework clock: a share of the class limit, but never less than the least.
void start_rework_clock(Case& c, const Limits& limits, Instant from);

// What the sweep has to do next with a case, and when. Late is after the date, so overdue comes one
// millisecond past it.
struct NextEvent {
    Event event = Event::warn;
    Clock clock = Clock::accept;
    Instant at;
    bool operator==(const NextEvent&) const = default;
};
std::optional<NextEvent> next_event_of(const Case& c);
// Fills next_due_at, next_clock, next_event*, late and sort_at from state and clocks.
void settle(Case& c, Instant now);

// The clocks that `after` has started and `before` had not.
std::vector<Clock> started_clocks(const Case& before, const Case& after);

}  // namespace anju::complaints
