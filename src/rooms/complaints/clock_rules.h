// The clocks of a case: which limit each has, and what they come to. How a clock runs is written in
// base/clocks.h. Pure: limits and calendar come in as values.
#pragma once

#include <string>

#include "rooms/complaints/model.h"

namespace anju::complaints {

// The values in force for one case on one day. A verb loads only those it needs.
struct Limits {
    DatedLimit accept;  // of the case's urgency, of a consult complaints.consult_answer
    DatedLimit sign;    // of the case's urgency, as are contact and handle
    DatedLimit contact;
    DatedLimit handle;
    DatedLimit review;
    DatedLimit visit_start;
    DatedLimit archive_after;
    DatedLimit feedback;  // U0 only
    DatedLimit rework_min;
    policy::DatedNumber rework_share;  // parts per million of the handle limit
    std::int64_t reworks_max = 0;
    std::int64_t text_min = 0;  // characters of a complaint
    std::int64_t visit_tries = 0;
    Timing timing;
};

// "complaints.sign.U3", "complaints.review".
std::string limit_key(Clock clock, Urgency urgency);
// refused, answered, archived and withdrawn: nothing follows.
bool ends(State state);
// Calendar and share of warning come from `limits`.
void start_clock(Case& c, Clock clock, const DatedLimit& limit, const Limits& limits, Instant from);
// A rejected reply was none: the handle clock runs on by its own limit, put off by the days that
// others took to look at it.
void resume_handle_clock(Case& c, const Limits& limits, Instant now);
// The limit of a rework that starts then: a share of the class limit, but never less than the
// least. Its version is that of the share.
DatedLimit rework_limit(const Limits& limits, Instant from);

// What a complainant is told before they file, as dates.
struct Promise {
    std::optional<Instant> sign_by;
    std::optional<Instant> contact_by;
    Instant answer_by;
    bool provisional = false;  // one of them may move yet
};
enum class Dispatching { by_platform, by_dispatcher };
// What is promised counts from dispatch: now, where the platform dispatches, else from the end of
// acceptance. Only a complaint is dispatched.
Promise promise_of(const Limits& limits, Kind kind, Dispatching dispatching, Instant now);

// May the date that is promised next move yet?
bool is_next_due_provisional(const Case& c, const WorkCalendar& calendar);
std::optional<NextEvent> next_event_of(const Case& c);
// After every change of a clock: what lists ask of the clocks, and sort_at.
Case settled(Case c);

}  // namespace anju::complaints
