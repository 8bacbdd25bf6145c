#include "platform/http/export.h"

#include <gtest/gtest.h>

#include "platform/journal/journal.h"
#include "platform/sheets/sheets.h"
#include "support/test_db.h"

namespace anju::http {

namespace {

struct Person {
    std::string name;
    std::string phone;
    std::int64_t houses = 0;
};

struct PeopleList {
    using Query = std::size_t;  // how many there are
    using Row = Person;
    static constexpr std::string_view name = "people", title = "住户";
    static constexpr std::size_t rows_max = 3;
    static std::span<const Word> words() {
        static constexpr Word table[] = {{"name", "名称", "Name"},
                                         {"Person.name", "姓名", "Name"},
                                         {"phone", "电话", "Phone"},
                                         {"houses", "户数", "Houses"},
                                         {"estate", "小区", "Estate"}};
        return table;
    }
    static constexpr Column<Row> columns[] = {
        {"name", [](const Row& r) { return r.name; }, Cell::name},
        {"phone", [](const Row& r) { return r.phone; }, Cell::phone},
        ANJU_CELLS(Person, houses),
    };
    static Result<std::vector<Row>> rows(db::Tx&, const Call&, const Query& there,
                                         std::size_t limit) {
        return std::vector<Row>(std::min(there, limit), Person{"王建国", "13812345678", 2});
    }
};

struct Export : testing::Test {
    test::TestDb db;
    Actor clerk = [] {
        Actor actor;
        actor.user = UserId{7};
        actor.post_name = "路北区住建局 派单员";
        return actor;
    }();
    SlowCall call{{clerk, instant_of(date_of(2026, 3, 10), 10)}, *db};

    std::vector<journal::Entry> told() {
        return db->read([](db::Tx& tx) { return journal::timeline(tx, {"list", 0}); });
    }
};

TEST_F(Export, masks_what_is_of_people_and_says_who_took_it) {
    const auto csv = get_csv<PeopleList>(call, 2);
    ASSERT_TRUE(csv);
    EXPECT_EQ(csv->file_name, "住户_2026-03-10.csv");
    EXPECT_TRUE(csv->bytes.contains("王**,138****5678,2\r\n")) << csv->bytes;
    EXPECT_TRUE(
        csv->bytes.contains("导出岗位：路北区住建局 派单员（用户 7）；"
                            "导出时间：2026-03-10 10:00"))
        << csv->bytes;
    const auto xlsx = get_xlsx<PeopleList>(call, 1);
    ASSERT_TRUE(xlsx);
    EXPECT_EQ(xlsx->file_name, "住户_2026-03-10.xlsx");
    ASSERT_EQ(told().size(), 2u);
    EXPECT_EQ(told()[0].data, R"({"list":"people","format":"csv","rows":2})");
    EXPECT_EQ(told()[1].data, R"({"list":"people","format":"xlsx","rows":1})");
    EXPECT_EQ(told()[1].user, clerk.user);
}

TEST_F(Export, the_line_of_who_took_it_is_passed_over_on_the_way_back) {
    for (const auto& file : {get_csv<PeopleList>(call, 2), get_xlsx<PeopleList>(call, 2)}) {
        const auto sheet = sheets::read_sheet(file->bytes);
        ASSERT_TRUE(sheet);
        EXPECT_EQ(sheet->header, (std::vector<std::string>{"姓名", "电话", "户数"}));
        EXPECT_EQ(sheet->rows.size(), 2u);
        EXPECT_TRUE(sheet->broken.empty());
    }
}

TEST_F(Export, a_list_that_is_too_long_does_not_leave_by_half) {
    EXPECT_TRUE(get_csv<PeopleList>(call, 3));
    const auto refused = get_csv<PeopleList>(call, 4);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, &export_too_large);
    EXPECT_EQ(refused.error().detail, "最多 3 行");
    EXPECT_EQ(told().size(), 1u);
}

}  // namespace

}  // namespace anju::http
