// A PostgreSQL that says nothing more, is not there, has no room or holds a lock: seen by who calls
// the server over a socket. Each test fails by waiting for ever, which the client of a test does
// for thirty seconds; nothing is measured.
#include <future>

#include "edge/client.h"
#include "platform/db/room.h"
#include "support/cluster.h"

namespace anju::edge {
namespace {

namespace fs = std::filesystem;
namespace notes = test::notes;
using std::chrono::milliseconds;

class Postgres : public testing::Test {
   protected:
    void SetUp() override {
        const char* engine = std::getenv("ANJU_TEST_ENGINE");
        if (engine == nullptr || std::string_view(engine) != "postgres")
            GTEST_SKIP() << "an embedded engine is not away";
        cluster_ = std::make_unique<test::Cluster>();
    }
    ~Postgres() override {
        server_.reset();
        db_.reset();
        std::error_code ignored;
        fs::remove_all(spool_, ignored);
    }
    void start(const std::string& url, milliseconds patience = milliseconds{400}) {
        // One of each, so that whoever waits stands in everybody's way.
        db_ = db::open({.url = url,
                        .readers = 1,
                        .writers = 1,
                        .brief_read = milliseconds{200},
                        .patience = patience});
        db::migrate(*db_, test::TestDb::root() + "/db/migrations", nullptr);
        notes::prepare(*db_);
        http::ServerOptions options = quick_options();
        spool_ = fs::temp_directory_path() / ("anju-edge-" + std::to_string(cluster_->port()));
        fs::create_directories(spool_);
        options.spool_folder = spool_;
        options.look = [](db::Db& db) {
            http::Outlook outlook;
            try {
                db.read([](db::Tx& tx) {
                    db::check_room(tx);
                    return true;
                });
            } catch (const db::DbError& fault) {
                outlook.wrong.emplace_back(to_text(fault.kind()));
            }
            return outlook;
        };
        server_ = std::make_unique<http::Server>(options, *db_, notes::rooms(), notes::who);
        server_->start();
    }
    Answer ask(std::string_view request) const {
        Client client(server_->port());
        return client.send(request).receive().value_or(Answer{});
    }
    // Until the server has found its way back.
    void await_ready() const {
        while (ask(get("/readyz")).status != 200) std::this_thread::yield();
    }

