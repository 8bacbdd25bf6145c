#include "rooms/complaints/rules.h"

#include <gtest/gtest.h>

#include <set>

#include "rooms/complaints/cases_test.h"
#include "support/machine.h"

namespace anju::complaints {

namespace {

using namespace fixture;

constexpr std::string_view may_table = R"(
registered classify operator dispatcher city
registered refuse operator street
registered dispatch dispatcher city
registered supplement owner operator street community grid_worker
registered withdraw owner
dispatched sign enterprise manager
dispatched supplement owner operator street community grid_worker
dispatched message owner enterprise manager
dispatched withdraw owner
working note enterprise manager
working reply enterprise manager
working supplement owner operator street community grid_worker
working message owner enterprise manager
working withdraw owner
replied reject_reply dispatcher community
replied pass dispatcher community
replied supplement owner operator street community grid_worker
replied message owner enterprise manager
replied withdraw owner
visiting record_visit visitor
visiting rate owner
visiting message owner enterprise manager
rework note enterprise manager
rework reply enterprise manager
rework supplement owner operator street community grid_worker
rework message owner enterprise manager
)";

}  // namespace

// --- who may -------------------------------------------------------------------------------------

TEST(Machine, EveryStateVerbAndPersonStandsInTheTableOrIsRefused) {
    test::expect_may(transitions, may_table, fixture::people(),
                     [](State state, Verb verb, const Actor& by) {
                         const Case c = case_in(state);
                         return in_scope(c, by.scope) && check_verb(c, verb, by).has_value();
                     });
}

TEST(Machine, TheTableIsWhole) { test::expect_whole(transitions, ends); }

TEST(Machine, TheReadmeShowsIt) {
    test::expect_diagram(transitions, "file", "src/rooms/complaints/README.md");
}

TEST(Machine, RefusalsComeInTheirOrderOfPrecedence) {
    const Actor& owner = person("owner");
    EXPECT_EQ(refusal_of(check_verb(case_in(State::archived), Verb::sign, owner)),
              &complaint_ended);
    EXPECT_EQ(refusal_of(check_verb(case_in(State::working), Verb::sign, owner)), &wrong_state);
    EXPECT_EQ(refusal_of(check_verb(case_in(State::dispatched), Verb::sign, owner)),
              &verb_not_yours);
    struct Row {
        State state;
        Verb verb;
        std::string_view who;
        const RefusalKind* kind;
    };
    for (const Row& row : {
             Row{State::dispatched, Verb::sign, "other_enterprise", &not_lead},
             Row{State::dispatched, Verb::sign, "street", &not_lead},
             Row{State::working, Verb::note, "other_enterprise", &not_handler},
             Row{State::working, Verb::message, "supervisor", &not_handler},
             Row{State::replied, Verb::pass, "street", &not_reviewer},
             Row{State::replied, Verb::pass, "district", &not_reviewer},
             Row{State::replied, Verb::pass, "city", &not_reviewer},
             Row{State::visiting, Verb::rate, "stranger", &not_complainant},
             Row{State::working, Verb::withdraw, "stranger", &not_complainant},
             Row{State::working, Verb::contact, "enterprise", &already_contacted},
             Row{State::registered, Verb::answer, "operator", &only_consults},
             Row{State::visiting, Verb::reopen, "visitor", &not_rated_yet},
             Row{State::visiting, Verb::close, "visitor", &not_bureau},
             Row{State::visiting, Verb::close, "district", &not_rated_yet},
             Row{State::closed, Verb::archive, "visitor", &only_platform},
         })
        EXPECT_EQ(refusal_of(check_verb(case_in(row.state), row.verb, person(row.who))), row.kind)
            << to_text(row.verb) << " by " << row.who;
}

TEST(Machine, MayListsExactlyWhatCheckLetsThrough) {
    test::for_each_of<State>([&](State state) {
        const Case c = case_in(state);
        for (const auto& p : fixture::people()) {
            std::vector<Verb> expected;
            test::for_each_of<Verb>([&](Verb verb) {
                if (check_verb(c, verb, p.actor)) expected.push_back(verb);
            });
            EXPECT_EQ(may_of(c, p.actor), expected);
        }
    });
}

// --- who reviews ---------------------------------------------------------------------------------

TEST(Machine, WhoComplainedActsAsTheComplainantOnlyAsAResident) {
    const Case c = case_in(State::registered);
    EXPECT_TRUE(check_verb(c, Verb::withdraw, person("owner")).has_value());
    Actor in_office = person("city");
    in_office.user = owner_id;
    EXPECT_FALSE(is_complainant(c, in_office));
    EXPECT_TRUE(may_read(c, Audience::authority, in_office));
    EXPECT_FALSE(check_verb(c, Verb::withdraw, in_office).has_value());
}

TEST(Review, TheCommunityReviewsAnEnterpriseTheStreetTheOthersTheDistrictAStreet) {
    using registry::UnitKind;
    struct Row {
        UnitId unit;
        UnitKind kind;
        std::string_view reviewer;
        std::string_view own;
    };
    for (const Row& row : {
             Row{fixture::enterprise_unit, UnitKind::enterprise, "community", "enterprise"},
             Row{fixture::community_unit, UnitKind::community_office, "street", "community"},
             Row{fixture::police_unit, UnitKind::police, "street", "police"},
             Row{fixture::district_unit, UnitKind::district_bureau, "street", "district"},
             Row{fixture::street_unit, UnitKind::street_office, "district", "street"},
         }) {
        const Case c = case_in(State::replied, Urgency::U3, fixture::lead(row.unit, row.kind));
        for (const std::string_view who : {"community", "street", "district", "city"}) {
            const auto verdict = check_verb(c, Verb::pass, person(who));
            EXPECT_EQ(verdict.has_value(), who == row.reviewer)
                << who << " of a reply by " << row.own;
            if (who == row.own) {
                EXPECT_EQ(refusal_of(verdict), &own_work);
            }
        }
        EXPECT_TRUE(check_verb(c, Verb::pass, person("dispatcher")));
    }
}

