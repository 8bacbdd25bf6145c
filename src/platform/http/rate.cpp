#include "platform/http/rate.h"

#include <algorithm>

namespace anju::http {

namespace {

constexpr std::size_t addresses_max = 50'000;
constexpr std::int64_t second_us = 1'000'000;
constexpr std::int64_t burst_us = 2 * second_us;

}  // namespace

// A bucket holds time: each passing microsecond adds one, each request takes 1 s / rate.
Pace RateLimit::take(std::string_view address, std::int64_t now_us) {
    if (per_second_ == 0) return Pace::within;
    const std::int64_t price = second_us / per_second_;
    const std::lock_guard lock(mutex_);
    if (buckets_.size() >= addresses_max) forget_full(now_us);
    const auto [at, fresh] = buckets_.try_emplace(std::string(address), Bucket{burst_us, now_us});
    Bucket& bucket = at->second;
    if (!fresh) {
        bucket.tokens_us = std::min(burst_us, bucket.tokens_us + (now_us - bucket.at_us));
        bucket.at_us = now_us;
    }
    if (bucket.tokens_us < price) return Pace::over;
    bucket.tokens_us -= price;
    return Pace::within;
}

std::size_t RateLimit::known() {
    const std::lock_guard lock(mutex_);
    return buckets_.size();
}

// A full bucket says nothing; if all are in use the flood is larger than any limit by address, and
// starting over is the cheap way out.
void RateLimit::forget_full(std::int64_t now_us) {
    std::erase_if(buckets_, [&](const auto& entry) {
        return entry.second.tokens_us + (now_us - entry.second.at_us) >= burst_us;
    });
    if (buckets_.size() >= addresses_max) buckets_.clear();
}

}  // namespace anju::http
