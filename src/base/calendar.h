// The work calendar and the arithmetic of deadlines. A calendar is a value: it is loaded once and
// handed on, so a rule never asks what day it is.
#pragma once

#include <chrono>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "base/time.h"

namespace anju {

struct WorkSpan {
    std::chrono::minutes from;  // since 00:00 China time
    std::chrono::minutes to;    // exclusive
    bool operator==(const WorkSpan&) const = default;
};

struct WorkCalendar {
    std::set<Date> days_off;      // 放假: weekdays that are not worked
    std::set<Date> make_up_days;  // 调休上班: weekend days that are worked
    std::vector<WorkSpan> spans;  // working hours of a working day, in order, not overlapping
    // Holidays are known up to the end of this day; a deadline past it counts plain weekdays only.
    Date known_until{};
};

// One that held from then on, known by a digest of what it says.
struct DatedCalendar {
    Instant since;
    std::string digest;
    WorkCalendar calendar;
};

bool is_workday(const WorkCalendar& calendar, Date day);
// The n-th working day after `day`; the day itself is not counted. n >= 1. n == 0 gives `day`.
Date add_workdays(const WorkCalendar& calendar, Date day, int n);
// Working time between two moments; none if to <= from.
std::chrono::milliseconds work_time_between(const WorkCalendar& calendar, Instant from, Instant to);

// When a limit that starts at `from` ends. The last moment that is still in time:
// hour units end on the minute, day units at the end of the day. A day limit does not count the
// day it starts on; work hours count only inside the working spans.
Instant deadline_of(const WorkCalendar& calendar, Instant from, Limit limit);
// Past the last published year only weekends are known, so a date in working time may still move.
bool is_provisional(const WorkCalendar& calendar, LimitUnit unit, Instant due);

// A limit as it runs: how it is counted, and from when to when.
struct LimitRun {
    LimitUnit unit = LimitUnit::work_days;
    Instant from;
    Instant due;
};
// The moment at which `percent` (1..99) of the limit is used up, for warnings: of the way for the
// natural units, of the working minutes on the way for the others.
Instant share_of_limit(const WorkCalendar& calendar, const LimitRun& run, int percent);
// How much of the limit is used up at a moment, by the same measure; past the date more than 100.
std::int64_t used_percent_of(const WorkCalendar& calendar, const LimitRun& run, Instant at);

// The time from one moment to another in which a limit of this unit stood still.
struct Pause {
    LimitUnit unit = LimitUnit::work_days;
    Instant from;
    Instant to;
};
// A start put off by a pause, never by more than lay in it: hours by their length, days by those
// that lay wholly in the pause. The day it began on and the day it ended on were not.
Instant put_off(const WorkCalendar& calendar, Instant from, const Pause& pause);

}  // namespace anju
