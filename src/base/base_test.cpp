#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <fstream>
#include <numeric>

#include "base/actor.h"
#include "base/money.h"
#include "base/region.h"
#include "base/result.h"
#include "base/text.h"
#include "base/time.h"

namespace anju {

namespace {

TEST(Enumerations, KnowTheirOwnSpelling) {
    EXPECT_EQ(to_text(Role::project_manager), "project_manager");
    EXPECT_EQ(from_text<Role>("system"), Role::system);
    EXPECT_EQ(from_text<Role>("System"), std::nullopt);
    EXPECT_EQ(count_of<Sort>(), 6u);
}

TEST(Moments, AreReadInAnyOffsetAndWrittenInChinaTime) {
    struct Row {
        std::string_view text;
        std::string_view out;
    };
    const Row rows[] = {
        {"2026-03-05T14:30:00+08:00", "2026-03-05T14:30:00+08:00"},
        {"2026-03-05T06:30:00Z", "2026-03-05T14:30:00+08:00"},
        {"2026-12-31T23:59:59.5+08:00", "2026-12-31T23:59:59.500+08:00"},
        {"2026-03-04T20:00:00-05:30", "2026-03-05T09:30:00+08:00"},
    };
    for (const Row& row : rows) {
        const auto at = parse_instant(row.text);
        ASSERT_TRUE(at) << row.text;
        EXPECT_EQ(to_text(*at), row.out);
    }
    for (const std::string_view bad :
         {"", "2026-03-05", "2026-02-29T00:00:00Z", "2026-03-05T24:00:00Z", "2026-03-05T14:30:00",
          "2026-03-05T14:30:00.Z", "2026-03-05T14:30:00+8:00", "2026-03-05T14:30:00Zx"})
        EXPECT_FALSE(parse_instant(bad)) << bad;
}

TEST(Moments, FallOnTheCivilDateOfChina) {
    EXPECT_EQ(to_text(civil_date(*parse_instant("2026-03-04T16:00:00Z"))), "2026-03-05");
    EXPECT_EQ(to_text(civil_date(*parse_instant("2026-03-04T15:59:59.999Z"))), "2026-03-04");
    EXPECT_EQ(to_text(end_of(date_of(2026, 3, 5))), "2026-03-05T23:59:59.999+08:00");
}

TEST(Days, ThatDoNotExistAreRefused) {
    EXPECT_TRUE(parse_date("2024-02-29"));
    for (const std::string_view bad : {"2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "x"})
        EXPECT_FALSE(parse_date(bad)) << bad;
}

TEST(Money, RefusesToOverflow) {
    const Money most = Money::of_fen(INT64_MAX);
    EXPECT_THROW(most + Money::of_fen(1), Fault);
    EXPECT_THROW(Money::of_fen(INT64_MIN) - Money::of_fen(1), Fault);
    EXPECT_EQ((Money::of_fen(5) + Money::of_fen(7)).fen(), 12);
}

TEST(Money, IsAllottedByLargestFractionTiesToTheFirst) {
    const auto parts = [](std::int64_t total, std::vector<std::int64_t> weights) {
        std::vector<std::int64_t> out;
        for (const Money part : allot(Money::of_fen(total), weights)) out.push_back(part.fen());
        return out;
    };
    EXPECT_EQ(parts(100, {1, 1, 1}), (std::vector<std::int64_t>{34, 33, 33}));
    EXPECT_EQ(parts(5, {3, 3, 3, 1}), (std::vector<std::int64_t>{2, 2, 1, 0}));
    EXPECT_EQ(parts(0, {1, 0}), (std::vector<std::int64_t>{0, 0}));
    EXPECT_THROW(parts(1, {0, 0}), Fault);
}

RC_GTEST_PROP(Money, AllottedPartsAddUpAndStayWithinOneFen, ()) {
    const auto total = *rc::gen::inRange<std::int64_t>(0, 1'000'000'000'000);
    auto weights = *rc::gen::container<std::vector<std::int64_t>>(
        rc::gen::inRange<std::int64_t>(0, 1'000'000));
    weights.push_back(1);
    const std::int64_t sum = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
    std::int64_t given = 0;
    const auto parts = allot(Money::of_fen(total), weights);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        given += parts[i].fen();
        __extension__ using Wide = __int128;
        const Wide floor = Wide{total} * weights[i] / sum;
        RC_ASSERT(parts[i].fen() == floor || parts[i].fen() == floor + 1);
    }
    RC_ASSERT(given == total);
}

TEST(Money, RatesRoundHalfAwayFromZero) {
    EXPECT_EQ(apply(Ppm{500000}, Money::of_fen(5)).fen(), 3);
    EXPECT_EQ(apply(Ppm{500000}, Money::of_fen(-5)).fen(), -3);
    EXPECT_EQ(apply(Ppm{3500}, Money::of_fen(1'000'000)).fen(), 3500);
}

TEST(Shares, AreComparedWithoutDivision) {
    EXPECT_EQ(compare({2, 3}, {800, 1200}), std::strong_ordering::equal);
    EXPECT_EQ(compare({799, 1200}, {2, 3}), std::strong_ordering::less);
    EXPECT_EQ(compare({INT64_MAX, 3}, {INT64_MAX, 4}), std::strong_ordering::greater);
}

TEST(Text, TellsUtf8FromBytes) {
    for (const std::string_view good : {"", "abc", "电梯", "\xF0\x9F\x8F\xA0"})
        EXPECT_TRUE(is_utf8(good));
    for (const std::string_view bad :
         {"\xFF", "\xC0\x80", "\xED\xA0\x80", "\xE7\x94", "\xF5\x80\x80\x80"})
        EXPECT_FALSE(is_utf8(bad));
    EXPECT_EQ(code_points("电梯 3 号"), 6u);
}

TEST(Text, IsTrimmedOfIdeographicSpace) {
    EXPECT_EQ(trim("\u3000 电梯\t\r\n"), "电梯");
    EXPECT_EQ(trim(" \u3000"), "");
}

TEST(Text, ALineEndsInOneWay) {
    EXPECT_EQ(with_line_feeds("甲\r\n乙\r丙\u2028丁\u2029戊\n\n己"), "甲\n乙\n丙\n丁\n戊\n\n己");
    EXPECT_EQ(with_line_feeds("“甲”"), "“甲”");
}

TEST(Text, ControlCharactersAndDirectionOverridesAreSeen) {
    EXPECT_FALSE(has_control("第一行\n第二行\t完"));
    EXPECT_TRUE(has_control(std::string_view("a\0b", 3)));
    EXPECT_TRUE(has_control("abc\u202Etxt"));
    EXPECT_TRUE(has_control("abc\u2066txt"));
    for (const std::string_view broken : {"a\u2028b", "a\u2029", "\u2028"})
        EXPECT_TRUE(has_control(broken)) << broken;
    for (const std::string_view good : {"“电梯”", "a\u2027b", "a\u202Fb", "甲\u20A8"})
        EXPECT_FALSE(has_control(good)) << good;
}

TEST(Masking, LeavesWhatItMayLeave) {
    EXPECT_EQ(masked_name("张三"), "张*");
    EXPECT_EQ(masked_name("张三丰"), "张**");
    EXPECT_EQ(masked_name("欧阳修文"), "欧阳**");
    EXPECT_EQ(masked_phone("13812345678"), "138****5678");
    EXPECT_EQ(masked_phone("110"), "***");
    EXPECT_EQ(masked_id_number("130203199003070013"), "130203********0013");
}

TEST(Regions, AreChainsOfPrefixes) {
    const RegionCode community = RegionCode::of("130203006005");
    EXPECT_EQ(community.level(), RegionLevel::community);
    EXPECT_EQ(community.at(RegionLevel::district), RegionCode::of("130203"));
    EXPECT_TRUE(RegionCode::of("130203").contains(community));
    EXPECT_FALSE(RegionCode::of("130208").contains(community));
    for (const std::string_view bad : {"", "13", "13020", "1302030060050", "13020a"})
        EXPECT_FALSE(RegionCode::parse(bad)) << bad;
    EXPECT_THROW(community.at(RegionLevel::cell), Fault);
}

Result<int> half(int n) {
    static constexpr RefusalKind odd{"odd", Sort::unprocessable, "不是偶数"};
    if (n % 2 != 0) return refuse_at("/n", odd);
    return n / 2;
}

Result<int> quarter(int n) {
    TRY(const int once, half(n));
    return half(once);
}

TEST(Refusals, TravelAsValues) {
    EXPECT_EQ(quarter(8), 2);
    const auto refused = quarter(6);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind->code, "odd");
    EXPECT_EQ(refused.error().faults.at(0).pointer, "/n");
}

}  // namespace

}  // namespace anju
