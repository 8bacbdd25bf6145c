// A token bucket an address: `per_second` requests on the long run, twice as many at once.
#pragma once

#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/enum.h"

namespace anju::http {

ANJU_ENUM(Pace, within, over)

class RateLimit {
   public:
    // 0: no limit.
    explicit RateLimit(int per_second) : per_second_(per_second) {}
    // Takes a token if there is one.
    Pace take(std::string_view address, std::int64_t now_us);

    // How many addresses it remembers.
    std::size_t known();

   private:
    struct Bucket {
        std::int64_t tokens_us = 0;  // in microseconds of one request's share
        std::int64_t at_us = 0;
    };
    void forget_full(std::int64_t now_us);
    int per_second_;
    std::mutex mutex_;
    std::unordered_map<std::string, Bucket> buckets_;
};

}  // namespace anju::http
