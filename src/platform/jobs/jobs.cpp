#include "platform/jobs/jobs.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

#include "platform/clock.h"
#include "platform/crypto/crypto.h"
#include "platform/log/log.h"
#include "platform/metrics/metrics.h"

namespace anju::jobs {

namespace {

using std::chrono::milliseconds;

// Longer than any chunk takes; a process that died is missed for this long and no longer.
constexpr milliseconds lease_time{30'000};
constexpr milliseconds first_pause{1'000};
constexpr milliseconds longest_pause{300'000};
constexpr milliseconds failing_pause{60'000};  // after some two minutes of faults

// What one look at a job came to.
ANJU_ENUM(Turn, more, nothing, held_elsewhere, faulted)

struct Lease {
    std::string holder;
    Instant expires_at;
};

// Takes the lease, or renews it when half of it is over: an idle job writes nothing. It is read in
// the transaction of the chunk, which is serializable: a process whose lease was taken over in the
// meantime cannot commit.
bool take_lease(db::Tx& tx, std::string_view job, std::string_view holder, Instant now) {
    const auto lease =
        tx.first<Lease>("select holder, expires_at from platform_leases where name = $1", job);
    const bool mine = lease && lease->holder == holder;
    // A lease that lies further ahead than any is given, but for clocks that differ a little, was
    // given before the clock was put back: nothing would be done until it came to that hour again.
    const bool holds =
        lease && lease->expires_at > now && lease->expires_at <= now + 2 * lease_time;
    if (holds && !mine) return false;
    if (holds && lease->expires_at > now + lease_time / 2) return true;
    tx.exec(
        "insert into platform_leases (name, holder, expires_at) values ($1, $2, $3) "
        "on conflict (name) do update set holder = excluded.holder, "
        "expires_at = excluded.expires_at",
        job, holder, now + lease_time);
    return true;
}

// One chunk, if the lease allows it.
Turn run_under_lease(db::Db& db, const Job& job, std::string_view holder, Instant now) {
    const auto turn_of = [](bool more) { return more ? Turn::more : Turn::nothing; };
    const auto may_run = [&](db::Tx& tx) {
        return job.doer == Doer::every_process || take_lease(tx, job.name, holder, now);
    };
    if (!job.outside)
        return db.write([&](db::Tx& tx) {
            if (!may_run(tx)) return Turn::held_elsewhere;
            return turn_of(job.run(tx, now));
        });
    // What every process does for itself needs no word with the database first.
    if (job.doer == Doer::one_process && !db.write(may_run)) return Turn::held_elsewhere;
    return turn_of(job.outside(db, now));
}

// A fault is caught here, the second of the two places where faults end.
Turn take_turn(db::Db& db, const Job& job, std::string_view holder, Instant now) {
    try {
        const Turn turn = run_under_lease(db, job, holder, now);
        if (turn != Turn::held_elsewhere) metrics::count_job(job.name, true);
        return turn;
    } catch (const std::exception& fault) {
        metrics::count_job(job.name, false);
        log::error("job failed", {{"job", std::string(job.name)}, {"fault", fault.what()}});
        return Turn::faulted;
    }
}

}  // namespace

struct Runner::Impl {
    // When to look at a job again, on the monotonic clock: the civil one may be moved.
    struct Plan {
        const Job* job = nullptr;
        std::chrono::steady_clock::time_point due;
        milliseconds pause{0};
    };

    Impl(db::Db& database, std::span<const Job> jobs)
        : db(database), holder(crypto::hex(crypto::random_bytes(8))) {
        for (const Job& job : jobs) plans.push_back({&job, std::chrono::steady_clock::now()});
    }

    void run() {
        std::unique_lock lock(mutex);
        while (!stopping) {
            const auto next =
                std::min_element(plans.begin(), plans.end(),
                                 [](const Plan& a, const Plan& b) { return a.due < b.due; });
            if (wake.wait_until(lock, next->due, [&] { return stopping; })) break;
            lock.unlock();
            const Turn turn = take_turn(db, *next->job, holder, clock::now());
            lock.lock();
            plan_next(*next, turn);
        }
        lock.unlock();
        give_back_leases();
    }

    // So that another process goes on at once.
    void give_back_leases() const {
        try {
            db.write([&](db::Tx& tx) {
                return tx.exec("delete from platform_leases where holder = $1", holder);
            });
        } catch (const std::exception& fault) {
            log::warning("leases run out by themselves", {{"fault", fault.what()}});
        }
    }

    static void plan_next(Plan& plan, Turn turn) {
        const auto now = std::chrono::steady_clock::now();
        switch (turn) {
            case Turn::more:
                plan.pause = milliseconds{0};
                plan.due = now;  // behind the jobs that have waited longer
                return;
            case Turn::nothing:
            case Turn::held_elsewhere:
                plan.pause = milliseconds{0};
                plan.due = now + plan.job->every;
                return;
            case Turn::faulted:
                plan.pause = std::clamp(plan.pause * 2, first_pause, longest_pause);
                plan.due = now + plan.pause;
                return;
        }
    }

    db::Db& db;
    const std::string holder;
    std::vector<Plan> plans;
    std::mutex mutex;
    std::condition_variable wake;
    bool stopping = false;
    std::thread thread;
};

Runner::Runner(db::Db& db, std::span<const Job> jobs) : impl_(std::make_unique<Impl>(db, jobs)) {}

Runner::~Runner() {
    {
        const std::lock_guard lock(impl_->mutex);
        impl_->stopping = true;
    }
    impl_->wake.notify_all();
    if (impl_->thread.joinable()) impl_->thread.join();
}

void Runner::start() {
    if (impl_->plans.empty()) return;
    impl_->thread = std::thread([this] { impl_->run(); });
}

std::vector<std::string> Runner::failing() const {
    const std::lock_guard lock(impl_->mutex);
    std::vector<std::string> names;
    for (const Impl::Plan& plan : impl_->plans)
        if (plan.pause > failing_pause) names.emplace_back(plan.job->name);
    return names;
}

void run_all_due(db::Db& db, std::span<const Job> jobs, Instant now) {
    const auto run_chunk = [&](const Job& job) {
        if (job.outside) return job.outside(db, now);
        return db.write([&](db::Tx& tx) { return job.run(tx, now); });
    };
    // A job may make another one due.
    for (bool more = true; more;) {
        more = false;
        for (const Job& job : jobs)
            while (run_chunk(job)) more = true;
    }
}

}  // namespace anju::jobs
