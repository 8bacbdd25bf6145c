#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "platform/sheets/sheets.h"
#include "rooms/complaints/checks.h"
#include "rooms/complaints/hotline.h"
#include "rooms/complaints/jobs.h"
#include "rooms/complaints/queries.h"
#include "rooms/complaints/site_test.h"

namespace anju::complaints {

namespace {

const std::vector<std::string> header{"工单编号", "来电时间", "来源", "诉求人", "联系电话",
                                      "诉求标题", "诉求内容", "经度", "纬度"};

std::vector<std::string> message(int n) {
    return {"H" + std::to_string(n),
            "2019-4-30 15:00:28",
            "微信",
            "王先生",
            "1391111" + std::to_string(1000 + n),
            "小区电梯困人第" + std::to_string(n) + "次",
            "昨晚电梯又困人了_x000D_ 没人管",
            "118.180010",
            "39.630010"};
}

std::string sheet(int rows, void (*spoil)(std::vector<std::vector<std::string>>&) = nullptr) {
    std::vector<std::vector<std::string>> cells;
    for (int n = 0; n < rows; ++n) cells.push_back(message(n));
    if (spoil != nullptr) spoil(cells);
    return sheets::write_csv(header, cells);
}

Instant today() { return instant_of(date_of(2026, 3, 2), 10); }

std::int64_t cases_in(Site& site) {
    return site.db().read(
        [](db::Tx& tx) { return tx.one<std::int64_t>("select count(*) from complaints_cases"); });
}

}  // namespace

TEST(Hotline, AFileIsCheckedThenImportedAndTheSecondTimeChangesNothing) {
    Site site;
    const std::string bytes = sheet(12);
    const auto preview = check_hotline(site.db(), bytes, today());
    ASSERT_TRUE(preview);
    EXPECT_EQ(preview->rows, 12);
    EXPECT_EQ(preview->fresh, 12);
    EXPECT_EQ(preview->located, 12);
    EXPECT_EQ(preview->classified, 12);
    EXPECT_TRUE(preview->faults.empty());
    EXPECT_EQ(cases_in(site), 0);
    std::int64_t told = 0;
    const auto result = import_hotline(site.db(), system_actor(), bytes, today(),
                                       [&](std::int64_t done, std::int64_t) { told = done; });
    ASSERT_TRUE(result);
    EXPECT_EQ(result->imported, 12);
    EXPECT_EQ(told, 12);
    EXPECT_EQ(cases_in(site), 12);
    const auto again = import_hotline(site.db(), system_actor(), bytes, today(), nullptr);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->imported, 0);
    EXPECT_EQ(again->known, 12);
    EXPECT_EQ(again->summary, "全部 12 件此前已导入，没有变化");
    EXPECT_EQ(cases_in(site), 12);
    EXPECT_EQ(site.faults(), std::vector<std::string>{});
}

TEST(Hotline, AMessageKeepsItsTimeOfReceiptAndItsClocksStartAtTheImport) {
    Site site;
    ASSERT_TRUE(import_hotline(site.db(), system_actor(), sheet(1), today(), nullptr));
    const auto page = site.db().read(
        [&](db::Tx& tx) { return list_cases(tx, site.actor("city he"), {}, today()); });
    ASSERT_EQ(page->rows.size(), 1u);
    const Case c =
        *site.db().read([&](db::Tx& tx) { return find_case(tx, page->rows.front().id); });
    EXPECT_EQ(c.received_at, instant_of(date_of(2019, 4, 30), 15, 0, 28));
    EXPECT_EQ(c.registered_at, today());
    EXPECT_EQ(c.clocks[Clock::accept]->from_at, today());
    EXPECT_EQ(c.text, "昨晚电梯又困人了\n没人管");
    EXPECT_EQ(c.source, Source::hotline_12345);
    EXPECT_EQ(c.category, "0601");
    EXPECT_EQ(c.place.estate, EstateId{site.name("E1")});
}

TEST(Hotline, TenBrokenLinesImportNothingAndAreNamed) {
    Site site;
    const auto spoil = [](std::vector<std::vector<std::string>>& rows) {
        rows[0][0] = "";
        rows[1][1] = "昨天";
        rows[2][1] = "2030-1-1 10:00:00";
        rows[3][3] = "";
        rows[4][4] = "无";
        rows[5][5] = std::string(200, 'x');
        rows[6][6] = "短";
        rows[7][7] = "东经118度";
        rows[8][8] = "95.5";
        rows[9][0] = "H10";
    };
    const std::string bytes = sheet(20, +spoil);
    const auto preview = check_hotline(site.db(), bytes, today());
    ASSERT_TRUE(preview);
    std::vector<std::int64_t> lines;
    for (const RowFault& fault : preview->faults) {
        lines.push_back(fault.line);
        EXPECT_FALSE(fault.column.empty());
        EXPECT_FALSE(fault.text.empty());
    }
    EXPECT_EQ(lines, (std::vector<std::int64_t>{2, 3, 4, 5, 6, 7, 8, 9, 10, 12}));
    const auto refused = import_hotline(site.db(), system_actor(), bytes, today(), nullptr);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, &hotline_faulty);
    EXPECT_EQ(cases_in(site), 0);
}

