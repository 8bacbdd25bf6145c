#include "platform/jobs/jobs.h"

#include <gtest/gtest.h>

#include <array>
#include <atomic>

#include "platform/clock.h"
#include "support/test_db.h"

namespace anju::jobs {

namespace {

using std::chrono::milliseconds;

// A job is a plain function, so what it tells the test stands here.
std::atomic<int> done;
std::atomic<int> looks;
std::atomic<int> faults_left;

constexpr int things_to_do = 200;

// Takes the smallest thing that is left and writes it down as done.
bool do_one(db::Tx& tx, Instant) {
    const auto next = tx.first<std::int64_t>("select min(id) from todo having count(*) > 0");
    if (!next) return false;
    tx.exec("delete from todo where id = $1", *next);
    tx.exec("insert into done (id) values ($1)", *next);
    return true;
}

bool tell_when_all_done(db::Tx& tx, Instant) {
    done = static_cast<int>(tx.one<std::int64_t>("select count(*) from done"));
    done.notify_all();
    return false;
}

bool look(db::Tx&, Instant) {
    ++looks;
    looks.notify_all();
    return false;
}

bool fail_first(db::Tx& tx, Instant now) {
    if (faults_left.fetch_sub(1) > 0) {
        do_one(tx, now);
        throw Fault("the disk is tired");
    }
    return do_one(tx, now);
}

void wait_for(std::atomic<int>& value, int least) {
    for (int seen = value; seen < least; seen = value) value.wait(seen);
}

std::unique_ptr<db::Db> open_again(const test::TestDb& db) {
    db::Options options;
    options.url = db.url();
    return db::open(options);
}

class JobsTest : public testing::Test {
   protected:
    JobsTest() {
        done = looks = faults_left = 0;
        const auto connection = db->connect();
        connection->script("create table todo (id bigint); create table done (id bigint)");
        db->write([](db::Tx& tx) {
            for (int i = 1; i <= things_to_do; ++i) tx.exec("insert into todo values ($1)", i);
            return 0;
        });
    }
    std::vector<std::int64_t> done_rows() {
        return db->read(
            [](db::Tx& tx) { return tx.all<std::int64_t>("select id from done order by id"); });
    }
    void expect_each_done_once() {
        std::vector<std::int64_t> each(things_to_do);
        for (std::size_t i = 0; i < each.size(); ++i) each[i] = static_cast<std::int64_t>(i) + 1;
        EXPECT_EQ(done_rows(), each);
    }
    test::TestDb db;
};

}  // namespace

TEST_F(JobsTest, all_that_is_due_is_done_at_once_when_asked) {
    const std::array jobs{Job{"do_one", milliseconds{1}, do_one}};
    run_all_due(*db, jobs, clock::now());
    expect_each_done_once();
}

TEST_F(JobsTest, a_job_outside_a_transaction_opens_its_own) {
    Job job{"outside", milliseconds{1}, nullptr};
    job.outside = [](db::Db& own, Instant now) {
        return own.write([&](db::Tx& tx) { return do_one(tx, now); });
    };
    const std::array jobs{job, Job{"tell", milliseconds{1}, tell_when_all_done}};
    {
        Runner runner(*db, jobs);
        runner.start();
        wait_for(done, things_to_do / 2);
    }
    run_all_due(*db, jobs, clock::now());
    expect_each_done_once();
}

TEST_F(JobsTest, two_runners_on_one_database_do_each_thing_once) {
    const auto other = open_again(db);
    const std::array jobs{Job{"do_one", milliseconds{1}, do_one},
                          Job{"tell", milliseconds{1}, tell_when_all_done}};
    Runner first(*db, jobs);
    Runner second(*other, jobs);
    first.start();
    second.start();
    wait_for(done, things_to_do);
    expect_each_done_once();
}

TEST_F(JobsTest, a_job_is_left_alone_while_another_holds_its_lease) {
    db->write([](db::Tx& tx) {
        return tx.exec("insert into platform_leases (name, holder, expires_at) values ($1, $2, $3)",
                       "do_one", "somebody", clock::now() + std::chrono::seconds{30});
    });
    const std::array jobs{Job{"do_one", milliseconds{1}, do_one},
                          Job{"look", milliseconds{1}, look}};
    Runner runner(*db, jobs);
    runner.start();
    wait_for(looks, 5);
    EXPECT_TRUE(done_rows().empty());
}

TEST_F(JobsTest, a_job_of_every_process_asks_for_no_lease) {
    db->write([](db::Tx& tx) {
        return tx.exec("insert into platform_leases (name, holder, expires_at) values ($1, $2, $3)",
                       "do_one", "somebody", clock::now() + std::chrono::seconds{30});
    });
    Job job{"do_one", milliseconds{1}, do_one};
    job.doer = Doer::every_process;
    const std::array jobs{job, Job{"look", milliseconds{1}, look}};
    Runner runner(*db, jobs);
    runner.start();
    wait_for(looks, 5);
    EXPECT_FALSE(done_rows().empty());
}

TEST_F(JobsTest, a_lease_that_ran_out_is_taken_over) {
    db->write([](db::Tx& tx) {
        return tx.exec("insert into platform_leases (name, holder, expires_at) values ($1, $2, $3)",
                       "do_one", "somebody", clock::now() - milliseconds{1});
    });
    const std::array jobs{Job{"do_one", milliseconds{1}, do_one},
                          Job{"tell", milliseconds{1}, tell_when_all_done}};
    Runner runner(*db, jobs);
    runner.start();
    wait_for(done, things_to_do);
    expect_each_done_once();
}

TEST_F(JobsTest, a_lease_from_before_the_clock_was_put_back_is_taken_over) {
    db->write([](db::Tx& tx) {
        return tx.exec("insert into platform_leases (name, holder, expires_at) values ($1, $2, $3)",
                       "do_one", "somebody", clock::now() + std::chrono::hours{1});
    });
    const std::array jobs{Job{"do_one", milliseconds{1}, do_one},
                          Job{"tell", milliseconds{1}, tell_when_all_done}};
    Runner runner(*db, jobs);
    runner.start();
    wait_for(done, things_to_do);
    expect_each_done_once();
}

TEST_F(JobsTest, a_runner_that_stops_gives_its_leases_back) {
    {
        const std::array jobs{Job{"look", milliseconds{1}, look}};
        Runner runner(*db, jobs);
        runner.start();
        wait_for(looks, 1);
    }
    EXPECT_EQ(db->read([](db::Tx& tx) {
        return tx.one<std::int64_t>("select count(*) from platform_leases");
    }),
              0);
}

TEST_F(JobsTest, a_fault_undoes_the_chunk_and_the_job_is_tried_again) {
    faults_left = 1;
    const std::array jobs{Job{"fail_first", milliseconds{1}, fail_first},
                          Job{"tell", milliseconds{1}, tell_when_all_done}};
    Runner runner(*db, jobs);
    runner.start();
    wait_for(done, things_to_do);
    expect_each_done_once();
}

}  // namespace anju::jobs
