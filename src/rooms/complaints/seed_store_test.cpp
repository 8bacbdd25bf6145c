#include "rooms/complaints/seed.h"

#include <gtest/gtest.h>

#include "rooms/complaints/checks.h"
#include "rooms/complaints/queries.h"
#include "rooms/complaints/site_test.h"
#include "rooms/complaints/text_rules.h"

namespace anju::complaints {

TEST(CatalogueSeed, MayRunAgainAndAddsNothing) {
    Site site;
    const auto rows = [&] {
        return site.db().read([](db::Tx& tx) {
            return tx.one<std::int64_t>(
                "select (select count(*) from complaints_catalogue) + "
                "(select count(*) from complaints_categories) + "
                "(select count(*) from platform_facts)");
        });
    };
    const auto before = rows();
    EXPECT_GT(before, 100);
    site.db().write([&](db::Tx& tx) {
        seed_catalogue(tx, test::TestDb::root() + "/data", site.now);
        return true;
    });
    EXPECT_EQ(rows(), before);
}

TEST(PublicSide, ShowsGroupsWithTheirMatters) {
    Site site;
    const auto all = site.db().read([&](db::Tx& tx) { return categories_of(tx, site.now); });
    EXPECT_EQ(all.groups.size(), 23u);
    for (const CategoryView& group : all.groups) {
        EXPECT_FALSE(group.picture.empty()) << group.code;
        EXPECT_FALSE(group.matters.empty()) << group.code;
    }
}

TEST(PublicSide, PromisesTheClockThatFilingThenStarts) {
    Site site;
    PreviewFilter filter;
    filter.category = Text<4, 4>{"0602"};
    filter.estate = EstateId{site.name("E1")};
    const auto preview = site.db().read(
        [&](db::Tx& tx) { return preview_of(tx, site.actor("owner wang"), filter, site.now); });
    ASSERT_TRUE(preview);
    const Case c = site.file("owner wang", "0602");
    EXPECT_EQ(preview->sign_by, c.clocks[Clock::sign]->due_at);
    EXPECT_EQ(preview->contact_by, c.clocks[Clock::contact]->due_at);
    EXPECT_EQ(preview->answer_by, c.clocks[Clock::handle]->due_at);
    EXPECT_EQ(preview->unit_name, c.lead_unit_name);
}

TEST(PublicSide, FindsACaseByNumberAndPhoneTogetherOnly) {
    Site site;
    FileComplaint cmd = site.complaint();
    cmd.contact_phone = Text<0, 20>{"139-1111-2222"};
    const Case c = site.must(
        [&](db::Tx& tx) { return file_complaint(tx, site.actor("owner wang"), cmd, site.now); });
    const std::string number = case_no_of(c.registered_at, c.id);
    const auto look = [&](const std::string& no, const char* phone) {
        return site.db().read([&](db::Tx& tx) { return lookup_case(tx, no, phone); });
    };
    EXPECT_TRUE(look(number, "139 1111 2222"));
    EXPECT_TRUE(look(number, "+8613911112222"));
    const auto found = look(number, "13911112222");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->state, State::registered);
    EXPECT_EQ(found->steps.size(), 1u);
    EXPECT_EQ(look(number, "13911112223").error().kind, &lookup_failed);
    EXPECT_EQ(look("TS20260301-00000001", "13911112222").error().kind, &lookup_failed);
    EXPECT_EQ(look("nonsense", "13911112222").error().kind, &lookup_failed);
}

TEST(PublicSide, ShowsWhatTheThreeRatesAreCountedFrom) {
    Site site;
    site.rate(site.until_visiting(), "owner wang");
    site.rate(site.until_visiting(), "owner wang", {Solved::partly, Satisfied::satisfied, {}});
    site.rate(site.until_visiting(), "owner wang", {Solved::solved, Satisfied::basically, {}});
    // Rated but not decided, and in rework: the visit is not finished.
    const RateComplaint unsolved{Solved::unsolved, Satisfied::dissatisfied, {}};
    site.rate(site.until_visiting(), "owner wang", unsolved);
    const Case again = site.rate(site.until_visiting(), "owner wang", unsolved);
    ReopenComplaint words;
    words.words = NeededWords{"门岗仍无人"};
    site.must([&](db::Tx& tx) {
        return reopen_complaint(tx, site.actor("visitor lv"), again, words, site.now);
    });
    // Withdrawn before anybody signed: nobody responded, nobody had to.
    const Case withdrawn = site.dispatch(site.file(), "U_QIAN");
    site.must([&](db::Tx& tx) {
        return withdraw_complaint(tx, site.actor("owner wang"), withdrawn, {}, site.now);
    });
    site.file("owner zhao", "0201", "E3");
    // Signed in time, contacted too late; and the other way round.
    const Case late = site.sign(site.dispatch(site.file(), "U_QIAN"), "enterprise qian");
    const Case unsigned_yet = site.dispatch(site.file(), "U_QIAN");
    site.now = late.clocks[Clock::contact]->due_at + std::chrono::milliseconds{1};
    site.contact(late, "enterprise qian");
    site.contact(site.sign(unsigned_yet, "enterprise qian"), "enterprise qian");
    struct Shown {
        std::int64_t filed = 0;
        std::int64_t open = 0;
        std::int64_t dispatched = 0;
        std::int64_t responded = 0;
        std::int64_t solved = 0;
    };
    const auto shown = site.db().read([&](db::Tx& tx) {
        return tx.first<Shown>(
            db::Query("select count(*), sum(case when closed_at is null then 1 else 0 end), "
                      "sum(dispatched), sum(responded), "
                      "sum(case when state = 'closed' and solved = 'solved' then 1 else 0 end) "
                      "from pub_complaints_cases where category_group = '02'"));
    });
    EXPECT_EQ(shown->filed, 9);
    EXPECT_EQ(shown->open, 5);
    EXPECT_EQ(shown->dispatched, 7);
    EXPECT_EQ(shown->responded, 5);
    EXPECT_EQ(shown->solved, 2);
}

}  // namespace anju::complaints
