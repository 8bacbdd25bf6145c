#include "base/loose_time.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>

#include "base/fold.h"
#include "base/text.h"

namespace anju {

namespace {

using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string plain(std::string_view text) {
    static constexpr Fold folds[] = {
        {"\u3000", " "}, {"\u00A0", " "}, {"\t", " "},  {"\n", " "},  {"\r", " "}, {"：", ":"},
        {"－", "-"},     {"／", "/"},     {"．", "."},  {"，", " "},  {"（", " "}, {"）", " "},
        {"(", " "},      {")", " "},      {"点", "时"}, {"号", "日"},
    };
    return std::string(trim(folded(text, folds)));
}

class Cursor {
   public:
    explicit Cursor(std::string_view text) : rest_(text) {}
    bool at_end() const { return rest_.empty(); }
    bool take(std::string_view what) {
        if (!rest_.starts_with(what)) return false;
        rest_.remove_prefix(what.size());
        return true;
    }
    bool take_blanks() {
        const bool any = rest_.starts_with(' ');
        while (take(" ")) {
        }
        return any;
    }
    // As many digits as that, and no more behind them.
    std::optional<int> number(std::size_t least, std::size_t most) {
        std::size_t n = 0;
        while (n < rest_.size() && is_digit(rest_[n])) ++n;
        if (n < least || n > most) return std::nullopt;
        return take_number(n);
    }
    std::optional<int> digits(std::size_t n) {
        if (rest_.size() < n || !std::ranges::all_of(rest_.substr(0, n), is_digit))
            return std::nullopt;
        return take_number(n);
    }
    std::size_t digits_ahead() const {
        return std::min(rest_.find_first_not_of("0123456789"), rest_.size());
    }
    // The one of these that stands here.
    template <std::size_t N>
    std::optional<std::size_t> any_of(const std::array<std::string_view, N>& words) {
        for (std::size_t i = 0; i < N; ++i)
            if (take(words[i])) return i;
        return std::nullopt;
    }