TEST(Review, WhoHelpedDoesNotReview) {
    Case c = case_in(State::replied);
    c.assists = {fixture::community_unit};
    EXPECT_EQ(refusal_of(check_verb(c, Verb::pass, person("community"))), &own_work);
    EXPECT_TRUE(check_verb(c, Verb::pass, person("dispatcher")));
}

TEST(Review, WhereThePlaceIsNotKnownSoDeepTheLevelAboveReviews) {
    Case c = case_in(State::replied);
    c.place.community = {};
    EXPECT_EQ(reviewer_level_of(c), RegionLevel::street);
    c.place.street = {};
    EXPECT_EQ(reviewer_level_of(c), RegionLevel::district);
    c.place.district = {};
    EXPECT_EQ(reviewer_level_of(c), RegionLevel::city);
}

// --- scope ---------------------------------------------------------------------------------------

TEST(CaseScope, EachKindOfScopeSeesItsOwnAndNothingElse) {
    const Case c = case_in(State::working);
    const std::set<std::string> see{"owner",      "operator", "dispatcher", "city",
                                    "district",   "street",   "community",  "grid_worker",
                                    "enterprise", "manager",  "supervisor", "visitor",
                                    "inspector"};
    for (const auto& p : fixture::people())
        EXPECT_EQ(in_scope(c, p.actor.scope), see.contains(p.name)) << p.name;
}

TEST(CaseScope, ASecretCaseIsHiddenFromTheAccusedSide) {
    Case c = case_in(State::working);
    c.secrecy = Secrecy::secret;
    EXPECT_FALSE(in_scope(c, person("enterprise").scope));
    EXPECT_FALSE(in_scope(c, person("manager").scope));
    EXPECT_TRUE(in_scope(c, person("community").scope));
    EXPECT_TRUE(in_scope(c, person("owner").scope));
}

TEST(CaseScope, AHelpingUnitSeesTheCaseAndMayNoteButNotReply) {
    Case c = case_in(State::working);
    EXPECT_FALSE(in_scope(c, person("police").scope));
    c.assists = {fixture::police_unit};
    EXPECT_TRUE(in_scope(c, person("police").scope));
    EXPECT_TRUE(check_verb(c, Verb::note, person("police")));
    EXPECT_EQ(refusal_of(check_verb(c, Verb::reply, person("police"))), &not_lead);
}

TEST(CaseScope, ACaseOfUnknownPlaceIsSeenByTheCityAlone) {
    Case c = fixture::registered_case();
    set_region(c.place, {});
    EXPECT_TRUE(in_scope(c, person("operator").scope));
    EXPECT_FALSE(in_scope(c, person("district").scope));
    EXPECT_FALSE(in_scope(c, person("community").scope));
}

TEST(Audiences, InnerWordsStayInsideAndTheVisitorsWordsAwayFromTheAccused) {
    const Case c = case_in(State::closed);
    struct Row {
        std::string_view who;
        bool handlers;
        bool authority;
    };
    for (const Row& row :
         {Row{"owner", false, false}, Row{"enterprise", true, false}, Row{"manager", true, false},
          Row{"community", true, true}, Row{"city", true, true}}) {
        EXPECT_TRUE(may_read(c, Audience::everyone, person(row.who)));
        EXPECT_EQ(may_read(c, Audience::not_accused, person(row.who)),
                  row.authority || row.who == "owner")
            << row.who;
        EXPECT_EQ(may_read(c, Audience::handlers, person(row.who)), row.handlers) << row.who;
        EXPECT_EQ(may_read(c, Audience::authority, person(row.who)), row.authority) << row.who;
    }
}

TEST(Audiences, TheAccusedSideNeverReveals) {
    EXPECT_EQ(refusal_of(check_revelation(person("enterprise"))), &contact_hidden);
    EXPECT_EQ(refusal_of(check_revelation(person("manager"))), &contact_hidden);
    EXPECT_EQ(refusal_of(check_revelation(person("committee"))), &contact_hidden);
    EXPECT_TRUE(check_revelation(person("community")));
}

TEST(Line, HasTheStateItIsOfOnceAndBeginsWithFiling) {
    for (std::size_t i = 0; i < count_of<State>(); ++i) {
        const auto state = static_cast<State>(i);
        const auto line = line_of(state);
        EXPECT_EQ(line.front(), State::registered);
        EXPECT_EQ(std::ranges::count(line, state), 1) << to_text(state);
        EXPECT_EQ(line.back() == state, is_end(transitions, state)) << to_text(state);
    }
    EXPECT_EQ(line_of(State::refused), (std::vector{State::registered, State::refused}));
}

TEST(Warning, IsOfTheClockThatEndsNext) {
    Clocks<Clock> clocks;
    EXPECT_FALSE(is_warned(clocks, {}));
    EXPECT_FALSE(is_warned(clocks, Clock::sign));
    clocks[Clock::sign] = ClockRun{.warned = true};
    clocks[Clock::handle] = ClockRun{};
    EXPECT_TRUE(is_warned(clocks, Clock::sign));
    EXPECT_FALSE(is_warned(clocks, Clock::handle));
}

}  // namespace anju::complaints
