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

std::optional<NextEvent> event_of(Clock clock, const ClockRun& run, int warn_percent) {
    if (run.met_at) return std::nullopt;
    if (warns(clock) && !run.warned && !run.overdue)
        return NextEvent{Event::warn, clock, share_of_way(run.from_at, run.due_at, warn_percent)};
    if (run.overdue) return std::nullopt;
    return NextEvent{event_past_due(clock), clock, run.due_at + one_ms};
}

}  // namespace

std::string limit_key(Clock clock, Urgency urgency) {
    const std::string suffix = "." + std::string(to_text(urgency));
    switch (clock) {
        case Clock::accept:
            return "complaints.accept";
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

std::int64_t used_percent(const ClockRun& run, Instant now) {
    const auto way = run.due_at - run.from_at;
    const auto used = std::max(run.met_at.value_or(now), run.from_at) - run.from_at;
    if (way.count() <= 0) return used.count() > 0 ? 100 : 0;
    return used.count() * 100 / way.count();
}

void start_clock(Case& c, Clock clock, const policy::DatedLimit& limit,
                 const WorkCalendar& calendar, Instant from) {
    c.clock(clock) = ClockRun{from, deadline_of(calendar, from, limit.limit), limit.id};
}

void stop_clock(Case& c, Clock clock, Instant at) {
    if (auto& run = c.clock(clock); is_running(run)) run->met_at = at;
}

void stop_all_clocks(Case& c, Instant at) {
    for (const Clock clock : all_clocks) stop_clock(c, clock, at);
}

void resume_clock(Case& c, Clock clock) {
    if (auto& run = c.clock(clock)) run->met_at.reset();
}

void start_rework_clock(Case& c, const Limits& limits, Instant from) {
    constexpr std::int64_t million = 1'000'000;
    Limit share = limits.handle.limit;
    share.count = static_cast<std::int32_t>(
        (share.count * limits.rework_share.value + million - 1) / million);
    const Instant due = std::max(deadline_of(*limits.calendar, from, share),
                                 deadline_of(*limits.calendar, from, limits.rework_min.limit));
    c.clock(Clock::handle) = ClockRun{from, due, limits.rework_share.id};
}

std::optional<NextEvent> next_event_of(const Case& c, int warn_percent) {
    std::optional<NextEvent> next;
    for (const Clock clock : all_clocks) {
        const auto& run = c.clock(clock);
        if (!run) continue;
        const auto event = event_of(clock, *run, warn_percent);
        if (event && (!next || event->at < next->at)) next = event;
    }
    return next;
}

void settle(Case& c, int warn_percent, Instant now) {
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
    const auto next = next_event_of(c, warn_percent);
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
