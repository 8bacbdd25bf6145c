// Copies of an installation as the operator makes them: put back in a place of their own and
// verified, and said to be none when they were cut short.
#include <sys/stat.h>

#include <fstream>

#include "install/released.h"
#include "platform/content.h"
#include "support/cluster.h"

namespace anju::app {

namespace {

namespace fs = std::filesystem;

class Copies : public Released {
   protected:
    Copies() : Released(on_postgres() ? db::Engine::postgres : db::Engine::sqlite) {
        bring_to_today();
        copies_ = folder_ / "copies";
        ::setenv("TMPDIR", (folder_ / "tmp").c_str(), 1);
        fs::create_directory(folder_ / "tmp");
    }
    ~Copies() override { ::unsetenv("TMPDIR"); }
    fs::path copy() const {
        for (const auto& entry : fs::directory_iterator(copies_))
            if (entry.path().filename() != "files") return entry.path();
        throw Fault("no copy");
    }
    std::string back_up(bool check) {
        return said(exit_done, [&] { return backup(config_, copies_, check); });
    }
    std::string rehearsed(int expected) {
        const std::string text = said(expected, [&] { return restore_test(config_, copies_); });
        EXPECT_TRUE(fs::is_empty(folder_ / "tmp")) << "something is left";
        if (on_postgres()) {
            const auto there = db::open({.url = postgres_server()})->read([](db::Tx& tx) {
                return tx.one<std::int64_t>(
                    "select count(*) from pg_database where datname = 'anju_restore_test'");
            });
            EXPECT_EQ(there, 0) << "a database is left";
        }
        return text;
    }
    fs::path copies_;
};

TEST_F(Copies, AreVerifiedAsTheyAreMade) { EXPECT_TRUE(back_up(true).contains("all hold")); }

TEST_F(Copies, ArePutBackSomewhereElseAndTakenAwayAgain) {
    back_up(false);
    const std::string text = rehearsed(exit_done);
    for (const char* word : {"all hold", "was put back on 20", " MB"})
        EXPECT_TRUE(text.contains(word)) << word << "\n" << text;
}

TEST_F(Copies, ThatWereCutShortAreNone) {
    back_up(false);
    const fs::path file = copy() / (on_postgres() ? "anju.dump" : "anju.db");
    const std::string whole = content_of(file);
    for (const int tenth : {0, 1, 5, 9}) {
        std::ofstream(file, std::ios::binary)
            << whole.substr(0, whole.size() * static_cast<std::size_t>(tenth) / 10);
        rehearsed(exit_no);
    }
    std::ofstream(file, std::ios::binary) << whole;
    rehearsed(exit_done);
    for (const auto& entry : fs::recursive_directory_iterator(copies_ / "files")) {
        if (entry.is_regular_file()) fs::resize_file(entry.path(), entry.file_size() / 2);
    }
    EXPECT_TRUE(rehearsed(exit_no).contains("faults"));
    // One that was half made when the power failed is no copy at all.
    fs::rename(copy(), copy().string() + ".half");
    rehearsed(exit_usage);
}

TEST_F(Copies, ShowNobodyThePasswordOfTheDatabase) {
    if (!on_postgres()) GTEST_SKIP() << "an embedded engine has none";
    // In front of the program that makes the dump: one that says what it was called with.
    const std::string path = std::getenv("PATH");
    const std::string where = test::shell("command -v pg_dump");
    const fs::path front = folder_ / "front";
    fs::create_directory(front);
    std::ofstream(front / "pg_dump")
        << "#!/bin/sh\necho \"$*\" >" << (folder_ / "arguments").string()
        << "\necho \"$PGPASSWORD\" >" << (folder_ / "password").string() << "\nexec "
        << where.substr(0, where.find('\n')) << " \"$@\"\n";
    fs::permissions(front / "pg_dump", fs::perms::owner_all);
    ::setenv("PATH", (front.string() + ":" + path).c_str(), 1);
    const std::size_t user = config_.db.find("//anju@") + 6;
    config_.db.insert(user, ":s%20cret'");
    const std::string text = back_up(false);
    ::setenv("PATH", path.c_str(), 1);
    EXPECT_FALSE(content_of(folder_ / "arguments").contains("cret"));
    EXPECT_EQ(content_of(folder_ / "password"), "s cret'\n");
    EXPECT_FALSE(text.contains("cret")) << text;
    EXPECT_TRUE(fs::exists(copy() / "anju.dump"));
    // Nor what the library says of an address that does not read.
    config_.db = "postgresql://anju:secret@[::1/x";
    try {
        open_installation(config_);
        ADD_FAILURE() << "it does not read";
    } catch (const std::exception& fault) {
        EXPECT_FALSE(std::string(fault.what()).contains("secret")) << fault.what();
    }
}

}  // namespace

}  // namespace anju::app
