#include "rooms/complaints/clock_rules.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "rooms/complaints/cases_test.h"

namespace anju::complaints {

namespace {

using namespace fixture;
using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;

const Limits by_calendar = fixture::limits_for(Urgency::U3);
const WorkCalendar& calendar = *by_calendar.timing.calendar;

// --- the slow reference: one minute after the other ----------------------------------------------

bool works_at(Instant at) {
    const Date day = civil_date(at);
    const std::chrono::weekday weekday{day};
    const bool weekend = weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
    if (calendar.days_off.contains(day)) return false;
    if (weekend && !calendar.make_up_days.contains(day)) return false;
    for (const WorkSpan& span : calendar.spans)
        if (minute_of_day(at) >= span.from && minute_of_day(at) < span.to) return true;
    return false;
}

bool is_worked(Date day) { return works_at(start_of(day) + minutes{600}); }

// Counts worked minutes until the limit is used up.
Instant slow_work_hours(Instant from, int count) {
    Instant at = from;
    for (int worked = 0; worked < count; at += minutes{1})
        if (works_at(at)) ++worked;
    return at;
}

Instant slow_workdays(Instant from, int count) {
    Date day = civil_date(from);
    for (int counted = 0; counted < count;) {
        day += std::chrono::days{1};
        if (is_worked(day)) ++counted;
    }
    return start_of(day) + hours{24} - milliseconds{1};
}

Instant any_minute_of_2026() {
    return start_of(date_of(2026, 1, 1)) + minutes{*rc::gen::inRange(0, 300 * 24 * 60)};
}

}  // namespace

// --- dates ---------------------------------------------------------------------------------------

TEST(Clocks, TheWorkedExamplesOfTheDomainHold) {
    struct Row {
        Date start;
        int workdays;
        Date due;
    };
    for (const Row& row : {
             Row{date_of(2026, 4, 29), 1, date_of(2026, 4, 30)},
             Row{date_of(2026, 4, 29), 3, date_of(2026, 5, 7)},
             Row{date_of(2026, 4, 29), 5, date_of(2026, 5, 9)},  // a working Saturday
             Row{date_of(2026, 4, 29), 7, date_of(2026, 5, 12)},
             Row{date_of(2026, 4, 29), 15, date_of(2026, 5, 22)},
             Row{date_of(2026, 9, 18), 5, date_of(2026, 9, 24)},  // Sunday the 20th counts
             Row{date_of(2026, 2, 12), 5, date_of(2026, 2, 26)},  // over the Spring Festival
         }) {
        Case c;
        const DatedLimit limit{PolicyId{9}, {row.workdays, LimitUnit::work_days}};
        start_clock(c, Clock::handle, limit, by_calendar, instant_of(row.start, 15, 30));
        EXPECT_EQ(c.clocks[Clock::handle]->due_at, end_of(row.due));
        EXPECT_EQ(c.clocks[Clock::handle]->policy, PolicyId{9});
    }
}

TEST(Clocks, AU0ComplaintOfTheNewYearsNightIsSignedWithinAQuarterOfAnHour) {
    Case c;
    const Limits l = limits_for(Urgency::U0);
    const Instant night = instant_of(date_of(2026, 2, 16), 23, 50);
    start_clock(c, Clock::sign, l.sign, l, night);
    EXPECT_EQ(c.clocks[Clock::sign]->due_at, instant_of(date_of(2026, 2, 17), 0, 5));
}

TEST(Clocks, WhatIsPromisedCountsFromDispatchOrFromTheEndOfAcceptance) {
    const Limits& l = by_calendar;
    const auto after = [](Instant from, const DatedLimit& limit) {
        return deadline_of(calendar, from, limit.limit);
    };
    const Instant accepted = after(monday, l.accept);
    struct Row {
        Kind kind;
        Dispatching dispatching;
        Promise promise;
    };
    for (const Row& row : {
             Row{Kind::complaint,
                 Dispatching::by_platform,
                 {after(monday, l.sign), after(monday, l.contact), after(monday, l.handle)}},
             Row{Kind::complaint,
                 Dispatching::by_dispatcher,
                 {after(accepted, l.sign), after(accepted, l.contact), after(accepted, l.handle)}},
             Row{Kind::consult, Dispatching::by_dispatcher, {{}, {}, accepted}},
             Row{Kind::praise, Dispatching::by_platform, {{}, {}, accepted}},
         }) {
        const Promise promise = promise_of(l, row.kind, row.dispatching, monday);
        EXPECT_EQ(promise.sign_by, row.promise.sign_by) << to_text(row.kind);
        EXPECT_EQ(promise.contact_by, row.promise.contact_by);
        EXPECT_EQ(promise.answer_by, row.promise.answer_by);
        EXPECT_FALSE(promise.provisional);
    }
    EXPECT_NE(accepted, monday);
    const Instant new_years_eve = instant_of(date_of(2026, 12, 30), 10);
    EXPECT_TRUE(promise_of(l, Kind::complaint, Dispatching::by_platform, new_years_eve).provisional)
        << "the holidays of 2027 are not published";
}

RC_GTEST_PROP(ClockProperties, WorkHoursAgreeWithCountingMinutes, ()) {
    const Instant from = any_minute_of_2026();
    const int count = *rc::gen::inRange(1, 2000);
    Case c;
    start_clock(c, Clock::sign, {PolicyId{1}, {count, LimitUnit::work_hours}}, by_calendar, from);
    RC_ASSERT(c.clocks[Clock::sign]->due_at == slow_work_hours(from, count));
}

RC_GTEST_PROP(ClockProperties, WorkDaysAgreeWithCountingDays, ()) {
    const Instant from = any_minute_of_2026() + milliseconds{*rc::gen::inRange(0, 60'000)};
    const int count = *rc::gen::inRange(1, 20);
    Case c;
    start_clock(c, Clock::handle, {PolicyId{1}, {count, LimitUnit::work_days}}, by_calendar, from);
    RC_ASSERT(c.clocks[Clock::handle]->due_at == slow_workdays(from, count));
}

RC_GTEST_PROP(ClockProperties, ReworkIsTheLongerOfShareAndLeast, ()) {
    const Instant from = any_minute_of_2026();
    Limits l = limits_for(Urgency::U3);
    l.handle.limit = {*rc::gen::inRange(1, 20), LimitUnit::work_days};
    l.rework_share.value = *rc::gen::inRange(1, 1'000'001);
    l.rework_min.limit = {*rc::gen::inRange(1, 5), LimitUnit::work_days};
    Case c;
    start_clock(c, Clock::handle, rework_limit(l, from), l, from);
    // The least whole number of days that is not less than the share.
    int days = 0;
    while (std::int64_t{days} * 1'000'000 < l.handle.limit.count * l.rework_share.value) ++days;
    const Instant due = slow_workdays(from, std::max(days, l.rework_min.limit.count));
    RC_ASSERT(c.clocks[Clock::handle]->due_at == due);
}

// --- late and used -------------------------------------------------------------------------------

ClockRun natural_run(Instant from, Instant due) {
    return {.from_at = from, .due_at = due, .unit = LimitUnit::natural_hours};
}

TEST(Clocks, OnlyTheArchiveIsNobodysDutyAndReportsWarnNobody) {
    for (const auto& kind : clock_kinds) {
        EXPECT_EQ(kind.duty, kind.clock != Clock::archive);
        EXPECT_EQ(kind.warns, kind.duty && kind.clock != Clock::feedback);
    }
}

TEST(Clocks, TheShareUsedIsInWholePercentAndGoesPastTheDate) {
    const ClockRun run = natural_run(monday, monday + hours{100});
    const auto used = [](const ClockRun& of, Instant now) {
        return used_percent(calendar, of, now);
    };
    EXPECT_EQ(used(run, monday - hours{1}), 0);
    EXPECT_EQ(used(run, monday), 0);
    EXPECT_EQ(used(run, monday + hours{80} - milliseconds{1}), 79);
    EXPECT_EQ(used(run, monday + hours{80}), 80);
    EXPECT_EQ(used(run, monday + hours{250}), 250);
    ClockRun met = run;
    met.met_at = monday + hours{50};
    EXPECT_EQ(used(met, monday + hours{250}), 50);
    const ClockRun at_once = natural_run(monday, monday);
    EXPECT_EQ(used(at_once, monday), 0);
    EXPECT_EQ(used(at_once, monday + milliseconds{1}), 100);
}

// Five working days over the Spring Festival: nothing of the limit is used up while nobody works.
TEST(Clocks, NineDaysOffUseUpNothingOfALimitInWorkingDays) {
    Case c;
    start_clock(c, Clock::handle, by_calendar.handle, by_calendar,
                instant_of(date_of(2026, 2, 12), 17, 30));
    const ClockRun& run = *c.clocks[Clock::handle];
    EXPECT_EQ(run.due_at, end_of(date_of(2026, 2, 26)));
    const auto before = used_percent(calendar, run, instant_of(date_of(2026, 2, 15), 0));
    EXPECT_EQ(before, 40);
    EXPECT_EQ(used_percent(calendar, run, instant_of(date_of(2026, 2, 24), 0)), before);
    EXPECT_EQ(run.warn_at, instant_of(date_of(2026, 2, 25), 17, 30));
}

TEST(Clocks, FourWorkingHoursFromFridayAfternoonWarnOnMondayMorning) {
    Case c;
    const Limits l = limits_for(Urgency::U2);
    start_clock(c, Clock::sign, l.sign, l, instant_of(date_of(2026, 3, 6), 16, 30));
    const ClockRun& run = *c.clocks[Clock::sign];
    EXPECT_EQ(run.due_at, instant_of(date_of(2026, 3, 9), 11, 30));
    EXPECT_EQ(run.warn_at, instant_of(date_of(2026, 3, 9), 10, 42));
    EXPECT_EQ(used_percent(calendar, run, instant_of(date_of(2026, 3, 8), 22, 6)), 25);
}

RC_GTEST_PROP(ClockProperties, TheWarningStandsWhereTheShareOfWorkedMinutesIsUsedUp, ()) {
    const Instant from = any_minute_of_2026();
    const int count = *rc::gen::inRange(1, 2000);
    Limits l = by_calendar;
    l.timing.warn_percent = *rc::gen::inRange(1, 100);
    Case c;
    start_clock(c, Clock::sign, {PolicyId{1}, {count, LimitUnit::work_hours}}, l, from);
    RC_ASSERT(work_time_between(calendar, from, c.clocks[Clock::sign]->warn_at) ==
              milliseconds{minutes{count}} * l.timing.warn_percent / 100);
    RC_ASSERT(c.clocks[Clock::sign]->warn_at <= c.clocks[Clock::sign]->due_at);
}

TEST(Clocks, PolicyKeysAreThoseOfTheData) {
    EXPECT_EQ(limit_key(Clock::accept, Urgency::U3), "complaints.accept.U3");
    EXPECT_EQ(limit_key(Clock::accept, Urgency::U0), "complaints.accept.U0");
    EXPECT_EQ(limit_key(Clock::sign, Urgency::U0), "complaints.sign.U0");
    EXPECT_EQ(limit_key(Clock::contact, Urgency::U5), "complaints.first_contact.U5");
    EXPECT_EQ(limit_key(Clock::handle, Urgency::U2), "complaints.handle.U2");
    EXPECT_EQ(limit_key(Clock::review, Urgency::U2), "complaints.review");
    EXPECT_EQ(limit_key(Clock::visit, Urgency::U2), "complaints.visit_start");
    EXPECT_EQ(limit_key(Clock::archive, Urgency::U2), "complaints.archive_after");
    EXPECT_EQ(limit_key(Clock::feedback, Urgency::U0), "complaints.feedback_every.U0");
}

// --- what is due next ----------------------------------------------------------------------------

TEST(NextEvents, TheWarningComesFirstThenOverdueAMillisecondPastTheDate) {
    Case c = fixture::registered_case();
    const ClockRun run = *c.clocks[Clock::accept];
    const auto warning = next_event_of(c);
    ASSERT_TRUE(warning);
    EXPECT_EQ(warning->event, Event::warn);
    EXPECT_EQ(warning->at, run.warn_at);
    // 870 working minutes, 420 on Monday and 450 on Tuesday: the 696th is at 14:36.
    EXPECT_EQ(warning->at, instant_of(date_of(2026, 3, 3), 14, 36));
    const Limits l = limits_for(Urgency::U3);
    const Swept warned = decide_event(c, *warning, l, warning->at);
    EXPECT_TRUE(warned.announce);
    EXPECT_EQ(warned.after.next_event, Event::overdue);
    EXPECT_EQ(warned.after.next_event_at, run.due_at + milliseconds{1});
    const Swept late =
        decide_event(warned.after, *next_event_of(warned.after), l, run.due_at + milliseconds{1});
    EXPECT_TRUE(late.after.clocks[Clock::accept]->overdue);
    EXPECT_FALSE(late.after.next_event);
    EXPECT_EQ(late.after.next_due_at, run.due_at);
    EXPECT_FALSE(is_overdue(late.after.next_due_at, run.due_at));
    EXPECT_TRUE(is_overdue(late.after.next_due_at, run.due_at + milliseconds{1}));
    EXPECT_FALSE(is_overdue(std::nullopt, run.due_at));
}

TEST(NextEvents, AWarningThatComesAfterTheDateIsNotAnnounced) {
    const Case c = fixture::registered_case();
    const auto warning = next_event_of(c);
    const Instant after_due = c.clocks[Clock::accept]->due_at + milliseconds{1};
    const Limits l = limits_for(Urgency::U3);
    EXPECT_TRUE(decide_event(c, *warning, l, c.clocks[Clock::accept]->due_at).announce);
    EXPECT_FALSE(decide_event(c, *warning, l, after_due).announce);
}

TEST(NextEvents, NobodySignsSoThePlatformDoesAndMarksIt) {
    const Limits l = limits_for(Urgency::U1);
    Case c = case_in(State::dispatched, Urgency::U1);
    const Instant due = c.clocks[Clock::sign]->due_at;
    while (c.next_event != Event::auto_sign)
        c = decide_event(c, *next_event_of(c), l, *c.next_event_at).after;
    EXPECT_EQ(c.next_event_at, due + milliseconds{1});
    c = decide_event(c, *next_event_of(c), l, due + minutes{3}).after;
    EXPECT_EQ(c.state, State::working);
    EXPECT_TRUE(c.late_sign);
    EXPECT_EQ(c.clocks[Clock::sign]->met_at, due + minutes{3});
    EXPECT_TRUE(is_running(c.clocks[Clock::handle]));
}

TEST(NextEvents, AClosedCaseIsArchivedAfterFiveWorkingDays) {
    const Case c = case_in(State::closed);
    EXPECT_FALSE(c.next_due_at);
    EXPECT_EQ(c.next_event, Event::archive);
    EXPECT_EQ(c.next_event_at, end_of(date_of(2026, 3, 9)) + milliseconds{1});
    EXPECT_EQ(c.sort_at, *c.closed_at);
    EXPECT_EQ(case_in(State::archived).state, State::archived);
    EXPECT_FALSE(case_in(State::archived).next_event);
}

TEST(NextEvents, AMissedHourlyReportIsToldOnceAnHour) {
    const Limits l = limits_for(Urgency::U0);
    Case c = *decide_note(case_in(State::working, Urgency::U0), fixture::report(), system_actor(),
                          l, monday + hours{1});
    EXPECT_EQ(c.next_event_clock, Clock::feedback);
    const Instant missed = monday + hours{2} + milliseconds{1};
    EXPECT_EQ(c.next_event_at, missed);
    // The platform was away for three hours: one fact, and the next report an hour from now.
    const Swept swept = decide_event(c, *next_event_of(c), l, missed + hours{3});
    EXPECT_TRUE(swept.announce);
    EXPECT_EQ(swept.after.clocks[Clock::feedback]->due_at, missed + hours{4});
}

// Whatever the case, sweeping goes forward and ends, and no clock warns or is overdue twice.
TEST(NextEvents, SweepingEveryStateOfEveryUrgencyEnds) {
    int swept = 0;
    for (std::size_t u = 0; u < count_of<Urgency>(); ++u) {
        const auto urgency = static_cast<Urgency>(u);
        const Limits l = limits_for(urgency);
        for (std::size_t s = 0; s < count_of<State>(); ++s) {
            Case c = case_in(static_cast<State>(s), urgency);
            Instant before = monday;
            int events = 0;
            while (c.next_event_at && events < 40) {
                const NextEvent event = *next_event_of(c);
                EXPECT_EQ(event.at, *c.next_event_at);
                EXPECT_EQ(event.event, *c.next_event);
                EXPECT_GE(event.at, before);
                before = event.at;
                c = decide_event(c, event, l, event.at).after;
                ++events;
                ++swept;
            }
            EXPECT_LT(events, 40) << to_text(static_cast<State>(s));
        }
    }
    EXPECT_GT(swept, 100);
}

TEST(NextEvents, TheFirstDateOfTheRunningClocksIsShown) {
    const Case c = case_in(State::dispatched, Urgency::U4);
    EXPECT_EQ(c.next_clock, Clock::sign);
    EXPECT_EQ(c.next_due_at, c.clocks[Clock::sign]->due_at);
    EXPECT_EQ(c.sort_at, *c.next_due_at);
    const Case working = case_in(State::working, Urgency::U4);
    EXPECT_EQ(working.next_clock, Clock::handle);
}

TEST(NextEvents, OnlyTheClocksThatAStepStartedGoIntoItsFact) {
    const Case before = fixture::registered_case();
    const Case after = case_in(State::dispatched);
    EXPECT_EQ(after.clocks.started_since(before.clocks),
              (std::vector{Clock::sign, Clock::contact, Clock::handle}));
    EXPECT_EQ(before.clocks.started_since({}), std::vector{Clock::accept});
    EXPECT_TRUE(after.clocks.started_since(after.clocks).empty());
}

}  // namespace anju::complaints
