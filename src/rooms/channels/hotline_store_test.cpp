#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "platform/journal/journal.h"
#include "platform/sheets/sheets.h"
#include "rooms/channels/actions.h"
#include "rooms/channels/checks.h"
#include "rooms/channels/seed.h"
#include "rooms/channels/word_store.h"
#include "rooms/complaints/personal.h"
#include "rooms/complaints/queries.h"
#include "rooms/complaints/site_test.h"
#include "support/tampering.h"

namespace anju::channels {

namespace {

using complaints::Case;
using complaints::CaseFilter;
using complaints::Clock;
using complaints::find_case;
using complaints::list_cases;
using complaints::Site;
using complaints::Source;
using complaints::Work;

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

sheets::Preview look(Site& site, const std::string& bytes) {
    const sheets::File file = *sheets::read_file(bytes, hotline_headings);
    return site.db().read([&](db::Tx& tx) { return look_through_hotline(tx, file, today()); });
}

using Told = std::function<void(std::int64_t done, std::int64_t total)>;

Result<sheets::Preview> take(
    Site& site, const std::string& bytes, const Told& told = [](std::int64_t, std::int64_t) {}) {
    sheets::File file = *sheets::read_file(bytes, hotline_headings);
    file.confirmed = look(site, bytes).hash;
    return take_in_hotline(site.db(), system_actor(), file,
                           [&](std::int64_t done, std::int64_t total) {
                               told(done, total);
                               return today();
                           });
}

// Of the figures "可自动分类" and "已定位".
std::int64_t figure(const sheets::Preview& preview, std::string_view title) {
    for (const sheets::Figure& one : preview.figures)
        if (one.title == title) return one.count;
    return -1;
}

std::int64_t cases_in(Site& site) {
    return site.db().read(
        [](db::Tx& tx) { return tx.one<std::int64_t>("select count(*) from complaints_cases"); });
}

}  // namespace

TEST(Hotline, AFileIsCheckedThenImportedAndTheSecondTimeChangesNothing) {
    Site site;
    const std::string bytes = sheet(12);
    const auto preview = look(site, bytes);
    EXPECT_EQ(preview.rows, 12);
    EXPECT_EQ(preview.added, 12);
    EXPECT_EQ(figure(preview, "已定位"), 12);
    EXPECT_EQ(figure(preview, "可自动分类"), 12);
    EXPECT_TRUE(preview.faults.empty());
    EXPECT_EQ(cases_in(site), 0);
    std::int64_t told = 0;
    const auto result = take(site, bytes, [&](std::int64_t done, std::int64_t) { told = done; });
    ASSERT_TRUE(result);
    EXPECT_EQ(result->added, 12);
    EXPECT_EQ(told, 12);
    EXPECT_EQ(cases_in(site), 12);
    const auto again = take(site, bytes);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->added, 0);
    EXPECT_EQ(again->unchanged, 12);
    EXPECT_EQ(cases_in(site), 12);
    EXPECT_EQ(site.faults(), std::vector<std::string>{});
}

TEST(Hotline, AMessageKeepsItsTimeOfReceiptAndItsClocksStartAtTheImport) {
    Site site;
    ASSERT_TRUE(take(site, sheet(1)));
    const auto page = site.db().read(
        [&](db::Tx& tx) { return list_cases(tx, site.actor("city he"), {}, today()); });
    ASSERT_EQ(page->rows.size(), 1u);
    const Case c =
        *site.db().read([&](db::Tx& tx) { return find_case(tx, page->rows.front().id); });
    EXPECT_EQ(c.received_at, instant_of(date_of(2019, 4, 30), 15, 0, 28));
    EXPECT_EQ(c.registered_at, today());
    EXPECT_EQ(c.clocks[Clock::accept]->from_at, today());
    EXPECT_EQ(complaints::text_column.open(c.id.value, c.text),
              "小区电梯困人第0次\n昨晚电梯又困人了\n没人管");
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
    const auto preview = look(site, bytes);
    std::vector<std::int64_t> lines;
    for (const sheets::RowFault& fault : preview.faults) {
        lines.push_back(fault.line);
        EXPECT_FALSE(fault.column.empty());
        EXPECT_FALSE(fault.text.empty());
    }
    EXPECT_EQ(lines, (std::vector<std::int64_t>{2, 3, 4, 5, 6, 7, 8, 9, 10, 12}));
    const auto refused = take(site, bytes);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, &sheets::rows_faulty);
    EXPECT_EQ(cases_in(site), 0);
}

