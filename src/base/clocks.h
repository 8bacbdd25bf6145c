// Clocks, written once for every room: a run of one limit, a set of runs over an enumeration, what
// is due next and what the sweep has to do. A room says in a table what each of its clocks is; it
// decides nothing else here. Calendar and limits come in as values; nothing reads the time.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.h"
#include "base/enum.h"
#include "base/id.h"

namespace anju {

using PolicyId = Id<struct PolicyTag>;  // one version of one value of a regulation

// A limit together with the version that made it: the row that uses it keeps `id`, so that a
// changed rule never rewrites an old clock and every deadline can name its rule.
struct DatedLimit {
    PolicyId id;
    Limit limit;
};

// What every clock of a step is counted by.
struct Timing {
    const WorkCalendar* calendar = nullptr;  // lives as long as the process
    int warn_percent = 0;                    // of the limit
};

// One clock that was started. Late is `met_at` or now after `due_at`; due is inclusive.
struct ClockRun {
    Instant from_at;
    Instant due_at;
    Instant warn_at;
    LimitUnit unit = LimitUnit::work_days;
    PolicyId policy;  // the version that made `due_at`
    std::optional<Instant> met_at;
    bool warned = false;
    bool overdue = false;
    std::optional<Instant> began_at;  // where pauses moved `from_at`: when it was started
    bool operator==(const ClockRun&) const = default;
};

// A limit without a version was never loaded: a fault, not a clock that is due at once.
ClockRun started(const Timing& timing, const DatedLimit& limit, Instant from);
// A run that was stopped runs on, put off by what lay between. The warning stays told; that it is
// overdue stays told unless the calendar changed meanwhile and its date is yet to come.
ClockRun resumed(const Timing& timing, const DatedLimit& limit, const ClockRun& run, Instant now);
// Is this the date that the rule gives by this calendar? Working hours were once counted in whole
// minutes, without the seconds of their start from the first break on: such a date is one too.
bool is_dated_by(const WorkCalendar& calendar, const Limit& limit, const ClockRun& run);
// A running clock by the calendar as it is now. Empty: its date stays. A date that has come is
// never moved, nor is one moved into the past: a calendar makes nobody late.
std::optional<ClockRun> redated(const Timing& timing, const DatedLimit& limit, const ClockRun& run,
                                Instant now);
bool is_running(const std::optional<ClockRun>& run);
// The day whose rules made its limit.
Instant began_at(const ClockRun& run);
// Met after its date, or still running past it.
bool is_late(const ClockRun& run, Instant now);
// 已超期: what is next due has passed. It is asked whenever somebody looks and kept nowhere.
inline bool is_overdue(const std::optional<Instant>& next_due_at, Instant now) {
    return next_due_at && *next_due_at < now;
}
// How much of the limit is used up, as its unit counts; past the date more than 100.
std::int64_t used_percent(const WorkCalendar& calendar, const ClockRun& run, Instant now);
bool is_provisional(const WorkCalendar& calendar, const ClockRun& run);
// A date is made by the calendar of the moment when the clock started or ran on, and made anew when
// the calendar changes: so it is that of a calendar that held while the clock ran. `limit_by` tells
// the limit of the run by a calendar, as an optional.
template <class LimitBy>
bool is_dated_by_rule(std::span<const DatedCalendar> calendars, const ClockRun& run,
                      LimitBy&& limit_by) {
    for (std::size_t i = 0; i < calendars.size(); ++i) {
        const bool last = i + 1 == calendars.size();
        if (!last && calendars[i + 1].since <= run.from_at) continue;
        if (i > 0 && run.met_at && calendars[i].since > *run.met_at) break;
        const WorkCalendar& calendar = calendars[i].calendar;
        const std::optional<DatedLimit> limit = limit_by(calendar);
        if (limit && is_dated_by(calendar, limit->limit, run)) return true;
    }
    return false;
}

// What a clock of a room is. One row each, in the order of the enumeration.
template <NamedEnum Clock, NamedEnum Event>
struct ClockKind {
    Clock clock;
    bool duty;       // of somebody; what is nobody's duty is no due date and never late
    bool warns;      // before its date
    Event past_due;  // what the sweep does a millisecond past the date
};
template <NamedEnum Clock, NamedEnum Event>
using ClockKinds = std::array<ClockKind<Clock, Event>, count_of<Clock>()>;

// Held to one row each, in their order, by a static_assert beside the table.
template <NamedEnum Clock, NamedEnum Event>
constexpr bool is_complete(const ClockKinds<Clock, Event>& kinds) {
    for (std::size_t i = 0; i < kinds.size(); ++i)
        if (kinds[i].clock != static_cast<Clock>(i)) return false;
    return true;
}

// The clocks of one row, each started or not.
template <NamedEnum Clock>
struct Clocks {
    static constexpr std::size_t count = count_of<Clock>();
    std::array<std::optional<ClockRun>, count> runs;
    bool operator==(const Clocks&) const = default;

