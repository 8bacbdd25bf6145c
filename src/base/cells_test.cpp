#include "base/cells.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace anju {

TEST(SheetNumbers, are_read_without_fractions) {
    struct Case {
        const char* text;
        int decimals;
        Excess excess;
        std::optional<std::int64_t> value;
    };
    const Case cases[] = {
        {"89.5", 2, Excess::refused, 8950},
        {"89", 2, Excess::refused, 8900},
        {"89.505", 2, Excess::refused, {}},
        {"89.500", 2, Excess::refused, 8950},
        {"0.01", 2, Excess::refused, 1},
        {"-1.5", 2, Excess::refused, -150},
        {"118.1801235", 6, Excess::rounded, 118180124},
        {"118.1801234", 6, Excess::rounded, 118180123},
        {"", 2, Excess::refused, {}},
        {".5", 2, Excess::refused, {}},
        {"5.", 2, Excess::refused, {}},
        {"1e3", 2, Excess::refused, {}},
        {"1,000", 2, Excess::refused, {}},
        {"12345678901", 2, Excess::refused, {}},
    };
    for (const Case& c : cases) EXPECT_EQ(scaled(c.text, c.decimals, c.excess), c.value) << c.text;
    EXPECT_TRUE(rc::check("there and back", [] {
        const std::int64_t value = *rc::gen::inRange<std::int64_t>(-100000000, 100000000);
        const int decimals = *rc::gen::inRange(1, 7);
        RC_ASSERT(scaled(unscaled(value, decimals), decimals, Excess::refused) == value);
    }));
}

}  // namespace anju
