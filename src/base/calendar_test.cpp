#include "base/calendar.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace anju {

namespace {

// The notice of the State Council for 2026 (docs/regulations/work_calendar.md).
WorkCalendar year_2026() {
    WorkCalendar calendar;
    const auto off = [&](unsigned m1, unsigned d1, unsigned m2, unsigned d2) {
        for (Date day = date_of(2026, m1, d1); day <= date_of(2026, m2, d2);
             day += std::chrono::days{1})
            calendar.days_off.insert(day);
    };
    off(1, 1, 1, 3), off(2, 15, 2, 23), off(4, 4, 4, 6), off(5, 1, 5, 5), off(6, 19, 6, 21);
    off(9, 25, 9, 27), off(10, 1, 10, 7);
    for (const auto& [month, day] :
         {std::pair{1u, 4u}, {2u, 14u}, {2u, 28u}, {5u, 9u}, {9u, 20u}, {10u, 10u}})
        calendar.make_up_days.insert(date_of(2026, month, day));
    using std::chrono::hours, std::chrono::minutes;
    calendar.spans = {{hours{8} + minutes{30}, hours{12}},
                      {hours{13} + minutes{30}, hours{17} + minutes{30}}};
    calendar.known_until = date_of(2026, 12, 31);
    return calendar;
}

// Counts minute by minute, without any cleverness.
Instant slow_work_deadline(const WorkCalendar& calendar, Instant from, int minutes) {
    Instant at = from;
    while (minutes > 0) {
        const auto minute = minute_of_day(at);
        const bool open = is_workday(calendar, civil_date(at)) &&
                          std::ranges::any_of(calendar.spans, [&](const WorkSpan& span) {
                              return minute >= span.from && minute < span.to;
                          });
        at += std::chrono::minutes{1};
        if (open) --minutes;
    }
    return at;
}

TEST(Calendar, WorkedExamplesOfTheDomainHold) {
    const WorkCalendar calendar = year_2026();
    struct Row {
        Date from;
        int days;
        Date due;
    };
    const Row rows[] = {
        {date_of(2026, 4, 29), 1, date_of(2026, 4, 30)},
        {date_of(2026, 4, 29), 3, date_of(2026, 5, 7)},
        {date_of(2026, 4, 29), 5, date_of(2026, 5, 9)},
        {date_of(2026, 4, 29), 7, date_of(2026, 5, 12)},
        {date_of(2026, 4, 29), 15, date_of(2026, 5, 22)},
        {date_of(2026, 9, 18), 5, date_of(2026, 9, 24)},
        {date_of(2026, 2, 12), 5, date_of(2026, 2, 26)},
    };
    for (const Row& row : rows)
        EXPECT_EQ(to_text(add_workdays(calendar, row.from, row.days)), to_text(row.due))
            << to_text(row.from) << " + " << row.days;
}

TEST(Calendar, DeadlinesOfThePublishedHolidaysHold) {
    std::ifstream holidays("data/calendar/holidays.tsv");
    std::ifstream rows("tests/vectors/working_day_deadlines.tsv");
    WorkCalendar calendar;
    std::string line;
    std::getline(holidays, line);
    while (std::getline(holidays, line)) {
        std::istringstream fields(line);
        std::string year, day, name, kind;
        std::getline(fields, year, '\t'), std::getline(fields, day, '\t');
        std::getline(fields, kind, '\t'), std::getline(fields, name, '\t');
        auto& days = kind == "off" ? calendar.days_off : calendar.make_up_days;
        days.insert(*parse_date(day));
    }
    std::getline(rows, line);
    int checked = 0;
    while (std::getline(rows, line)) {
        std::istringstream fields(line);
        std::string from, due;
        int days = 0;
        fields >> from >> days >> due;
        EXPECT_EQ(to_text(add_workdays(calendar, *parse_date(from), days)), due) << line;
        ++checked;
    }
    EXPECT_EQ(checked, 160);
}

TEST(Calendar, ADayLimitEndsWithTheLastMillisecondOfItsDay) {
    const WorkCalendar calendar = year_2026();
    const Instant from = instant_of(date_of(2026, 4, 29), 23, 59);
    const Instant due = deadline_of(calendar, from, {3, LimitUnit::work_days});
    EXPECT_EQ(to_text(due), "2026-05-07T23:59:59.999+08:00");
    EXPECT_EQ(to_text(deadline_of(calendar, from, {1, LimitUnit::natural_days})),
              "2026-04-30T23:59:59.999+08:00");
}

TEST(Calendar, WorkHoursPauseAtNoonAtNightAndOnHolidays) {
    const WorkCalendar calendar = year_2026();
    struct Row {
        Instant from;
        int minutes;
        std::string due;
    };
    const Row rows[] = {
        {instant_of(date_of(2026, 4, 29), 9), 60, "2026-04-29T10:00:00+08:00"},
        {instant_of(date_of(2026, 4, 29), 11), 120, "2026-04-29T14:30:00+08:00"},
        {instant_of(date_of(2026, 4, 30), 16, 30), 240, "2026-05-06T11:30:00+08:00"},
        {instant_of(date_of(2026, 5, 9), 7), 30, "2026-05-09T09:00:00+08:00"},  // working Saturday
        {instant_of(date_of(2026, 4, 29), 16, 30), 60, "2026-04-29T17:30:00+08:00"},
    };
    for (const Row& row : rows)
        EXPECT_EQ(to_text(deadline_of(calendar, row.from, {row.minutes, LimitUnit::work_hours})),
                  row.due)
            << to_text(row.from);
}

RC_GTEST_PROP(Calendar, WorkHoursAgreeWithCountingMinutes, ()) {
    const WorkCalendar calendar = year_2026();
    const int day = *rc::gen::inRange(0, 300);
    const int minute = *rc::gen::inRange(0, 1440);
    const int count = *rc::gen::inRange(1, 2000);
    const Instant from =
        start_of(date_of(2026, 1, 1)) + std::chrono::days{day} + std::chrono::minutes{minute};
    const Instant due = deadline_of(calendar, from, {count, LimitUnit::work_hours});
    RC_ASSERT(due == slow_work_deadline(calendar, from, count));
    RC_ASSERT(work_time_between(calendar, from, due) == std::chrono::minutes{count});
}

// A span is used up to the millisecond: what is left of a minute goes on after noon.
TEST(Calendar, WorkHoursKeepTheirMilliseconds) {
    const WorkCalendar calendar = year_2026();
    struct Row {
        std::string from;
        int minutes;
        std::string due;
    };
    for (const Row& row : {
             Row{"2026-11-27T11:59:59.999+08:00", 60, "2026-11-27T14:29:59.999+08:00"},
             Row{"2026-11-27T17:29:59.500+08:00", 60, "2026-11-30T09:29:59.500+08:00"},
             Row{"2026-11-27T10:00:30+08:00", 240, "2026-11-27T15:30:30+08:00"},
         }) {
        const Instant from = *parse_instant(row.from);
        const Instant due = deadline_of(calendar, from, {row.minutes, LimitUnit::work_hours});
        EXPECT_EQ(to_text(due), row.due);
        EXPECT_EQ(work_time_between(calendar, from, due), std::chrono::minutes{row.minutes});
    }
}

TEST(Calendar, WarningsStandAtTheirShareOfTheLimit) {
    const WorkCalendar calendar = year_2026();
    const Instant from = instant_of(date_of(2026, 4, 29), 8);
    const Instant due = from + std::chrono::hours{10};
    EXPECT_EQ(share_of_limit(calendar, {LimitUnit::natural_hours, from, due}, 80),
              from + std::chrono::hours{8});
    // A day of work is eight hours: a quarter of four days is used up after the first.
    const LimitRun days{LimitUnit::work_days, instant_of(date_of(2026, 3, 2), 0),
                        end_of(date_of(2026, 3, 5))};
    const Instant first_day_over = instant_of(date_of(2026, 3, 2), 23);
    EXPECT_EQ(used_percent_of(calendar, days, first_day_over), 25);
    EXPECT_EQ(civil_date(share_of_limit(calendar, days, 25)), date_of(2026, 3, 2));
    EXPECT_EQ(civil_date(share_of_limit(calendar, days, 26)), date_of(2026, 3, 3));
}

TEST(Calendar, APausePutsAStartOffByWhatLayWhollyInIt) {
    const WorkCalendar calendar = year_2026();
    const Instant at = instant_of(date_of(2026, 2, 12), 9);
    const Instant friday = instant_of(date_of(2026, 2, 13), 10);
    const Instant tuesday = instant_of(date_of(2026, 2, 24), 11);
    using enum LimitUnit;
    // Saturday the 14th is worked, the Spring Festival after it is not.
    EXPECT_EQ(put_off(calendar, at, {work_days, friday, tuesday}),
              instant_of(date_of(2026, 2, 13), 9));
    EXPECT_EQ(put_off(calendar, at, {natural_days, friday, tuesday}),
              instant_of(date_of(2026, 2, 22), 9));
    EXPECT_EQ(put_off(calendar, at, {natural_days, friday, friday + std::chrono::hours{20}}), at);
    EXPECT_EQ(put_off(calendar, at, {natural_hours, friday, friday + std::chrono::hours{3}}),
              at + std::chrono::hours{3});
    EXPECT_EQ(put_off(calendar, friday, {work_hours, friday, friday + std::chrono::hours{1}}),
              friday + std::chrono::hours{1});
    EXPECT_EQ(put_off(calendar, at, {work_days, tuesday, friday}), at);
}

}  // namespace

}  // namespace anju
