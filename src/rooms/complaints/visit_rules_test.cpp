// What happens to a case after its reply: visits, ratings, closing, rework, and how it ends early.
#include <gtest/gtest.h>

#include "rooms/complaints/cases_test.h"
#include "rooms/complaints/step_actions.h"
#include "support/grant.h"

namespace anju::complaints {

namespace {

using namespace fixture;
using std::chrono::days;
using std::chrono::hours;

}  // namespace

TEST(Visit, ClosesWhatIsSolvedAndReopensWhatTheUnitLeftUndone) {
    struct Row {
        Solved solved;
        Satisfied satisfied;
        bool fault;
        State to;
    };
    for (const Row& row : {
             Row{Solved::solved, Satisfied::dissatisfied, true, State::closed},
             Row{Solved::unsolved, Satisfied::basically, true, State::rework},
             Row{Solved::partly, Satisfied::basically, false, State::visiting},
             Row{Solved::partly, Satisfied::satisfied, false, State::closed},
             Row{Solved::partly, Satisfied::dissatisfied, true, State::rework},
             Row{Solved::unsolved, Satisfied::dissatisfied, true, State::rework},
             Row{Solved::unsolved, Satisfied::dissatisfied, false, State::visiting},
         }) {
        RecordVisit cmd{row.solved, row.satisfied, row.fault, Text<0, 1000>{"诉求人说仍有垃圾"}};
        const auto c =
            decide_visit(case_in(State::visiting), cmd, person("visitor"), u3, monday + days{1});
        ASSERT_TRUE(c);
        EXPECT_EQ(c->state, row.to) << to_text(row.solved) << to_text(row.satisfied);
        EXPECT_EQ(c->reworks, row.to == State::rework ? 1 : 0);
        EXPECT_EQ(c->rated_at.has_value(), row.to == State::visiting);
        if (row.to == State::rework) {
            EXPECT_FALSE(c->solved);
            EXPECT_FALSE(c->satisfied);
        }
    }
}

TEST(Visit, RefusesHalfAnAnswer) {
    const Case c = case_in(State::visiting);
    const Actor& lv = person("visitor");
    const Words words = Text<0, 1000>{"诉求人说没解决"};
    const auto visit = [&](const RecordVisit& cmd) {
        return refusal_of(decide_visit(c, cmd, lv, u3, monday + days{1}));
    };
    EXPECT_EQ(visit({Solved::solved, {}, {}, {}}), &visit_answer_incomplete);
    EXPECT_EQ(visit({{}, Satisfied::satisfied, {}, {}}), &visit_answer_incomplete);
    EXPECT_EQ(visit({Solved::unreached, Satisfied::satisfied, {}, {}}), &rating_unreached);
    EXPECT_EQ(visit({Solved::unreached, {}, {}, {}}), &visit_answer_incomplete);
    EXPECT_EQ(visit({Solved::unsolved, Satisfied::dissatisfied, true, {}}), &fault_needs_words);
    EXPECT_EQ(visit({Solved::unsolved, Satisfied::dissatisfied, {}, words}), &fault_undecided);
    EXPECT_EQ(visit({}), &contact_words_needed);
}

TEST(Visit, ThreeTriesOnThreeDaysThenTheCaseClosesUnreached) {
    Case c = case_in(State::visiting);
    const Actor& lv = person("visitor");
    Instant now = instant_of(date_of(2026, 3, 3), 10);
    const RecordVisit nobody{{}, {}, {}, Text<0, 1000>{"无人接听"}};
    for (int tries = 1; tries < 3; ++tries, now += days{1}) {
        c = *decide_visit(c, nobody, lv, u3, now);
        EXPECT_EQ(c.state, State::visiting);
        EXPECT_EQ(c.visit_tries, tries);
        EXPECT_EQ(c.clocks[Clock::visit]->due_at, end_of(civil_date(now) + days{1}));
        EXPECT_EQ(refusal_of(decide_visit(c, nobody, lv, u3, now + hours{1})), &visit_same_day);
    }
    c = *decide_visit(c, nobody, lv, u3, now);
    EXPECT_EQ(c.state, State::closed);
    EXPECT_EQ(c.solved, Solved::unreached);
    EXPECT_FALSE(c.satisfied);
}

TEST(Rating, TheResidentClosesWhatIsSolvedAndLeavesTheRestToTheVisitor) {
    const Case c = case_in(State::visiting);
    const Actor& wang = person("owner");
    EXPECT_EQ(refusal_of(decide_rating(c, {Solved::unreached, Satisfied::satisfied, {}}, wang, u3,
                                       monday)),
              &rating_unreached);
    EXPECT_EQ(decide_rating(c, {}, wang, u3, monday)->state, State::closed);
    const auto unsolved = decide_rating(c, {Solved::unsolved, Satisfied::dissatisfied, {}}, wang,
                                        u3, monday + hours{2});
    ASSERT_TRUE(unsolved);
    EXPECT_EQ(unsolved->state, State::visiting);
    EXPECT_EQ(refusal_of(decide_rating(*unsolved, {}, wang, u3, monday)), &already_rated);
    EXPECT_EQ(refusal_of(decide_visit(*unsolved, {}, person("visitor"), u3, monday)),
              &already_rated);
    EXPECT_EQ(refusal_of(decide_closure(*unsolved, person("visitor"), u3, monday)), &not_bureau);
    EXPECT_EQ(decide_closure(*unsolved, person("district"), u3, monday)->state, State::closed);
    EXPECT_EQ(decide_rework(*unsolved, person("visitor"), u3, monday)->state, State::rework);
}

TEST(Closing, TheBureauThatLedTheCaseDoesNotCloseVisitOrReopenIt) {
    Case c = case_in(State::visiting, Urgency::U3,
                     fixture::lead(fixture::district_unit, registry::UnitKind::district_bureau));
    c = *decide_rating(c, {Solved::unsolved, Satisfied::dissatisfied, {}}, person("owner"), u3,
                       monday);
    EXPECT_EQ(refusal_of(decide_closure(c, person("district"), u3, monday)), &own_work);
    EXPECT_TRUE(decide_closure(c, person("city"), u3, monday));
    Actor visits = person("district");
    test::grant(visits, {complaint_visit});
    EXPECT_EQ(refusal_of(decide_rework(c, visits, u3, monday)), &own_work);
    c.rated_at.reset();
    EXPECT_EQ(refusal_of(check_verb(c, Verb::record_visit, visits)), &own_work);
}

TEST(Rework, TakesHalfTheLimitButAtLeastAWorkingDay) {
    struct Row {
        Urgency urgency;
        int workdays;
    };
    for (const Row& row : {Row{Urgency::U0, 1}, Row{Urgency::U1, 1}, Row{Urgency::U2, 2},
                           Row{Urgency::U3, 3}, Row{Urgency::U4, 4}, Row{Urgency::U5, 8}}) {
        const Case c = case_in(State::rework, row.urgency);
        const Limits l = limits_for(row.urgency);
        EXPECT_EQ(c.clocks[Clock::handle]->due_at,
                  end_of(add_workdays(*l.timing.calendar, civil_date(monday), row.workdays)))
            << to_text(row.urgency);
        EXPECT_EQ(c.clocks[Clock::handle]->policy, l.rework_share.id);
    }
}

TEST(Rework, OfAShareThatLeavesARestTakesTheWholeUnitMore) {
    Limits l = limits_for(Urgency::U5);  // 15 working days
    for (const auto& [share, days] : std::vector<std::pair<std::int64_t, int>>{
             {200'000, 3}, {200'001, 4}, {266'666, 4}, {266'667, 5}, {1'000'000, 15}}) {
        l.rework_share.value = share;
        EXPECT_EQ(rework_limit(l, monday).limit.count, days) << share;
    }
    l.handle.limit.count = 7;
    l.rework_share.value = 857'143;  // a millionth more than six
    EXPECT_EQ(rework_limit(l, monday).limit.count, 7);
}

TEST(Rework, BeginsTheVisitsAnew) {
    Case c = case_in(State::visiting);
    const RecordVisit nobody{{}, {}, {}, Text<0, 1000>{"无人接听"}};
    c = *decide_visit(c, nobody, person("visitor"), u3, monday + days{1});
    c = *decide_rating(c, {Solved::unsolved, Satisfied::dissatisfied, {}}, person("owner"), u3,
                       monday + days{1});
    EXPECT_EQ(c.visit_tries, 1);
    c = *decide_rework(c, system_actor(), u3, monday + days{1});
    EXPECT_EQ(c.visit_tries, 0);
    EXPECT_FALSE(c.visit_tried_on);
}

TEST(Rework, HappensTwiceAtMost) {
    Case c = case_in(State::visiting);
    c.reworks = 2;
    const auto rated = decide_rating(c, {Solved::unsolved, Satisfied::dissatisfied, {}},
                                     person("owner"), u3, monday);
    EXPECT_EQ(refusal_of(decide_rework(*rated, person("visitor"), u3, monday)), &reworks_used_up);
    const RecordVisit again{Solved::unsolved, Satisfied::dissatisfied, true,
                            Text<0, 1000>{"仍未解决"}};
    const auto waits = decide_visit(c, again, person("visitor"), u3, monday);
    EXPECT_EQ(waits->state, State::visiting);
    EXPECT_EQ(decide_closure(*waits, person("district"), u3, monday)->state, State::closed);
}

TEST(Withdrawal, StopsEveryClockAndEndsTheCase) {
    for (const State state :
         {State::registered, State::dispatched, State::working, State::replied}) {
        const auto c =
            decide_end(case_in(state), Verb::withdraw, person("owner"), monday + hours{1});
        ASSERT_TRUE(c) << to_text(state);
        EXPECT_EQ(c->state, State::withdrawn);
        for (const auto& run : c->clocks.runs) EXPECT_FALSE(is_running(run));
        EXPECT_FALSE(c->next_due_at);
        EXPECT_EQ(c->sort_at, monday + hours{1});
    }
    EXPECT_EQ(
        refusal_of(decide_end(case_in(State::visiting), Verb::withdraw, person("owner"), monday)),
        &wrong_state);
}

TEST(Supplement, IsCountedAndMovesNothing) {
    const Case before = case_in(State::working);
    const auto c = decide_supplement(before, person("owner"));
    ASSERT_TRUE(c);
    EXPECT_EQ(c->supplements, 1);
    EXPECT_EQ(c->clocks, before.clocks);
    EXPECT_EQ(c->state, before.state);
    EXPECT_EQ(*decide_message(before, person("owner")), before);
}

// What a closed case is counted by says of each clock whether it was that one that ran out.
TEST(Closing, TellsWhichClockWasLate) {
    for (const Clock late : {Clock::sign, Clock::contact, Clock::handle}) {
        Case c = case_in(State::closed);
        for (const Clock clock : {Clock::sign, Clock::contact, Clock::handle}) {
            ClockRun run;
            run.from_at = monday;
            run.due_at = monday + hours{2};
            run.met_at = monday + hours{clock == late ? 3 : 1};
            c.clocks[clock] = run;
        }
        const auto fact = closed_fact(c);
        EXPECT_EQ(fact.signed_late, late == Clock::sign);
        EXPECT_EQ(fact.contacted_late, late == Clock::contact);
        EXPECT_FALSE(fact.replied_late) << "of any round, by itself";
        c.late_reply = true;
        EXPECT_TRUE(closed_fact(c).replied_late);
    }
}

}  // namespace anju::complaints