   private:
    int take_number(std::size_t n) {
        int value = 0;
        std::from_chars(rest_.data(), rest_.data() + n, value);
        rest_.remove_prefix(n);
        return value;
    }
    std::string_view rest_;
};

// Halves of the day: which one, or that the hour says it.
enum class Half : std::uint8_t { none, before_noon, noon, after_noon, am, pm };

struct Written {
    Date day;
    std::optional<milliseconds> time;
    std::optional<minutes> zone;
};

std::optional<Date> day_of(int year, int month, int day) {
    // A month and a day of the calendar hold a byte: 257 would be 1.
    if (year < 1900 || year > 2200 || month > 12 || day > 31) return std::nullopt;
    const std::chrono::year_month_day ymd{std::chrono::year{year},
                                          std::chrono::month{static_cast<unsigned>(month)},
                                          std::chrono::day{static_cast<unsigned>(day)}};
    if (!ymd.ok()) return std::nullopt;
    return Date{ymd};
}

std::optional<Date> take_day(Cursor& at) {
    const std::size_t ahead = at.digits_ahead();
    const bool compact = ahead == 8 || ahead == 12 || ahead == 14;
    const auto year = compact ? at.digits(4) : at.number(4, 4);
    if (!year) return std::nullopt;
    constexpr std::array<std::array<std::string_view, 3>, 4> marks{
        {{"-", "-", ""}, {"/", "/", ""}, {".", ".", ""}, {"年", "月", "日"}}};
    for (const auto& [first, second, third] : marks) {
        if (!compact && !at.take(first)) continue;
        at.take_blanks();
        const auto month = compact ? at.digits(2) : at.number(1, 2);
        if (!month || (!compact && !at.take(second))) return std::nullopt;
        at.take_blanks();
        const auto day = compact ? at.digits(2) : at.number(1, 2);
        if (!day) return std::nullopt;
        if (!compact) at.take(third);
        return day_of(*year, *month, *day);
    }
    return std::nullopt;
}

Half take_half(Cursor& at) {
    constexpr std::array<std::string_view, 6> before{"上午", "早上", "凌晨", "清晨", "早晨", "早"};
    constexpr std::array<std::string_view, 4> after{"下午", "晚上", "傍晚", "晚"};
    constexpr std::array<std::string_view, 2> am{"AM", "am"};
    constexpr std::array<std::string_view, 2> pm{"PM", "pm"};
    at.take_blanks();
    Half half = Half::none;
    if (at.any_of(before))
        half = Half::before_noon;
    else if (at.any_of(after))
        half = Half::after_noon;
    else if (at.take("中午"))
        half = Half::noon;
    else if (at.any_of(am))
        half = Half::am;
    else if (at.any_of(pm))
        half = Half::pm;
    at.take_blanks();
    return half;
}

// The hour of 24; nothing where people mean different ones.
std::optional<int> hour_of(int hour, Half half) {
    switch (half) {
        case Half::none:
            return hour;
        case Half::before_noon:
            return hour < 12 ? std::optional(hour) : std::nullopt;
        case Half::noon:
            return hour == 1 || hour == 2     ? std::optional(hour + 12)
                   : hour >= 11 && hour <= 14 ? std::optional(hour)
                                              : std::nullopt;
        case Half::after_noon:
            return hour < 12   ? std::optional(hour + 12)
                   : hour < 24 ? std::optional(hour)
                               : std::nullopt;
        case Half::am:
            return hour == 12 ? std::optional(0) : hour < 12 ? std::optional(hour) : std::nullopt;
        case Half::pm:
            return hour < 12   ? std::optional(hour + 12)
                   : hour < 24 ? std::optional(hour)
                               : std::nullopt;
    }
    return std::nullopt;
}

// Behind "10:" or "10:00:".
std::optional<int> sixtieth(Cursor& at) { return at.number(1, 2); }

struct ClockParts {
    int hour = 0;
    int minute = 0;
    int second = 0;
    milliseconds fraction{};
};

// ".0", ".123", ".1234567"; what is less than a millisecond is dropped.
std::optional<milliseconds> take_fraction(Cursor& at) {
    std::size_t n = at.digits_ahead();
    if (n == 0) return std::nullopt;
    milliseconds fraction{};
    for (int unit = 100; n > 0; --n, unit /= 10) fraction += milliseconds{*at.digits(1) * unit};
    return fraction;
}

bool take_colons(Cursor& at, ClockParts& parts) {
    const auto minute = sixtieth(at);
    if (!minute) return false;
    parts.minute = *minute;
    if (!at.take(":")) return true;
    const auto second = sixtieth(at);
    if (!second) return false;
    parts.second = *second;
    if (!at.take(".")) return true;
    const auto fraction = take_fraction(at);
    parts.fraction = fraction.value_or(milliseconds{});
    return fraction.has_value();
}

// Behind "10时"; the last mark may be missing.
bool take_marks(Cursor& at, ClockParts& parts) {
    const auto minute = sixtieth(at);
    if (!minute) return true;
    parts.minute = *minute;
    if (!at.take("分")) return at.at_end();
    const auto second = sixtieth(at);
    if (!second) return true;
    parts.second = *second;
    return at.take("秒") || at.at_end();
}

// 10:00, 10:00:00.000, 10时, 10时5分, and 100000 and 1000 behind a day.
std::optional<ClockParts> take_parts(Cursor& at) {
    const std::size_t ahead = at.digits_ahead();
    const bool compact = ahead == 6 || ahead == 4;
    const auto hour = compact ? at.digits(2) : at.number(1, 2);
    if (!hour) return std::nullopt;
    ClockParts parts{*hour, 0, 0, {}};
    if (compact) {
        parts.minute = *at.digits(2);
        parts.second = ahead == 6 ? *at.digits(2) : 0;
        return parts;
    }
    const bool whole =
        at.take(":") ? take_colons(at, parts) : at.take("时") && take_marks(at, parts);
    return whole ? std::optional(parts) : std::nullopt;
}

std::optional<milliseconds> take_clock(Cursor& at, Half before) {
    const auto parts = take_parts(at);
    if (!parts) return std::nullopt;
    const Half half = before == Half::none ? take_half(at) : before;
    const auto hour = hour_of(parts->hour, half);
    if (!hour || parts->minute > 59 || parts->second > 59) return std::nullopt;
    const milliseconds rest = minutes{parts->minute} + seconds{parts->second} + parts->fraction;
    // The end of the day is the beginning of the next.
    if (*hour > 24 || (*hour == 24 && rest.count() > 0)) return std::nullopt;
    return hours{*hour} + rest;
}

std::optional<minutes> take_zone(Cursor& at) {
    if (at.take("Z")) return minutes{0};
    const int sign = at.take("+") ? 1 : at.take("-") ? -1 : 0;
    if (sign == 0) return std::nullopt;
    const auto hour = at.digits(2);
    at.take(":");
    const auto minute = at.digits(2);
    if (!hour || !minute || *hour > 14 || *minute > 59) return std::nullopt;
    return sign * (hours{*hour} + minutes{*minute});
}

// 46266.416667: days since 1899-12-30, as a spreadsheet keeps them.
std::optional<Written> serial_of(std::string_view text) {
    constexpr double first = 20'000;  // 1954
    constexpr double last = 100'000;  // 2173
    if (text.size() < 5 || !std::ranges::all_of(text.substr(0, 5), is_digit)) return std::nullopt;
    if (text.size() > 5 && text[5] != '.') return std::nullopt;
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value < first || value >= last)
        return std::nullopt;
    const auto whole = static_cast<std::int64_t>(std::llround(value * 86'400));
    const Date day = date_of(1899, 12, 30) + std::chrono::days{whole / 86'400};
    const seconds rest{whole % 86'400};
    return Written{day, rest.count() > 0 ? std::optional<milliseconds>(rest) : std::nullopt, {}};
}

// Takes "星期二" or "周二" out of the text; the day it names, Sunday is 0.
std::optional<unsigned> take_weekday(std::string& text) {
    constexpr std::pair<std::string_view, unsigned> days[] = {
        {"日", 0}, {"天", 0}, {"一", 1}, {"二", 2}, {"三", 3}, {"四", 4}, {"五", 5}, {"六", 6}};
    for (const std::string_view head : {"星期", "周"})
        for (const auto& [name, number] : days) {
            const std::string word = std::string(head) + std::string(name);
            const std::size_t at = text.find(word);
            if (at == std::string::npos) continue;
            text.replace(at, word.size(), " ");
            text = std::string(trim(text));
            return number;
        }
    return std::nullopt;
}

std::optional<Written> read(std::string_view typed) {
    std::string text = plain(typed);
    const auto weekday = take_weekday(text);
    if (auto serial = serial_of(text)) return serial;
    Cursor at(text);
    const auto day = take_day(at);
    if (!day || (weekday && *weekday != std::chrono::weekday(*day).c_encoding()))
        return std::nullopt;
    Written written{*day, {}, {}};
    const bool has_mark = at.take("T");
    if (has_mark || at.take_blanks() || !at.at_end()) {
        const Half half = take_half(at);
        if (has_mark || !at.at_end()) {
            written.time = take_clock(at, half);
            if (!written.time) return std::nullopt;
            at.take_blanks();
            if (!at.at_end()) {
                written.zone = take_zone(at);
                if (!written.zone) return std::nullopt;
            }
        } else if (half != Half::none) {
            return std::nullopt;
        }
    }
    if (!at.at_end()) return std::nullopt;
    return written;
}

Instant instant_of(const Written& written) {
    const Instant midnight = start_of(written.day);
    const Instant told = midnight + written.time.value_or(milliseconds{});
    return written.zone ? told + hours{8} - *written.zone : told;
}

}  // namespace

std::optional<Instant> loose_time(std::string_view text) {
    const auto written = read(text);
    if (!written) return std::nullopt;
    return instant_of(*written);
}

std::optional<Date> loose_date(std::string_view text) {
    const auto written = read(text);
    if (!written) return std::nullopt;
    return written->zone ? civil_date(instant_of(*written)) : written->day;
}

}  // namespace anju
