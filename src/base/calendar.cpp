#include "base/calendar.h"

#include <algorithm>

#include "base/result.h"

namespace anju {

namespace {

constexpr std::chrono::days one_day{1};

bool is_weekend(Date day) {
    const std::chrono::weekday weekday{day};
    return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}

Instant add_work_time(const WorkCalendar& calendar, Instant from, std::chrono::milliseconds left) {
    CHECK(!calendar.spans.empty());
    for (Date day = civil_date(from);; day += one_day) {
        if (!is_workday(calendar, day)) continue;
        for (const WorkSpan& span : calendar.spans) {
            const Instant opens = std::max(from, start_of(day) + span.from);
            const Instant closes = start_of(day) + span.to;
            if (opens >= closes) continue;
            if (opens + left <= closes) return opens + left;
            left -= closes - opens;
        }
    }
}

bool is_natural(LimitUnit unit) {
    return unit == LimitUnit::natural_hours || unit == LimitUnit::natural_days;
}

// The days that lie wholly in the pause and count for its unit.
int whole_days_in(const WorkCalendar& calendar, const Pause& pause) {
    int days = 0;
    for (Date day = civil_date(pause.from) + one_day; day < civil_date(pause.to); day += one_day)
        if (pause.unit == LimitUnit::natural_days || is_workday(calendar, day)) ++days;
    return days;
}

}  // namespace

bool is_workday(const WorkCalendar& calendar, Date day) {
    if (calendar.days_off.contains(day)) return false;
    return calendar.make_up_days.contains(day) || !is_weekend(day);
}

Date add_workdays(const WorkCalendar& calendar, Date day, int n) {
    while (n > 0) {
        day += one_day;
        if (is_workday(calendar, day)) --n;
    }
    return day;
}

std::chrono::milliseconds work_time_between(const WorkCalendar& calendar, Instant from,
                                            Instant to) {
    std::chrono::milliseconds worked{0};
    for (Date day = civil_date(from); start_of(day) < to; day += one_day) {
        if (!is_workday(calendar, day)) continue;
        for (const WorkSpan& span : calendar.spans) {
            const Instant opens = std::max(from, start_of(day) + span.from);
            const Instant closes = std::min(to, start_of(day) + span.to);
            if (opens < closes) worked += closes - opens;
        }
    }
    return worked;
}

Instant deadline_of(const WorkCalendar& calendar, Instant from, Limit limit) {
    switch (limit.unit) {
        case LimitUnit::natural_hours:
            return from + std::chrono::minutes{limit.count};
        case LimitUnit::work_hours:
            return add_work_time(calendar, from, std::chrono::minutes{limit.count});
        case LimitUnit::work_days:
            return end_of(add_workdays(calendar, civil_date(from), limit.count));
        case LimitUnit::natural_days:
            return end_of(civil_date(from) + std::chrono::days{limit.count});
    }
    CHECK(false);
    return from;
}

Instant share_of_limit(const WorkCalendar& calendar, const LimitRun& run, int percent) {
    const auto worked = work_time_between(calendar, run.from, run.due);
    if (is_natural(run.unit) || worked.count() == 0)
        return run.from + (run.due - run.from) * percent / 100;
    return add_work_time(calendar, run.from, worked * percent / 100);
}

std::int64_t used_percent_of(const WorkCalendar& calendar, const LimitRun& run, Instant at) {
    const Instant until = std::max(at, run.from);
    const auto worked = is_natural(run.unit) ? std::chrono::milliseconds{0}
                                             : work_time_between(calendar, run.from, run.due);
    if (worked.count() > 0)
        return work_time_between(calendar, run.from, until).count() * 100 / worked.count();
    const auto way = run.due - run.from;
    const auto used = until - run.from;
    if (way.count() <= 0) return used.count() > 0 ? 100 : 0;
    return used.count() * 100 / way.count();
}

bool is_provisional(const WorkCalendar& calendar, LimitUnit unit, Instant due) {
    return !is_natural(unit) && civil_date(due) > calendar.known_until;
}

Instant put_off(const WorkCalendar& calendar, Instant from, const Pause& pause) {
    if (pause.to <= pause.from) return from;
    const Date day = civil_date(from);
    switch (pause.unit) {
        case LimitUnit::natural_hours:
            return from + (pause.to - pause.from);
        case LimitUnit::work_hours:
            return add_work_time(calendar, from, work_time_between(calendar, pause.from, pause.to));
        case LimitUnit::work_days:
            return from + (add_workdays(calendar, day, whole_days_in(calendar, pause)) - day);
        case LimitUnit::natural_days:
            return from + std::chrono::days{whole_days_in(calendar, pause)};
    }
    CHECK(false);
    return from;
}

}  // namespace anju
