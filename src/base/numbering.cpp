#include "base/numbering.h"

#include <algorithm>
#include <charconv>

namespace anju {

namespace {

constexpr std::size_t day_digits = 8;
constexpr std::size_t least_digits = 8;
constexpr std::size_t most_digits = 13;

}  // namespace

std::string numbered(std::string_view kind, Date day, std::int64_t n) {
    std::string text = to_text(day);
    std::erase(text, '-');
    std::string digits = std::to_string(n);
    digits.insert(0, std::max(digits.size(), least_digits) - digits.size(), '0');
    return std::string(kind) + text + "-" + digits;
}

std::optional<Numbered> parse_numbered(std::string_view kind, std::string_view text) {
    if (!text.starts_with(kind)) return std::nullopt;
    text.remove_prefix(kind.size());
    if (text.size() <= day_digits || text[day_digits] != '-') return std::nullopt;
    const std::string_view on = text.substr(0, day_digits);
    const std::string_view digits = text.substr(day_digits + 1);
    const auto is_digits = [](std::string_view part) {
        return part.find_first_not_of("0123456789") == std::string_view::npos;
    };
    if (!is_digits(on) || !is_digits(digits) || digits.size() < least_digits ||
        digits.size() > most_digits)
        return std::nullopt;
    const auto day = parse_date(std::string(on.substr(0, 4)) + "-" + std::string(on.substr(4, 2)) +
                                "-" + std::string(on.substr(6, 2)));
    if (!day) return std::nullopt;
    std::int64_t n = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), n);
    return Numbered{*day, n};
}

}  // namespace anju
