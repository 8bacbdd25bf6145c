// What the page of a case tells: each step by its own word, colour and author, its words to those
// who may read them, and of the case itself nothing that belongs to another.
#include <gtest/gtest.h>

#include "platform/files/files.h"
#include "platform/jobs/jobs.h"
#include "rooms/complaints/jobs.h"
#include "rooms/complaints/queries.h"
#include "rooms/complaints/site_test.h"

namespace anju::complaints {

namespace {

std::vector<Step> steps(Site& site, const Case& c, std::string_view reader) {
    return site.db().read([&](db::Tx& tx) { return steps_of(tx, c, site.actor(reader)); });
}

Step step_of(Site& site, const Case& c, std::string_view reader, std::string_view what) {
    for (const Step& step : steps(site, c, reader))
        if (step.what == what) return step;
    ADD_FAILURE() << what << " is not told to " << reader;
    return {};
}

CaseDetail detail(Site& site, const Case& c, std::string_view reader) {
    return site.db().read(
        [&](db::Tx& tx) { return detail_of(tx, c, site.actor(reader), site.now); });
}

constexpr const char* why_rejected = "没有说明如何避免再犯，请补充";

// Dispatched to the enterprise, replied, and rejected by the community.
Case rejected(Site& site) {
    Case c = site.dispatch(site.file(), "U_QIAN");
    c = site.contact(site.sign(c, "enterprise qian"), "enterprise qian");
    c = site.reply(c, "enterprise qian");
    RejectReply rejection;
    rejection.words.value = why_rejected;
    return site.must([&](db::Tx& tx) {
        return reject_reply(tx, site.actor("community chen"), c, rejection, site.now);
    });
}

}  // namespace

TEST(Timeline, TellsEachStepByItsVerbItsColourAndItsAuthor) {
    Site site;
    Case c = rejected(site);
    for (const int days : {5, 30}) {
        site.now += std::chrono::days{days};
        jobs::run_all_due(site.db(), jobs(), site.now);
    }
    EXPECT_EQ(site.faults(), std::vector<std::string>{});
    c = site.db().read([&](db::Tx& tx) { return *find_case(tx, c.id); });
    c = site.pass(site.reply(c, "enterprise qian"), "community chen");
    c = site.rate(c, "owner wang");
    struct Row {
        std::string_view what;
        std::optional<Verb> verb;
        StepTone tone;
        std::string_view post;
    };
    for (const Row& row : {
             Row{"ComplaintFiled", std::nullopt, StepTone::plain, "诉求人"},
             Row{"ComplaintSigned", Verb::sign, StepTone::plain, "enterprise qian"},
             Row{"ComplaintReplyRejected", Verb::reject_reply, StepTone::bad, "community chen"},
             Row{"ComplaintWarned", std::nullopt, StepTone::warn, "系统"},
             Row{"ComplaintBecameOverdue", std::nullopt, StepTone::bad, "系统"},
             Row{"ComplaintReplyPassed", Verb::pass, StepTone::good, "community chen"},
             Row{"ComplaintRated", Verb::rate, StepTone::plain, "诉求人"},
             Row{"ComplaintClosed", Verb::close, StepTone::good, "诉求人"},
         }) {
        const Step step = step_of(site, c, "city he", row.what);
        EXPECT_EQ(step.verb, row.verb) << row.what;
        EXPECT_EQ(step.tone, row.tone) << row.what;
        const std::string_view post = row.post;
        if (post == "诉求人" || post == "系统")
            EXPECT_EQ(step.post, post) << row.what;
        else
            EXPECT_EQ(step.post, site.actor(post).post_name) << row.what;
    }
}

TEST(Timeline, AnAnswerIsOneAndARefusalIsReadByAll) {
    Site site;
    FileComplaint question = site.complaint();
    question.kind = Kind::consult;
    Case consult = site.must([&](db::Tx& tx) {
        return file_complaint(tx, site.actor("owner wang"), question, site.now);
    });
    AnswerComplaint answer;
    answer.words.value = "可在小区公示栏查看收费标准";
    consult = site.must([&](db::Tx& tx) {
        return answer_complaint(tx, site.actor("operator ma"), consult, answer, site.now);
    });
    EXPECT_EQ(step_of(site, consult, "owner wang", "ComplaintAnswered").verb, Verb::answer);
    EXPECT_EQ(step_of(site, consult, "owner wang", "ComplaintAnswered").words, answer.words.value);

    Case c = site.file();
    RefuseComplaint refusal;
    refusal.words.value = "不属于物业服务，请拨打供热热线";
    c = site.must([&](db::Tx& tx) {
        return refuse_complaint(tx, site.actor("operator ma"), c, refusal, site.now);
    });
    for (const char* reader : {"owner wang", "enterprise qian", "city he"})
        EXPECT_EQ(step_of(site, c, reader, "ComplaintRefused").words, refusal.words.value)
            << reader;
}

TEST(Timeline, WhyAReplyWasRejectedIsForTheUnitAndNotForTheResident) {
    Site site;
    const Case c = rejected(site);
    for (const char* reader : {"enterprise qian", "community chen", "city he"})
        EXPECT_EQ(step_of(site, c, reader, "ComplaintReplyRejected").words, why_rejected) << reader;
    EXPECT_EQ(step_of(site, c, "owner wang", "ComplaintReplyRejected").words, "");
    const auto looked_up = site.db().read([&](db::Tx& tx) {
        return *lookup_case(tx, case_no_of(c.registered_at, c.id), "13800000001");
    });
    ASSERT_GT(looked_up.steps.size(), 3u);
    for (const auto& step : looked_up.steps) EXPECT_NE(step.words, why_rejected) << step.title;
}

// The accused side reads what others wrote without numbers of people, and its own as it stands; a
// file stands at the words it came with.
TEST(Timeline, WhatTheUnitWroteItReadsAsItStandsWithItsFile) {
    Site site;
    Case c = site.dispatch(site.file(), "U_QIAN");
    c = site.contact(site.sign(c, "enterprise qian"), "enterprise qian");
    const Actor qian = site.actor("enterprise qian");
    files::Stored paper;
    paper.key = crypto::new_person_key();
    paper.content_hash = paper.original_hash = std::string(64, 'a');
    paper.content_type = "application/pdf";
    paper.bytes = 1;
    ReplyComplaint reply;
    reply.words.value = "已安排值班电话13800000009";
    reply.files = FileIds{{site.db().write(
        [&](db::Tx& tx) { return files::insert_file(tx, qian, site.now, paper); })}};
    c = site.must([&](db::Tx& tx) { return reply_complaint(tx, qian, c, reply, site.now); });
    RejectReply rejection;
    rejection.words.value = "请回电13800000008";
    c = site.must([&](db::Tx& tx) {
        return reject_reply(tx, site.actor("community chen"), c, rejection, site.now);
    });
    const Step own = step_of(site, c, "enterprise qian", "ComplaintReplied");
    EXPECT_EQ(own.words, reply.words.value);
    EXPECT_EQ(own.files.size(), 1u);
    const Step others = step_of(site, c, "enterprise qian", "ComplaintReplyRejected");
    EXPECT_FALSE(others.words.contains("13800000008")) << others.words;
    EXPECT_TRUE(others.files.empty());
}

TEST(Detail, TheClockThatArchivesIsNobodysDutyAndNeverLate) {
    Site site;
    const Case c = site.rate(site.until_visiting(), "owner wang");
    site.now += std::chrono::days{60};
    for (const ClockView& clock : detail(site, c, "city he").clocks)
        EXPECT_FALSE(clock.late) << to_text(clock.clock);
}

TEST(LookUp, OfWhatIsNoNumberFindsNothing) {
    Site site;
    const Case c = site.file();
    site.db().read([&](db::Tx& tx) {
        const std::string no = case_no_of(c.registered_at, c.id);
        EXPECT_TRUE(lookup_case(tx, no, "13800000001"));
        for (const std::string& typed : {no + "0", no.substr(1), std::string("凤凰世嘉")})
            EXPECT_EQ(lookup_case(tx, typed, "13800000001").error().kind, &lookup_failed);
        EXPECT_EQ(lookup_case(tx, no, "13800000002").error().kind, &lookup_failed);
        return true;
    });
}

TEST(Detail, NamesTheHelpersOfItsOwnCaseAndNoPointThatNobodyGave) {
    Site site;
    const auto with_helper = [&](const char* unit) {
        const Case c = site.file();
        DispatchComplaint cmd;
        cmd.unit = UnitId{site.name("U_STREET")};
        cmd.assists.items = {UnitId{site.name(unit)}};
        cmd.words = Text<0, 1000>{"由其主办"};
        return site.must([&](db::Tx& tx) {
            return dispatch_complaint(tx, site.actor("dispatcher li"), c, cmd, site.now);
        });
    };
    const Case first = with_helper("U_FIRE");
    const Case second = with_helper("U_LUBEI");
    ASSERT_EQ(detail(site, first, "city he").assists.size(), 1u);
    EXPECT_EQ(detail(site, first, "city he").assists.front().unit, UnitId{site.name("U_FIRE")});
    EXPECT_EQ(detail(site, second, "city he").assists.front().unit, UnitId{site.name("U_LUBEI")});

    Case pointless = first;
    pointless.point = {};
    EXPECT_EQ(detail(site, pointless, "city he").lat_e6, std::nullopt);
    EXPECT_EQ(detail(site, pointless, "city he").lon_e6, std::nullopt);
    seal_point(pointless, {39'630'000, 118'180'000});
    EXPECT_EQ(detail(site, pointless, "city he").lat_e6, 39'630'000);
    EXPECT_EQ(detail(site, pointless, "enterprise qian").lat_e6, std::nullopt);
}

}  // namespace anju::complaints
