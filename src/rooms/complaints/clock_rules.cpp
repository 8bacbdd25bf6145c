#include "rooms/complaints/clock_rules.h"

#include <algorithm>

#include "base/result.h"

namespace anju::complaints {

namespace {

constexpr std::chrono::milliseconds one_ms{1};

constexpr std::array all_clocks{Clock::accept, Clock::sign,  Clock::contact, Clock::handle,
                                Clock::review, Clock::visit, Clock::archive, Clock::feedback};
static_assert(all_clocks.size() == count_of<Clock>());

Event event_past_due(Clock clock) {
    switch (clock) {
        case Clock::sign:
            return Event::auto_sign;
        case Clock::archive:
            return Event::archive;
        case Clock::accept:
        case Clock::contact:
        case Clock::handle:
        case Clock::review:
        case Clock::visit:
        case Clock::feedback:
            return Event::overdue;
    }
    CHECK(false);
    return Event::overdue;
}

// An hourly report is due before a warning of it would help; the archive warns nobody.
bool warns(Clock clock) { return is_duty(clock) && clock != Clock::feedback; }

std::optional<NextEvent> event_of(Clock clock, const ClockRun& run) {
    if (run.met_at) return std::nullopt;
    if (warns(clock) && !run.warned && !run.overdue)
        return NextEvent{Event::warn, clock, run.warn_at};
    if (run.overdue) return std::nullopt;
    return NextEvent{event_past_due(clock), clock, run.due_at + one_ms};
}

ClockRun run_of(const Limits& limits, const LimitRun& run, PolicyId policy) {
    return {.from_at = run.from,
            .due_at = run.due,
            .warn_at = share_of_limit(*limits.calendar, run, limits.warn_percent),
            .unit = run.unit,
            .policy = policy};
}

}  // namespace

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

bool ends(State state) {
    return state == State::refused || state == State::answered || state == State::archived ||
           state == State::withdrawn;
}

bool is_duty(Clock clock) { return clock != Clock::archive; }

bool is_running(const std::optional<ClockRun>& run) { return run && !run->met_at; }

bool is_late(const ClockRun& run, Instant now) { return run.met_at.value_or(now) > run.due_at; }

std::int64_t used_percent(const WorkCalendar& calendar, const ClockRun& run, Instant now) {
    return used_percent_of(calendar, {run.unit, run.from_at, run.due_at}, run.met_at.value_or(now));
}

void start_clock(Case& c, Clock clock, const policy::DatedLimit& limit, const Limits& limits,
                 Instant from) {
    const Instant due = deadline_of(*limits.calendar, from, limit.limit);
    c.clock(clock) = run_of(limits, {limit.limit.unit, from, due}, limit.id);
}

void stop_clock(Case& c, Clock clock, Instant at) {
    if (auto& run = c.clock(clock); is_running(run)) run->met_at = at;
}

void stop_all_clocks(Case& c, Instant at) {
    for (const Clock clock : all_clocks) stop_clock(c, clock, at);
}

void resume_clock(Case& c, Clock clock, const WorkCalendar& calendar, Instant now) {
    auto& run = c.clock(clock);
    if (!run || !run->met_at) return;
    const Pause review{run->unit, *run->met_at, now};
    for (Instant* at : {&run->from_at, &run->warn_at, &run->due_at})
        *at = put_off(calendar, *at, review);
    run->met_at.reset();
}

void start_rework_clock(Case& c, const Limits& limits, Instant from) {
    constexpr std::int64_t million = 1'000'000;
    Limit share = limits.handle.limit;
    share.count = static_cast<std::int32_t>(
        (share.count * limits.rework_share.value + million - 1) / million);
    const Limit& least = limits.rework_min.limit;
    const LimitRun by_share{share.unit, from, deadline_of(*limits.calendar, from, share)};
    const LimitRun by_least{least.unit, from, deadline_of(*limits.calendar, from, least)};
    c.clock(Clock::handle) =
        run_of(limits, by_share.due < by_least.due ? by_least : by_share, limits.rework_share.id);
}

std::optional<NextEvent> next_event_of(const Case& c) {
    std::optional<NextEvent> next;
    for (const Clock clock : all_clocks) {
        const auto& run = c.clock(clock);
        if (!run) continue;
        const auto event = event_of(clock, *run);
        if (event && (!next || event->at < next->at)) next = event;
    }
    return next;
}

void settle(Case& c, Instant now) {
    c.next_due_at.reset();
    c.next_clock.reset();
    c.late = false;
    for (const Clock clock : all_clocks) {
        const auto& run = c.clock(clock);
        if (!is_duty(clock) || !is_running(run)) continue;
        c.late = c.late || is_late(*run, now);
        if (c.next_due_at && *c.next_due_at <= run->due_at) continue;
        c.next_due_at = run->due_at;
        c.next_clock = clock;
    }
    const auto next = next_event_of(c);
    c.next_event_at = next ? std::optional(next->at) : std::nullopt;
    c.next_event = next ? std::optional(next->event) : std::nullopt;
    c.next_event_clock = next ? std::optional(next->clock) : std::nullopt;
    c.sort_at = c.next_due_at ? *c.next_due_at : c.closed_at.value_or(c.registered_at);
}

std::vector<Clock> started_clocks(const Case& before, const Case& after) {
    std::vector<Clock> started;
    for (const Clock clock : all_clocks) {
        const auto& then = before.clock(clock);
        const auto& now = after.clock(clock);
        if (now && (!then || then->from_at != now->from_at || then->due_at != now->due_at))
            started.push_back(clock);
    }
    return started;
}

}  // namespace anju::complaints
