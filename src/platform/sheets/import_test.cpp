#include "platform/sheets/import.h"

#include <gtest/gtest.h>

#include "platform/crypto/crypto.h"

namespace anju::sheets {

namespace {

constexpr std::string_view titles[] = {"名称", "地址", "户数"};
constexpr Headings headings{titles, std::span(titles).first(2)};

File file_of(std::string_view text) { return *read_file(text, headings); }

TEST(Look, says_what_is_wrong_with_the_file_as_a_whole) {
    Look look(file_of("户数,备注,名称\n3,无,甲\n4,有\n"), headings);
    EXPECT_FALSE(look.has_columns());
    const Preview preview = look.preview();
    EXPECT_EQ(preview.rows, 2);
    ASSERT_EQ(preview.faults.size(), 2u);
    EXPECT_EQ(preview.faults[0].line, 1);
    EXPECT_EQ(preview.faults[0].column, "地址");
    EXPECT_EQ(preview.faults[1].line, 3)
        << "a line of a CSV file without a needed column has lost something";
    EXPECT_EQ(preview.refused, 2);
    ASSERT_EQ(preview.warnings.size(), 1u);
    EXPECT_EQ(preview.warnings[0].column, "备注");
}

TEST(Previewed, a_row_is_refused_or_becomes_something_and_never_both) {
    Look look(file_of("名称,地址\n甲,一\n乙,二\n丙,三\n丁,四\n戊,五\n"), headings);
    EXPECT_TRUE(look.sound());
    look.row({2, "甲", Outcome::added, {}});
    look.row({3, "乙", Outcome::changed, {{"地址", "一", "二"}}});
    look.row({4, "丙", Outcome::unchanged, {}});
    look.fault(5, "地址", "过长");
    look.row({5, "丁", Outcome::added, {}});
    look.row({6, "戊", Outcome::added, {}});
    look.fault(6, "名称", "两次");
    EXPECT_FALSE(look.sound());
    const Preview preview = look.preview();
    EXPECT_EQ(preview.added, 1);
    EXPECT_EQ(preview.changed, 1);
    EXPECT_EQ(preview.unchanged, 1);
    EXPECT_EQ(preview.refused, 2);
    ASSERT_EQ(preview.looked.size(), 3u);
    EXPECT_EQ(preview.looked[2].name, "丙");
}

// One row of an estate that stood at `before` when it was looked at.
Look one_row(const std::string& confirmed, std::string before) {
    File file = file_of("名称,地址\n甲,二\n");
    file.confirmed = confirmed;
    Look look(file, headings);
    look.row(2, "甲", Look::Cells{"甲", std::move(before), ""}, {"甲", "二", ""});
    return look;
}

TEST(Previewed, what_is_confirmed_is_what_the_preview_showed) {
    const std::string hash = one_row({}, "一").preview().hash;
    EXPECT_TRUE(one_row(hash, "一").check_confirmed());
    const auto other = one_row(hash, "三").check_confirmed();
    ASSERT_FALSE(other) << "the kept address is another one meanwhile";
    EXPECT_EQ(other.error().kind, &sheet_differs);
    EXPECT_FALSE(one_row(hash, "二").check_confirmed()) << "nothing is left to do";
    EXPECT_FALSE(one_row({}, "一").check_confirmed()) << "nobody looked";
}

TEST(Previewed, a_sheet_with_a_fault_is_refused_with_each_at_its_line) {
    const std::string hash = one_row({}, "一").preview().hash;
    Look look = one_row(hash, "一");
    look.fault(5, "地址", "过长");
    look.fault(6, "名称", "两次");
    const auto refused = look.check_confirmed();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, &rows_faulty);
    ASSERT_EQ(refused.error().faults.size(), 2u);
    EXPECT_EQ(refused.error().faults[0].pointer, "line 5");
    EXPECT_EQ(refused.error().faults[0].text, "地址：过长");
}

TEST(Previewed, rows_that_stay_as_they_are_give_way_to_the_others) {
    Look look(file_of("名称,地址\n"), headings);
    const auto shown = static_cast<std::int64_t>(rows_shown);
    for (std::int64_t line = 2; line < 2 + shown; ++line)
        look.row({line, "甲", Outcome::unchanged, {}});
    look.row({2 + shown, "乙", Outcome::added, {}});
    const Preview preview = look.preview();
    ASSERT_EQ(preview.looked.size(), rows_shown);
    EXPECT_EQ(preview.looked.back().name, "乙");
    EXPECT_EQ(preview.unchanged, shown);
}

TEST(Differences, name_the_column_with_what_was_and_what_would_be) {
    const std::vector<std::string> before{"甲", "一号", "3"};
    const std::vector<std::string> after{"甲", "二号", "3"};
    const auto found = differences(headings, before, after);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].column, "地址");
    EXPECT_EQ(found[0].before, "一号");
    EXPECT_EQ(found[0].after, "二号");
    EXPECT_TRUE(differences(headings, after, after).empty());
}

}  // namespace

}  // namespace anju::sheets