    std::unique_ptr<test::Cluster> cluster_;
    std::unique_ptr<db::Db> db_;
    std::unique_ptr<http::Server> server_;
    fs::path spool_;
};

constexpr const char* as_clerk = "Cookie: anju_session=clerk\r\nIdempotency-Key: ";

std::string filing(const std::string& key) {
    return post("/api/notes", R"({"text":"x"})", as_clerk + key + "\r\n");
}

TEST_F(Postgres, that_stands_still_is_said_by_readiness_and_by_every_answer) {
    start(cluster_->make("stands"));
    EXPECT_EQ(ask(get("/readyz")).status, 200);
    EXPECT_EQ(ask(filing("aaaaaaaaaaaaaaaa")).status, 201);
    cluster_->freeze();
    EXPECT_EQ(ask(get("/healthz")).status, 200);
    while (ask(get("/readyz")).status == 200) std::this_thread::yield();
    EXPECT_EQ(ask(get("/api/notes", "Cookie: anju_session=clerk\r\n")).status, 503);
    EXPECT_EQ(ask(filing("bbbbbbbbbbbbbbbb")).status, 503);
    cluster_->thaw();
    await_ready();
    EXPECT_EQ(ask(filing("bbbbbbbbbbbbbbbb")).status, 201);
}

// With a patience that nobody has.
TEST_F(Postgres, that_stands_still_does_not_keep_the_server_from_ending) {
    start(cluster_->make("ends"), std::chrono::hours{1});
    EXPECT_EQ(ask(filing("bbbbbbbbbbbbbbbb")).status, 201);
    EXPECT_EQ(ask(get("/readyz")).status, 200);
    cluster_->freeze();
    while (ask(get("/readyz")).status == 200) std::this_thread::yield();
    std::promise<db::Outcome::Kind> outcome;
    db_->submit([](db::Tx&) { return true; },
                [&](const db::Outcome& one) { outcome.set_value(one.kind); });
    db_->stop_waiting();
    server_->stop();
    server_.reset();
    EXPECT_EQ(outcome.get_future().get(), db::Outcome::Kind::fault);
    db_.reset();
}

TEST_F(Postgres, is_looked_for_at_every_host_that_the_address_names) {
    const test::Cluster other;
    other.make("only_here");
    const std::string both = "postgresql://anju@127.0.0.1:" + std::to_string(cluster_->port()) +
                             ",127.0.0.1:" + std::to_string(other.port()) + "/only_here";
    start(both);
    EXPECT_EQ(ask(filing("aaaaaaaaaaaaaaaa")).status, 201);
    try {
        db::open({.url = "postgresql://anju@127.0.0.1:" + std::to_string(cluster_->port()) +
                         ",127.0.0.1:" + std::to_string(other.port()) + "/nowhere"});
        ADD_FAILURE() << "it is nowhere";
    } catch (const db::DbError& error) {
        EXPECT_EQ(error.kind(), db::DbErrorKind::connection);
    }
}

TEST_F(Postgres, with_a_full_table_space_is_not_ready) {
    const fs::path room = cluster_->folder().string() + "-room";
    fs::create_directories(room);
    try {
        test::shell("mount -t tmpfs -o size=64m,mode=0777 tmpfs " + room.string());
    } catch (const Fault&) {
        fs::remove(room);
        GTEST_SKIP() << "nothing may be mounted here";
    }
    const auto make = [&] {
        test::shell("chown postgres " + room.string() + " && chmod 700 " + room.string());
        db::open({.url = cluster_->url("postgres")})
            ->connect()
            ->script("create tablespace room location '" + room.string() + "'");
        db::open({.url = cluster_->url("postgres")})
            ->connect()
            ->script("create database filled template template0 tablespace room");
    };
    make();
    start(cluster_->url("filled"));
    await_ready();
    test::shell("dd if=/dev/zero of=" + room.string() + "/filler bs=64k || true");
    Answer red;
    while ((red = ask(get("/readyz"))).status != 503) std::this_thread::yield();
    EXPECT_EQ(red.body, "not ready\ndisk_full\n");
    fs::remove(room / "filler");
    await_ready();
    server_.reset();
    db_.reset();
    cluster_.reset();
    test::shell("umount " + room.string() + " && rmdir " + room.string());
}

TEST_F(Postgres, does_not_keep_a_command_behind_a_foreign_lock_for_ever) {
    start(cluster_->make("locked"));
    const auto foreign = db_->connect();
    foreign->script("begin; lock table edge_notes in access exclusive mode");
    EXPECT_EQ(ask(filing("aaaaaaaaaaaaaaaa")).status, 503);
    EXPECT_EQ(ask(get("/api/notes", "Cookie: anju_session=clerk\r\n")).status, 503);
    foreign->script("rollback");
    EXPECT_EQ(ask(filing("aaaaaaaaaaaaaaaa")).status, 201);
}

// What a command is given for as long as it takes: a migration, a seed, verify, a vacuum.
TEST_F(Postgres, cuts_no_work_that_is_given_all_time) {
    start(cluster_->make("works"));
    const auto longer = [](db::Tx& tx) {
        return tx.one<std::int64_t>("select 1 from (select pg_sleep(1)) s");
    };
    const auto all_time = db::open({.url = cluster_->url("works")});
    EXPECT_EQ(all_time->read(longer), 1);
    EXPECT_EQ(all_time->write(longer), 1);
    const auto connection = db_->connect();
    db::Tx tx(*connection);
    EXPECT_EQ(longer(tx), 1);
    EXPECT_THROW(db_->write(longer), db::DbError);
}

}  // namespace
}  // namespace anju::edge
