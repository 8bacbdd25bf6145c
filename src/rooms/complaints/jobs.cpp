#include "rooms/complaints/jobs.h"

#include "rooms/complaints/actions.h"
#include "rooms/complaints/clock_store.h"
#include "rooms/complaints/store.h"

namespace anju::complaints {

namespace {

// Fifty cases take some ten milliseconds, so the writer is soon free for people again.
constexpr int chunk = 50;

bool sweep(db::Tx& tx, Instant now) {
    const auto due = due_cases(tx, now, chunk);
    for (const ComplaintId id : due) sweep_case(tx, id, now);
    return !due.empty();
}

// A changed calendar moves the clocks that run.
bool redate(db::Tx& tx, Instant now) {
    const auto dating = policy::dating_of(tx, "complaints");
    if (!dating) return false;
    const auto running = running_cases_after(tx, ComplaintId{dating->reached}, chunk);
    policy::KeptVersions versions(tx);
    for (const ComplaintId id : running) redate_case(tx, id, versions, dating->calendar, now);
    const bool done = running.size() < chunk;
    policy::save_dating(tx, "complaints", dating->calendar,
                        done ? std::nullopt : std::optional(running.back().value));
    return !done;
}

const jobs::Job table[] = {
    {"complaints_clock", jobs::soon, sweep},
    {"complaints_calendar", jobs::soon, redate},
};

}  // namespace

std::span<const jobs::Job> jobs() { return table; }

}  // namespace anju::complaints
