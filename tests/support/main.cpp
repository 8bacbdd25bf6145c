// main() of every test program. A program asked for an engine that is not there says so and leaves
// with 77, which ctest counts as skipped.
#include <gtest/gtest.h>

#include "platform/clock.h"
#include "support/test_db.h"
#include "support/test_keys.h"

int main(int argc, char** argv) {
    testing::InitGoogleTest(&argc, argv);
    if (!anju::test::engine_available()) {
        std::puts("skipped: ANJU_TEST_POSTGRES names no server");
        return 77;
    }
    // Tests hand their deeds the moments; what a clock does to facts is journal's to test.
    anju::clock::record_by_deeds();
    anju::test::use_test_keys();
    return RUN_ALL_TESTS();
}
