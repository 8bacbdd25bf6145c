// Works that run beside each other, in one process and in several: who wins, who is tried again,
// who may not be held up.
#include <atomic>
#include <thread>

#include "platform/db/forget.h"
#include "platform/db/things_test.h"

namespace anju::db {

namespace {

class RacesTest : public DbTest {};

}  // namespace

TEST_F(RacesTest, two_decisions_that_exclude_each_other_do_not_both_pass) {
    // Each work reads the sum and adds only while it is below ten: at most ten in the end, with
    // conflicts tried again until everybody has an answer.
    std::vector<std::future<Outcome>> all;
    for (int i = 0; i < 40; ++i)
        all.push_back(start(*db, [](Tx& tx) {
            if (tx.one<std::int64_t>("select count(*) from thing") >= 10) return false;
            insert(tx, 1, std::nullopt);
            return true;
        }));
    int committed = 0;
    for (auto& one : all) {
        const Outcome outcome = one.get();
        EXPECT_NE(outcome.kind, Outcome::Kind::fault);
        committed += outcome.kind == Outcome::Kind::committed ? 1 : 0;
    }
    EXPECT_EQ(committed, 10);
    EXPECT_EQ(count(), 10);
}

TEST_F(RacesTest, a_serialization_failure_is_tried_again_with_a_fresh_look) {
    if (db->engine() == Engine::sqlite) GTEST_SKIP() << "one writer has no such failures";
    db->write([](Tx& tx) { return insert(tx, 0, "counter"); });
    std::atomic<int> runs = 0;
    std::vector<std::future<Outcome>> all;
    for (int i = 0; i < 20; ++i)
        all.push_back(start(*db, [&](Tx& tx) {
            ++runs;
            const auto n = tx.one<std::int64_t>("select n from thing where t = 'counter'");
            // 13 is what the table refuses.
            tx.exec("update thing set n = $1 where t = 'counter'", n == 12 ? 14 : n + 1);
            return true;
        }));
    for (auto& one : all) EXPECT_EQ(one.get().kind, Outcome::Kind::committed);
    EXPECT_EQ(db->read([](Tx& tx) {
        return tx.one<std::int64_t>("select n from thing where t = 'counter'");
    }),
              21);
    EXPECT_GE(runs.load(), 20);
}

TEST_F(RacesTest, a_work_that_lost_three_times_runs_alone) {
    if (db->engine() == Engine::sqlite) GTEST_SKIP() << "one writer has nobody beside it";
    std::atomic<int> attempts = 0;
    std::atomic<bool> done = false;
    std::atomic<bool> overtaken = false;
    std::vector<std::future<Outcome>> others;
    auto unlucky = start(*db, [&](Tx& tx) {
        if (++attempts <= 3) throw DbError(DbErrorKind::serialization, "lost");
        for (int i = 0; i < 3; ++i)
            others.push_back(start(*db, [&](Tx&) {
                if (!done) overtaken = true;
                return true;
            }));
        // Time enough for the idle writers to take them up, were they let in.
        for (int i = 0; i < 500; ++i) tx.one<std::int64_t>("select 1");
        done = true;
        return true;
    });
    EXPECT_EQ(unlucky.get().kind, Outcome::Kind::committed);
    for (auto& other : others) EXPECT_EQ(other.get().kind, Outcome::Kind::committed);
    EXPECT_EQ(attempts.load(), 4);
    EXPECT_FALSE(overtaken.load());
}

TEST_F(RacesTest, a_work_that_lost_three_times_is_overtaken_by_no_other_process) {
    if (db->engine() == Engine::sqlite) GTEST_SKIP() << "one writer has nobody beside it";
    Options options;
    options.url = db.url();
    const auto other = open(options);
    const auto count_and_add = [](Tx& tx, std::string_view name) {
        tx.one<std::int64_t>("select count(*) from thing");
        insert(tx, 1, std::string(name));
    };
    std::atomic<int> attempts = 0;
    std::vector<std::future<Outcome>> rivals;
    auto unlucky = start(*db, [&](Tx& tx) {
        tx.one<std::int64_t>("select count(*) from thing");
        const std::string name = "rival " + std::to_string(++attempts);
        rivals.push_back(start(*other, [=](Tx& rival) {
            count_and_add(rival, name);
            rival.lock_journal({});
            return true;
        }));
        // It gets past, or it waits for us.
        const auto waits = [&] {
            return tx.one<bool>(
                "select count(*) > 0 from pg_locks l join pg_database d on d.oid = l.database "
                "where d.datname = current_database() and locktype = 'advisory' and not granted");
        };
        while (rivals.back().wait_for(std::chrono::seconds{0}) != std::future_status::ready &&
               !waits()) {
        }
        insert(tx, 1, "unlucky");
        return true;
    });
    EXPECT_EQ(unlucky.get().kind, Outcome::Kind::committed);
    for (auto& rival : rivals) EXPECT_EQ(rival.get().kind, Outcome::Kind::committed);
    EXPECT_EQ(attempts.load(), 4);
    EXPECT_EQ(count(), 5);
}

TEST_F(RacesTest, a_work_that_lost_its_connection_runs_alone_on_another) {
    if (db->engine() == Engine::sqlite) GTEST_SKIP() << "an embedded engine has no connection";
    const auto admin = db->connect();
    int attempts = 0;
    db->write([&](Tx& tx) {
        if (++attempts < 3) throw DbError(DbErrorKind::serialization, "lost");
        const auto me = tx.one<std::int64_t>("select pg_backend_pid()");
        if (attempts == 3) Tx(*admin).all<bool>("select pg_terminate_backend($1::int)", me);
        return insert(tx, 1, std::nullopt);
    });
    EXPECT_EQ(attempts, 4);
    EXPECT_EQ(count(), 1);
}

TEST_F(RacesTest, a_work_that_ran_alone_and_recorded_nothing_leaves_the_journal_as_it_was) {
    if (db->engine() == Engine::sqlite) GTEST_SKIP() << "one writer has nobody beside it";
    const auto next = [&] {
        std::int64_t number = 0;
        start(*db, [&](Tx& tx) {
            number = tx.lock_journal({}).seq;
            return false;
        }).get();
        return number;
    };
    const std::int64_t before = next();
    int attempts = 0;
    db->write([&](Tx&) {
        if (++attempts <= 3) throw DbError(DbErrorKind::serialization, "lost");
        return 0;
    });
    EXPECT_EQ(next(), before);
}

TEST_F(RacesTest, a_process_that_stands_still_in_a_transaction_does_not_hold_the_others_up) {
    if (db->engine() == Engine::sqlite) GTEST_SKIP() << "the lock is the process's own";
    // The server ends what stands still; here it need not be waited for as long.
    EXPECT_EQ(db->read([](Tx& tx) {
        return tx.one<std::string>("select current_setting('idle_in_transaction_session_timeout')");
    }),
              "30s");
    Options options;
    options.url = db.url() + (db.url().find('?') == std::string::npos ? "?" : "&") +
                  "options=-c%20idle_in_transaction_session_timeout%3D100";
    const auto still = open(options);
    std::promise<void> went_on;
    std::atomic<int> runs = 0;
    auto stands = start(*still, [&](Tx& tx) {
        tx.lock_journal({});
        if (++runs == 1) went_on.get_future().wait();
        insert(tx, 1, std::nullopt);
        return true;
    });
    while (runs == 0) std::this_thread::yield();
    db->write([](Tx& tx) { return tx.lock_journal({}).seq; });
    went_on.set_value();
    // It lost its session and was done again.
    EXPECT_EQ(stands.get().kind, Outcome::Kind::committed);
    EXPECT_EQ(runs.load(), 2);
    EXPECT_EQ(count(), 1);
}

TEST_F(RacesTest, a_connection_that_was_cut_is_made_again) {
    if (db->engine() == Engine::sqlite) GTEST_SKIP() << "an embedded engine has no connection";
    db->write([](Tx& tx) { return insert(tx, 1, "before"); });
    count();
    const auto admin = db->connect();
    Tx(*admin).all<bool>(
        "select pg_terminate_backend(pid) from pg_stat_activity "
        "where datname = current_database() and pid <> pg_backend_pid()");
    EXPECT_EQ(count(), 1);
    db->write([](Tx& tx) { return insert(tx, 2, "after"); });
    EXPECT_EQ(count(), 2);
}

// Whoever copies or verifies reads a table for long: everybody else would wait behind what waits.
TEST_F(RacesTest, a_vacuum_does_not_wait_behind_a_lock) {
    if (db->engine() == Engine::sqlite) GTEST_SKIP() << "nobody vacuums there";
    const auto reader = db->connect();
    reader->script("create table words (word_sealed text)");
    reader->script("begin; select count(*) from words");
    try {
        forget_dead_rows(*db);
        ADD_FAILURE() << "it was locked";
    } catch (const DbError& error) {
        EXPECT_EQ(error.kind(), DbErrorKind::busy);
    }
    reader->script("rollback");
    forget_dead_rows(*db);
}

TEST_F(RacesTest, a_lock_has_one_holder_until_its_transaction_ends) {
    if (db->engine() == Engine::sqlite) GTEST_SKIP() << "the single writer is the lock";
    db->write([&](Tx& tx) {
        EXPECT_TRUE(tx.try_lock(77));
        const auto other = db->connect();
        EXPECT_FALSE(Tx(*other).try_lock(77));
        return 0;
    });
    db->write([](Tx& tx) {
        EXPECT_TRUE(tx.try_lock(77));
        return 0;
    });
}

}  // namespace anju::db
