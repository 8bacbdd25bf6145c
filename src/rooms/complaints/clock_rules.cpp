#include "rooms/complaints/clock_rules.h"

#include "base/result.h"
#include "rooms/complaints/rules.h"

namespace anju::complaints {

std::string limit_key(Clock clock, Urgency urgency) {
    const std::string suffix = "." + std::string(to_text(urgency));
    switch (clock) {
        case Clock::accept:
            return "complaints.accept" + suffix;
        case Clock::sign:
            return "complaints.sign" + suffix;
        case Clock::contact:
            return "complaints.first_contact" + suffix;
        case Clock::handle:
            return "complaints.handle" + suffix;
        case Clock::review:
            return "complaints.review";
        case Clock::visit:
            return "complaints.visit_start";
        case Clock::archive:
            return "complaints.archive_after";
        case Clock::feedback:
            return "complaints.feedback_every.U0";
    }
    CHECK(false);
    return {};
}

bool ends(State state) { return is_end(transitions, state); }

void start_clock(Case& c, Clock clock, const DatedLimit& limit, const Limits& limits,
                 Instant from) {
    c.clocks[clock] = started(limits.timing, limit, from);
}

void resume_handle_clock(Case& c, const Limits& limits, Instant now) {
    auto& run = c.clocks[Clock::handle];
    if (run) run = resumed(limits.timing, limits.handle, *run, now);
}

DatedLimit rework_limit(const Limits& limits, Instant from) {
    constexpr std::int64_t million = 1'000'000;
    Limit share = limits.handle.limit;
    share.count = static_cast<std::int32_t>(
        (share.count * limits.rework_share.value + million - 1) / million);
    const Limit& least = limits.rework_min.limit;
    const WorkCalendar& calendar = *limits.timing.calendar;
    const bool longer = deadline_of(calendar, from, share) >= deadline_of(calendar, from, least);
    return {limits.rework_share.id, longer ? share : least};
}

Promise promise_of(const Limits& limits, Kind kind, Dispatching dispatching, Instant now) {
    const WorkCalendar& calendar = *limits.timing.calendar;
    Promise promise;
    const auto promised = [&](Instant from, const DatedLimit& limit) {
        const Instant due = deadline_of(calendar, from, limit.limit);
        promise.provisional |= is_provisional(calendar, limit.limit.unit, due);
        return due;
    };
    const Instant accepted_by = promised(now, limits.accept);
    promise.answer_by = accepted_by;
    if (kind != Kind::complaint) return promise;
    const Instant from = dispatching == Dispatching::by_platform ? now : accepted_by;
    promise.sign_by = promised(from, limits.sign);
    promise.contact_by = promised(from, limits.contact);
    promise.answer_by = promised(from, limits.handle);
    return promise;
}

bool is_next_due_provisional(const Case& c, const WorkCalendar& calendar) {
    return c.next_clock && is_provisional(calendar, *c.clocks[*c.next_clock]);
}

std::optional<NextEvent> next_event_of(const Case& c) {
    return next_event_of(c.clocks, clock_kinds);
}

Case settled(Case c) {
    settle(c, clock_kinds);
    c.sort_at = c.next_due_at.value_or(c.closed_at.value_or(c.registered_at));
    return c;
}

}  // namespace anju::complaints