    std::optional<ClockRun>& operator[](Clock clock) {
        return runs[static_cast<std::size_t>(clock)];
    }
    const std::optional<ClockRun>& operator[](Clock clock) const {
        return runs[static_cast<std::size_t>(clock)];
    }
    // A clock that does not run stays as it is.
    void stop(Clock clock, Instant at) {
        if (auto& run = (*this)[clock]; is_running(run)) run->met_at = at;
    }
    // Ends every clock that still runs: the row has ended another way.
    void stop_all(Instant at) {
        for (std::size_t i = 0; i < count; ++i) stop(static_cast<Clock>(i), at);
    }
    // By a changed calendar. `limits` are those the running clocks were started with; false: none
    // of them moves.
    bool redate(const Timing& timing, const std::array<std::optional<DatedLimit>, count>& limits,
                Instant now) {
        bool moved = false;
        for (std::size_t i = 0; i < count; ++i) {
            if (!runs[i] || !limits[i]) continue;
            if (const auto again = redated(timing, *limits[i], *runs[i], now)) {
                runs[i] = again;
                moved = true;
            }
        }
        return moved;
    }
    // Those that are dated otherwise than in `before`, or were not there.
    std::vector<Clock> started_since(const Clocks& before) const {
        std::vector<Clock> clocks;
        for (std::size_t i = 0; i < count; ++i) {
            const auto& then = before.runs[i];
            const auto& now = runs[i];
            if (now && (!then || then->from_at != now->from_at || then->due_at != now->due_at))
                clocks.push_back(static_cast<Clock>(i));
        }
        return clocks;
    }
};

template <NamedEnum Clock>
struct NextDue {
    Clock clock;
    Instant at;
    bool operator==(const NextDue&) const = default;
};
// The running duty that ends first.
template <NamedEnum Clock, NamedEnum Event>
std::optional<NextDue<Clock>> next_due_of(const Clocks<Clock>& clocks,
                                          const ClockKinds<Clock, Event>& kinds) {
    std::optional<NextDue<Clock>> next;
    for (const auto& kind : kinds) {
        const auto& run = clocks[kind.clock];
        if (kind.duty && is_running(run) && (!next || run->due_at < next->at))
            next = NextDue<Clock>{kind.clock, run->due_at};
    }
    return next;
}

// What the sweep has to do next, and when. Late is after the date, so what follows it comes one
// millisecond past it.
template <NamedEnum Clock, NamedEnum Event>
struct NextEventOf {
    Event event{};
    Clock clock{};
    Instant at;
    bool operator==(const NextEventOf&) const = default;
};
template <NamedEnum Clock, NamedEnum Event>
std::optional<NextEventOf<Clock, Event>> next_event_of(const Clocks<Clock>& clocks,
                                                       const ClockKinds<Clock, Event>& kinds) {
    std::optional<NextEventOf<Clock, Event>> next;
    for (const auto& kind : kinds) {
        const auto& run = clocks[kind.clock];
        if (!is_running(run) || run->overdue) continue;
        const bool warning = kind.warns && !run->warned;
        const Instant at = warning ? run->warn_at : run->due_at + std::chrono::milliseconds{1};
        if (!next || at < next->at) next = {warning ? Event::warn : kind.past_due, kind.clock, at};
    }
    return next;
}

// What a row keeps of its clocks, so that lists can ask for it: after every change of a clock.
// The row names them next_due_at, next_clock, next_event_at, next_event and next_event_clock.
template <class Row, NamedEnum Clock, NamedEnum Event>
void settle(Row& row, const ClockKinds<Clock, Event>& kinds) {
    const auto due = next_due_of(row.clocks, kinds);
    row.next_due_at = due ? std::optional(due->at) : std::nullopt;
    row.next_clock = due ? std::optional(due->clock) : std::nullopt;
    const auto next = next_event_of(row.clocks, kinds);
    row.next_event_at = next ? std::optional(next->at) : std::nullopt;
    row.next_event = next ? std::optional(next->event) : std::nullopt;
    row.next_event_clock = next ? std::optional(next->clock) : std::nullopt;
}

// --- the stored form: one text a row -------------------------------------------------------------
//
// Every clock that was started, in the order of the enumeration, each closed by a semicolon:
//   name from due warn unit policy met marks[ began];
// moments in milliseconds UTC, `met` "-" while it runs, `marks` of w (warned) and o (overdue) or
// "-", `began` only where a pause moved it. Names, not places, so that an enumeration may grow.

namespace clock_form {

void write(std::string& out, std::string_view name, const ClockRun& run);
struct Named {
    std::string_view name;
    ClockRun run;
};
// Empty: not in this form.
std::optional<std::vector<Named>> read(std::string_view text);

}  // namespace clock_form

template <NamedEnum Clock>
std::string to_text(const Clocks<Clock>& clocks) {
    std::string text;
    for (std::size_t i = 0; i < clocks.runs.size(); ++i)
        if (clocks.runs[i])
            clock_form::write(text, to_text(static_cast<Clock>(i)), *clocks.runs[i]);
    return text;
}

template <NamedEnum Clock>
std::optional<Clocks<Clock>> parse_clocks(std::string_view text) {
    const auto parts = clock_form::read(text);
    if (!parts) return std::nullopt;
    Clocks<Clock> clocks;
    for (const auto& [name, run] : *parts) {
        const auto clock = from_text<Clock>(name);
        if (!clock || clocks[*clock]) return std::nullopt;
        clocks[*clock] = run;
    }
    return clocks;
}

}  // namespace anju
