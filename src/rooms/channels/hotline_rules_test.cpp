#include "rooms/channels/hotline_rules.h"

#include <gtest/gtest.h>

#include <vector>

#include "base/text.h"

namespace anju::channels {

TEST(HotlineTexts, LoseWhatASpreadsheetLeftInThem) {
    EXPECT_EQ(clean_text("第一行_x000D_ 第二行"), "第一行\n第二行");
    EXPECT_EQ(clean_text("甲_x000d_\r\n乙"), "甲\n乙");
    EXPECT_EQ(clean_text("保留_x00_和_xyz_"), "保留_x00_和_xyz_");
    EXPECT_EQ(clean_text("\xEF\xBB\xBF 头\xE2\x80\xAE尾 "), "头尾");
    EXPECT_EQ(clean_text(std::string("a\x01\x02"
                                     "b\x7f")),
              "ab");
    EXPECT_EQ(clean_text("\n\n\n甲\n\n\n\n乙\n"), "甲\n乙");
    EXPECT_FALSE(has_control(clean_text("x\x0b\x1f\xE2\x81\xA6y")));
    EXPECT_EQ(clean_text("甲\r乙\r\n丙\n 丁\n\u3000戊"), "甲\n乙\n丙\n丁\n戊");
    EXPECT_EQ(clean_text("甲 乙\t丙"), "甲 乙\t丙");
}

TEST(HotlineTexts, LoseOnlyWholeEscapes) {
    for (const char* escape :
         {"_x000D_", "_x0000_", "_x9999_", "_xAAAA_", "_xFFFF_", "_xaaaa_", "_xffff_", "_x000A_"})
        EXPECT_EQ(clean_text(std::string("甲") + escape + "乙"), "甲\n乙") << escape;
    EXPECT_EQ(clean_text("甲_x000D_"), "甲");
    for (const char* kept :
         {"_x000G_", "_x000g_", "_x000@_", "_x000`_", "_x000:_", "_x000/_", "_x000D-", "_y000D_",
          "-x000D_", "_x000D", "_x00D_", "_xG000_", "_x0G00_", "_x00G0_"})
        EXPECT_EQ(clean_text(kept), kept);
}

TEST(HotlineTexts, LoseMarksThatNobodySees) {
    for (const char* mark :
         {"\u200b", "\u200d", "\u200f", "\u202a", "\u202e", "\u2060", "\u2069", "\ufeff"}) {
        EXPECT_EQ(clean_text(std::string("甲") + mark + "乙"), "甲乙");
        EXPECT_EQ(clean_text(std::string("甲") + mark), "甲");
    }
    for (const char* kept : {"\u2010", "\u202f", "\u205f", "\u206a", "\ufefe", "\uff00"})
        EXPECT_EQ(clean_text(std::string("甲") + kept + "乙"), std::string("甲") + kept + "乙");
    for (const char* line : {"\u2028", "\u2029"})
        EXPECT_EQ(clean_text(std::string("甲") + line + "乙"), "甲\n乙");
}

TEST(HotlinePlaces, AreMillionthsOfADegree) {
    EXPECT_EQ(parse_degrees_e6("117.834297"), 117'834'297);
    EXPECT_EQ(parse_degrees_e6("39.6"), 39'600'000);
    EXPECT_EQ(parse_degrees_e6("-0.000001"), -1);
    EXPECT_EQ(parse_degrees_e6("118"), 118'000'000);
    EXPECT_EQ(parse_degrees_e6("39.12345678"), 39'123'456);
    EXPECT_EQ(parse_degrees_e6(" 39. "), 39'000'000);
    EXPECT_EQ(parse_degrees_e6("9.90"), 9'900'000);
    for (const char* bad : {"", ".", "-", "1.2.3", "1e5", "39,6", "1234.5", "NaN", "39.6N", ".5",
                            "--1", "3/1", "3:1"})
        EXPECT_FALSE(parse_degrees_e6(bad)) << bad;
}

TEST(SureCategories, NeedWordsOfOneMatterAlone) {
    const std::vector<SureWord> words{
        {"业委会", "1402"}, {"成立业委会", "1401"}, {"电梯困人", "0601"}, {"停车费", "0107"},
        {"停车", "1002"},   {"违建", "1101"},       {"违法建设", "1101"}};
    EXPECT_EQ(sure_category(words, "小区电梯困人没人管"), "0601");
    EXPECT_EQ(sure_category(words, "小区至今未能成立业委会"), "1401");
    EXPECT_EQ(sure_category(words, "物业停车费太贵"), "0107");
    EXPECT_EQ(sure_category(words, "违建和停车费"), "");
    EXPECT_EQ(sure_category(words, "楼顶违建，属于违法建设"), "1101");
    EXPECT_EQ(sure_category(words, "停车费贵，也没处停车"), "0107");
    EXPECT_EQ(sure_category(words, "物业不作为"), "");
    EXPECT_EQ(sure_category({}, "电梯困人"), "");
}

}  // namespace anju::channels
