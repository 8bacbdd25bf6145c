#include "rooms/complaints/store.h"

#include <gtest/gtest.h>

#include "platform/files/files.h"
#include "rooms/complaints/checks.h"
#include "rooms/complaints/jobs.h"
#include "rooms/complaints/place_actions.h"
#include "rooms/complaints/queries.h"
#include "rooms/complaints/rules.h"
#include "rooms/complaints/site_test.h"
#include "rooms/complaints/text_rules.h"
#include "rooms/policy/actions.h"

namespace anju::complaints {

namespace {

using std::chrono::hours;

Case found(Site& site, ComplaintId id) {
    return *site.db().read([&](db::Tx& tx) { return find_case(tx, id); });
}

std::string whole_of(const Timeline& timeline) {
    std::string text;
    for (const Step& step : timeline.steps)
        text += step.title + "|" + step.post + "|" + step.detail + "|" + step.words + "\n";
    return text;
}

Result<CaseDetail> detail_for(db::Tx& tx, const Actor& by, ComplaintId id, Instant now) {
    TRY(const Case c, load_case(tx, by.scope, id));
    return detail_of(tx, c, by, now);
}

}  // namespace

// --- the main line -------------------------------------------------------------------------------

TEST(ComplaintStore, TheMainLineIsStoredStepByStepAndTellsItsFacts) {
    Site site;
    Case c = site.file();
    EXPECT_EQ(found(site, c.id), c);
    EXPECT_EQ(c.place.estate_name, "一号小区");
    EXPECT_EQ(c.enterprise_name, "甲物业服务有限公司");
    const auto step = [&](Case after) {
        c = std::move(after);
        EXPECT_EQ(found(site, c.id), c) << to_text(c.state);
        site.now += hours{1};
    };
    step(site.dispatch(c, "U_QIAN"));
    step(site.sign(c, "enterprise qian"));
    step(site.contact(c, "enterprise qian"));
    step(site.reply(c, "enterprise qian"));
    step(site.pass(c, "community chen"));
    step(site.rate(c, "owner wang"));
    EXPECT_EQ(c.state, State::closed);
    jobs::run_all_due(site.db(), jobs(), site.now + std::chrono::days{14});
    EXPECT_EQ(found(site, c.id).state, State::archived);
    EXPECT_EQ(
        site.facts_of(c.id),
        (std::vector<std::string>{"ComplaintFiled", "ComplaintDispatched", "ComplaintSigned",
                                  "ComplaintContacted", "ComplaintReplied", "ComplaintReplyPassed",
                                  "ComplaintRated", "ComplaintClosed", "ComplaintArchived"}));
    EXPECT_EQ(site.faults(), std::vector<std::string>{});
}

TEST(ComplaintStore, ACaseOfASureCategoryIsDispatchedByThePlatformWithItsReason) {
    Site site;
    const Case c = site.file("owner wang", "0602");
    EXPECT_EQ(c.state, State::dispatched);
    EXPECT_EQ(c.lead_unit, UnitId{site.name("U_QIAN")});
    EXPECT_NE(c.dispatch_reason.find("电梯停运"), std::string::npos);
    EXPECT_NE(c.dispatch_reason.find("甲物业服务有限公司"), std::string::npos);
    EXPECT_TRUE(c.catalogue.set());
    EXPECT_EQ(site.facts_of(c.id),
              (std::vector<std::string>{"ComplaintFiled", "ComplaintDispatched"}));
    EXPECT_EQ(found(site, c.id), c);
    EXPECT_EQ(site.faults(), std::vector<std::string>{});
}

TEST(ComplaintStore, ASecretCaseIsNotHandedToTheAccusedByThePlatform) {
    Site site;
    FileComplaint cmd = site.complaint("0602");
    cmd.secrecy = Secrecy::secret;
    const Case c = site.must(
        [&](db::Tx& tx) { return file_complaint(tx, site.actor("owner wang"), cmd, site.now); });
    EXPECT_EQ(c.state, State::registered);
    site.db().read([&](db::Tx& tx) {
        const Advice advice = advise(tx, c, site.now);
        EXPECT_EQ(advice.lead->unit.id, UnitId{site.name("U_STREET")});
        Case open = c;
        open.secrecy = Secrecy::open;
        EXPECT_EQ(advise(tx, open, site.now).lead->unit.id, UnitId{site.name("U_QIAN")});
        return true;
    });
    DispatchComplaint to_accused;
    to_accused.unit = UnitId{site.name("U_QIAN")};
    to_accused.words = Text<0, 1000>{"由企业办理"};
    EXPECT_EQ(site.refused([&](db::Tx& tx) {
        return dispatch_complaint(tx, site.actor("dispatcher li"), c, to_accused, site.now);
    }),
              &secret_to_enterprise);
}

TEST(ComplaintStore, DispatchNamesUnitsThatExistAndSaysWhyItLeavesTheCatalogue) {
    Site site;
    const Case c = site.file();
    const auto dispatched = [&](const DispatchComplaint& cmd) {
        return site.refused([&](db::Tx& tx) {
            return dispatch_complaint(tx, site.actor("dispatcher li"), c, cmd, site.now);
        });
    };
    DispatchComplaint cmd;
    cmd.unit = UnitId{999'999};
    EXPECT_EQ(dispatched(cmd), &unit_unknown);
    cmd.unit = UnitId{site.name("U_QIAN")};
    EXPECT_EQ(dispatched(cmd), &other_unit_needs_reason);
    cmd.words = Text<0, 1000>{"企业自行整改"};
    cmd.assists = List<UnitId, 8>{{UnitId{999'999}}};
    EXPECT_EQ(dispatched(cmd), &unit_unknown);
    cmd.assists = List<UnitId, 8>{{UnitId{site.name("U_STREET")}, UnitId{site.name("U_STREET")}}};
    EXPECT_EQ(dispatched(cmd), nullptr);
    EXPECT_EQ(found(site, c.id).assists, std::vector{UnitId{site.name("U_STREET")}});
    EXPECT_EQ(site.faults(), std::vector<std::string>{});
}

TEST(ComplaintStore, WithoutARowOfTheCatalogueTheDispatcherHasToNameAUnit) {
    Site site;
    FileComplaint cmd = site.complaint("9902");
    cmd.kind = Kind::complaint;
    const Case c = site.must(
        [&](db::Tx& tx) { return file_complaint(tx, site.actor("owner wang"), cmd, site.now); });
    EXPECT_EQ(site.refused([&](db::Tx& tx) {
        return dispatch_complaint(tx, site.actor("dispatcher li"), c, {}, site.now);
    }),
              &unit_not_found);
}

TEST(ComplaintStore, AnOlderCopyOfACaseIsNotWritten) {
    Site site;
    const Case c = site.file();
    site.db().write([&](db::Tx& tx) {
        Case first = *find_case(tx, c.id);
        Case second = first;
        first.supplements = 1;
        second.supplements = 2;
        EXPECT_TRUE(update_case(tx, first));
        const auto late = update_case(tx, second);
        EXPECT_FALSE(late);
        if (!late) {
            EXPECT_EQ(late.error().kind, &complaint_changed);
        }
        take_claims(tx, c.id);
        return true;
    });
    EXPECT_EQ(found(site, c.id).supplements, 1);
}

TEST(ComplaintStore, AConsultIsTakenOnByItsOwnRuleAndAComplaintByThatOfItsUrgency) {
    Site site;
    struct Row {
        Kind kind;
        const char* category;
        const char* key;
    };
    for (const Row& row : {Row{Kind::consult, "9901", "complaints.consult_answer"},
                           Row{Kind::complaint, "0201", "complaints.accept.U3"},
                           Row{Kind::complaint, "1702", "complaints.accept.U1"}}) {
        FileComplaint cmd = site.complaint(row.category);
        cmd.kind = row.kind;
        const Case c = site.must([&](db::Tx& tx) {
            return file_complaint(tx, site.actor("owner wang"), cmd, site.now);
        });
        const auto version = site.db().read(
            [&](db::Tx& tx) { return policy::find_version(tx, c.clocks[Clock::accept]->policy); });
        EXPECT_EQ(version->key, row.key);
    }
}

// --- filing for others ---------------------------------------------------------------------------

TEST(ComplaintStore, TheDeskFilesForTheResidentOfThePhone) {
    Site site;
    DeskComplaint cmd;
    cmd.complaint = site.complaint();
    cmd.name = Text<1, 30>{"王某"};
    cmd.phone = Text<5, 20>{"138 0000 0001"};
    cmd.external_no = Text<0, 40>{"12345-1"};
    cmd.source = Source::hotline_12345;
    const auto filed = [&](std::string_view who) {
        return site.db().write(
            [&](db::Tx& tx) { return file_for_other(tx, site.actor(who), cmd, site.now); });
    };
    const auto c = filed("operator ma");
    ASSERT_TRUE(c);
    EXPECT_EQ(c->complainant, site.actor("owner wang").user);
    EXPECT_EQ(c->contact.phone_masked, "138****0001");
    EXPECT_TRUE(site.db().read([&](db::Tx& tx) {
        return lookup_case(tx, case_no_of(c->registered_at, c->id), "13800000001").has_value();
    }));
    EXPECT_EQ(filed("operator ma").error().kind, &external_no_used);
    EXPECT_EQ(filed("community chen").error().kind, &source_not_yours);
    for (const Source own : {Source::app, Source::imported}) {
        cmd.source = own;
        EXPECT_EQ(filed("operator ma").error().kind, &source_not_yours) << to_text(own);
    }
    cmd.source.reset();
    cmd.external_no.reset();
    EXPECT_EQ(filed("worker bai")->source, Source::grid_worker);
    EXPECT_EQ(filed("community chen")->source, Source::community);
    EXPECT_EQ(filed("operator ma")->source, Source::desk);
    cmd.phone = Text<5, 20>{"no phone"};
    EXPECT_EQ(filed("operator ma").error().kind, &phone_invalid);
}

TEST(ComplaintStore, AnOwnEstateStandsInForAMissingPlace) {
    Site site;
    FileComplaint cmd = site.complaint();
    cmd.estate.reset();
    const auto filed = [&](std::string_view who) {
        return site.db().write(
            [&](db::Tx& tx) { return file_complaint(tx, site.actor(who), cmd, site.now); });
    };
    EXPECT_EQ(filed("owner wang")->place.estate, EstateId{site.name("E1")});
    EXPECT_EQ(filed("owner sun").error().kind, &place_needed);
    cmd.lat_e6 = Whole<-90'000'000, 90'000'000>{39'830'100};
    cmd.lon_e6 = Whole<-180'000'000, 180'000'000>{118'150'100};
    EXPECT_EQ(filed("owner sun")->place.estate, EstateId{site.name("E3")});
    EXPECT_EQ(filed("owner wang")->place.estate, EstateId{site.name("E3")});
    cmd.estate = EstateId{99999};
    EXPECT_EQ(filed("owner sun").error().kind, &estate_unknown) << "a point does not stand in";
    cmd.estate.reset();
    cmd.lat_e6 = Whole<-90'000'000, 90'000'000>{0};
    EXPECT_EQ(filed("owner sun").error().kind, &place_outside);
    cmd.house = HouseId{site.name("H1")};
    cmd.estate = EstateId{site.name("E1")};
    EXPECT_TRUE(filed("owner wang"));
    EXPECT_EQ(filed("owner zhao").error().kind, &house_not_yours);
}

// The desk locates what came with a point and a house of another estate: what the verb gives back
// is what stands there when the page is loaded again.
TEST(ComplaintStore, ClassifyingToAnotherPlaceKeepsWhatItShows) {
    Site site;
    FileComplaint cmd = site.complaint();
    cmd.category.reset();
    cmd.estate = EstateId{site.name("E1")};
    cmd.house = HouseId{site.name("H1")};
    const Case filed = site.must(
        [&](db::Tx& tx) { return file_complaint(tx, site.actor("owner wang"), cmd, site.now); });
    EXPECT_EQ(filed.place.house, HouseId{site.name("H1")});
    ClassifyComplaint to;
    to.category = Text<4, 4>{"0602"};
    to.estate = EstateId{site.name("E3")};
    const Case moved = site.must([&](db::Tx& tx) {
        return classify_complaint(tx, site.actor("operator ma"), filed, to, site.now);
    });
    EXPECT_FALSE(moved.place.house.set());
    const auto found = site.db().read([&](db::Tx& tx) { return find_case(tx, filed.id); });
    EXPECT_EQ(found->place, moved.place);
    const auto last_step = [&] {
        return site.db().read([&](db::Tx& tx) {
            return timeline_of(tx, site.actor("operator ma"), filed.id)->steps.back().detail;
        });
    };
    EXPECT_TRUE(last_step().contains("，位置改为丰润区")) << last_step();
    EXPECT_TRUE(last_step().ends_with("，被投诉企业改为" + moved.enterprise_name)) << last_step();
    to.category = Text<4, 4>{"0601"};
    site.must([&](db::Tx& tx) {
        return classify_complaint(tx, site.actor("operator ma"), moved, to, site.now);
    });
    EXPECT_TRUE(last_step().contains("0602 → 0601")) << last_step();
    EXPECT_FALSE(last_step().contains("改为")) << "it lies where it lay: " << last_step();
}

// --- who sees what -------------------------------------------------------------------------------

TEST(ComplaintPrivacy, TheAccusedReadsTheMatterButNeverWhoComplained) {
    Site site;
    Case c = site.until_visiting();
    SendMessage message;
    message.words = Text<1, 1000>{"我是业主王建国，请打13800000001"};
    site.must([&](db::Tx& tx) {
        return send_message(tx, site.actor("owner wang"), c, message, site.now);
    });
    RecordVisit visit;
    visit.solved = Solved::unsolved;
    visit.satisfied = Satisfied::dissatisfied;
    visit.unit_at_fault = true;
    visit.words = Text<0, 1000>{"诉求人在电话中说仍未解决"};
    site.must(
        [&](db::Tx& tx) { return record_visit(tx, site.actor("visitor lv"), c, visit, site.now); });
    site.db().read([&](db::Tx& tx) {
        for (const char* accused : {"enterprise qian", "manager zhou"}) {
            const auto detail = detail_for(tx, site.actor(accused), c.id, site.now);
            EXPECT_TRUE(detail);
            EXPECT_EQ(detail->contact_name, "");
            EXPECT_EQ(detail->contact_phone, "");
            EXPECT_FALSE(detail->contact_revealable);
            EXPECT_EQ(detail->address, "3号楼");
            EXPECT_FALSE(detail->lat_e6);
            EXPECT_EQ(detail->text, "前台态度很差，我叫某某，电话***，请处理");
            const std::string told = whole_of(*timeline_of(tx, site.actor(accused), c.id));
            for (const char* secret : {"王建国", "13800000001", "电话中说", "王某", "138****0001"})
                EXPECT_EQ(told.find(secret), std::string::npos) << secret;
            EXPECT_NE(told.find("诉求人"), std::string::npos);
        }
        const auto detail = detail_for(tx, site.actor("community chen"), c.id, site.now);
        EXPECT_EQ(detail->contact_phone, "138****0001");
        EXPECT_TRUE(detail->contact_revealable);
        EXPECT_NE(detail->text.find("13800000001"), std::string::npos);
        const std::string told = whole_of(*timeline_of(tx, site.actor("visitor lv"), c.id));
        EXPECT_NE(told.find("电话中说"), std::string::npos);
        return true;
    });
    EXPECT_EQ(site.faults(), std::vector<std::string>{});
}

TEST(ComplaintPrivacy, WhatAUnitWritesDownOfItsCallsStaysInside) {
    Site site;
    const Case c = site.sign(site.dispatch(site.file(), "U_QIAN"), "enterprise qian");
    ContactComplainant call;
    call.way = ContactWay::unreached;
    call.words = Text<0, 1000>{"拨打三次，疑似空号"};
    site.must([&](db::Tx& tx) {
        return contact_complainant(tx, site.actor("enterprise qian"), c, call, site.now);
    });
    site.db().read([&](db::Tx& tx) {
        const auto told = [&](const char* who) {
            return whole_of(*timeline_of(tx, site.actor(who), c.id)).contains("疑似空号");
        };
        EXPECT_TRUE(told("enterprise qian"));
        EXPECT_TRUE(told("community chen"));
        EXPECT_FALSE(told("owner wang"));
        return true;
    });
}

// A picture is drawn anew and has no author; a paper keeps every byte and is not for the accused.
TEST(ComplaintPrivacy, PapersOfTheComplainantStayWithTheAuthorities) {
    Site site;
    const auto stored = [&](std::string_view type, std::string_view hash) {
        return site.db().write([&](db::Tx& tx) {
            files::Stored file{.key = crypto::new_person_key()};
            file.content_hash = file.original_hash = std::string(hash);
            file.content_type = std::string(type);
            file.bytes = 1;
            return files::insert_file(tx, site.actor("owner wang"), site.now, file);
        });
    };
    const FileId paper = stored("application/pdf", std::string(64, 'a'));
    const FileId photo = stored("image/jpeg", std::string(64, 'b'));
    const FileId later = stored("application/pdf", std::string(64, 'c'));
    FileComplaint cmd = site.complaint();
    cmd.files = FileIds{{paper, photo}};
    Case c = site.must(
        [&](db::Tx& tx) { return file_complaint(tx, site.actor("owner wang"), cmd, site.now); });
    c = site.dispatch(c, "U_QIAN");
    SupplementComplaint more;
    more.words = Text<1, 2000>{"购房合同"};
    more.files = FileIds{{later}};
    site.must([&](db::Tx& tx) {
        return supplement_complaint(tx, site.actor("owner wang"), c, more, site.now);
    });
    site.db().read([&](db::Tx& tx) {
        for (const char* who :
             {"owner wang", "community chen", "enterprise qian", "manager zhou"}) {
            const Actor actor = site.actor(who);
            const bool accused = is_accused_side(actor);
            for (const FileId file : {paper, later})
                EXPECT_EQ(check_file(tx, actor, c.id, file).has_value(), !accused) << who;
            EXPECT_TRUE(check_file(tx, actor, c.id, photo)) << who;
            EXPECT_EQ(detail_for(tx, actor, c.id, site.now)->files.size(), accused ? 1u : 3u);
        }
        return true;
    });
    EXPECT_EQ(site.faults(), std::vector<std::string>{});
}

TEST(ComplaintPrivacy, RevealingAsksForAReasonLeavesAFactAndIsNotForTheAccused) {
    Site site;
    FileComplaint cmd = site.complaint();
    cmd.contact_name = Text<0, 30>{"王建国"};
    cmd.contact_phone = Text<0, 20>{"13911112222"};
    const Case c = site.must(
        [&](db::Tx& tx) { return file_complaint(tx, site.actor("owner wang"), cmd, site.now); });
    RevealContact reason;
    reason.reason = Text<4, 200>{"回访需要联系诉求人"};
    site.db().write([&](db::Tx& tx) {
        const auto plain = reveal_contact(tx, site.actor("visitor lv"), c, reason, site.now);
        EXPECT_TRUE(plain);
        EXPECT_EQ(plain->name.reveal(), "王建国");
        EXPECT_EQ(plain->phone.reveal(), "13911112222");
        return true;
    });
    EXPECT_EQ(site.facts_of(c.id).back(), "ComplaintContactRevealed");
    site.dispatch(c, "U_QIAN");
    site.db().write([&](db::Tx& tx) {
        const auto hidden = reveal_contact(tx, site.actor("enterprise qian"), c, reason, site.now);
        EXPECT_FALSE(hidden);
        EXPECT_EQ(hidden.error().kind, &contact_hidden);
        return true;
    });
    EXPECT_EQ(site.faults(), std::vector<std::string>{});
}

TEST(ComplaintPrivacy, AForeignCaseIsAsIfItWereNotThere) {
    Site site;
    const Case c = site.file("owner zhao", "0201", "E3");
    for (const char* stranger :
         {"owner wang", "street wu", "community chen", "district zheng", "enterprise qian",
          "manager zhou", "officer ping", "admin gao", "auditor shen"})
        site.db().read([&](db::Tx& tx) {
            const auto load = load_case(tx, site.actor(stranger).scope, c.id);
            EXPECT_FALSE(load) << stranger;
            if (!load) {
                EXPECT_EQ(load.error().kind, &complaint_absent);
            }
            return true;
        });
}

// --- time ----------------------------------------------------------------------------------------

TEST(ComplaintSweep, TheLeadUnitThatDoesNotSignIsSignedForAndMarked) {
    Site site;
    const Case c = site.file("owner wang", "0602");
    const Instant due = c.clocks[Clock::sign]->due_at;
    jobs::run_all_due(site.db(), jobs(), due);
    EXPECT_EQ(found(site, c.id).state, State::dispatched);
    jobs::run_all_due(site.db(), jobs(), due + std::chrono::milliseconds{1});
    const Case late = found(site, c.id);
    EXPECT_EQ(late.state, State::working);
    EXPECT_TRUE(late.late_sign);
    EXPECT_EQ(site.facts_of(c.id),
              (std::vector<std::string>{"ComplaintFiled", "ComplaintDispatched", "ComplaintWarned",
                                        "ComplaintBecameOverdue", "ComplaintSigned"}));
    EXPECT_EQ(site.faults(), std::vector<std::string>{});
}

TEST(ComplaintSweep, ALongAbsenceIsCaughtUpWithEachFactOnce) {
    Site site;
    const Case c = site.file("owner wang", "0601");
    jobs::run_all_due(site.db(), jobs(), site.now + std::chrono::days{30});
    const auto kinds = site.facts_of(c.id);
    EXPECT_EQ(std::count(kinds.begin(), kinds.end(), "ComplaintBecameOverdue"), 3);
    EXPECT_EQ(std::count(kinds.begin(), kinds.end(), "ComplaintWarned"), 0);
    EXPECT_TRUE(is_overdue(found(site, c.id).next_due_at, site.now + std::chrono::days{30}));
    EXPECT_EQ(site.faults(), std::vector<std::string>{});
}

TEST(ComplaintStore, AReviewThatTookAWeekPutsTheDateOffAndVerifies) {
    for (const bool late : {false, true}) {
        Site site;
        Case c = site.dispatch(site.file(), "U_QIAN");
        c = site.contact(site.sign(c, "enterprise qian"), "enterprise qian");
        const Instant due = c.clocks[Clock::handle]->due_at;
        site.now = late ? due + hours{30} : due - hours{30};
        jobs::run_all_due(site.db(), jobs(), site.now);
        c = site.reply(found(site, c.id), "enterprise qian");
        EXPECT_EQ(c.late_reply, late);
        site.now += std::chrono::days{7};
        RejectReply cmd;
        cmd.words = NeededWords{"照片看不出结果"};
        c = site.must([&](db::Tx& tx) {
            return reject_reply(tx, site.actor("community chen"), c, cmd, site.now);
        });
        // From Sunday to Sunday five working days lay in it; from Wednesday to Wednesday four.
        EXPECT_EQ(c.clocks[Clock::handle]->due_at, due + std::chrono::days{late ? 4 : 7});
        EXPECT_EQ(is_late(*c.clocks[Clock::handle], site.now), late);
        jobs::run_all_due(site.db(), jobs(), site.now + hours{1});
        const auto kinds = site.facts_of(c.id);
        // What was told is not told again.
        EXPECT_EQ(std::count(kinds.begin(), kinds.end(), "ComplaintBecameOverdue"), late ? 1 : 0);
        EXPECT_EQ(site.faults(), std::vector<std::string>{});
    }
}

// Other working hours from today on: what ran by the old ones still verifies, and so does the new.
TEST(ComplaintVerify, AClockIsToldAgainByTheCalendarItWasStartedWith) {
    Site site;
    site.file("owner wang", "0602");
    site.now += hours{1};
    policy::EditSpans cmd;
    cmd.spans = {{Whole<0, 1440>{540}, Whole<0, 1440>{720}},
                 {Whole<0, 1440>{840}, Whole<0, 1440>{1080}}};
    cmd.reason = Text<2, 500>{"夏季作息"};
    EXPECT_TRUE(site.db().write(
        [&](db::Tx& tx) { return policy::edit_spans(tx, site.actor("city he"), cmd, site.now); }));
    site.now += hours{1};
    site.file("owner wang", "0602");
    EXPECT_EQ(site.faults(), std::vector<std::string>{});
}

// --- verify --------------------------------------------------------------------------------------

// What somebody with the database in hand could write, and what it would pay.
struct Tampering {
    const char* what;
    db::Sql sql;
};
constexpr Tampering tamperings[] = {
    {"state", "update complaints_cases set state = 'archived' where id = $1"},
    {"clock",
     "update complaints_cases set clocks = replace(clocks, ';visit ', ';archive ') "
     "where id = $1"},
    {"clocks", "update complaints_cases set clocks = '' where id = $1"},
    {"date",
     "update complaints_cases set clocks = replace(clocks, cast(next_due_at as TEXT), "
     "cast(next_due_at + 1 as TEXT)), next_due_at = next_due_at + 1, "
     "sort_at = sort_at + 1 where id = $1"},
    {"unit",
     "update complaints_cases set clocks = replace(clocks, ' work_days ', ' work_hours ') "
     "where id = $1"},
    {"signed in time", "update complaints_cases set sign_met_at = sign_met_at - 1 where id = $1"},
    {"contact by", "update complaints_cases set contact_due_at = contact_due_at + 1 where id = $1"},
    {"sorting", "update complaints_cases set sort_at = sort_at + 1 where id = $1"},
    {"reworks", "update complaints_cases set reworks = 1 where id = $1"},
    {"supplements", "update complaints_cases set supplements = 1 where id = $1"},
    {"files", "update complaints_cases set files = 1 where id = $1"},
    {"text", "update complaints_cases set text_sealed = 'something else' where id = $1"},
    {"words", "update complaints_notes set words_sealed = 'something else' where complaint = $1"},
    {"verdict",
     "update complaints_cases set solved = 'solved', satisfied = 'satisfied' "
     "where id = $1"},
    {"met in time",
     "update complaints_cases set clocks = replace(clocks, cast(sign_met_at as TEXT), '1'), "
     "sign_met_at = 1 where id = $1"},
    {"late signature", "update complaints_cases set late_sign = 1 where id = $1"},
    {"late reply", "update complaints_cases set late_reply = 1 where id = $1"},
    {"tries", "update complaints_cases set contact_tries = 1 where id = $1"},
    {"rating", "update complaints_cases set rated_at = 1 where id = $1"},
    {"closing", "update complaints_cases set closed_at = 1 where id = $1"},
    {"urgency", "update complaints_cases set urgency = 'U5' where id = $1"},
    {"category", "update complaints_cases set category = '0202' where id = $1"},
    {"lead unit", "update complaints_cases set lead_unit = lead_unit + 1 where id = $1"},
    {"overdue", "update complaints_cases set clocks = replace(clocks, ' -;', ' o;') where id = $1"},
    {"warning",
     "update complaints_cases set clocks = replace(clocks, cast(next_event_at as TEXT), '1'), "
     "next_event_at = 1 where id = $1"},
    {"sweep", "update complaints_cases set next_event_at = null where id = $1"},
    {"lost words", "delete from complaints_notes where complaint = $1"},
    {"accused", "update complaints_cases set enterprise = enterprise + 1 where id = $1"},
    {"estate", "update complaints_cases set estate = null where id = $1"},
    {"received", "update complaints_cases set received_at = received_at - 1 where id = $1"},
    {"registered", "update complaints_cases set registered_at = registered_at - 1 where id = $1"},
    {"no word of ours", "update complaints_cases set state = 'nowhere' where id = $1"},
    {"source", "update complaints_cases set source = 'desk' where id = $1"},
    {"kind", "update complaints_cases set kind = 'consult' where id = $1"},
    {"complainant", "update complaints_cases set complainant = complainant + 1 where id = $1"},
    {"rule of the catalogue", "update complaints_cases set catalogue = 99 where id = $1"},
    {"reason", "update complaints_cases set dispatch_reason = 'because' where id = $1"},
    {"secrecy", "update complaints_cases set secrecy = 'open' where id = $1"},
    {"caller", "update complaints_cases set contact_phone_digest = 'another' where id = $1"},
};

TEST(ComplaintVerify, SeesEveryKindOfTampering) {
    for (const Tampering& row : tamperings) {
        Site site;
        const Case c = site.until_visiting();
        ASSERT_EQ(site.faults(), std::vector<std::string>{});
        site.db().write([&](db::Tx& tx) {
            tx.exec(row.sql, c.id);
            return true;
        });
        EXPECT_FALSE(site.faults().empty()) << row.what;
    }
}

TEST(ComplaintVerify, MissesACaseThatIsGoneWithAllThatWasSaidOfIt) {
    Site site;
    const Case c = site.until_visiting();
    site.db().write([&](db::Tx& tx) {
        tx.exec("delete from complaints_notes where complaint = $1", c.id);
        tx.exec("delete from complaints_files where complaint = $1", c.id);
        tx.exec("delete from complaints_assists where complaint = $1", c.id);
        tx.exec("delete from complaints_cases where id = $1", c.id);
        return true;
    });
    EXPECT_FALSE(site.faults().empty());
}

TEST(ComplaintVerify, WordsThatWereReplacedAreNamed) {
    Site site;
    const Case c = site.until_visiting();
    site.db().write([&](db::Tx& tx) {
        tx.exec(
            "update complaints_notes set words_sealed = (select text_sealed from complaints_cases "
            "where id = $1) where complaint = $1",
            c.id);
        return true;
    });
    const auto faults = site.faults();
    ASSERT_FALSE(faults.empty());
    EXPECT_TRUE(faults[0].starts_with("complaints_notes 1: is not what fact")) << faults[0];
}

}  // namespace anju::complaints