TEST(Hotline, EveryCellHasItsBounds) {
    struct Case {
        hotline::Column column;
        std::string cell;
        bool fits;
    };
    const auto many = [](int n) {
        std::string text;
        for (int i = 0; i < n; ++i) text += "字";
        return text;
    };
    const Case cases[] = {
        {hotline::number, many(40), true},
        {hotline::number, many(41), false},
        {hotline::time, "2026-3-2 10:00:00", true},
        {hotline::time, "2026-3-2 10:00:01", false},
        {hotline::person, many(30), true},
        {hotline::person, many(31), false},
        {hotline::phone, "1391111", true},
        {hotline::phone, "139111", false},
        {hotline::title, "", true},
        {hotline::title, many(60), true},
        {hotline::title, many(61), false},
        {hotline::text, many(5), true},
        {hotline::text, many(4), false},
        {hotline::text, many(4000), true},
        {hotline::text, many(4001), false},
        {hotline::lon, "-180", true},
        {hotline::lon, "-180.000001", false},
        {hotline::lon, "180", true},
        {hotline::lon, "180.000001", false},
        {hotline::lon, "", false},
        {hotline::lat, "-90", true},
        {hotline::lat, "-90.000001", false},
        {hotline::lat, "90", true},
        {hotline::lat, "90.000001", false},
        {hotline::lat, "", false},
    };
    Site site;
    for (const Case& c : cases) {
        std::vector<std::string> cells = message(1);
        cells[c.column] = c.cell;
        const auto preview = look(site, sheets::write_csv(header, {cells}));
        const std::string what = header[c.column] + " " + c.cell.substr(0, 40);
        ASSERT_EQ(preview.faults.size(), c.fits ? 0u : 1u) << what;
        EXPECT_EQ(preview.added, c.fits ? 1 : 0) << what;
        for (const sheets::RowFault& fault : preview.faults)
            EXPECT_EQ(fault.column, header[c.column]) << what;
    }
}

TEST(Hotline, TwoLinesWithoutANumberAreNotTheSameNumberTwice) {
    Site site;
    const auto spoil = [](std::vector<std::vector<std::string>>& rows) {
        rows[1][0] = "";
        rows[3][0] = "";
    };
    const auto preview = look(site, sheet(5, +spoil));
    ASSERT_EQ(preview.faults.size(), 2u);
    EXPECT_EQ(preview.faults[0].line, 3);
    EXPECT_EQ(preview.faults[1].line, 5);
}

TEST(Hotline, OfTwoNumbersTheFirstIsCalledAndTheOtherIsKeptInTheWords) {
    Site site;
    const auto with_two = [](std::vector<std::vector<std::string>>& rows) {
        rows[0][4] = "（0315）2345678／13911112222";
        rows[1][4] = "１３９１１１１３３３３";
    };
    ASSERT_TRUE(take(site, sheet(2, +with_two)));
    site.db().read([](db::Tx& tx) {
        const auto first = find_case(tx, complaints::ComplaintId{1});
        EXPECT_EQ(first->contact.phone_masked, "031****5678");
        const auto text = complaints::text_column.open(first->id.value, first->text);
        EXPECT_TRUE(text && text->ends_with("（另留：13911112222）")) << text.value_or("");
        EXPECT_EQ(find_case(tx, complaints::ComplaintId{2})->contact.phone_masked, "139****3333");
        return true;
    });
}

TEST(Hotline, AFileTakenInAfterAnErasureBringsNobodyBack) {
    Site site;
    ASSERT_TRUE(take(site, sheet(2)));
    site.db().write([&](db::Tx& tx) {
        const auto first = find_case(tx, complaints::ComplaintId{1});
        complaints::holder.erase(tx, first->complainant, today());
        return true;
    });
    const auto preview = look(site, sheet(3));
    EXPECT_EQ(preview.added, 1);
    ASSERT_EQ(preview.warnings.size(), 1u);
    EXPECT_EQ(preview.warnings[0].line, 2);
    EXPECT_EQ(preview.warnings[0].text, "以前收过，诉求人已申请删除个人信息，不再收入");
    EXPECT_EQ(take(site, sheet(3))->unchanged, 2);
    EXPECT_EQ(cases_in(site), 3);
    const auto first =
        site.db().read([](db::Tx& tx) { return find_case(tx, complaints::ComplaintId{1}); });
    EXPECT_EQ(first->external_no, "");
    EXPECT_EQ(first->contact.phone_masked, "");
}

