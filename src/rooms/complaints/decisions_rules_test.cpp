// What each verb makes of a case, and every "no" it can say about the command.
#include <gtest/gtest.h>

#include "rooms/complaints/cases_test.h"
#include "rooms/complaints/replay_rules.h"
#include "rooms/complaints/text_rules.h"

namespace anju::complaints {

namespace {

using namespace fixture;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

std::string pointer_of(const auto& result) {
    if (result || result.error().faults.empty()) return {};
    return result.error().faults.front().pointer;
}

NoteProgress two_characters() {
    NoteProgress cmd;
    cmd.words = NeededWords{"在办"};
    return cmd;
}

FileComplaint command() {
    FileComplaint cmd;
    cmd.category = Text<4, 4>{"0302"};
    cmd.text = Text<1, 4000>{"楼道很久没有打扫了。请物业处理"};
    cmd.estate = fixture::estate;
    return cmd;
}

FilingFacts facts() {
    FilingFacts f;
    f.category = Category{"0302", "楼道卫生", Urgency::U3, Kind::complaint, true, ""};
    registry::Estate e;
    e.id = fixture::estate;
    e.region = fixture::community;
    f.estate = e;
    set_region(f.place, fixture::community);
    f.place.estate = e.id;
    return f;
}

Result<Case> filed(const FileComplaint& cmd, const FilingFacts& f) {
    return decide_filing(cmd, f, person("owner"), Source::app, u3, monday);
}

}  // namespace

// --- filing --------------------------------------------------------------------------------------

TEST(Filing, AComplaintStartsItsAcceptanceClockAndTakesTheCategorysUrgency) {
    const auto c = filed(command(), facts());
    ASSERT_TRUE(c);
    EXPECT_EQ(c->state, State::registered);
    EXPECT_EQ(c->urgency, Urgency::U3);
    EXPECT_EQ(c->title, title_of(*c));
    EXPECT_EQ(c->secrecy, Secrecy::masked_to_enterprise);
    ASSERT_TRUE(c->clocks[Clock::accept]);
    EXPECT_EQ(c->clocks[Clock::accept]->due_at, end_of(date_of(2026, 3, 3)));
    EXPECT_EQ(c->next_due_at, end_of(date_of(2026, 3, 3)));
    EXPECT_EQ(c->place.street, fixture::street);
    EXPECT_EQ(c->complainant, fixture::owner_id);
}

TEST(Filing, EachFaultOfTheCommandIsNamedAtItsField) {
    struct Row {
        const char* what;
        void (*spoil)(FileComplaint&, FilingFacts&);
        const RefusalKind* kind;
        std::string_view pointer;
    };
    const Row rows[] = {
        {"unknown category", [](FileComplaint&, FilingFacts& f) { f.category.reset(); },
         &category_unknown, "/category"},
        {"latitude alone",
         [](FileComplaint& c, FilingFacts&) { c.lat_e6 = Whole<-90'000'000, 90'000'000>{1}; },
         &place_incomplete, "/lon_e6"},
        {"longitude alone",
         [](FileComplaint& c, FilingFacts&) { c.lon_e6 = Whole<-180'000'000, 180'000'000>{1}; },
         &place_incomplete, "/lat_e6"},
        {"unknown estate", [](FileComplaint&, FilingFacts& f) { f.estate.reset(); },
         &estate_unknown, "/estate"},
        {"somebody else's house", [](FileComplaint& c, FilingFacts&) { c.house = HouseId{9}; },
         &house_not_yours, "/house"},
        {"no place",
         [](FileComplaint& c, FilingFacts& f) {
             c.estate.reset();
             f.estate.reset();
             f.place = {};
         },
         &place_needed, "/estate"},
        {"outside the city",
         [](FileComplaint& c, FilingFacts& f) {
             c.estate.reset();
             c.lat_e6 = Whole<-90'000'000, 90'000'000>{39'900'000};
             c.lon_e6 = Whole<-180'000'000, 180'000'000>{116'400'000};
             f.estate.reset();
             f.place = {};
         },
         &place_outside, "/lat_e6"},
        {"a phone of letters",
         [](FileComplaint& c, FilingFacts&) { c.contact_phone = Text<0, 20>{"call me"}; },
         &phone_invalid, "/contact_phone"},
    };
    for (const Row& row : rows) {
        FileComplaint cmd = command();
        FilingFacts f = facts();
        row.spoil(cmd, f);
        const auto verdict = filed(cmd, f);
        EXPECT_EQ(refusal_of(verdict), row.kind) << row.what;
        EXPECT_EQ(pointer_of(verdict), row.pointer) << row.what;
    }
}

TEST(Filing, PolicySaysHowMuchHasToBeTold) {
    Limits l = u3;
    l.text_min = static_cast<std::int64_t>(code_points(command().text.value));
    const auto file = [&] {
        return decide_filing(command(), facts(), person("owner"), Source::app, l, monday);
    };
    EXPECT_TRUE(file());
    ++l.text_min;
    EXPECT_EQ(refusal_of(file()), &text_too_short);
    EXPECT_EQ(pointer_of(file()), "/text");
}

TEST(Filing, TheDeskMayLeaveThePlaceForLater) {
    FileComplaint cmd = command();
    cmd.estate.reset();
    FilingFacts f = facts();
    f.estate.reset();
    f.place = {};
    f.on_behalf = true;
    EXPECT_TRUE(filed(cmd, f));
}

TEST(Filing, TheOwnEstateComesFirstUnlessThePointIsFarAway) {
    registry::Estate near_home;
    near_home.id = EstateId{1};
    near_home.place = {39'630'000, 118'180'000};
    registry::Estate second = near_home;
    second.id = EstateId{2};
    second.place = {39'700'000, 118'300'000};
    const std::vector<registry::Estate> own{near_home, second};
    EXPECT_FALSE(own_estate_for({}, registry::Place{39'630'000, 118'180'000}));
    EXPECT_EQ(own_estate_for(own, std::nullopt)->id, EstateId{1});
    EXPECT_EQ(own_estate_for(own, registry::Place{39'638'993, 118'180'000})->id, EstateId{1});
    EXPECT_FALSE(own_estate_for(own, registry::Place{39'638'994, 118'180'000}));
    EXPECT_EQ(own_estate_for(own, registry::Place{39'700'100, 118'300'100})->id, EstateId{2});
    EXPECT_FALSE(own_estate_for(own, registry::Place{39'630'000, 118'191'701}));
}

TEST(Classification, TheDeskSetsCategoryUrgencyAndPlace) {
    ClassifyComplaint cmd;
    cmd.category = Text<4, 4>{"0601"};
    const Category lift{"0601", "电梯困人", Urgency::U0, Kind::complaint, true, ""};
    const Case before = fixture::registered_case();
    const auto c = decide_classification(before, cmd, person("operator"), lift, {}, u3, monday);
    ASSERT_TRUE(c);
    EXPECT_EQ(c->category, "0601");
    EXPECT_EQ(c->category_name, "电梯困人");
    EXPECT_EQ(c->urgency, Urgency::U0);
    EXPECT_EQ(c->place, before.place);
    EXPECT_EQ(c->enterprise, before.enterprise);
    cmd.urgency = Urgency::U2;
    cmd.region = RegionCode::of("130208");
    PlaceFacts place;
    place.region = registry::Region{RegionCode::of("130208"), "丰润区", RegionLevel::district};
    set_region(place.place, RegionCode::of("130208"));
    place.enterprise = EnterpriseId{77};
    place.enterprise_name = "丰润物业";
    const auto moved =
        decide_classification(before, cmd, person("operator"), lift, place, u3, monday);
    ASSERT_TRUE(moved);
    EXPECT_EQ(moved->urgency, Urgency::U2);
    EXPECT_EQ(moved->place.district, RegionCode::of("130208"));
    EXPECT_TRUE(moved->place.street.empty());
    EXPECT_EQ(moved->enterprise, EnterpriseId{77});
    EXPECT_EQ(moved->enterprise_name, "丰润物业");
}

// An unclassified call of Friday evening turns out to be a trapped person.
TEST(Classification, WhatIsMoreUrgentIsTakenOnSooner) {
    const Instant friday = instant_of(date_of(2026, 3, 6), 18);
    Case c = fixture::registered_case(Urgency::U3, friday);
    EXPECT_EQ(c.clocks[Clock::accept]->due_at, end_of(date_of(2026, 3, 9)));
    ClassifyComplaint cmd;
    cmd.category = Text<4, 4>{"0601"};
    const Category lift{"0601", "电梯困人", Urgency::U0, Kind::complaint, true, ""};
    const Limits u0 = limits_for(Urgency::U0);
    const Instant later = friday + minutes{5};
    const auto urgent = decide_classification(c, cmd, person("operator"), lift, {}, u0, later);
    ASSERT_TRUE(urgent);
    EXPECT_EQ(urgent->clocks[Clock::accept]->due_at, later + minutes{15});
    EXPECT_EQ(urgent->clocks[Clock::accept]->policy, u0.accept.id);
    EXPECT_EQ(urgent->clocks.started_since(c.clocks), std::vector{Clock::accept});
    cmd.urgency = Urgency::U3;
    const auto calm = decide_classification(*urgent, cmd, person("operator"), lift, {}, u3, later);
    ASSERT_TRUE(calm);
    EXPECT_EQ(calm->clocks[Clock::accept], urgent->clocks[Clock::accept]);
}

TEST(Classification, UnknownReferencesAreRefusedAtTheirField) {
    ClassifyComplaint cmd;
    cmd.category = Text<4, 4>{"0601"};
    const Category lift{"0601", "电梯困人", Urgency::U0, Kind::complaint, true, ""};
    const Case c = fixture::registered_case();
    const Actor& by = person("operator");
    EXPECT_EQ(refusal_of(decide_classification(c, cmd, by, {}, {}, u3, monday)), &category_unknown);
    cmd.estate = EstateId{99};
    EXPECT_EQ(refusal_of(decide_classification(c, cmd, by, lift, {}, u3, monday)), &estate_unknown);
    cmd.estate.reset();
    cmd.region = RegionCode::of("130299");
    EXPECT_EQ(refusal_of(decide_classification(c, cmd, by, lift, {}, u3, monday)), &region_unknown);
}

// --- dispatch ------------------------------------------------------------------------------------

TEST(Dispatch, StopsAcceptanceAndStartsThreeClocksOfTheUrgency) {
    for (const Urgency urgency :
         {Urgency::U0, Urgency::U1, Urgency::U2, Urgency::U3, Urgency::U4, Urgency::U5}) {
        const Limits l = limits_for(urgency);
        const Case c = case_in(State::dispatched, urgency);
        EXPECT_EQ(c.clocks[Clock::accept]->met_at, monday);
        EXPECT_EQ(c.clocks[Clock::sign]->policy, l.sign.id);
        EXPECT_EQ(c.clocks[Clock::contact]->policy, l.contact.id);
        EXPECT_EQ(c.clocks[Clock::handle]->policy, l.handle.id);
        EXPECT_EQ(c.clocks[Clock::handle]->due_at,
                  deadline_of(*l.timing.calendar, monday, l.handle.limit));
        EXPECT_EQ(c.lead_unit, fixture::enterprise_unit);
        EXPECT_EQ(c.lead_kind, registry::UnitKind::enterprise);
    }
}

TEST(Dispatch, NeedsACategoryAPlaceAndAFittingUnit) {
    const Actor& li = person("dispatcher");
    Case c = fixture::registered_case();
    c.category.clear();
    EXPECT_EQ(refusal_of(decide_dispatch(c, li, fixture::lead(), u3, monday)), &not_classified);
    c = fixture::registered_case();
    set_region(c.place, {});
    EXPECT_EQ(refusal_of(decide_dispatch(c, li, fixture::lead(), u3, monday)), &not_located);
    c = fixture::registered_case();
    Lead twice = fixture::lead();
    twice.assists = {twice.unit};
    EXPECT_EQ(refusal_of(decide_dispatch(c, li, twice, u3, monday)), &lead_assists);
    c.secrecy = Secrecy::secret;
    EXPECT_EQ(refusal_of(decide_dispatch(c, li, fixture::lead(), u3, monday)),
              &secret_to_enterprise);
    Lead helped = fixture::lead(fixture::street_unit, registry::UnitKind::street_office);
    EXPECT_TRUE(decide_dispatch(c, li, helped, u3, monday));
    helped.assists = {fixture::unit(fixture::enterprise_unit, registry::UnitKind::enterprise)};
    EXPECT_EQ(refusal_of(decide_dispatch(c, li, helped, u3, monday)), &secret_to_enterprise);
}

TEST(Answer, OnlyWhatIsNotAComplaintIsAnsweredAtOnce) {
    Case c = fixture::registered_case();
    EXPECT_EQ(refusal_of(decide_end(c, Verb::answer, person("operator"), monday)), &only_consults);
    for (const Kind kind : {Kind::consult, Kind::suggestion, Kind::praise}) {
        c.kind = kind;
        const auto answered = decide_end(c, Verb::answer, person("operator"), monday + hours{1});
        ASSERT_TRUE(answered);
        EXPECT_EQ(answered->state, State::answered);
        EXPECT_EQ(answered->closed_at, monday + hours{1});
        EXPECT_FALSE(answered->next_event);
    }
}

// --- work ----------------------------------------------------------------------------------------

TEST(Contact, StopsItsClockOnceAndAFailedTryNeedsWords) {
    Case c = *decide_signature(case_in(State::dispatched), system_actor(), monday);
    ContactComplainant cmd;
    cmd.way = ContactWay::unreached;
    const auto contact = [&](const Case& of, const ContactFacts& facts) {
        return decide_contact(of, cmd, facts, person("enterprise"), monday + hours{2});
    };
    EXPECT_EQ(refusal_of(contact(c, {})), &contact_words_needed);
    cmd.words = Text<0, 1000>{""};
    EXPECT_EQ(refusal_of(contact(c, {})), &contact_words_needed);
    cmd.words = Text<0, 1000>{"两次拨打无人接听"};
    const auto tried = contact(c, {});
    ASSERT_TRUE(tried);
    EXPECT_EQ(tried->contact_tries, 1);
    EXPECT_TRUE(is_running(tried->clocks[Clock::contact]));
    cmd.way = ContactWay::message;
    EXPECT_EQ(refusal_of(contact(*tried, {})), &message_first);
    EXPECT_TRUE(contact(*tried, {true}));
    cmd.way = ContactWay::phone;
    const auto contacted = contact(*tried, {});
    ASSERT_TRUE(contacted);
    EXPECT_EQ(contacted->clocks[Clock::contact]->met_at, monday + hours{2});
    EXPECT_EQ(refusal_of(contact(*contacted, {})), &already_contacted);
}

TEST(Contact, AHelpingUnitDoesNotMeetTheLeadsClock) {
    Case c = *decide_signature(case_in(State::dispatched), system_actor(), monday);
    c.assists = {fixture::police_unit};
    EXPECT_EQ(refusal_of(decide_contact(c, {}, {}, person("police"), monday)), &not_lead);
}

TEST(Contact, WhoIsNotReachedMayBeAnsweredAndTheReplyEndsTheClock) {
    Case c = *decide_signature(case_in(State::dispatched), system_actor(), monday);
    ContactComplainant cmd;
    cmd.way = ContactWay::unreached;
    cmd.words = Text<0, 1000>{"两次拨打无人接听"};
    c = *decide_contact(c, cmd, {}, person("enterprise"), monday);
    const auto replied =
        decide_reply(c, fixture::good_reply(), person("enterprise"), {}, u3, monday + hours{3});
    ASSERT_TRUE(replied);
    EXPECT_EQ(replied->clocks[Clock::contact]->met_at, monday + hours{3});
}

TEST(Signature, IsMarkedLateFromTheFirstMillisecondPastItsDate) {
    const Case c = case_in(State::dispatched);
    const Instant due = c.clocks[Clock::sign]->due_at;
    EXPECT_FALSE(decide_signature(c, person("enterprise"), due)->late_sign);
    const auto late = decide_signature(c, person("enterprise"), due + std::chrono::milliseconds{1});
    EXPECT_TRUE(late->late_sign);
    EXPECT_EQ(late->clocks[Clock::sign]->met_at, due + std::chrono::milliseconds{1});
}

TEST(Reply, NeedsContactWordsAndForPhysicalMattersAPhoto) {
    const Actor& qian = person("enterprise");
    const Category physical{"0302", "楼道卫生", Urgency::U3, Kind::complaint, true, ""};
    const Case signed_only = *decide_signature(case_in(State::dispatched), system_actor(), monday);
    EXPECT_EQ(refusal_of(decide_reply(signed_only, fixture::good_reply(), qian, {}, u3, monday)),
              &contact_first);
    const Case c = case_in(State::working);
    for (const char* empty : {"已处理", "已处理。", "您好，该问题已处理完毕，谢谢！", "物业已处理",
                              "已 处 理", "业主您好，问题已解决。", "收到", "……"}) {
        ReplyComplaint cmd;
        cmd.words = Text<1, 2000>{empty};
        const auto verdict = decide_reply(c, cmd, qian, {}, u3, monday);
        EXPECT_EQ(refusal_of(verdict), &empty_reply) << empty;
        EXPECT_EQ(pointer_of(verdict), "/words");
    }
    ReplyComplaint cmd = fixture::good_reply();
    // A paper is a file and no photo.
    cmd.files = FileIds{{FileId{1}}};
    EXPECT_EQ(refusal_of(decide_reply(c, cmd, qian, {physical, 0}, u3, monday)), &photo_needed);
    const auto replied = decide_reply(c, cmd, qian, {physical, 1}, u3, monday + hours{3});
    ASSERT_TRUE(replied);
    EXPECT_EQ(replied->state, State::replied);
    EXPECT_EQ(replied->clocks[Clock::handle]->met_at, monday + hours{3});
    EXPECT_EQ(replied->clocks[Clock::review]->due_at, end_of(date_of(2026, 3, 3)));
}

TEST(Reply, ARejectedReplyWasNoneAndOnTheSameDayTheOldDateStands) {
    const Case replied = case_in(State::replied);
    const auto due = replied.clocks[Clock::handle]->due_at;
    const auto back = decide_rejection(replied, person("community"), u3, monday + hours{5});
    ASSERT_TRUE(back);
    EXPECT_EQ(back->state, State::working);
    EXPECT_EQ(back->clocks[Clock::handle]->due_at, due);
    EXPECT_FALSE(back->clocks[Clock::handle]->met_at);
    EXPECT_EQ(back->next_due_at, due);
}

// Replied on Tuesday, rejected on the Tuesday after: four whole working days lay with the reviewer.
TEST(Reply, TheTimeOfTheReviewIsNotTheUnits) {
    const Case working = case_in(State::working);
    const Instant tuesday = monday + days{1};
    const Case replied =
        *decide_reply(working, fixture::good_reply(), system_actor(), {}, u3, tuesday);
    const auto back = decide_rejection(replied, person("community"), u3, tuesday + days{7});
    ASSERT_TRUE(back);
    EXPECT_EQ(working.clocks[Clock::handle]->due_at, end_of(date_of(2026, 3, 9)));
    EXPECT_EQ(back->clocks[Clock::handle]->due_at, end_of(date_of(2026, 3, 13)));
    // The warning goes with the date.
    ClockRun put_off = started(u3.timing, u3.handle, monday + days{4});
    put_off.began_at = monday;
    EXPECT_EQ(back->clocks[Clock::handle], put_off);
    EXPECT_GT(back->clocks[Clock::handle]->warn_at, working.clocks[Clock::handle]->warn_at);
    EXPECT_EQ(back->next_event_at, back->clocks[Clock::handle]->warn_at);
    EXPECT_FALSE(is_late(*back->clocks[Clock::handle], tuesday + days{7}));
    EXPECT_EQ(back->clocks.started_since(replied.clocks), std::vector{Clock::handle});
    // The rule still gives the date, from the start that was put off with it.
    EXPECT_EQ(
        deadline_of(*u3.timing.calendar, back->clocks[Clock::handle]->from_at, u3.handle.limit),
        back->clocks[Clock::handle]->due_at);
}

// U3 on a Monday morning, eight replies in the evening, each rejected the next morning: forty
// working minutes a time are no day, so the date stands and the case is overdue.
TEST(Reply, ManySmallReviewsMakeNoDay) {
    Case c = case_in(State::working);
    const Instant due = c.clocks[Clock::handle]->due_at;
    Instant rejected_at;
    for (int round = 0; round < 8; ++round) {
        const Date day = add_workdays(*u3.timing.calendar, civil_date(monday), round);
        c = *decide_reply(c, fixture::good_reply(), system_actor(), {}, u3,
                          start_of(day) + hours{17});
        const Date next = add_workdays(*u3.timing.calendar, day, 1);
        rejected_at = start_of(next) + hours{8} + minutes{40};
        c = *decide_rejection(c, person("community"), u3, rejected_at);
        EXPECT_EQ(c.clocks[Clock::handle]->due_at, due);
    }
    EXPECT_TRUE(is_overdue(c.next_due_at, rejected_at));
    EXPECT_TRUE(c.late_reply);
}

// In rework the handle clock asks for the reply itself, of U0 too: rejected, it runs on.
TEST(Reply, OfU0InReworkRunsOnWhenItIsRejected) {
    const Limits l = limits_for(Urgency::U0);
    const Case rework = case_in(State::rework, Urgency::U0);
    const Case replied =
        *decide_reply(rework, fixture::good_reply(), system_actor(), {}, l, monday + hours{3});
    Limits kept = l;
    kept.handle = rework_limit(l, monday);
    const auto back = decide_rejection(replied, person("community"), kept, monday + hours{4});
    ASSERT_TRUE(back);
    EXPECT_TRUE(is_running(back->clocks[Clock::handle]));
    EXPECT_EQ(back->clocks[Clock::handle]->due_at, rework.clocks[Clock::handle]->due_at);
    EXPECT_FALSE(back->clocks[Clock::feedback]);
}

TEST(Reply, LatenessOutlivesTheRework) {
    const Case working = case_in(State::working);
    const Instant late = working.clocks[Clock::handle]->due_at + days{3};
    Case c = *decide_reply(working, fixture::good_reply(), system_actor(), {}, u3, late);
    EXPECT_TRUE(c.late_reply);
    c = *decide_passing(c, system_actor(), u3, late);
    c = *decide_rating(c, {Solved::unsolved, Satisfied::dissatisfied, {}}, person("owner"), u3,
                       late);
    c = *decide_rework(c, system_actor(), u3, late);
    c = *decide_reply(c, fixture::good_reply(), system_actor(), {}, u3, late + hours{1});
    EXPECT_FALSE(is_late(*c.clocks[Clock::handle], late + hours{1}));
    EXPECT_TRUE(c.late_reply);
    EXPECT_FALSE(case_in(State::closed).late_reply);
}

TEST(Report, AnU0CaseReportsWithinItsLimitAndThenEveryHour) {
    const Limits l = limits_for(Urgency::U0);
    const Case c = case_in(State::working, Urgency::U0);
    EXPECT_EQ(c.clocks[Clock::handle]->due_at, monday + hours{2});
    const auto first =
        decide_note(c, fixture::report(), person("enterprise"), l, monday + hours{1});
    ASSERT_TRUE(first);
    EXPECT_EQ(first->clocks[Clock::handle]->met_at, monday + hours{1});
    EXPECT_EQ(first->clocks[Clock::feedback]->due_at, monday + hours{2});
    const auto second =
        decide_note(*first, fixture::report(), person("enterprise"), l, monday + hours{2});
    EXPECT_EQ(second->clocks[Clock::feedback]->due_at, monday + hours{3});
    const auto replied = decide_reply(*second, fixture::good_reply(), person("enterprise"), {}, l,
                                      monday + hours{2} + minutes{30});
    ASSERT_TRUE(replied);
    EXPECT_FALSE(is_running(replied->clocks[Clock::feedback]));
    const auto rejected = decide_rejection(*replied, person("community"), l, monday + hours{4});
    EXPECT_EQ(rejected->clocks[Clock::feedback]->due_at, monday + hours{5});
}

TEST(Report, ANoteOfAnyOtherUrgencyMovesNoClock) {
    const Case c = case_in(State::working);
    const auto noted =
        decide_note(c, two_characters(), person("enterprise"), u3, monday + hours{1});
    EXPECT_EQ(noted->clocks, c.clocks);
}

TEST(Report, TwoCharactersAreNoReportAndAHelpersNoteIsNone) {
    const Limits l = limits_for(Urgency::U0);
    Case c = case_in(State::working, Urgency::U0);
    EXPECT_EQ(refusal_of(decide_note(c, two_characters(), person("enterprise"), l, monday)),
              &empty_report);
    c.assists = {fixture::police_unit};
    const auto helped = decide_note(c, fixture::report(), person("police"), l, monday + hours{1});
    ASSERT_TRUE(helped);
    EXPECT_EQ(helped->clocks, c.clocks);
}

TEST(Report, InReworkOnlyTheReplyStopsTheClock) {
    const Limits l = limits_for(Urgency::U0);
    const Case c = case_in(State::rework, Urgency::U0);
    const auto noted =
        decide_note(c, fixture::report(), person("enterprise"), l, monday + hours{2});
    ASSERT_TRUE(noted);
    EXPECT_EQ(noted->clocks, c.clocks);
    EXPECT_TRUE(is_running(noted->clocks[Clock::handle]));
}

TEST(Replay, AClockThatRunsUntoldAndOneThatIsToldAndDoesNotRunAreDifferences) {
    const std::string differs = "the clock accept differs from its fact";
    const auto says = [&](const Replay& replay, const Case& c) {
        return std::ranges::count(differences(replay, c), differs) > 0;
    };
    const Case running = registered_case();
    Case stopped = running;
    stopped.clocks = {};
    Replay told;
    EXPECT_TRUE(says(told, running));
    EXPECT_FALSE(says(told, stopped));
    told.clocks = running.clocks;
    EXPECT_FALSE(says(told, running));
    EXPECT_TRUE(says(told, stopped));
}

TEST(Replay, EachPartOfAClockIsComparedForItself) {
    const Case c = registered_case();
    const auto said_after = [&](auto&& change) {
        Replay told;
        told.clocks = c.clocks;
        change(*told.clocks[Clock::accept]);
        return std::ranges::count(differences(told, c), "the clock accept differs from its fact");
    };
    EXPECT_EQ(said_after([](ClockRun&) {}), 0);
    EXPECT_EQ(said_after([](ClockRun& run) { run.from_at += hours{1}; }), 1);
    EXPECT_EQ(said_after([](ClockRun& run) { run.due_at += hours{1}; }), 1);
    EXPECT_EQ(said_after([](ClockRun& run) { run.warn_at = run.due_at; }), 1);
    EXPECT_EQ(said_after([](ClockRun& run) { ++run.policy.value; }), 1);
    EXPECT_EQ(said_after([](ClockRun& run) { run.met_at = run.due_at; }), 1);
    EXPECT_EQ(said_after([](ClockRun& run) { run.overdue = !run.overdue; }), 1);
}

}  // namespace anju::complaints
