#include "base/clocks.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/result.h"

namespace anju {

namespace {

ANJU_ENUM(Lamp, wick, oil, dark)
ANJU_ENUM(Event, warn, overdue, gone)

constexpr ClockKinds<Lamp, Event> kinds{{
    {Lamp::wick, true, true, Event::overdue},
    {Lamp::oil, true, false, Event::overdue},
    {Lamp::dark, false, false, Event::gone},
}};
static_assert(is_complete(kinds));

using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;

// December 2026: nothing but weekends is off, and nothing is known of 2027.
const WorkCalendar december = [] {
    WorkCalendar calendar;
    calendar.spans = {{minutes{510}, minutes{720}}, {minutes{810}, minutes{1050}}};
    calendar.known_until = date_of(2026, 12, 31);
    return calendar;
}();
const WorkCalendar with_new_year = [] {
    WorkCalendar calendar = december;
    for (unsigned day = 1; day <= 3; ++day) calendar.days_off.insert(date_of(2027, 1, day));
    calendar.known_until = date_of(2027, 12, 31);
    return calendar;
}();
const Timing timing{&december, 80};
constexpr milliseconds a_day_of_work = minutes{450};

DatedLimit limit_of(std::int32_t count, LimitUnit unit) { return {PolicyId{7}, {count, unit}}; }
const DatedLimit five_days = limit_of(5, LimitUnit::work_days);

Instant december_at(unsigned day, int hour, int minute = 0, int second = 0) {
    return instant_of(date_of(2026, 12, day), hour, minute, second);
}

// As if it were replied to and rejected once more.
ClockRun paused(ClockRun run, const DatedLimit& limit, Instant from, Instant to) {
    run.met_at = from;
    return resumed(timing, limit, run, to);
}

}  // namespace

// --- one run -------------------------------------------------------------------------------------

TEST(ClockRuns, AStartedClockKeepsItsVersionAndWarnsAtItsShare) {
    const ClockRun run = started(timing, five_days, december_at(14, 9, 10));
    EXPECT_EQ(run.due_at, end_of(date_of(2026, 12, 21)));
    EXPECT_EQ(run.policy, PolicyId{7});
    EXPECT_EQ(run.unit, LimitUnit::work_days);
    EXPECT_EQ(work_time_between(december, run.from_at, run.warn_at),
              work_time_between(december, run.from_at, run.due_at) * 80 / 100);
    EXPECT_FALSE(run.warned || run.overdue || run.met_at);
}

TEST(ClockRuns, TheLastMillisecondIsInTimeAndTheNextIsLate) {
    ClockRun run{.due_at = december_at(1, 12)};
    EXPECT_FALSE(is_late(run, run.due_at));
    EXPECT_TRUE(is_late(run, run.due_at + milliseconds{1}));
    run.met_at = run.due_at;
    EXPECT_FALSE(is_late(run, run.due_at + hours{1}));
    run.met_at = run.due_at + milliseconds{1};
    EXPECT_TRUE(is_late(run, run.due_at));
}

TEST(ClockRuns, APauseGivesBackTheDaysThatLayWhollyInIt) {
    struct Row {
        Instant from;
        Instant to;
        unsigned due;
    };
    for (const Row& row : {
             Row{december_at(14, 17), december_at(15, 8, 40), 21},     // a night
             Row{december_at(15, 23, 58), december_at(16, 0, 1), 21},  // three minutes
             Row{december_at(19, 15), december_at(21, 8, 31), 21},     // a weekend
             Row{december_at(15, 9), december_at(17, 9), 22},          // Wednesday
             Row{december_at(15, 9), december_at(22, 16), 25},         // four days and a weekend
             Row{december_at(15, 9), december_at(15, 9), 21},
         }) {
        const ClockRun run = started(timing, five_days, december_at(14, 9, 10));
        const ClockRun on = paused(run, five_days, row.from, row.to);
        EXPECT_EQ(on.due_at, end_of(date_of(2026, 12, row.due))) << to_text(row.from);
        // The warning goes with the date, and both with the start.
        ClockRun anew = started(timing, five_days, on.from_at);
        anew.began_at = on.began_at;
        EXPECT_EQ(on, anew);
        EXPECT_EQ(on.warn_at > run.warn_at, row.due > 21);
    }
}

TEST(ClockRuns, EightRepliesRejectedTheNextMorningGiveNothingBack) {
    ClockRun run = started(timing, five_days, december_at(14, 9, 10));
    for (const unsigned day : {14u, 15u, 16u, 17u, 21u, 22u, 23u, 24u})
        run = paused(run, five_days, december_at(day, 17), december_at(day + 1, 8, 40));
    EXPECT_EQ(run.from_at, december_at(14, 9, 10));
    EXPECT_EQ(run.due_at, end_of(date_of(2026, 12, 21)));
    EXPECT_TRUE(is_late(run, december_at(23, 9)));
}

TEST(ClockRuns, HoursAreGivenBackToTheMillisecond) {
    const DatedLimit natural = limit_of(120, LimitUnit::natural_hours);
    const ClockRun run = started(timing, natural, december_at(14, 9));
    EXPECT_EQ(paused(run, natural, december_at(14, 9, 30), december_at(14, 11, 45, 1)).due_at,
              december_at(14, 13, 15, 1));
    const DatedLimit work = limit_of(240, LimitUnit::work_hours);
    const ClockRun worked = started(timing, work, december_at(14, 9));
    // From 11:59:59 to 13:30:01 two seconds were worked.
    EXPECT_EQ(paused(worked, work, december_at(14, 11, 59, 59), december_at(14, 13, 30, 1)).due_at,
              worked.due_at + std::chrono::seconds{2});
}

TEST(ClockRuns, WhatWasToldStaysToldOverAPause) {
    ClockRun run = started(timing, five_days, december_at(14, 9));
    run.warned = true;
    run.overdue = true;
    const ClockRun on = paused(run, five_days, december_at(22, 9), december_at(23, 9));
    EXPECT_TRUE(on.warned);
    EXPECT_TRUE(on.overdue);
}

// Stopped too late, resumed under a calendar that gave the days in between off: its date is to come
// again, so it passes again.
TEST(ClockRuns, OneThatWasOverdueIsNotWhenAChangedCalendarPutsItsDateAhead) {
    ClockRun run = started(timing, five_days, december_at(14, 9));
    run.overdue = true;
    run.met_at = december_at(22, 9);
    WorkCalendar storm = december;
    for (unsigned day = 16; day <= 22; ++day) storm.days_off.insert(date_of(2026, 12, day));
    const ClockRun on = resumed({&storm, 80}, five_days, run, december_at(23, 9));
    EXPECT_GT(on.due_at, december_at(23, 9));
    EXPECT_FALSE(on.overdue);
    EXPECT_TRUE(resumed(timing, five_days, run, december_at(23, 9)).overdue);
}

TEST(ClockRuns, WhenItBeganOutlivesEveryPause) {
    const ClockRun run = started(timing, five_days, december_at(14, 9));
    EXPECT_EQ(began_at(run), december_at(14, 9));
    EXPECT_FALSE(paused(run, five_days, december_at(15, 9), december_at(15, 10)).began_at);
    const ClockRun once = paused(run, five_days, december_at(15, 9), december_at(17, 9));
    const ClockRun twice = paused(once, five_days, december_at(17, 10), december_at(21, 9));
    EXPECT_GT(twice.from_at, once.from_at);
    EXPECT_EQ(began_at(twice), december_at(14, 9));
    const auto moved = redated({&with_new_year, 80}, limit_of(15, LimitUnit::work_days), twice,
                               december_at(21, 10));
    ASSERT_TRUE(moved);
    EXPECT_EQ(began_at(*moved), december_at(14, 9));
}

TEST(ClockRuns, WithoutAVersionOfItsLimitIsAFault) {
    EXPECT_THROW(started(timing, {{}, five_days.limit}, december_at(14, 9)), Fault);
}

// Whatever the sequence: who answers for the clock holds the case for at most its limit and a day,
// or is late.
RC_GTEST_PROP(ClockRuns, NobodyHoldsARowLongerThanItsLimitAndADay, ()) {
    const int days = *rc::gen::inRange(1, 8);
    const DatedLimit limit = limit_of(days, LimitUnit::work_days);
    Instant at = december_at(1, 0) + minutes{*rc::gen::inRange(0, 3 * 24 * 60)};
    ClockRun run = started(timing, limit, at);
    milliseconds held{0};
    const int rounds = *rc::gen::inRange(1, 12);
    for (int i = 0; i < rounds; ++i) {
        const Instant stop = at + minutes{*rc::gen::inRange(0, 3 * 24 * 60)};
        held += work_time_between(december, at, stop);
        run.met_at = stop;
        RC_ASSERT(is_late(run, stop) || held <= (days + 1) * a_day_of_work);
        at = stop + minutes{*rc::gen::inRange(0, 4 * 24 * 60)};
        const Instant due = run.due_at;
        run = resumed(timing, limit, run, at);
        // And it gives back no more than lay in the pause.
        RC_ASSERT(work_time_between(december, due, run.due_at) <=
                  work_time_between(december, stop, at));
        RC_ASSERT(run.due_at >= due);
    }
}

// --- another calendar ----------------------------------------------------------------------------

TEST(ClockRuns, ANewCalendarMovesARunningClockToTheDateOfANewOne) {
    const Instant from = december_at(28, 10);
    const ClockRun run = started(timing, five_days, from);
    EXPECT_EQ(run.due_at, end_of(date_of(2027, 1, 4)));
    EXPECT_TRUE(is_provisional(december, run));
    const Timing anew{&with_new_year, 80};
    const auto moved = redated(anew, five_days, run, december_at(28, 11));
    ASSERT_TRUE(moved);
    EXPECT_EQ(*moved, started(anew, five_days, from));
    EXPECT_EQ(moved->due_at, end_of(date_of(2027, 1, 5)));
    EXPECT_FALSE(is_provisional(with_new_year, *moved));
    // The other way too: a day off that is taken back.
    EXPECT_EQ(redated(timing, five_days, *moved, december_at(28, 11))->due_at, run.due_at);
}

TEST(ClockRuns, ACalendarMovesNothingThatHasEndedOrCome) {
    const Timing anew{&with_new_year, 80};
    const ClockRun run = started(timing, five_days, december_at(28, 10));
    ClockRun met = run;
    met.met_at = december_at(29, 10);
    EXPECT_FALSE(redated(anew, five_days, met, december_at(30, 10)));
    EXPECT_FALSE(redated(anew, five_days, run, run.due_at + milliseconds{1}));
    // Into the past: longer working hours that were announced too late.
    const DatedLimit work = limit_of(450, LimitUnit::work_hours);
    const ClockRun hours_run = started(timing, work, december_at(14, 8, 30));
    WorkCalendar longer = december;
    longer.spans = {{minutes{0}, minutes{1440}}};
    EXPECT_FALSE(redated({&longer, 80}, work, hours_run, december_at(14, 17)));
    EXPECT_TRUE(redated({&longer, 80}, work, hours_run, december_at(14, 12)));
    EXPECT_FALSE(redated(timing, five_days, started(timing, five_days, december_at(28, 10)),
                         december_at(28, 11)));
}

// Up to migration 0042 working hours were counted in whole minutes: a start lost its seconds at the
// first break. Such a date is one of its rule, and no calendar has moved it.
TEST(ClockRuns, ADateThatWasCountedInWholeMinutesStays) {
    const auto whole = [](unsigned day, int hour, int minute, std::int32_t count, Instant due) {
        ClockRun run = started(timing, limit_of(count, LimitUnit::work_hours),
                               december_at(day, hour, minute, 30));
        EXPECT_GT(run.due_at, due);
        run.due_at = due;
        return run;
    };
    for (const auto& [run, count] : {std::pair{whole(14, 10, 0, 240, december_at(14, 15, 30)), 240},
                                     std::pair{whole(14, 10, 0, 120, december_at(14, 13, 30)), 120},
                                     std::pair{whole(14, 17, 0, 240, december_at(15, 12)), 240}}) {
        const DatedLimit limit = limit_of(count, LimitUnit::work_hours);
        EXPECT_TRUE(is_dated_by(december, limit.limit, run));
        EXPECT_FALSE(redated(timing, limit, run, run.from_at));
        ClockRun other = run;
        other.due_at += minutes{1};
        EXPECT_FALSE(is_dated_by(december, limit.limit, other));
        EXPECT_TRUE(redated(timing, limit, other, run.from_at));
    }
    ClockRun days = started(timing, five_days, december_at(14, 10));
    EXPECT_TRUE(is_dated_by(december, five_days.limit, days));
    days.due_at = std::chrono::floor<minutes>(days.due_at);
    EXPECT_FALSE(is_dated_by(december, five_days.limit, days));
}

TEST(ClockRuns, OnlyADateInWorkingTimeBeyondThePublishedYearIsProvisional) {
    const Instant from = december_at(31, 10);
    EXPECT_TRUE(is_provisional(december, started(timing, five_days, from)));
    EXPECT_TRUE(
        is_provisional(december, started(timing, limit_of(500, LimitUnit::work_hours), from)));
    EXPECT_FALSE(
        is_provisional(december, started(timing, limit_of(5, LimitUnit::natural_days), from)));
    EXPECT_FALSE(is_provisional(december, started(timing, five_days, december_at(24, 23))));
    EXPECT_TRUE(is_provisional(december, started(timing, five_days, december_at(25, 0))));
    ClockRun met = started(timing, five_days, from);
    met.met_at = from;
    EXPECT_FALSE(is_provisional(december, met));
}

// --- a set ---------------------------------------------------------------------------------------

TEST(ClockSets, StoppingLeavesWhatDoesNotRun) {
    Clocks<Lamp> lamps;
    lamps[Lamp::wick] = started(timing, five_days, december_at(1, 9));
    lamps[Lamp::dark] = started(timing, five_days, december_at(1, 9));
    lamps.stop(Lamp::wick, december_at(2, 9));
    lamps.stop(Lamp::oil, december_at(2, 9));
    lamps.stop_all(december_at(3, 9));
    EXPECT_EQ(lamps[Lamp::wick]->met_at, december_at(2, 9));
    EXPECT_FALSE(lamps[Lamp::oil]);
    EXPECT_EQ(lamps[Lamp::dark]->met_at, december_at(3, 9));
}

TEST(ClockSets, TheDutyThatEndsFirstIsDueAndWhatIsNobodysIsNot) {
    Clocks<Lamp> lamps;
    EXPECT_FALSE(next_due_of(lamps, kinds));
    lamps[Lamp::dark] = ClockRun{.due_at = december_at(1, 9)};
    EXPECT_FALSE(next_due_of(lamps, kinds));
    lamps[Lamp::wick] = ClockRun{.due_at = december_at(3, 9)};
    lamps[Lamp::oil] = ClockRun{.due_at = december_at(2, 9)};
    EXPECT_EQ(next_due_of(lamps, kinds), (NextDue<Lamp>{Lamp::oil, december_at(2, 9)}));
    lamps.stop(Lamp::oil, december_at(1, 9));
    EXPECT_EQ(next_due_of(lamps, kinds), (NextDue<Lamp>{Lamp::wick, december_at(3, 9)}));
}

TEST(ClockSets, AWarningComesFirstThenWhatFollowsTheDate) {
    using Next = NextEventOf<Lamp, Event>;
    Clocks<Lamp> lamps;
    auto& wick = lamps[Lamp::wick];
    wick = ClockRun{.due_at = december_at(3, 9), .warn_at = december_at(2, 9)};
    EXPECT_EQ(next_event_of(lamps, kinds), (Next{Event::warn, Lamp::wick, december_at(2, 9)}));
    wick->warned = true;
    EXPECT_EQ(next_event_of(lamps, kinds),
              (Next{Event::overdue, Lamp::wick, december_at(3, 9) + milliseconds{1}}));
    // What warns nobody goes straight to its date.
    lamps[Lamp::dark] = ClockRun{.due_at = december_at(1, 9), .warn_at = december_at(1, 8)};
    EXPECT_EQ(next_event_of(lamps, kinds),
              (Next{Event::gone, Lamp::dark, december_at(1, 9) + milliseconds{1}}));
    lamps.stop(Lamp::dark, december_at(1, 9));
    wick->overdue = true;
    EXPECT_FALSE(next_event_of(lamps, kinds));
}

TEST(ClockSets, WhatAStepStartedIsWhatItDatedAnew) {
    Clocks<Lamp> before;
    before[Lamp::wick] = started(timing, five_days, december_at(1, 9));
    Clocks<Lamp> after = before;
    after.stop(Lamp::wick, december_at(2, 9));
    EXPECT_TRUE(after.started_since(before).empty());
    after[Lamp::oil] = started(timing, five_days, december_at(1, 9));
    after[Lamp::wick]->due_at += hours{1};
    EXPECT_EQ(after.started_since(before), (std::vector{Lamp::wick, Lamp::oil}));
    EXPECT_EQ(after.started_since({}), (std::vector{Lamp::wick, Lamp::oil}));
}

// --- the stored form -----------------------------------------------------------------------------

TEST(StoredClocks, AreOneLineThatAPersonCanRead) {
    Clocks<Lamp> lamps;
    EXPECT_EQ(to_text(lamps), "");
    const auto at = [](int ms) { return Instant{milliseconds{ms}}; };
    lamps[Lamp::wick] = ClockRun{at(1), at(3), at(2), LimitUnit::work_hours, PolicyId{42}};
    lamps[Lamp::dark] =
        ClockRun{at(-4), at(6), at(5), LimitUnit::work_days, PolicyId{43}, at(7), true, true};
    EXPECT_EQ(to_text(lamps), "wick 1 3 2 work_hours 42 - -;dark -4 6 5 work_days 43 7 wo;");
}

RC_GTEST_PROP(StoredClocks, ComeBackAsTheyWere, ()) {
    const auto moment = [] {
        return Instant{milliseconds{*rc::gen::inRange<std::int64_t>(-10'000, 4'102'444'800'000)}};
    };
    Clocks<Lamp> lamps;
    for (auto& run : lamps.runs) {
        if (!*rc::gen::arbitrary<bool>()) continue;
        run = ClockRun{moment(),
                       moment(),
                       moment(),
                       static_cast<LimitUnit>(*rc::gen::inRange(0, 4)),
                       PolicyId{*rc::gen::inRange<std::int64_t>(0, 1'000'000)},
                       {},
                       *rc::gen::arbitrary<bool>(),
                       *rc::gen::arbitrary<bool>()};
        if (*rc::gen::arbitrary<bool>()) run->met_at = moment();
        if (*rc::gen::arbitrary<bool>()) run->began_at = moment();
    }
    const std::string text = to_text(lamps);
    RC_ASSERT(parse_clocks<Lamp>(text) == lamps);
}

TEST(StoredClocks, WhatIsNotInTheFormIsNotRead) {
    for (const char* text : {
             "wick 1 3 2 work_hours 42 - -",     // not closed
             "wick 1 3 2 work_hours 42 -;",      // a field short
             "wick 1 3 2 work_hours 42 - - -;",  // began at no moment
             "wick 1 3 2 work_hours 42 - - ;",
             "wick 1 3 2 work_hours 42 - - 0 0;",  // one too many
             "lamp 1 3 2 work_hours 42 - -;",      // no clock of this row
             "wick 1 3 2 hours 42 - -;",           // no unit
             "wick 1 3 2 work_hours 42 - x;",      // no mark
             "wick 1 3 2 work_hours 42 - ow;",     // marks in another order
             "wick 1x 3 2 work_hours 42 - -;",     // no number
             "wick  3 2 work_hours 42 - -;",       // an empty one
             "wick 1 3 2 work_hours 42 x -;",      // no moment
             ";",
             "wick 1 3 2 work_hours 42 - -;wick 1 3 2 work_hours 42 - -;",  // twice
         })
        EXPECT_FALSE(parse_clocks<Lamp>(text)) << text;
    EXPECT_TRUE(parse_clocks<Lamp>("wick 1 3 2 work_hours 42 - -;"));
    EXPECT_TRUE(parse_clocks<Lamp>("wick 1 3 2 work_hours 42 - - 0;"));
    EXPECT_TRUE(parse_clocks<Lamp>(""));
}

}  // namespace anju
