// Who complained: looked at so many times a day, and forgotten with the account.
#include <gtest/gtest.h>

#include "platform/journal/journal.h"
#include "rooms/complaints/personal.h"
#include "rooms/complaints/queries.h"
#include "rooms/complaints/site_test.h"
#include "rooms/complaints/store.h"
#include "rooms/complaints/text_rules.h"

namespace anju::complaints {

namespace {

Case with_phone_left(Site& site) {
    FileComplaint cmd = site.complaint();
    cmd.contact_name = Text<0, 30>{"王建国"};
    cmd.contact_phone = Text<0, 20>{"13911112222"};
    return site.must(
        [&](db::Tx& tx) { return file_complaint(tx, site.actor("owner wang"), cmd, site.now); });
}

TEST(Contact, IsLookedAtSoManyTimesADayWhereverItIsKept) {
    Site site;
    const Case c = with_phone_left(site);
    RevealContact reason;
    reason.reason.value = "电话回访";
    const auto look = [&] {
        return site.refused([&](db::Tx& tx) {
            return reveal_contact(tx, site.actor("visitor lv"), c, reason, site.now);
        });
    };
    const RefusalKind* refused = nullptr;
    int looks = 0;
    while (refused == nullptr && looks < 100) {
        refused = look();
        if (refused == nullptr) ++looks;
    }
    EXPECT_EQ(looks, 20);
    ASSERT_NE(refused, nullptr);
    site.now += std::chrono::hours{24};
    EXPECT_EQ(look(), nullptr);
}

TEST(Contact, OfAnErasedPersonIsGone) {
    Site site;
    const Case c = with_phone_left(site);
    const UserId wang = site.actor("owner wang").user;
    const PersonKey key = c.person_key;
    site.db().write([&](db::Tx& tx) {
        holder.erase(tx, wang, site.now);
        return true;
    });
    site.db().read([&](db::Tx& tx) {
        const auto left = find_case(tx, c.id);
        EXPECT_NE(left->person_key, key) << "which is erased; more may be said of the case";
        EXPECT_EQ(name_column.open(c.id.value, left->contact.name), std::nullopt);
        EXPECT_EQ(phone_column.open(c.id.value, left->contact.phone), std::nullopt);
        EXPECT_EQ(text_column.open(c.id.value, left->text), std::nullopt);
        EXPECT_EQ(opened_point(*left), std::nullopt);
        EXPECT_EQ(left->contact.name_masked, "");
        EXPECT_EQ(left->contact.phone_masked, "");
        EXPECT_FALSE(lookup_case(tx, case_no_of(c.registered_at, c.id), "13911112222"));
        return true;
    });
    EXPECT_EQ(site.faults(), std::vector<std::string>{});
}

// Nobody is erased while somebody works by what they said.
TEST(Erasure, WaitsForCasesThatAreNotDone) {
    Site site;
    const Case open = site.file();
    const Case other = site.file();
    const Case withdrawn = site.must([&](db::Tx& tx) {
        return withdraw_complaint(tx, site.actor("owner wang"), other, {}, site.now);
    });
    site.file("owner zhao", "0302", "E3");
    site.db().read([&](db::Tx& tx) {
        const std::vector<personal::Matter> waits{
            {"complaint", open.id.value, case_no_of(open.registered_at, open.id)}};
        EXPECT_EQ(holder.open_matters(tx, withdrawn.complainant, civil_date(site.now)), waits);
        return true;
    });
}

// Number and phone show how the case went on; messages and notes are for those who log in.
TEST(LookUp, ShowsNoMessageAndNoNote) {
    Site site;
    Case c = site.dispatch(site.file(), "U_QIAN");
    const auto steps = [&] {
        return site.db()
            .read([&](db::Tx& tx) {
                return *lookup_case(tx, case_no_of(c.registered_at, c.id), "13800000001");
            })
            .steps.size();
    };
    const std::size_t before = steps();
    EXPECT_GE(before, 2u);
    SendMessage message;
    message.words.value = "我们明天上门";
    c = site.must([&](db::Tx& tx) {
        return send_message(tx, site.actor("enterprise qian"), c, message, site.now);
    });
    EXPECT_EQ(steps(), before);
    c = site.sign(c, "enterprise qian");
    EXPECT_EQ(steps(), before + 1);
    c = site.contact(c, "enterprise qian");
    NoteProgress note;
    note.words.value = "维修人员已到场";
    c = site.must([&](db::Tx& tx) {
        return note_progress(tx, site.actor("enterprise qian"), c, note, site.now);
    });
    EXPECT_EQ(steps(), before + 2);
}

}  // namespace

}  // namespace anju::complaints
