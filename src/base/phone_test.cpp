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

}  // namespace anju