TEST(Hotline, AMissingColumnIsNamed) {
    Site site;
    const auto preview = look(site, "工单编号,来电时间\n1,2019-4-30\n");
    ASSERT_EQ(preview.faults.size(), 3u);
    EXPECT_EQ(preview.faults[2].column, "诉求内容");
    EXPECT_EQ(preview.faults[2].line, 1);
    EXPECT_FALSE(take(site, "工单编号,来电时间\n1,2019-4-30\n"));
}

// The preview says of each new message where it would go, and what is known already.
TEST(Hotline, ThePreviewTellsRowByRowWhatWouldBecomeOfIt) {
    Site site;
    ASSERT_TRUE(take(site, sheet(1)));
    const auto preview = look(site, sheet(2));
    ASSERT_EQ(preview.looked.size(), 2u);
    EXPECT_EQ(preview.looked[0].name, "H0");
    EXPECT_EQ(preview.looked[0].outcome, sheets::Outcome::unchanged);
    EXPECT_EQ(preview.looked[1].line, 3);
    EXPECT_EQ(preview.looked[1].outcome, sheets::Outcome::added);
    ASSERT_EQ(preview.looked[1].differences.size(), 4u);
    EXPECT_EQ(preview.looked[1].differences[0].after, "2019-04-30 15:00");
    EXPECT_EQ(preview.looked[1].differences[1].after, "小区电梯困人第1次");
    EXPECT_EQ(preview.looked[1].differences[2].after, "一号小区");
    EXPECT_EQ(preview.looked[1].differences[3].column, "类别");
    EXPECT_EQ(preview.looked[1].differences[3].after, "电梯困人");
    EXPECT_EQ(figure(preview, "可自动分类"), 1) << "what is known already is not counted";
    EXPECT_EQ(figure(preview, "已定位"), 1);
}

TEST(Hotline, ThePreviewSaysWhatItDoesNotKnow) {
    Site site;
    const auto spoil = [](std::vector<std::vector<std::string>>& rows) {
        rows[0][5] = "物业不作为";
        rows[1][7] = rows[1][8] = "";
    };
    const auto preview = look(site, sheet(2, +spoil));
    ASSERT_EQ(preview.looked.size(), 2u);
    EXPECT_EQ(preview.looked[0].differences[3].after, "待分类");
    EXPECT_EQ(preview.looked[1].differences[2].after, "未知");
    EXPECT_EQ(figure(preview, "可自动分类"), 1);
    EXPECT_EQ(figure(preview, "已定位"), 1);
}

TEST(Hotline, AFileThatWasTakenInIsAFact) {
    Site site;
    ASSERT_TRUE(take(site, sheet(2)));
    const auto told = site.db().read([](db::Tx& tx) { return journal::timeline(tx, {"list", 0}); });
    ASSERT_EQ(told.size(), 1u);
    EXPECT_EQ(told[0].kind, "ListImported");
    EXPECT_NE(told[0].data.json.find(R"("list":"hotline")"), std::string::npos)
        << told[0].data.json;
    EXPECT_NE(told[0].data.json.find(R"("added":2,"changed":0,"unchanged":0)"), std::string::npos);
}

TEST(Words, MayBeSeededAgainAndAddNothing) {
    Site site;
    const auto count = [&](db::Sql sql) {
        return site.db().read([&](db::Tx& tx) { return tx.one<std::int64_t>(sql); });
    };
    const auto words = count("select count(*) from channels_words");
    const auto facts = count("select count(*) from platform_facts");
    EXPECT_GT(words, 50);
    site.db().write([&](db::Tx& tx) {
        seed_words(tx, test::TestDb::root() + "/data", site.now);
        return true;
    });
    EXPECT_EQ(count("select count(*) from channels_words"), words);
    EXPECT_EQ(count("select count(*) from platform_facts"), facts);
}

