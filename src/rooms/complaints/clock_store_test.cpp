// A changed calendar and the clocks that run: moved by a job, told as a fact, verified.
#include "rooms/complaints/clock_store.h"

#include <gtest/gtest.h>

#include "facts/complaints.h"
#include "platform/json/json.h"
#include "rooms/complaints/jobs.h"
#include "rooms/complaints/queries.h"
#include "rooms/complaints/site_test.h"
#include "rooms/complaints/store.h"
#include "rooms/complaints/text_rules.h"

namespace anju::complaints {

namespace {

struct Yard : Site {
    Yard() { now = instant_of(date_of(2026, 12, 28), 10); }

    Case found(ComplaintId id) {
        return db().read([&](db::Tx& tx) { return *find_case(tx, id); });
    }
    void tick() { jobs::run_all_due(db(), jobs(), now); }
    // The list of a year as it stands and more days off.
    void take_off(int year, const std::vector<Date>& days) {
        EXPECT_TRUE(db().write([&](db::Tx& tx) {
            policy::EditYear cmd;
            cmd.days = tx.all<policy::CalendarDay>(
                "select day, kind, name from policy_calendar_days where year = $1 order by day",
                year);
            for (const Date day : days)
                cmd.days.push_back({day, policy::DayKind::off, Text<1, 40>("放假")});
            cmd.document = Text<2, 100>("国办发明电");
            cmd.reason = Text<2, 500>("放假安排");
            return policy::edit_year(tx, actor("city he"), year, cmd, now);
        }));
    }
    const WorkCalendar* calendar() {
        return db().read([](db::Tx& tx) { return &policy::calendar(tx); });
    }
    // In the whole city, of U3, approved by a second person.
    void set_handle_limit(int workdays, Date from) {
        policy::ProposeVersion cmd;
        cmd.key = Text<1, 80>{"complaints.handle.U3"};
        cmd.region = Scope::whole_city().region;
        cmd.valid_from = from;
        cmd.value.limit = {Whole<0, 1000000>{workdays}, LimitUnit::work_days};
        cmd.standing = policy::Standing::proposed_default;
        cmd.reason = Text<2, 500>{"调整"};
        const Actor city = actor("city he");
        Actor second = city;
        second.user = actor("visitor lv").user;
        const auto approved = db().write([&](db::Tx& tx) -> Result<void> {
            TRY(const PolicyId id, policy::propose(tx, city, cmd, now));
            TRY(const policy::Proposal proposal, policy::load_proposal(tx, id));
            return policy::approve(tx, second, proposal, {}, now);
        });
        EXPECT_TRUE(approved) << (approved ? "" : approved.error().kind->code);
    }
    void publish_new_year() {
        take_off(2027, {date_of(2027, 1, 1), date_of(2027, 1, 2), date_of(2027, 1, 3)});
    }
    std::vector<facts::ComplaintRedated> redated(ComplaintId id) {
        std::vector<facts::ComplaintRedated> told;
        db().read([&](db::Tx& tx) {
            for (const auto& data : tx.all<journal::FactData>(
                     "select data from platform_facts where noun = 'complaint' and noun_id = $1 "
                     "and kind = 'ComplaintRedated' order by seq",
                     id))
                told.push_back(*json::from_json<facts::ComplaintRedated>(data));
            return true;
        });
        return told;
    }
    CaseDetail detail(const Case& c) {
        return db().read([&](db::Tx& tx) {
            return detail_of(tx, *load_case(tx, actor("city he").scope, c.id), actor("city he"),
                             now);
        });
    }
};

}  // namespace

TEST(ChangedCalendar, MovesAClockToTheDateOfACaseFiledTheSameMinute) {
    Yard yard;
    const Case old = yard.dispatch(yard.file(), "U_QIAN");
    EXPECT_EQ(old.clocks[Clock::handle]->due_at, end_of(date_of(2027, 1, 4)));
    yard.tick();
    EXPECT_TRUE(yard.redated(old.id).empty());
    yard.publish_new_year();
    const Case fresh = yard.dispatch(yard.file(), "U_QIAN");
    yard.tick();
    const Case moved = yard.found(old.id);
    EXPECT_EQ(moved.clocks[Clock::handle]->due_at, end_of(date_of(2027, 1, 5)));
    EXPECT_EQ(moved.clocks[Clock::handle], fresh.clocks[Clock::handle]);
    EXPECT_EQ(moved.clocks[Clock::sign], old.clocks[Clock::sign]);
    const auto told = yard.redated(old.id);
    ASSERT_EQ(told.size(), 1);
    ASSERT_EQ(told[0].before.size(), 1);
    EXPECT_EQ(told[0].before[0].clock, "handle");
    EXPECT_EQ(told[0].before[0].due_at, end_of(date_of(2027, 1, 4)));
    EXPECT_EQ(told[0].clocks[0].due_at, end_of(date_of(2027, 1, 5)));
    EXPECT_EQ(told[0].calendar_digest,
              yard.db().read([](db::Tx& tx) { return policy::calendars(tx).back().digest; }));
    // Once is enough, and what was filed by the new one is not moved.
    yard.tick();
    EXPECT_EQ(yard.redated(old.id).size(), 1);
    EXPECT_TRUE(yard.redated(fresh.id).empty());
    EXPECT_EQ(yard.faults(), std::vector<std::string>{});
}

TEST(ChangedCalendar, WithinAKnownYearMovesWhatEndsOnTheNewDayOff) {
    Yard yard;
    yard.now = instant_of(date_of(2026, 11, 30), 10);
    const Case c = yard.file("owner wang", "0201");
    ASSERT_EQ(c.clocks[Clock::accept]->due_at, end_of(date_of(2026, 12, 1)));
    yard.take_off(2026, {date_of(2026, 12, 1)});
    yard.tick();
    const Case moved = yard.found(c.id);
    EXPECT_EQ(moved.clocks[Clock::accept]->due_at, end_of(date_of(2026, 12, 2)));
    EXPECT_EQ(moved.next_due_at, moved.clocks[Clock::accept]->due_at);
    EXPECT_EQ(moved.sort_at, moved.clocks[Clock::accept]->due_at);
    EXPECT_EQ(moved.next_event_at, moved.clocks[Clock::accept]->warn_at);
    EXPECT_EQ(yard.faults(), std::vector<std::string>{});
}

TEST(ChangedCalendar, GoesOnWhereAChunkEnded) {
    Yard yard;
    std::vector<ComplaintId> ids;
    for (int i = 0; i < 120; ++i) ids.push_back(yard.dispatch(yard.file(), "U_QIAN").id);
    yard.publish_new_year();
    yard.tick();
    for (const ComplaintId id : ids)
        EXPECT_EQ(yard.found(id).clocks[Clock::handle]->due_at, end_of(date_of(2027, 1, 5)));
}

TEST(ChangedCalendar, WhileAReplyIsLookedAtCountsWhenTheClockRunsOn) {
    Yard yard;
    Case c = yard.dispatch(yard.file(), "U_QIAN");
    c = yard.contact(yard.sign(c, "enterprise qian"), "enterprise qian");
    c = yard.reply(c, "enterprise qian");
    yard.publish_new_year();
    yard.tick();
    EXPECT_EQ(yard.found(c.id).clocks[Clock::handle]->due_at, end_of(date_of(2027, 1, 4)));
    yard.now += std::chrono::hours{3};
    RejectReply cmd;
    cmd.words = NeededWords{"照片看不出结果"};
    c = yard.must([&](db::Tx& tx) {
        return reject_reply(tx, yard.actor("community chen"), yard.found(c.id), cmd, yard.now);
    });
    EXPECT_EQ(c.clocks[Clock::handle]->due_at, end_of(date_of(2027, 1, 5)));
    EXPECT_EQ(yard.faults(), std::vector<std::string>{});
}

TEST(ChangedCalendar, OfAReworkIsCountedByItsShare) {
    Yard yard;
    Case c = yard.until_visiting();
    c = yard.rate(c, "owner wang", {Solved::unsolved, Satisfied::dissatisfied, {}});
    yard.now = instant_of(date_of(2026, 12, 30), 10);
    ReopenComplaint cmd;
    cmd.words = NeededWords{"仍未解决"};
    c = yard.must([&](db::Tx& tx) {
        return reopen_complaint(tx, yard.actor("visitor lv"), c, cmd, yard.now);
    });
    // Three days, half of five: 12-31, 01-01, 01-04, and then not New Year's day.
    EXPECT_EQ(c.clocks[Clock::handle]->due_at, end_of(date_of(2027, 1, 4)));
    yard.publish_new_year();
    yard.tick();
    EXPECT_EQ(yard.found(c.id).clocks[Clock::handle]->due_at, end_of(date_of(2027, 1, 5)));
    EXPECT_EQ(yard.faults(), std::vector<std::string>{});
}

// The reply lies with the reviewer while another handle limit comes into force: the rework keeps
// the one of the day it began.
TEST(ChangedLimit, DuringTheReviewOfAReworkLeavesItsLimit) {
    Yard yard;
    yard.now = instant_of(date_of(2026, 11, 16), 10);
    Case c = yard.until_visiting();
    c = yard.rate(c, "owner wang", {Solved::unsolved, Satisfied::dissatisfied, {}});
    yard.now += std::chrono::hours{1};
    ReopenComplaint again;
    again.words = NeededWords{"仍未解决"};
    c = yard.must([&](db::Tx& tx) {
        return reopen_complaint(tx, yard.actor("visitor lv"), c, again, yard.now);
    });
    const Date began = civil_date(yard.now);
    c = yard.reply(c, "enterprise qian");
    yard.set_handle_limit(30, add_workdays(*yard.calendar(), began, 2));
    yard.now = start_of(add_workdays(*yard.calendar(), began, 6)) + std::chrono::hours{10};
    RejectReply cmd;
    cmd.words = NeededWords{"照片看不出结果"};
    c = yard.must([&](db::Tx& tx) {
        return reject_reply(tx, yard.actor("community chen"), c, cmd, yard.now);
    });
    const ClockRun& run = *c.clocks[Clock::handle];
    EXPECT_GT(civil_date(run.from_at), add_workdays(*yard.calendar(), began, 2));
    // Three days, half of five rounded up.
    EXPECT_EQ(run.due_at, end_of(add_workdays(*yard.calendar(), civil_date(run.from_at), 3)));
    EXPECT_EQ(yard.faults(), std::vector<std::string>{});
}

// Every clock runs by the value of its own key, and says by which and how far it is.
TEST(ClockRules, AreThoseOfTheClocksOwnKeys) {
    Yard yard;
    const auto expect_own = [&](const Case& c) {
        yard.db().read([&](db::Tx& tx) {
            const CaseDetail seen = detail_of(tx, c, yard.actor("city he"), yard.now);
            const ClockRules told = *clock_rules_of(tx, yard.actor("city he"), c.id, yard.now);
            EXPECT_EQ(told.rules.size(), seen.clocks.size());
            for (std::size_t i = 0; i < told.rules.size(); ++i) {
                const ClockRule& rule = told.rules[i];
                const policy::Version version = *policy::find_version(tx, rule.policy);
                EXPECT_EQ(version.key, limit_key(rule.clock, c.urgency)) << to_text(rule.clock);
                EXPECT_EQ(rule.key, version.key);
                EXPECT_EQ(rule.limit, policy::text_of(version.kind, version.value));
                EXPECT_EQ(rule.article, version.article);
                EXPECT_EQ(rule.document, version.document);
                EXPECT_EQ(rule.standing, version.standing);
                const ClockView& view = seen.clocks[i];
                EXPECT_EQ(rule.clock, view.clock);
                EXPECT_EQ(rule.due_at, view.due_at);
                EXPECT_EQ(rule.met_at, view.met_at);
                EXPECT_EQ(rule.late, view.late);
                EXPECT_EQ(rule.used_percent, view.used_percent);
            }
            return true;
        });
    };
    Case c = yard.dispatch(yard.file(), "U_QIAN");
    yard.now += std::chrono::hours{2};
    expect_own(c);
    c = yard.contact(yard.sign(c, "enterprise qian"), "enterprise qian");
    c = yard.reply(c, "enterprise qian");
    EXPECT_TRUE(c.clocks[Clock::review]);
    expect_own(c);
    c = yard.pass(c, "community chen");
    EXPECT_TRUE(c.clocks[Clock::visit]);
    expect_own(c);
    c = yard.rate(c, "owner wang", {Solved::solved, Satisfied::satisfied, {}});
    EXPECT_TRUE(c.clocks[Clock::archive]);
    expect_own(c);
}

TEST(ProvisionalDates, AreCalledSoWhereverTheyArePromised) {
    Yard yard;
    const Case c = yard.dispatch(yard.file(), "U_QIAN");
    const auto preview = [&] {
        PreviewFilter filter;
        filter.category = Text<4, 4>{"0201"};
        filter.estate = EstateId{yard.name("E1")};
        return yard.db().read([&](db::Tx& tx) {
            return *preview_of(tx, yard.actor("owner wang"), filter, yard.now);
        });
    };
    const auto rules = [&] {
        return yard.db().read(
            [&](db::Tx& tx) { return *clock_rules_of(tx, yard.actor("city he"), c.id, yard.now); });
    };
    const auto is_handle = [](const auto& view) { return view.clock == Clock::handle; };
    for (const bool published : {false, true}) {
        if (published) {
            yard.publish_new_year();
            yard.tick();
        }
        const CaseDetail detail = yard.detail(c);
        for (const ClockView& view : detail.clocks)
            EXPECT_EQ(view.provisional, is_handle(view) && !published) << to_text(view.clock);
        for (const ClockRule& rule : rules().rules)
            EXPECT_EQ(rule.provisional, is_handle(rule) && !published) << to_text(rule.clock);
        EXPECT_EQ(preview().provisional, !published);
        // What is promised next is the signature, still in the known year.
        EXPECT_FALSE(detail.next_due_provisional);
    }
}

TEST(ProvisionalDates, AreCalledSoToWhoHasOnlyNumberAndPhone) {
    Yard yard;
    Case c = yard.dispatch(yard.file(), "U_QIAN");
    c = yard.contact(yard.sign(c, "enterprise qian"), "enterprise qian");
    const auto look = [&] {
        return yard.db().read([&](db::Tx& tx) {
            return *lookup_case(tx, case_no_of(c.registered_at, c.id), "13800000001");
        });
    };
    EXPECT_TRUE(look().next_due_provisional);
    EXPECT_TRUE(yard.detail(c).next_due_provisional);
    yard.publish_new_year();
    yard.tick();
    EXPECT_FALSE(look().next_due_provisional);
    EXPECT_FALSE(yard.detail(c).next_due_provisional);
}

// A chunk holds so many, and those that wait for longest come first.
TEST(Sweep, BeginsWithWhatIsDueFirst) {
    Site site;
    const Case later = site.file();
    Case sooner = site.file();
    sooner.next_event_at = *later.next_event_at - std::chrono::hours{1};
    site.db().write([&](db::Tx& tx) {
        tx.exec("update complaints_cases set next_event_at = $2 where id = $1", sooner.id,
                sooner.next_event_at);
        const auto due = due_cases(tx, *later.next_event_at, 1);
        EXPECT_EQ(due, std::vector<ComplaintId>{sooner.id});
        EXPECT_EQ(due_cases(tx, *later.next_event_at, 2).back(), later.id);
        return false;
    });
}

}  // namespace anju::complaints
