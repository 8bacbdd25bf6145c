// The installation that tests/upgrade keeps, in a folder of one test, brought to today's tables.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "app/commands.h"
#include "app/installation.h"

namespace anju::app {

bool on_postgres();
// Where databases of a test may be made.
std::string postgres_server();
void make_database(const std::string& name);
void drop_database(const std::string& name);

class Released : public testing::Test {
   protected:
    // `engine`: that of the kept database.
    explicit Released(db::Engine engine);
    ~Released() override;
    void bring_to_today() const;
    // What a command says, on both streams, after it came to `expected`.
    template <class F>
    std::string said(int expected, F&& command) const {
        testing::internal::CaptureStdout();
        testing::internal::CaptureStderr();
        std::exception_ptr fault;
        int code = exit_fault;
        try {
            code = command();
        } catch (...) {
            fault = std::current_exception();
        }
        const std::string text =
            testing::internal::GetCapturedStdout() + testing::internal::GetCapturedStderr();
        if (fault) std::rethrow_exception(fault);
        EXPECT_EQ(code, expected) << text;
        return text;
    }
    std::filesystem::path folder_;
    Config config_;

   private:
    mode_t before_;
};

}  // namespace anju::app
