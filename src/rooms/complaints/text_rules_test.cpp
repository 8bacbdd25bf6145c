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
}

RC_GTEST_PROP(CaseNumbers, EveryNumberReadsBack, ()) {
    const auto id = ComplaintId{*rc::gen::inRange<std::int64_t>(1, 999'999'999'999)};
    const Date day = date_of(2020, 1, 1) + std::chrono::days{*rc::gen::inRange(0, 20'000)};
    const auto no = parse_case_no(case_no_of(instant_of(day, 12), id));
    RC_ASSERT(no.has_value());
    RC_ASSERT(no->id == id);
    RC_ASSERT(no->registered_on == day);
}

TEST(Titles, AreTheFirstSentenceOfAtMostThirtyCharacters) {
    EXPECT_EQ(title_of("电梯坏了三天。物业不管"), "电梯坏了三天");
    EXPECT_EQ(title_of("前台态度很差，我叫王某"), "前台态度很差");
    EXPECT_EQ(title_of("你好，电梯坏了，没人修"), "你好，电梯坏了");
    EXPECT_EQ(title_of("第一行\n第二行"), "第一行");
    EXPECT_EQ(code_points(title_of(std::string(300, 'x'))), 30u);
    EXPECT_EQ(title_of("。。。"), "（无标题）");
}

TEST(Phones, AreDigitsWithSingleMarks) {
    for (const char* good : {"13812345678", "138 1234 5678", "0315-2345678", "+8613812345678"})
        EXPECT_TRUE(is_phone(good)) << good;
    for (const char* bad : {"", "12345", "1381234567a", "138--12345678", "1234567890123456",
                            " 13812345678", "电话13812345678"})
        EXPECT_FALSE(is_phone(bad)) << bad;
}

TEST(EmptyReplies, SayNothingOfWhatWasFoundAndDone) {
    for (const char* empty : {"已处理", "已处理完毕。", "该问题已处理，谢谢！", "您好，已办结",
                              "收到，已落实", "问题已解决", "。。。", "已 处 理 ！"})
        EXPECT_TRUE(is_empty_reply(empty)) << empty;
    for (const char* full :
         {"已更换三单元一层感应灯", "经现场查看，垃圾已于当日清运", "维修人员定于明天上午上门"})
        EXPECT_FALSE(is_empty_reply(full)) << full;
}

TEST(TextsForTheAccused, LoseNumbersAndNames) {
    struct Row {
        const char* text;
        const char* name;
        const char* shown;
    };
    for (const Row& row : {
             Row{"电话13812345678请联系", "", "电话***请联系"},
             Row{"座机 0315-2345678。", "", "座机 ***。"},
             Row{"身份证13020319900101123X", "", "身份证***"},
             Row{"138 1234 5678", "", "***"},
             Row{"我叫王建国，住在本小区", "", "我叫某某，住在本小区"},
             Row{"联系人：李娜，电话1", "", "联系人：某某，电话1"},
             Row{"请找张先生", "", "请找某先生"},
             Row{"请找欧阳修先生", "", "请找某先生"},
             Row{"老人小区先生", "", "老人小区先生"},
             Row{"王小二说电梯坏了", "王小二", "某某说电梯坏了"},
             Row{"没有什么可藏的", "王小二", "没有什么可藏的"},
             Row{"我王建国住3号楼，保安打人", "王建国", "我某某住3号楼，保安打人"},
             Row{"138  0000  0001", "", "***"},
             Row{"138.0000.0001", "", "***"},
             Row{"138，0000，0001", "", "***"},
             Row{"１３８００００００01", "", "***"},
             Row{"一三八零零零零零零零一", "", "***"},
             Row{"1、2、3、4、5、6、7号楼", "", "1、2、3、4、5、6、7号楼"},
         })
        EXPECT_EQ(text_for_accused(row.text, names_of(row.name)), row.shown) << row.text;
}

TEST(TextsForTheAccused, LoseHomesAndKeepWhereTheMatterIs) {
    struct Row {
        const char* text;
        const char* shown;
    };
    for (const Row& row : {
             Row{"3号楼2单元501漏水", "3号楼某户漏水"},
             Row{"康居里3-2-501漏水", "康居里某户漏水"},
             Row{"3#楼2门501", "3#楼某户"},
             Row{"3号楼501室", "3号楼某户"},
             Row{"5栋1201的水表", "5栋某户的水表"},
             Row{"住3-501", "住某户"},
             Row{"二单元三楼东户噪音", "某户噪音"},
             Row{"３号楼２单元５０１", "３号楼某户"},
             Row{"501业主说的", "某户业主说的"},
             Row{"三单元电梯困人", "三单元电梯困人"},
             Row{"3号楼2单元楼道灯不亮", "3号楼2单元楼道灯不亮"},
             Row{"12号楼1500元", "12号楼1500元"},
             Row{"3栋2025年交房", "3栋2025年交房"},
             Row{"物业费每月1200元", "物业费每月1200元"},
             Row{"9-12点没有水", "9-12点没有水"},
         })
        EXPECT_EQ(text_for_accused(row.text, {}), row.shown) << row.text;
}

TEST(TextsForTheAccused, AMessageOfTheComplainantMayNameTheirDoorButNoPhone) {
    const auto names = names_of("王建国");
    EXPECT_EQ(message_for_accused("我是王建国，3号楼2单元501，13800000001", names),
              "我是某某，3号楼2单元501，***");
}

RC_GTEST_PROP(TextsForTheAccused, NeverShowSevenDigitsInARow, ()) {
    const auto digits = *rc::gen::container<std::string>(rc::gen::element('0', '5', '9', ' ', '-'));
    const std::string shown = text_for_accused("电话" + digits + "。", {});
    std::size_t run = 0;
    for (const char c : shown) {
        run = c >= '0' && c <= '9' ? run + 1 : 0;
        RC_ASSERT(run < 7u);
    }
}

RC_GTEST_PROP(TextsForTheAccused, StayValidUtf8, (const std::string& raw)) {
    if (!is_utf8(raw)) return;
    RC_ASSERT(is_utf8(text_for_accused("王先生" + raw + "我叫李", names_of("李"))));
}

// A number of eleven digits in groups, with whatever between them.
RC_GTEST_PROP(TextsForTheAccused, HideAPhoneWhateverStandsBetweenItsGroups, ()) {
    const auto gap = [] {
        return *rc::gen::element<std::string>("", " ", "  ", "-", ".", "·", "/", "，", "、", "－",
                                              ", ");
    };
    const std::string phone = "138" + gap() + "1234" + gap() + "5678";
    const std::string shown = text_for_accused("找我" + phone + "吧", {});
    RC_ASSERT(shown == "找我***吧");
}

TEST(Phones, AreDialledTheSameHoweverTheyAreWritten) {
    for (const char* written :
         {"13812345678", "138 1234 5678", "138-1234-5678", "+8613812345678", "86 138 1234 5678"})
        EXPECT_EQ(phone_digits(written), "13812345678") << written;
    EXPECT_EQ(phone_digits("0315-2345678"), "03152345678");
}

TEST(AddressesForTheAccused, EndAtTheBuilding) {
    EXPECT_EQ(address_for_accused("3号楼2单元501", {}), "3号楼");
    EXPECT_EQ(address_for_accused("康居里12栋北侧", {}), "康居里12栋");
    EXPECT_EQ(address_for_accused("2单元501室", {}), "");
    EXPECT_EQ(address_for_accused("小区南门", {}), "小区南门");
    EXPECT_EQ(address_for_accused("康居里3-2-501", {}), "康居里某户");
    EXPECT_EQ(address_for_accused("3#楼2门501", {}), "3#");
    EXPECT_EQ(address_for_accused("", {}), "");
}

}  // namespace anju::complaints
