#include "rooms/registry/code_rules.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/result.h"
#include "base/time.h"

namespace anju::registry {

namespace {

constexpr std::string_view code_alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
constexpr std::array<int, 17> code_weights{1,  3,  9,  27, 19, 26, 16, 17, 20,
                                           29, 25, 13, 8,  24, 10, 30, 28};
constexpr std::array<int, 8> organisation_weights{3, 7, 9, 10, 5, 8, 4, 2};
constexpr std::array<int, 17> id_weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool all_digits(std::string_view text) { return std::ranges::all_of(text, is_digit); }

int value_of(char c) {
    const std::size_t at = code_alphabet.find(c);
    CHECK(at != std::string_view::npos);
    return static_cast<int>(at);
}

bool is_birth_date(std::string_view yyyymmdd) {
    const std::string dashed = std::string(yyyymmdd.substr(0, 4)) + "-" +
                               std::string(yyyymmdd.substr(4, 2)) + "-" +
                               std::string(yyyymmdd.substr(6, 2));
    return parse_date(dashed).has_value();
}

}  // namespace

std::string tidy_credit_code(std::string_view typed) {
    std::string tidy;
    for (const char c : typed) {
        if (c == ' ' || c == '-') continue;
        tidy += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return tidy;
}

char credit_code_check(std::string_view first17) {
    CHECK(first17.size() == 17);
    int sum = 0;
    for (std::size_t i = 0; i < 17; ++i) sum += value_of(first17[i]) * code_weights[i];
    return code_alphabet[static_cast<std::size_t>((31 - sum % 31) % 31)];
}

char organisation_code_check(std::string_view first8) {
    CHECK(first8.size() == 8);
    int sum = 0;
    for (std::size_t i = 0; i < 8; ++i) {
        const char c = first8[i];
        sum += (is_digit(c) ? c - '0' : c - 'A' + 10) * organisation_weights[i];
    }
    const int check = (11 - sum % 11) % 11;
    return check == 10 ? 'X' : static_cast<char>('0' + check);
}

CreditCodeVerdict credit_code_verdict(std::string_view tidy) {
    const bool formed = tidy.size() == 18 && all_digits(tidy.substr(2, 6)) &&
                        std::ranges::all_of(tidy, [](char c) { return code_alphabet.contains(c); });
    if (!formed) return CreditCodeVerdict::malformed;
    return credit_code_check(tidy.substr(0, 17)) == tidy[17] ? CreditCodeVerdict::right
                                                             : CreditCodeVerdict::odd;
}

bool is_id_number(std::string_view typed) {
    if (typed.size() == 15)
        return all_digits(typed) && is_birth_date("19" + std::string(typed.substr(6, 6)));
    if (typed.size() != 18 || !all_digits(typed.substr(0, 17))) return false;
    if (!is_birth_date(typed.substr(6, 8))) return false;
    int sum = 0;
    for (std::size_t i = 0; i < 17; ++i) sum += (typed[i] - '0') * id_weights[i];
    const char check = "10X98765432"[sum % 11];
    return typed[17] == check || (check == 'X' && typed[17] == 'x');
}

}  // namespace anju::registry
