// Text that people typed. Everything inside the program is valid UTF-8; lengths count code points,
// because a resident's limit of 500 means 500 characters, not bytes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace anju {

bool is_utf8(std::string_view bytes);
std::size_t code_points(std::string_view utf8);
// Without leading and trailing white space, ideographic space included.
std::string_view trim(std::string_view utf8);
// What was typed or came in a sheet, with each end of a line (CR LF, CR, U+2028, U+2029) as one
// line feed.
std::string with_line_feeds(std::string_view utf8);
// Control characters other than line feed and tab, bidirectional overrides, and the separators of
// lines and paragraphs, which others spell in JSON in two ways.
bool has_control(std::string_view utf8);

// A text of Min to Max code points, trimmed by the JSON reader, without control characters.
// Only the reader and tests make one; it is otherwise a plain string.
template <std::size_t Min, std::size_t Max>
struct Text {
    static constexpr std::size_t min = Min;
    static constexpr std::size_t max = Max;
    std::string value;
    Text() = default;
    explicit Text(std::string v) : value(std::move(v)) {}
    operator const std::string&() const { return value; }
    bool operator==(const Text&) const = default;
};

// A whole number of Min to Max, both included.
template <long long Min, long long Max>
struct Whole {
    static constexpr long long min = Min;
    static constexpr long long max = Max;
    long long value = Min;
    Whole() = default;
    explicit constexpr Whole(long long v) : value(v) {}
    operator long long() const { return value; }
    bool operator==(const Whole&) const = default;
};

// How personal data is shown to those who need not know it: 张*, 138****5678, 130203********0013.
std::string masked_name(std::string_view name);
std::string masked_phone(std::string_view phone);
std::string masked_id_number(std::string_view id_number);

}  // namespace anju
