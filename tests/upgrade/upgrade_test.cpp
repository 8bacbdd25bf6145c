// A small database of the last release, as `tests/upgrade/README.md` says it was made, is brought
// to today's tables: every fact is as it was, the log goes on from its checkpoint, and `anju
// verify` finds nothing, with every sealed value opened.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "app/commands.h"
#include "app/seed.h"
#include "platform/clock.h"
#include "platform/content.h"
#include "platform/journal/seal.h"
#include "rooms/identity/actions.h"
#include "support/test_db.h"

namespace anju::app {

namespace {

namespace fs = std::filesystem;

std::string server() {
    const char* url = std::getenv("ANJU_TEST_POSTGRES");
    return url != nullptr ? url : "";
}

bool on_postgres() {
    const char* engine = std::getenv("ANJU_TEST_ENGINE");
    return engine != nullptr && engine == std::string_view("postgres");
}

void run(const std::string& command) { ASSERT_EQ(std::system(command.c_str()), 0) << command; }

class Upgrade : public testing::Test {
   protected:
    // The release's database, keys and files, in a folder of this test.
    Upgrade() {
        const std::string folder = test::TestDb::scratch_folder() + "/upgrade";
        fs::remove_all(folder);
        fs::create_directories(folder);
        run("tar -xzf " + test::TestDb::root() + "/tests/upgrade/released-" +
            (on_postgres() ? "postgres" : "sqlite") + ".tar.gz -C " + folder);
        config_.share = test::TestDb::root();
        config_.data = folder;
        config_.person_keys = folder + "/persons";
        config_.db = "sqlite:" + folder;
        if (!on_postgres()) return;
        run("psql -q -d '" + server() + "' -c 'drop database if exists anju_upgrade' -c " +
            "'create database anju_upgrade'");
        config_.db = server().substr(0, server().rfind('/')) + "/anju_upgrade";
        run("psql -q -v ON_ERROR_STOP=1 -o " + folder + "/said -d '" + config_.db + "' -f " +
            folder + "/anju.sql");
    }
    ~Upgrade() override {
        database_.reset();
        if (on_postgres()) run("psql -q -d '" + server() + "' -c 'drop database anju_upgrade'");
    }

    std::string verified() {
        testing::internal::CaptureStdout();
        const int code = verify(config_, {.since = config_.data + "/checkpoint"});
        const std::string text = testing::internal::GetCapturedStdout();
        EXPECT_EQ(code, exit_done) << text;
        return text;
    }
    std::int64_t facts() {
        return database_->read(
            [](db::Tx& tx) { return tx.one<std::int64_t>("select count(*) from platform_facts"); });
    }

    Config config_;
    std::unique_ptr<db::Db> database_;
};

TEST_F(Upgrade, KeepsEveryFactOfTheLastRelease) {
    database_ = open_installation(config_);
    const std::int64_t before = facts();
    EXPECT_GT(before, 300);
    db::migrate(*database_, config_.share + "/db/migrations", [](const std::string&) {});
    EXPECT_EQ(facts(), before);
    EXPECT_FALSE(verified().contains("not opened"));
    // And it is lived in from there on.
    database_ = open_installation(config_);
    ASSERT_TRUE(is_ready(*database_, config_));
    database_->write([](db::Tx& tx) {
        return identity::resident_of_phone(tx, "13800000099", "住户", clock::now());
    });
    while (journal::seal_chunk(*database_, clock::now())) continue;
    verified();
    EXPECT_GT(facts(), before);
}

}  // namespace

}  // namespace anju::app
