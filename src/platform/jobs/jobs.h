// Due work. A job is a function that does a bounded chunk and says whether more is due. The runner
// asks each job in turn; a lease row keeps two processes on one database from doing a thing
// twice. A fault is caught here: rolled back, logged, tried again with growing pauses.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/db/db.h"

namespace anju::jobs {

// Who does a job when several processes share a database: one of them under a lease, or each for
// itself (what it holds in its own memory).
ANJU_ENUM(Doer, one_process, every_process)

// How often a job looks whose work people wait for.
constexpr std::chrono::seconds soon{5};

struct Job {
    std::string_view name;            // "complaints_clock"
    std::chrono::milliseconds every;  // how often to look when nothing was due
    // One chunk in one write transaction, at most about 100 ms. True: there is more, come again.
    bool (*run)(db::Tx& tx, Instant now);
    // Instead of `run`, for work that waits for the outside (a gateway) and so must hold no
    // transaction meanwhile; it opens its own. Under the same lease.
    std::function<bool(db::Db& db, Instant now)> outside = nullptr;
    Doer doer = Doer::one_process;
};

class Runner {
   public:
    Runner(db::Db& db, std::span<const Job> jobs);
    ~Runner();  // stops and joins
    void start();
    // Names of jobs that failed again and again for minutes.
    std::vector<std::string> failing() const;

   private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

// Runs every job until none has more, as of `now`: for stories, seeds and `tick`.
void run_all_due(db::Db& db, std::span<const Job> jobs, Instant now);

}  // namespace anju::jobs
