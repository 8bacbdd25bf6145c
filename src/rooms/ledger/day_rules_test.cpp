// What everybody may see of a day.
#include "rooms/ledger/day_rules.h"

#include <gtest/gtest.h>

namespace anju::ledger {
namespace {

Money fen(std::int64_t amount) { return Money::of_fen(amount); }

GroupTurnover group(const char* name, std::int64_t accounts, std::int64_t amount) {
    return {"3001", name, accounts, {fen(amount), fen(2 * amount)}};
}

TEST(DayBook, ShowsGroupsOfTenAndNeverLeavesFewerOver) {
    using Groups = std::vector<GroupTurnover>;
    EXPECT_EQ(groups_shown({group("a", 10, 1), group("b", 30, 2)}),
              (Groups{group("a", 10, 1), group("b", 30, 2)}));
    // Nine and three are twelve together.
    EXPECT_EQ(groups_shown({group("a", 9, 1), group("b", 3, 2), group("c", 30, 4)}),
              (Groups{group("c", 30, 4), group("", 12, 3)}));
    // Nine alone take the smallest other along, or what is left of the sum would show them.
    EXPECT_EQ(groups_shown({group("a", 9, 1), group("b", 20, 2), group("c", 30, 4)}),
              (Groups{group("c", 30, 4), group("", 29, 3)}));
    EXPECT_EQ(groups_shown({group("a", 9, 1), group("b", 20, 2)}), (Groups{group("", 29, 3)}));
    EXPECT_EQ(groups_shown({group("a", 9, 1)}), Groups{});
    EXPECT_EQ(groups_shown({}), Groups{});
}

class DayBookOf : public testing::Test {
   protected:
    // A bank account and a fund with so many houses; each house that moved took 5.
    void fill(int houses, int group) {
        put({.id = AccountId{1}, .code = "1001"});
        put({.id = AccountId{2}, .code = "3001", .takes = Takes::parts});
        for (int i = 0; i < houses; ++i) {
            const AccountId id{10 + i};
            const std::string grp = "B" + std::to_string(i / group);
            put({.id = id,
                 .parent = AccountId{2},
                 .code = "3001.H" + std::to_string(i),
                 .grp = grp});
            ground.moved[id] = {{}, fen(5)};
            ground.totals[id] = {fen(1), fen(7)};
            ++ground.group_sizes[{AccountId{2}, grp}];
        }
        ground.moved[AccountId{1}] = {fen(5 * houses), {}};
        ground.totals[AccountId{1}] = {fen(100), fen(3)};
    }
    void put(const Account& account) { ground.accounts[account.id] = account; }
    DayGround ground{.book = "SP", .day = date_of(2026, 3, 5), .vouchers = 4};
};

TEST_F(DayBookOf, HasTheChartInClearWithDayAndTotals) {
    fill(12, 12);
    const auto told = told_of_day(ground, "root");
    ASSERT_EQ(told.size(), 1U);
    const std::vector<facts::LedgerLine> lines{{"1001", "", fen(60), {}, fen(100), fen(3)},
                                               {"3001", "", {}, fen(60), {}, {}}};
    EXPECT_EQ(told[0].lines, lines);
    const std::vector<facts::LedgerGroup> groups{{"3001", "B0", 12, {}, fen(60)}};
    EXPECT_EQ(told[0].groups, groups);
    EXPECT_EQ(told[0].sub_accounts, 12);
    EXPECT_EQ(told[0].vouchers, 4);
    EXPECT_EQ(told[0].parts, 1);
}

TEST_F(DayBookOf, NamesNoSubAccountInClear) {
    fill(30, 3);
    for (const auto& part : told_of_day(ground, "root")) {
        for (const auto& line : part.lines) EXPECT_FALSE(line.code.contains('.'));
        for (const auto& group : part.groups) {
            EXPECT_GE(group.accounts, 10);
            EXPECT_EQ(group.grp, "");
            EXPECT_EQ(group.credit_fen, fen(150));
        }
    }
}

TEST_F(DayBookOf, HidesALineForEachSubAccountThatMoved) {
    fill(2, 2);
    const auto lines = sub_lines_of(ground);
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[1].text, R"({"code":"3001.H1","day":"2026-03-05","debit_fen":0,"credit_fen":5,)"
                             R"("debit_total_fen":1,"credit_total_fen":7})");
}

TEST_F(DayBookOf, IsToldInPartsThatAnEntryHasRoomFor) {
    fill(6000, 10);
    const auto told = told_of_day(ground, "root");
    ASSERT_EQ(told.size(), 3U);
    std::size_t groups = 0;
    Money sum;
    for (const auto& part : told) {
        EXPECT_EQ(part.parts, 3);
        groups += part.groups.size();
        for (const auto& group : part.groups) sum += group.credit_fen;
    }
    EXPECT_EQ(told[1].part, 2);
    EXPECT_EQ(groups, 600U);
    EXPECT_EQ(sum, fen(30000));
}

TEST(DayBook, IsToldOnce) {
    const Date day = date_of(2026, 3, 5);
    EXPECT_EQ(day_for_posting({}, day), day);
    const std::vector<Date> today{day};
    EXPECT_EQ(day_for_posting(today, day), date_of(2026, 3, 6));
    // A clock ran ahead: what it told holds up no day before.
    const std::vector<Date> ahead{date_of(2026, 3, 9)};
    EXPECT_EQ(day_for_posting(ahead, day), day);
    const std::vector<Date> some{day, date_of(2026, 3, 6), date_of(2026, 3, 9)};
    EXPECT_EQ(day_for_posting(some, day), date_of(2026, 3, 7));
}

TEST(DayBook, IsOverWhenPostingsGoToAnotherDay) {
    const Date day = date_of(2026, 3, 5);
    EXPECT_TRUE(is_over(date_of(2026, 3, 4), day));
    EXPECT_FALSE(is_over(day, day));
    EXPECT_FALSE(is_over(date_of(2026, 3, 6), day));
    EXPECT_TRUE(is_over(date_of(2026, 3, 7), day));
}

TEST(DayWord, IsTheBookAndTheDay) {
    EXPECT_EQ(parse_day_word("SP.2026-03-05")->code, "SP");
    EXPECT_EQ(parse_day_word("SP.2026-03-05")->day, date_of(2026, 3, 5));
    for (const char* word : {"SP", "SP.", "SP.2026-02-30", "2026-03-05", ""})
        EXPECT_FALSE(parse_day_word(word)) << word;
}

}  // namespace
}  // namespace anju::ledger