TEST(Hotline, TwoLinesWithoutANumberAreNotTheSameNumberTwice) {
    Site site;
    const auto spoil = [](std::vector<std::vector<std::string>>& rows) {
        rows[1][0] = "";
        rows[3][0] = "";
    };
    const auto preview = check_hotline(site.db(), sheet(5, +spoil), today());
    ASSERT_TRUE(preview);
    ASSERT_EQ(preview->faults.size(), 2u);
    EXPECT_EQ(preview->faults[0].line, 3);
    EXPECT_EQ(preview->faults[1].line, 5);
}

TEST(Hotline, AMissingColumnIsNamed) {
    Site site;
    const auto refused = check_hotline(site.db(), "工单编号,来电时间\n1,2019-4-30\n", today());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, &hotline_columns);
    EXPECT_NE(refused.error().detail.find("诉求内容"), std::string::npos);
}

TEST(Hotline, AMessageFromElsewhereWaitsForTheDeskToLocateIt) {
    Site site;
    const auto spoil = [](std::vector<std::vector<std::string>>& rows) {
        rows[0][7] = "117.546748";
        rows[0][8] = "38.000000";
        rows[1][7] = "";
        rows[1][8] = "";
        rows[1][5] = "物业不作为";
    };
    ASSERT_TRUE(import_hotline(site.db(), system_actor(), sheet(2, +spoil), today(), nullptr));
    CaseFilter waiting;
    waiting.work = Work::to_classify;
    const auto desk = site.db().read(
        [&](db::Tx& tx) { return list_cases(tx, site.actor("operator ma"), waiting, today()); });
    EXPECT_EQ(desk->rows.size(), 2u);
    EXPECT_EQ(site.faults(), std::vector<std::string>{});
}

TEST(Hotline, TheWebConfirmsWhatItPreviewedAndNobodyElsesFile) {
    Site site;
    const std::string bytes = sheet(3);
    const Actor ma = site.actor("operator ma");
    const auto preview = preview_hotline(site.db(), ma, bytes, today());
    ASSERT_TRUE(preview);
    const auto stranger =
        import_previewed(site.db(), site.actor("city he"), preview->content_hash, today());
    ASSERT_FALSE(stranger);
    EXPECT_EQ(stranger.error().kind, &hotline_file_unknown);
    const auto done = import_previewed(site.db(), ma, preview->content_hash, today());
    ASSERT_TRUE(done);
    EXPECT_EQ(done->imported, 3);
}

TEST(Hotline, TheFileIsSealedAndGoneOnceItIsImportedOrADayOld) {
    Site site;
    const std::string bytes = sheet(3);
    const Actor ma = site.actor("operator ma");
    const auto kept = [&] {
        return site.db().read(
            [](db::Tx& tx) { return tx.all<db::Bytes>("select content from complaints_imports"); });
    };
    const auto preview = preview_hotline(site.db(), ma, bytes, today());
    ASSERT_EQ(kept().size(), 1u);
    const db::Bytes content = kept().front();
    EXPECT_EQ(std::string(content.begin(), content.end()).find("13911111000"), std::string::npos);
    // Somebody else who previews the same file takes nothing away.
    ASSERT_TRUE(preview_hotline(site.db(), site.actor("city he"), bytes, today()));
    ASSERT_TRUE(import_previewed(site.db(), ma, preview->content_hash, today()));
    EXPECT_EQ(kept().size(), 1u);
    jobs::run_all_due(site.db(), jobs(), today() + std::chrono::days{2});
    EXPECT_TRUE(kept().empty());
}

// What filing would refuse is a fault of the preview, so that no file goes in by half.
TEST(Hotline, TheRuleOfHowMuchIsToldHoldsForTheWholeFile) {
    Site site;
    site.db().write([](db::Tx& tx) {
        tx.exec("update policy_versions set value = '10' where key = 'complaints.text_min'");
        return true;
    });
    const auto spoil = [](std::vector<std::vector<std::string>>& rows) {
        rows[150][6] = "电梯又坏了没人管";
    };
    const std::string bytes = sheet(160, +spoil);
    const auto preview = check_hotline(site.db(), bytes, today());
    ASSERT_EQ(preview->faults.size(), 1u);
    EXPECT_EQ(preview->faults.front().line, 152);
    const auto refused = import_hotline(site.db(), system_actor(), bytes, today(), nullptr);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, &hotline_faulty);
    EXPECT_EQ(cases_in(site), 0);
}

TEST(Hotline, TheThreeHundredRealMessagesComeIn) {
    const std::string path = "../shared/data/complaints/hotline_12345_sample.csv";
    if (!std::filesystem::exists(path)) GTEST_SKIP() << "no " << path;
    std::ifstream in(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    Site site;
    const auto preview = check_hotline(site.db(), bytes, today());
    ASSERT_TRUE(preview);
    for (const RowFault& fault : preview->faults)
        ADD_FAILURE() << fault.line << " " << fault.column << " " << fault.text;
    EXPECT_EQ(preview->rows, 300);
    const auto result = import_hotline(site.db(), system_actor(), bytes, today(), nullptr);
    ASSERT_TRUE(result);
    EXPECT_EQ(result->imported, 300);
    EXPECT_EQ(import_hotline(site.db(), system_actor(), bytes, today(), nullptr)->known, 300);
    EXPECT_EQ(cases_in(site), 300);
    // Most titles do not speak of one matter alone: those wait for the desk.
    EXPECT_GT(preview->classified, 30);
    EXPECT_LT(preview->classified, 250);
    EXPECT_EQ(site.faults(), std::vector<std::string>{});
}

}  // namespace anju::complaints
