#include "base/time.h"

#include <charconv>
#include <cstdio>

namespace anju {

namespace {

// Reads exactly `digits` decimal digits at `at`; negative when they are not there.
int read_digits(std::string_view text, std::size_t at, std::size_t digits) {
    if (at + digits > text.size()) return -1;
    int value = 0;
    for (std::size_t i = at; i < at + digits; ++i) {
        if (text[i] < '0' || text[i] > '9') return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

std::string date_and_time_text(Instant at, const char* format) {
    const Date day = civil_date(at);
    const std::chrono::year_month_day ymd{day};
    const std::chrono::hh_mm_ss clock{at + china_offset - day};
    char buffer[48];
    std::snprintf(
        buffer, sizeof buffer, format, static_cast<int>(ymd.year()),
        static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()),
        static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
        static_cast<int>(clock.seconds().count()), static_cast<int>(clock.subseconds().count()));
    return buffer;
}

}  // namespace

std::string to_text(Date day) {
    const std::chrono::year_month_day ymd{day};
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%04d-%02u-%02u", static_cast<int>(ymd.year()),
                  static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()));
    return buffer;
}

std::optional<Date> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const int year = read_digits(text, 0, 4);
    const int month = read_digits(text, 5, 2);
    const int day = read_digits(text, 8, 2);
    if (year < 1 || month < 0 || day < 0) return std::nullopt;
    const std::chrono::year_month_day ymd{std::chrono::year{year},
                                          std::chrono::month{static_cast<unsigned>(month)},
                                          std::chrono::day{static_cast<unsigned>(day)}};
    if (!ymd.ok()) return std::nullopt;
    return Date{ymd};
}

std::string to_text(Instant at) {
    const bool whole = at.time_since_epoch().count() % 1000 == 0;
    return date_and_time_text(at, whole ? "%04d-%02u-%02uT%02d:%02d:%02d+08:00"
                                        : "%04d-%02u-%02uT%02d:%02d:%02d.%03d+08:00");
}

std::string to_minute_text(Instant at) {
    return date_and_time_text(at, "%04d-%02u-%02u %02d:%02d");
}

std::optional<Instant> parse_instant(std::string_view text) {
    // 2026-03-05T14:30:00[.123](Z|+08:00)
    if (text.size() < 20 || (text[10] != 'T' && text[10] != ' ')) return std::nullopt;
    const auto day = parse_date(text.substr(0, 10));
    const int hour = read_digits(text, 11, 2);
    const int minute = read_digits(text, 14, 2);
    const int second = read_digits(text, 17, 2);
    if (!day || text[13] != ':' || text[16] != ':') return std::nullopt;
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59)
        return std::nullopt;
    std::size_t at = 19;
    std::chrono::milliseconds fraction{0};
    if (text[at] == '.') {
        int scale = 100;
        std::size_t digits = 0;
        for (++at; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, ++digits) {
            fraction += std::chrono::milliseconds{(text[at] - '0') * scale};
            scale /= 10;
        }
        if (digits == 0 || digits > 9) return std::nullopt;
    }
    const std::string_view zone = text.substr(at);
    std::chrono::minutes offset{0};
    if (zone != "Z") {
        if (zone.size() != 6 || (zone[0] != '+' && zone[0] != '-') || zone[3] != ':')
            return std::nullopt;
        const int hours = read_digits(zone, 1, 2);
        const int minutes = read_digits(zone, 4, 2);
        if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59) return std::nullopt;
        offset = std::chrono::minutes{(hours * 60 + minutes) * (zone[0] == '-' ? -1 : 1)};
    }
    return Instant{*day} + std::chrono::hours{hour} + std::chrono::minutes{minute} +
           std::chrono::seconds{second} + fraction - offset;
}

}  // namespace anju
