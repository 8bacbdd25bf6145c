#include "base/mask.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <vector>

#include "base/text.h"

namespace anju {

namespace {

std::string masked(std::string_view text, const char* name = "") {
    const std::vector<std::string> names{name};
    return without_people_and_homes(text, {names, {}});
}
std::string address(std::string_view text) { return down_to_the_building(text, {}); }

TEST(MaskedTexts, LoseNumbersAndNames) {
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
        EXPECT_EQ(masked(row.text, row.name), row.shown) << row.text;
}

TEST(MaskedTexts, LoseHomesAndKeepWhereTheMatterIs) {
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
        EXPECT_EQ(masked(row.text), row.shown) << row.text;
}

RC_GTEST_PROP(MaskedTexts, NeverShowSevenDigitsInARow, ()) {
    const auto digits = *rc::gen::container<std::string>(rc::gen::element('0', '5', '9', ' ', '-'));
    const std::string shown = masked("电话" + digits + "。");
    std::size_t run = 0;
    for (const char c : shown) {
        run = c >= '0' && c <= '9' ? run + 1 : 0;
        RC_ASSERT(run < 7u);
    }
}

RC_GTEST_PROP(MaskedTexts, StayValidUtf8, ()) {
    const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
        "王", "李女士", "先生", "我叫", "号楼", "单元", "２", "3", "501", "138", "１３８",
        "12345678", "@", "-", "，", "é", "\xF0\x9F\x8F\xA0", " ", "a", "某"));
    std::string raw;
    for (const std::string& piece : pieces) raw += piece;
    RC_ASSERT(is_utf8(masked("王先生" + raw + "我叫李", "李")));
}

// A number of eleven digits in groups, with whatever between them.
RC_GTEST_PROP(MaskedTexts, HideAPhoneWhateverStandsBetweenItsGroups, ()) {
    const auto gap = [] {
        return *rc::gen::element<std::string>("", " ", "  ", "-", ".", "·", "/", "，", "、", "－",
                                              ", ");
    };
    const std::string phone = "138" + gap() + "1234" + gap() + "5678";
    const std::string shown = masked("找我" + phone + "吧");
    RC_ASSERT(shown == "找我***吧");
}

TEST(MaskedAddresses, EndAtTheBuilding) {
    EXPECT_EQ(address("3号楼2单元501"), "3号楼");
    EXPECT_EQ(address("康居里12栋北侧"), "康居里12栋");
    EXPECT_EQ(address("2单元501室"), "");
    EXPECT_EQ(address("小区南门"), "小区南门");
    EXPECT_EQ(address("康居里3-2-501"), "康居里某户");
    EXPECT_EQ(address("3#楼2门501"), "3#");
    EXPECT_EQ(address(""), "");
}

TEST(MaskedTexts, LoseWhatTheRoomSaysIntroducesAName) {
    const std::string_view introductions[] = {"评标专家："};
    EXPECT_EQ(without_people("评标专家：李娜到场", {}), "评标专家：李娜到场");
    EXPECT_EQ(without_people("评标专家：李娜，到场", {{}, introductions}), "评标专家：某某，到场");
}

TEST(MaskedTexts, WithoutPeopleTheDoorMayStay) {
    EXPECT_EQ(without_people("我叫王建国，3号楼2单元501，13800000001", {}),
              "我叫某某，3号楼2单元501，***");
}

}  // namespace

}  // namespace anju
