// Numbers and moments as spreadsheets keep them: binary fractions and days since 1900 or 1904.
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "base/time.h"
#include "platform/sheets/parts.h"

namespace anju::sheets {

bool is_rounded(double value) {
    return std::isfinite(value) && value == std::trunc(value) && std::fabs(value) >= 1e15;
}

std::string number_text(double value) {
    // What was typed as 1.1 is kept as 1.1000000000000001; fifteen digits bring it back. Telephone
    // numbers come as 1.38E10 and must not stay that way.
    if (!std::isfinite(value) || std::fabs(value) >= 1e21) return {};
    std::array<char, 64> buffer{};
    if (value == 0) return "0";
    if (is_rounded(value)) {
        // Fifteen digits and zeros, as the program shows it: the other digits are those of the
        // binary fraction and nobody typed them.
        std::snprintf(buffer.data(), buffer.size(), "%.14e", value);
        std::string digits = buffer.data();
        const std::size_t e = digits.find('e');
        const std::size_t sign = value < 0 ? 1 : 0;
        const auto whole = static_cast<std::size_t>(std::atoi(digits.c_str() + e + 1)) + 1 + sign;
        digits.resize(e);
        std::erase(digits, '.');
        digits.resize(whole, '0');
        return digits;
    }
    if (value == std::trunc(value)) {
        std::snprintf(buffer.data(), buffer.size(), "%.0f", value);
        return buffer.data();
    }
    std::snprintf(buffer.data(), buffer.size(), "%.15g", value);
    const std::string text = buffer.data();
    if (text.find('e') == std::string::npos) return text;
    std::snprintf(buffer.data(), buffer.size(), "%.20f", value);
    std::string plain = buffer.data();
    plain.erase(plain.find_last_not_of('0') + 1);
    return plain;
}

std::string serial_text(double serial, bool from_1904) {
    constexpr double last = 2'958'466;  // 10000-01-01
    if (!std::isfinite(serial) || serial < 0 || serial >= last) return number_text(serial);
    // 1900 counts a 29 February that never was; from March on the base is 1899-12-30.
    const Date base = from_1904 ? date_of(1904, 1, 1) : date_of(1899, 12, 30);
    const auto seconds = static_cast<std::int64_t>(std::llround(serial * 86'400));
    const std::int64_t days = seconds / 86'400;
    const auto rest = static_cast<int>(seconds % 86'400);
    std::array<char, 16> clock{};
    std::snprintf(clock.data(), clock.size(), "%02d:%02d:%02d", rest / 3600, rest / 60 % 60,
                  rest % 60);
    if (days == 0 && !from_1904) return clock.data();
    const std::string day = to_text(base + std::chrono::days{days});
    return rest == 0 ? day : day + " " + clock.data();
}

bool is_date_format(std::string_view code) {
    for (std::size_t at = 0; at < code.size(); ++at) {
        const char c = code[at];
        if (code.substr(at).starts_with("General")) {
            at += 6;
        } else if (c == '"' || c == '[') {  // words, colours and conditions
            at = std::min(code.find(c == '[' ? ']' : '"', at + 1), code.size());
        } else if (c == '\\' || c == '_' || c == '*') {  // the next one stands for itself
            ++at;
        } else if (std::string_view("yYmMdDhHsS").find(c) != std::string_view::npos) {
            return true;
        }
    }
    return false;
}

}  // namespace anju::sheets
