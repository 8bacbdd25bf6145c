#include "platform/http/page.h"

#include <gtest/gtest.h>

#include "platform/http/sort.h"

namespace anju::http {

namespace {

using Plain = Cursor<EstateId>;
using Ordered = Cursor<Instant, EstateId>;
using Named = Cursor<RegionCode, std::string>;

ANJU_ENUM(Column, name, houses)
using Order = SortBy<Column>;
using Sorted = Cursor<Order, EstateId, std::string>;

struct Row {
    EstateId id;
};
Plain behind(const Row& row) { return {row.id}; }

}  // namespace

TEST(Page, a_cursor_comes_back_as_it_went) {
    const Ordered ordered{{Instant{std::chrono::milliseconds{-5}}, EstateId{7}}};
    EXPECT_EQ(ordered.text(), "-5.7");
    EXPECT_EQ(Ordered::parse("-5.7")->parts, ordered.parts);
    const Named named{{RegionCode::of("130203"), "1.5 号院. 北区"}};
    EXPECT_EQ(Named::parse(named.text())->parts, named.parts);
    EXPECT_EQ(Plain::parse("12")->parts, std::tuple(EstateId{12}));
}

TEST(Page, what_is_no_cursor_does_not_read) {
    for (const char* text :
         {"", "x", "1x", "1.", ".1", "1.2", " 1", "1 ", "+1", "1.x", "99999999999999999999", "١"})
        EXPECT_FALSE(Plain::parse(text)) << text;
    for (const char* text : {"", "1", "1.", ".2", "1.2.", "1.2.3", "1..2", "a.b", "1.2x"})
        EXPECT_FALSE(Ordered::parse(text)) << text;
    for (const char* text : {"", "130203", "130203.", "13.name", "name.130203", ".name"})
        EXPECT_FALSE(Named::parse(text)) << text;
}

TEST(Page, a_sort_is_a_column_or_a_column_from_the_greatest_down) {
    for (const char* text : {"name", "-name", "houses", "-houses"})
        EXPECT_EQ(Order::parse(text)->text(), text);
    EXPECT_EQ(*Order::parse("-houses"), (Order{Column::houses, Direction::down}));
    for (const char* text : {"", "-", "--name", "+name", "name-", "Name", "area", "name,houses"})
        EXPECT_FALSE(Order::parse(text)) << text;
}

TEST(Page, a_cursor_goes_on_in_the_order_it_began_in) {
    const auto cursor = Sorted::parse("-houses.7.一号院");
    ASSERT_TRUE(cursor);
    EXPECT_EQ(cursor->text(), "-houses.7.一号院");
    EXPECT_TRUE(check_order(cursor, *Order::parse("-houses")));
    for (const char* other : {"houses", "name", "-name"})
        EXPECT_FALSE(check_order(cursor, *Order::parse(other))) << other;
    EXPECT_TRUE(check_order(std::optional<Sorted>{}, *Order::parse("name")));
    for (const char* text : {"7.一号院", "area.7.一号院", "-houses.x.一号院", "-houses.7"})
        EXPECT_FALSE(Sorted::parse(text)) << text;
}

TEST(Page, holds_as_many_rows_as_fit_and_says_where_to_go_on) {
    const auto whole = page_of(std::vector<Row>{{EstateId{1}}, {EstateId{2}}}, 2, behind);
    EXPECT_EQ(whole.rows.size(), 2U);
    EXPECT_EQ(whole.next, "");
    const auto cut =
        page_of(std::vector<Row>{{EstateId{1}}, {EstateId{2}}, {EstateId{3}}}, 2, behind);
    EXPECT_EQ(cut.rows.size(), 2U);
    EXPECT_EQ(cut.next, "2");
}

TEST(Page, what_people_type_is_found_as_it_stands) {
    EXPECT_EQ(like_of("100%_!a"), "%100!%!_!!a%");
}

}  // namespace anju::http
