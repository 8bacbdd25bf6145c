#include "platform/http/call.h"

#include <charconv>

#include "platform/http/verb.h"

namespace anju::http {

std::string_view Call::param(std::string_view name) const {
    for (const auto& [key, value] : path_params)
        if (key == name) return value;
    CHECK(false && "the route has no such parameter");
    return {};
}

Result<std::int64_t> Call::number(std::string_view name) const {
    const std::string_view text = param(name);
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    // One spelling an id: no sign, no leading zero.
    if (!whole || value <= 0 || text.front() == '0') return refuse(not_found);
    return value;
}

Instant SlowCall::later() const {
    const std::chrono::microseconds took{clock::ticks_us() - began_us};
    return now + std::chrono::floor<std::chrono::milliseconds>(took);
}

Result<void> check_version(const Call& call, std::int64_t version) {
    if (call.seen_version && *call.seen_version != version) return refuse(stale_version);
    return {};
}

}  // namespace anju::http
