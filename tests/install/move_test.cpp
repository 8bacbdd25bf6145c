// From one machine to PostgreSQL with nothing lost: the walked world of tests/upgrade.
#include <fstream>

#include "app/folder_lock.h"
#include "app/tables.h"
#include "install/released.h"
#include "platform/clock.h"
#include "platform/journal/seal.h"
#include "rooms/complaints/capabilities.h"
#include "rooms/identity/actions.h"
#include "support/grant.h"

namespace anju::app {

namespace {

constexpr const char* database = "anju_moved";

class Move : public Released {
   protected:
    Move() : Released(db::Engine::sqlite) {}
    void SetUp() override {
        if (!on_postgres()) GTEST_SKIP() << "there is nowhere to move to";
        make_database(database);
        there_ = config_;
        there_.db = postgres_server().substr(0, postgres_server().rfind('/')) + "/" + database;
    }
    ~Move() override {
        if (on_postgres()) drop_database(database);
    }
    std::string moved(int expected) {
        return said(expected, [&] { return move(config_, there_.db); });
    }
    static std::int64_t facts(const Config& config) {
        return open_installation(config)->read(
            [](db::Tx& tx) { return tx.one<std::int64_t>("select count(*) from platform_facts"); });
    }
    Config there_;
};

TEST_F(Move, IsRefusedWhereSomethingWouldBeLost) {
    bring_to_today();
    Config newer = config_;
    newer.share = folder_ / "share";
    std::filesystem::create_directories(newer.share + "/db");
    std::filesystem::copy(config_.share + "/db/migrations", newer.share + "/db/migrations");
    std::ofstream(newer.share + "/db/migrations/9999_platform_more.sql")
        << "create table platform_more (id INTEGER PRIMARY KEY) STRICT;";
    EXPECT_TRUE(
        said(exit_no, [&] { return move(newer, there_.db); }).contains("migrations are pending"));
    {
        const FolderLock served(config_.data);
        EXPECT_THROW(move(config_, there_.db), Fault);
    }
    EXPECT_EQ(said(exit_usage, [&] { return move(there_, there_.db); }).empty(), false);
    {
        const auto other = db::open({.url = there_.db});
        db::migrate(*other, config_.share + "/db/migrations", nullptr);
        other->write([](db::Tx& tx) {
            return identity::resident_of_phone(tx, "13800000000", "住户", clock::now());
        });
    }
    EXPECT_TRUE(moved(exit_no).contains("name an empty one"));
}

// One that was broken off may be begun again.
TEST_F(Move, BrokenOffLeavesNothingAndIsBegunAgain) {
    bring_to_today();
    {
        const auto target = db::open({.url = there_.db});
        db::migrate(*target, config_.share + "/db/migrations", nullptr);
        target->connect()->script(
            "alter table registry_units add constraint broken check (id < 0)");
    }
    EXPECT_THROW(moved(exit_done), db::DbError);
    EXPECT_EQ(facts(there_), 0);
    db::open({.url = there_.db})
        ->connect()
        ->script("alter table registry_units drop constraint broken");
    EXPECT_TRUE(moved(exit_done).contains("all hold"));
}

TEST_F(Move, LosesNothingAndIsGoneOnFrom) {
    bring_to_today();
    const std::int64_t before = facts(config_);
    EXPECT_GT(before, 300);
    const std::string text = moved(exit_done);
    EXPECT_TRUE(text.contains("all hold")) << text;
    EXPECT_EQ(facts(there_), before);
    {
        const auto moved = open_installation(there_);
        ASSERT_TRUE(is_ready(*moved, there_));
        const Instant now = clock::now();
        const UserId resident = moved->write([&](db::Tx& tx) {
            return identity::resident_of_phone(tx, "13800000099", "住户", now);
        });
        const Actor actor = test::person(resident.value, complaints::capabilities);
        const auto who = [&](db::Tx&, std::string_view, Instant) {
            return std::optional<Actor>(actor);
        };
        http::Request filing;
        filing.method = http::POST;
        filing.target = "/api/complaints";
        filing.body =
            R"({"kind":"complaint","text":"搬迁之后，楼道灯不亮，请派人查看。","estate":)" +
            std::to_string(moved->read([](db::Tx& tx) {
                return tx.one<std::int64_t>("select min(id) from registry_estates");
            })) +
            "}";
        filing.session = "resident";
        filing.idempotency_key = "0123456789abcdef0123456789abcdef";
        const auto filed = http::serve_in_process(*moved, rooms(), who, filing, now);
        EXPECT_EQ(filed.status, 201) << filed.body;
        while (journal::seal_chunk(*moved, clock::now())) continue;
    }
    EXPECT_GT(facts(there_), before);
    EXPECT_TRUE(said(exit_done, [&] {
                    return verify(there_, {.since = config_.data + "/checkpoint"});
                }).contains("all hold"));
    EXPECT_THROW(moved(exit_no), Fault) << "the old one is older than what was signed since";
}

}  // namespace

}  // namespace anju::app
