#include "base/phone.h"

#include <gtest/gtest.h>

namespace anju {

TEST(Phones, AreDigitsWithSingleMarks) {
    for (const char* good : {"13812345678", "138 1234 5678", "0315-2345678", "+8613812345678"})
        EXPECT_TRUE(is_phone(good)) << good;
    for (const char* bad : {"", "12345", "1381234567a", "138--12345678", "1234567890123456",
                            " 13812345678", "电话13812345678"})
        EXPECT_FALSE(is_phone(bad)) << bad;
}

TEST(Phones, AreDialledTheSameHoweverTheyAreWritten) {
    for (const char* written :
         {"13812345678", "138 1234 5678", "138-1234-5678", "+8613812345678", "86 138 1234 5678"})
        EXPECT_EQ(phone_digits(written), "13812345678") << written;
    EXPECT_EQ(phone_digits("0315-2345678"), "03152345678");
}

TEST(LoosePhones, AreReadInTheWaysListsHaveThem) {
    struct Case {
        const char* text;
        TypedPhone typed;
    };
    for (const Case& c : {
             Case{"13800000001", {"13800000001", ""}},
             Case{"138 0000 0001", {"138 0000 0001", ""}},
             Case{"+86 138 0000 0001", {"+86 138 0000 0001", ""}},
             Case{"(+86)13800000001", {"+86-13800000001", ""}},
             Case{"(0315)2345678", {"0315-2345678", ""}},
             Case{"（0315）2345678", {"0315-2345678", ""}},
             Case{"（0315） 2345678", {"0315-2345678", ""}},
             Case{"0315－2345678", {"0315-2345678", ""}},
             Case{"0315 - 2345678", {"0315-2345678", ""}},
             Case{"0315-2345678-801", {"0315-2345678-801", ""}},
             Case{"0315-2345678转801", {"0315-2345678-801", ""}},
             Case{"0315-2345678 转 801", {"0315-2345678-801", ""}},
             Case{"13900000011 转 3", {"13900000011", "转 3"}},
             Case{"2345678", {"2345678", ""}},
             Case{"１３８０００００００１", {"13800000001", ""}},
             Case{"\u00A013800000001\t", {"13800000001", ""}},
             Case{"\u202D13800000001\u202C", {"13800000001", ""}},
             Case{"13800000001/13900000002", {"13800000001", "13900000002"}},
             Case{"13800000001、13900000002", {"13800000001", "13900000002"}},
             Case{"13800000001，家人13900000002", {"13800000001", "家人13900000002"}},
             Case{"王先生/13800000001", {"13800000001", "王先生"}},
             Case{"=\"13800000001\"", {"13800000001", ""}},
             Case{"'13800000001", {"13800000001", ""}},
             Case{"13800000001.0", {"13800000001", ""}},
             Case{"13800000001。", {"13800000001", ""}},
             Case{"138****0001", {"", "138****0001"}},
             Case{"", {"", ""}},
             Case{"匿名", {"", ""}},
             Case{" 保密 ", {"", ""}},
             Case{"无", {"", ""}},
             Case{"12345", {"", ""}},
             Case{"00000000", {"", ""}},
             Case{"11111111111", {"", ""}},
         }) {
        const auto typed = loose_phone(c.text);
        ASSERT_TRUE(typed) << c.text;
        EXPECT_EQ(typed->number, c.typed.number) << c.text;
        EXPECT_EQ(typed->rest, c.typed.rest) << c.text;
        EXPECT_TRUE(typed->number.empty() || is_phone(typed->number)) << c.text;
    }
    for (const char* text : {"110", "4", "1.38E+10", "王先生", "1381234567a", "1234567890123456",
                             "13800000001 13900000002", "00000000/11111111", "电话13800000001"})
        EXPECT_FALSE(loose_phone(text)) << text << " " << loose_phone(text)->number;
}

}  // namespace anju
