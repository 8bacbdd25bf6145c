#include "platform/http/readiness.h"

#include "platform/db/db.h"
#include "platform/http/problem.h"

namespace anju::http {

namespace {

constexpr std::int64_t second_us = 1'000'000;
// Whoever asked and was not answered by now is not waited for.
constexpr std::int64_t ask_us = 5 * second_us;
constexpr std::chrono::milliseconds patience{800};

Readiness::Finding silence(const char* what) {
    return {std::make_exception_ptr(db::DbError(db::DbErrorKind::busy, what)), {}};
}

}  // namespace

std::optional<Readiness::Finding> Readiness::known(std::int64_t now_us) {
    const std::lock_guard lock(mutex_);
    if (last_ && now_us - found_us_ < second_us) return last_;
    if (asked_us_ && now_us - *asked_us_ < ask_us) {
        if (last_) return last_;
        return silence("it is not yet known whether all is ready");
    }
    asked_us_ = now_us;
    return std::nullopt;
}

void Readiness::begin() {
    is_looking_ = true;
    looker_ = std::jthread([this] {
        Finding finding;
        finding.fault = fault_of([&] { finding.outlook = look_(); });
        const std::lock_guard lock(mutex_);
        finding_ = std::move(finding);
        is_looking_ = false;
        came_back_.notify_all();
    });
}

Readiness::Finding Readiness::look(std::int64_t now_us) {
    std::unique_lock lock(mutex_);
    if (!is_looking_) begin();
    const bool back = came_back_.wait_for(lock, patience, [&] { return !is_looking_; });
    last_ = back ? finding_ : silence("the database does not answer");
    found_us_ = now_us;
    asked_us_.reset();
    return *last_;
}

}  // namespace anju::http
