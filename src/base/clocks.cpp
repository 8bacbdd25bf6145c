#include "base/clocks.h"

#include <charconv>

#include "base/result.h"

namespace anju {

ClockRun started(const Timing& timing, const DatedLimit& limit, Instant from) {
    CHECK(limit.id.set());
    const LimitUnit unit = limit.limit.unit;
    const Instant due = deadline_of(*timing.calendar, from, limit.limit);
    return {.from_at = from,
            .due_at = due,
            .warn_at = share_of_limit(*timing.calendar, {unit, from, due}, timing.warn_percent),
            .unit = unit,
            .policy = limit.id};
}

ClockRun resumed(const Timing& timing, const DatedLimit& limit, const ClockRun& run, Instant now) {
    const Pause pause{run.unit, run.met_at.value_or(now), now};
    ClockRun again = started(timing, limit, put_off(*timing.calendar, run.from_at, pause));
    again.warned = run.warned;
    again.overdue = run.overdue && again.due_at < now;
    if (again.from_at != run.from_at) again.began_at = began_at(run);
    return again;
}

bool is_dated_by(const WorkCalendar& calendar, const Limit& limit, const ClockRun& run) {
    if (limit.unit != run.unit) return false;
    using std::chrono::floor;
    using std::chrono::minutes;
    const Instant due = deadline_of(calendar, run.from_at, limit);
    if (due == run.due_at) return true;
    return limit.unit == LimitUnit::work_hours &&
           (floor<minutes>(due) == run.due_at ||
            deadline_of(calendar, floor<minutes>(run.from_at), limit) == run.due_at);
}

std::optional<ClockRun> redated(const Timing& timing, const DatedLimit& limit, const ClockRun& run,
                                Instant now) {
    if (run.met_at || run.due_at < now) return std::nullopt;
    if (is_dated_by(*timing.calendar, limit.limit, run)) return std::nullopt;
    ClockRun again = started(timing, limit, run.from_at);
    if (again.due_at < now) return std::nullopt;
    again.warned = run.warned;
    again.began_at = run.began_at;
    return again;
}

Instant began_at(const ClockRun& run) { return run.began_at.value_or(run.from_at); }

bool is_running(const std::optional<ClockRun>& run) { return run && !run->met_at; }

bool is_late(const ClockRun& run, Instant now) { return run.met_at.value_or(now) > run.due_at; }

std::int64_t used_percent(const WorkCalendar& calendar, const ClockRun& run, Instant now) {
    return used_percent_of(calendar, {run.unit, run.from_at, run.due_at}, run.met_at.value_or(now));
}

bool is_provisional(const WorkCalendar& calendar, const ClockRun& run) {
    return is_running(run) && is_provisional(calendar, run.unit, run.due_at);
}

namespace clock_form {

namespace {

void put(std::string& out, Instant at) {
    out += ' ';
    out += std::to_string(at.time_since_epoch().count());
}

std::optional<std::int64_t> whole_in(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::optional<Instant> moment_in(std::string_view text) {
    const auto value = whole_in(text);
    return value ? std::optional(Instant{std::chrono::milliseconds{*value}}) : std::nullopt;
}

// The ninth stands where a pause moved the start.
constexpr std::size_t least_fields = 8;
using Fields = std::array<std::string_view, least_fields + 1>;

std::optional<Fields> fields_in(std::string_view part) {
    Fields fields;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const std::size_t gap = part.find(' ');
        fields[i] = part.substr(0, gap);
        if (gap == std::string_view::npos && i + 1 >= least_fields && !fields[i].empty())
            return fields;
        if (gap == std::string_view::npos) break;
        part.remove_prefix(gap + 1);
    }
    return std::nullopt;
}

std::optional<Named> named_in(std::string_view part) {
    const auto fields = fields_in(part);
    if (!fields) return std::nullopt;
    const auto& [name, from, due, warn, unit, policy, met, marks, began] = *fields;
    const auto from_at = moment_in(from);
    const auto due_at = moment_in(due);
    const auto warn_at = moment_in(warn);
    const auto counts = from_text<LimitUnit>(unit);
    const auto version = whole_in(policy);
    const auto met_at = met == "-" ? std::nullopt : moment_in(met);
    const auto began_at = began.empty() ? std::nullopt : moment_in(began);
    const bool marked = marks == "-" || marks == "w" || marks == "o" || marks == "wo";
    if (!from_at || !due_at || !warn_at || !counts || !version || !marked) return std::nullopt;
    if (met != "-" && !met_at) return std::nullopt;
    if (!began.empty() && !began_at) return std::nullopt;
    return Named{name,
                 {*from_at, *due_at, *warn_at, *counts, PolicyId{*version}, met_at,
                  marks.contains('w'), marks.contains('o'), began_at}};
}

}  // namespace

void write(std::string& out, std::string_view name, const ClockRun& run) {
    out += name;
    put(out, run.from_at);
    put(out, run.due_at);
    put(out, run.warn_at);
    out += ' ';
    out += to_text(run.unit);
    out += ' ';
    out += std::to_string(run.policy.value);
    if (run.met_at) {
        put(out, *run.met_at);
    } else {
        out += " -";
    }
    out += run.warned ? " w" : run.overdue ? " o" : " -";
    if (run.warned && run.overdue) out += 'o';
    if (run.began_at) put(out, *run.began_at);
    out += ';';
}

std::optional<std::vector<Named>> read(std::string_view text) {
    std::vector<Named> found;
    while (!text.empty()) {
        const std::size_t end = text.find(';');
        if (end == std::string_view::npos) return std::nullopt;
        auto named = named_in(text.substr(0, end));
        if (!named) return std::nullopt;
        found.push_back(*named);
        text.remove_prefix(end + 1);
    }
    return found;
}

}  // namespace clock_form

}  // namespace anju
