#include "base/phone.h"

#include <algorithm>
#include <iterator>

namespace anju {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

bool is_phone(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    if (text.empty() || !is_digit(text.front()) || !is_digit(text.back())) return false;
    for (std::size_t i = 1; i < text.size(); ++i) {
        const bool joins = (text[i] == ' ' || text[i] == '-') && is_digit(text[i - 1]);
        if (!is_digit(text[i]) && !joins) return false;
    }
    const auto digits = std::ranges::count_if(text, is_digit);
    return digits >= 7 && digits <= 15;
}

std::string phone_digits(std::string_view text) {
    std::string digits;
    std::ranges::copy_if(text, std::back_inserter(digits), is_digit);
    if (digits.size() == 13 && digits.starts_with("861")) digits.erase(0, 2);
    return digits;
}

}  // namespace anju