TEST(Words, CannotBeChangedUnnoticed) {
    Site site;
    EXPECT_EQ(test::unnoticed(site.db(), {.tables = "channels_", .checks = checks(), .untold = {}}),
              std::vector<std::string>{});
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
    ASSERT_TRUE(take(site, sheet(2, +spoil)));
    CaseFilter waiting;
    waiting.work = Work::to_classify;
    const auto desk = site.db().read(
        [&](db::Tx& tx) { return list_cases(tx, site.actor("operator ma"), waiting, today()); });
    EXPECT_EQ(desk->rows.size(), 2u);
    EXPECT_EQ(site.faults(), std::vector<std::string>{});
}

// A long file goes in by pieces, and tells how far it came.
TEST(Hotline, ALongFileComesInByPieces) {
    Site site;
    std::vector<std::pair<std::int64_t, std::int64_t>> told;
    const auto taken = take(
        site, sheet(101), [&](std::int64_t done, std::int64_t of) { told.emplace_back(done, of); });
    ASSERT_TRUE(taken);
    EXPECT_TRUE(taken->committed);
    EXPECT_EQ(taken->added, 101);
    EXPECT_EQ(taken->unchanged, 0);
    EXPECT_EQ(told, (std::vector<std::pair<std::int64_t, std::int64_t>>{
                        {0, 101}, {0, 101}, {100, 101}, {101, 101}}))
        << "looked through, then piece by piece";
    EXPECT_EQ(cases_in(site), 101);
}

TEST(Hotline, HowMuchIsToldIsARuleOfThePlace) {
    Site site;
    site.db().write([](db::Tx& tx) {
        tx.exec(
            "insert into policy_versions (key, region, valid_from, value, article, document, "
            "standing, state, reason, proposed_by, proposed_post, proposed_at, decided_by) "
            "values ('complaints.text_min', '130203', '2026-01-01', '20', '', '', 'confirmed', "
            "'approved', '', 7, '', 0, 8)");
        tx.exec("update policy_digests set digest = 'a place' where matter = 'versions'");
        return true;
    });
    const auto elsewhere = [](std::vector<std::vector<std::string>>& rows) {
        rows[1][7] = rows[1][8] = "";
        rows[2][7] = rows[2][8] = "";
    };
    const auto preview = look(site, sheet(4, +elsewhere));
    ASSERT_EQ(preview.faults.size(), 2u);
    EXPECT_EQ(preview.faults[0].line, 2);
    EXPECT_EQ(preview.faults[1].line, 5);
}

// What filing would refuse is a fault of the preview, so that no file goes in by half.
TEST(Hotline, TheRuleOfHowMuchIsToldHoldsForTheWholeFile) {
    Site site;
    site.db().write([](db::Tx& tx) {
        tx.exec("update policy_versions set value = '10' where key = 'complaints.text_min'");
        tx.exec("update policy_digests set digest = 'whole' where matter = 'versions'");
        return true;
    });
    const auto spoil = [](std::vector<std::vector<std::string>>& rows) {
        rows[150][6] = "电梯又坏了没人管";
    };
    const std::string bytes = sheet(160, +spoil);
    const auto preview = look(site, bytes);
    ASSERT_EQ(preview.faults.size(), 1u);
    EXPECT_EQ(preview.faults.front().line, 152);
    const auto refused = take(site, bytes);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, &sheets::rows_faulty);
    EXPECT_EQ(cases_in(site), 0);
}

TEST(Hotline, TheThreeHundredRealMessagesComeIn) {
    const std::string path = "../shared/data/complaints/hotline_12345_sample.csv";
    if (!std::filesystem::exists(path)) GTEST_SKIP() << "no " << path;
    std::ifstream in(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    Site site;
    const auto preview = look(site, bytes);
    for (const sheets::RowFault& fault : preview.faults)
        ADD_FAILURE() << fault.line << " " << fault.column << " " << fault.text;
    EXPECT_EQ(preview.rows, 300);
    const auto result = take(site, bytes);
    ASSERT_TRUE(result);
    EXPECT_EQ(result->added, 300);
    EXPECT_EQ(take(site, bytes)->unchanged, 300);
    EXPECT_EQ(cases_in(site), 300);
    // Most titles do not speak of one matter alone: those wait for the desk.
    EXPECT_GT(figure(preview, "可自动分类"), 30);
    EXPECT_LT(figure(preview, "可自动分类"), 250);
    EXPECT_EQ(site.faults(), std::vector<std::string>{});
}

}  // namespace anju::channels
