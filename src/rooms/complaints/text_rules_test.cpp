#include "rooms/complaints/text_rules.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace anju::complaints {

namespace {

std::vector<std::string> names_of(const char* name) { return {name}; }

}  // namespace

TEST(CaseNumbers, AreTheDayAndTheIdAndReadBack) {
    const Instant at = instant_of(date_of(2026, 3, 5), 0, 0, 1);
    EXPECT_EQ(case_no_of(at, ComplaintId{12}), "TS20260305-00000012");
    EXPECT_EQ(case_no_of(at, ComplaintId{123'456'789}), "TS20260305-123456789");
    for (const char* bad : {"", "TS", "TS20260305", "TS20260305-", "TS20260305-1",
                            "XX20260305-00000012", "TS20260230-00000012", "TS20260305_00000012",
                            "TS2026030500000012x", "TS20260305-0000001a", "TS20260305-00000012-3"})
        EXPECT_FALSE(parse_case_no(bad)) << bad;
    EXPECT_EQ(parse_case_no("TS20260305-9999999999999")->id, ComplaintId{9'999'999'999'999});
    EXPECT_FALSE(parse_case_no("TS20260305-10000000000000"));
    EXPECT_FALSE(parse_case_no("TS20260305-1234567"));
}

RC_GTEST_PROP(CaseNumbers, EveryNumberReadsBack, ()) {
    const auto id = ComplaintId{*rc::gen::inRange<std::int64_t>(1, 999'999'999'999)};
    const Date day = date_of(2020, 1, 1) + std::chrono::days{*rc::gen::inRange(0, 20'000)};
    const auto no = parse_case_no(case_no_of(instant_of(day, 12), id));
    RC_ASSERT(no.has_value());
    RC_ASSERT(no->id == id);
    RC_ASSERT(no->registered_on == day);
}

TEST(Titles, AreOfPlaceAndMatterAsFarAsTheyAreKnown) {
    Case c;
    EXPECT_EQ(title_of(c), "待分类");
    c.category_name = "楼道卫生";
    EXPECT_EQ(title_of(c), "楼道卫生");
    c.place.region_name = "路北区 机场路街道";
    EXPECT_EQ(title_of(c), "路北区 机场路街道：楼道卫生");
    c.place.estate_name = "一号小区";
    EXPECT_EQ(title_of(c), "一号小区：楼道卫生");
}

TEST(TextsForTheAccused, AMessageOfTheComplainantMayNameTheirDoorButNoPhone) {
    const auto names = names_of("王建国");
    EXPECT_EQ(message_for_accused("我是王建国，3号楼2单元501，13800000001", names),
              "我是某某，3号楼2单元501，***");
}

TEST(TextsForTheAccused, LoseWhoIsIntroducedAsTheComplainant) {
    EXPECT_EQ(text_for_accused("诉求人：李娜，3号楼2单元501", {}), "诉求人：某某，3号楼某户");
    EXPECT_EQ(text_for_accused("我是业主王建国", {}), "我是业主某某");
    EXPECT_EQ(address_for_accused("王建国家，3号楼2单元501", names_of("王建国")), "某某家，3号楼");
}

}  // namespace anju::complaints
