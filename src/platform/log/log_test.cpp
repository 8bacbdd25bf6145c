#include "platform/log/log.h"

#include <gtest/gtest.h>

#include <thread>
#include <vector>

#include "platform/clock.h"

namespace anju::log {
namespace {

class Log : public testing::Test {
   protected:
    Log() {
        flush();
        clock::stop_at(instant_of(date_of(2026, 3, 5), 14, 30));
        testing::internal::CaptureStderr();
    }
    ~Log() override {
        clock::run_free();
        use_level(Level::info);
    }
    static std::string written() {
        flush();
        return testing::internal::GetCapturedStderr();
    }
};

TEST_F(Log, is_one_json_object_a_line) {
    info("started", {{"port", "8080"}, {"says", "\"quoted\"\nnext"}});
    EXPECT_EQ(written(), R"({"at":"2026-03-05T14:30:00+08:00","level":"info","message":"started",)"
                         R"("port":"8080","says":"\"quoted\"\nnext"})"
                         "\n");
}

TEST_F(Log, leaves_out_what_is_below_its_level) {
    write(Level::debug, "unseen");
    use_level(Level::error);
    warning("unseen");
    error("seen");
    const std::string lines = written();
    EXPECT_FALSE(lines.contains("unseen"));
    EXPECT_TRUE(lines.contains(R"("level":"error","message":"seen")"));
}

TEST_F(Log, takes_members_as_they_are) {
    write_members(Level::info, "request", R"("status":200,"us":85)");
    EXPECT_TRUE(written().contains(R"("message":"request","status":200,"us":85})"));
}

TEST_F(Log, keeps_lines_whole_when_many_write) {
    {
        std::vector<std::jthread> writers;
        for (int w = 0; w < 4; ++w)
            writers.emplace_back([] {
                for (int i = 0; i < 200; ++i) i % 50 == 0 ? warning("line") : info("line");
            });
    }
    const std::string lines = written();
    std::size_t count = 0;
    for (std::size_t at = 0; at < lines.size(); at = lines.find('\n', at) + 1, ++count)
        EXPECT_EQ(lines[at], '{');
    EXPECT_EQ(count, 800U);
}

}  // namespace
}  // namespace anju::log
