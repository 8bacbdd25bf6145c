// Moments and days. A moment is UTC with milliseconds; a day is a civil date of China, which has
// kept UTC+8 without daylight saving since 1991. Nobody here reads the time of day.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/enum.h"

namespace anju {

using Instant = std::chrono::sys_time<std::chrono::milliseconds>;
using Date = std::chrono::sys_days;

inline constexpr std::chrono::hours china_offset{8};

// The China civil date that a moment falls on.
constexpr Date civil_date(Instant at) {
    return std::chrono::floor<std::chrono::days>(at + china_offset);
}
// Minutes since 00:00 China time, 0..1439.
constexpr std::chrono::minutes minute_of_day(Instant at) {
    return std::chrono::floor<std::chrono::minutes>(at + china_offset - civil_date(at));
}
// 00:00 China time of a day.
constexpr Instant start_of(Date day) { return Instant{day} - china_offset; }
// The last millisecond of a day: "24:00" as an inclusive moment, so that late means at > due.
constexpr Instant end_of(Date day) {
    return start_of(day + std::chrono::days{1}) - std::chrono::milliseconds{1};
}
constexpr Date date_of(int year, unsigned month, unsigned day) {
    return std::chrono::sys_days{std::chrono::year{year} / std::chrono::month{month} /
                                 std::chrono::day{day}};
}
constexpr Instant instant_of(Date day, int hour, int minute = 0, int second = 0) {
    return start_of(day) + std::chrono::hours{hour} + std::chrono::minutes{minute} +
           std::chrono::seconds{second};
}

// "2026-03-05"; parsing refuses days that do not exist.
std::string to_text(Date day);
std::optional<Date> parse_date(std::string_view text);

// "2026-03-05T14:30:00+08:00", with ".123" only when milliseconds are not zero. Parsing takes any
// offset or Z, and needs one.
std::string to_text(Instant at);
std::optional<Instant> parse_instant(std::string_view text);
// "2026-03-05 14:30", for people, in China time.
std::string to_minute_text(Instant at);

// How a limit counts. 自然小时, 工作时, 工作日, 自然日.
ANJU_ENUM(LimitUnit, natural_hours, work_hours, work_days, natural_days)

struct Limit {
    // In minutes for the two hour units, in days for the two day units.
    std::int32_t count = 0;
    LimitUnit unit = LimitUnit::work_days;
    bool operator==(const Limit&) const = default;
};

}  // namespace anju
