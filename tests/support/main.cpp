// main() of every test program. A program asked for an engine that is not there says so and leaves
// with 77, which ctest counts as skipped.
#include <gtest/gtest.h>

#include <filesystem>

#include "platform/clock.h"
#include "platform/crypto/crypto.h"
#include "support/test_db.h"

int main(int argc, char** argv) {
    testing::InitGoogleTest(&argc, argv);
    if (!anju::test::engine_available()) {
        std::puts("skipped: ANJU_TEST_POSTGRES names no server");
        return 77;
    }
    // Tests hand their deeds the moments; what a clock does to facts is journal's to test.
    anju::clock::record_by_deeds();
    const auto keys = std::filesystem::temp_directory_path() / "anju-test-keys";
    anju::crypto::make_keys(keys);
    anju::crypto::use_key_folder(keys);
    return RUN_ALL_TESTS();
}
