#include "platform/http/readiness.h"

#include "platform/db/db.h"
#include "platform/http/problem.h"

namespace anju::http {

namespace {

constexpr std::int64_t second_us = 1'000'000;
// A look that has not come back by now was never begun, or its answer is no longer of use.
constexpr std::int64_t look_us = 5 * second_us;

}  // namespace

std::optional<Readiness::Finding> Readiness::known(std::int64_t now_us) {
    const std::lock_guard lock(mutex_);
    if (last_ && now_us - found_us_ < second_us) return last_;
    if (looking_since_us_ && now_us - *looking_since_us_ < look_us) {
        if (last_) return last_;
        return Finding{std::make_exception_ptr(db::DbError(
                           db::DbErrorKind::busy, "it is not yet known whether all is ready")),
                       {}};
    }
    looking_since_us_ = now_us;
    return std::nullopt;
}

Readiness::Finding Readiness::look(std::int64_t now_us) {
    Finding finding;
    finding.fault = fault_of([&] { finding.outlook = look_(); });
    const std::lock_guard lock(mutex_);
    last_ = finding;
    found_us_ = now_us;
    looking_since_us_.reset();
    return finding;
}

}  // namespace anju::http
