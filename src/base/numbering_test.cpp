#include "base/numbering.h"

#include <gtest/gtest.h>

namespace anju {

TEST(Numbering, IsReadAsItIsWritten) {
    const Date day = date_of(2026, 3, 5);
    EXPECT_EQ(numbered("TS", day, 12), "TS20260305-00000012");
    EXPECT_EQ(numbered("TS", day, 123456789), "TS20260305-123456789");
    for (const std::int64_t n :
         {std::int64_t{0}, std::int64_t{12}, std::int64_t{9'999'999'999'999}}) {
        const auto read = parse_numbered("TS", numbered("TS", day, n));
        ASSERT_TRUE(read) << n;
        EXPECT_EQ(read->day, day);
        EXPECT_EQ(read->n, n);
    }
}

TEST(Numbering, TakesNoOther) {
    for (const char* text :
         {"", "TS", "TS20260305", "TS20260305-", "TS20260305-0000012", "TS20260305-99999999999999",
          "TS20260230-00000012", "ts20260305-00000012", "TS2026030500000012", "TS20260305-0000001x",
          "TS2026-305-00000012", "WX20260305-00000012", " TS20260305-00000012"})
        EXPECT_FALSE(parse_numbered("TS", text)) << text;
}

}  // namespace anju
