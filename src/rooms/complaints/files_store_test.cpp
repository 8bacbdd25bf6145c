// The rows of a case and of its files: each is told by the facts about the case.
#include <gtest/gtest.h>

#include "platform/crypto/person_keys.h"
#include "platform/files/files.h"
#include "rooms/complaints/queries.h"
#include "rooms/complaints/site_test.h"
#include "rooms/complaints/store.h"
#include "support/refusal.h"
#include "support/tampering.h"

namespace anju::complaints {

namespace {

files::Stored a_paper() {
    files::Stored file;
    file.key = crypto::new_person_key();
    file.content_hash = file.original_hash = std::string(64, 'a');
    file.content_type = "application/pdf";
    file.bytes = 1;
    return file;
}

Case file_with_paper(Site& site) {
    const Actor wang = site.actor("owner wang");
    FileComplaint cmd = site.complaint();
    cmd.files = FileIds{{site.db().write(
        [&](db::Tx& tx) { return files::insert_file(tx, wang, site.now, a_paper()); })}};
    return site.must([&](db::Tx& tx) { return file_complaint(tx, wang, cmd, site.now); });
}

}  // namespace

TEST(ComplaintRows, AreWhatFactsTellInEveryColumn) {
    Site site;
    DispatchComplaint cmd;
    cmd.unit = UnitId{site.name("U_QIAN")};
    cmd.assists.items = {UnitId{site.name("U_FIRE")}};
    cmd.words = Text<0, 1000>{"由其主办"};
    Case c = file_with_paper(site);
    c = site.must([&](db::Tx& tx) {
        return dispatch_complaint(tx, site.actor("dispatcher li"), c, cmd, site.now);
    });
    c = site.contact(site.sign(c, "enterprise qian"), "enterprise qian");
    site.reply(c, "enterprise qian");
    ASSERT_EQ(site.faults(), std::vector<std::string>{});
    EXPECT_EQ(test::unnoticed(site.db(), {"complaints_", checks(), {}}),
              std::vector<std::string>{});
}

TEST(ComplaintFiles, AreThoseOfTheirCaseAlone) {
    Site site;
    const Case first = file_with_paper(site);
    const Case second = file_with_paper(site);
    site.db().read([&](db::Tx& tx) {
        for (const Case& c : {first, second}) {
            const auto files = list_files(tx, c.id);
            EXPECT_EQ(files.size(), 1u);
            EXPECT_EQ(files.front().complaint, c.id);
        }
        return true;
    });
}

TEST(ComplaintFiles, StandAtTheStepTheyCameWithAndAreNoOthers) {
    Site site;
    Case c = file_with_paper(site);
    const FileId paper =
        site.db().read([&](db::Tx& tx) { return list_files(tx, c.id).front().file; });
    c = site.sign(site.dispatch(c, "U_QIAN"), "enterprise qian");
    const Actor wang = site.actor("owner wang");
    site.db().read([&](db::Tx& tx) {
        for (const Step& step : steps_of(tx, c, wang))
            EXPECT_EQ(step.files.size(), step.what == "ComplaintFiled" ? 1u : 0u) << step.what;
        EXPECT_TRUE(check_file(tx, wang, c.id, paper));
        EXPECT_EQ(test::refusal_of(check_file(tx, wang, c.id, FileId{paper.value + 1})),
                  &complaint_absent);
        return true;
    });
}

TEST(ComplaintFiles, NothingOfAFileThatIsBoundCanBeChangedUnnoticed) {
    Site site;
    file_with_paper(site);
    // Bound to what no room has, a row is shown by none.
    EXPECT_EQ(test::unnoticed(site.db(), {.tables = "platform_files",
                                          .checks = checks(),
                                          .untold = {"platform_files: a row more"}}),
              std::vector<std::string>{});
    site.db().write([](db::Tx& tx) {
        return tx.exec(
            "insert into platform_files (person_key, content_hash, original_hash, content_type, "
            "bytes, "
            "width, height, uploaded_by, uploaded_at, noun, noun_id) select person_key + 1, "
            "content_hash, original_hash, "
            "content_type, bytes, width, height, uploaded_by, uploaded_at, noun, noun_id "
            "from platform_files");
    });
    EXPECT_EQ(site.faults().size(), 1u) << "a row more of the same case";
}

TEST(ComplaintFiles, AnUploadThatIsNotUsedYetIsNobodysWord) {
    Site site;
    site.db().write([&](db::Tx& tx) {
        return files::insert_file(tx, site.actor("owner wang"), site.now, a_paper());
    });
    EXPECT_EQ(site.faults(), std::vector<std::string>{});
}

}  // namespace anju::complaints
