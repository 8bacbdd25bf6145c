// Telephone numbers as people write them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace anju {

// 手机号或带区号的座机号: 7 to 15 digits with single spaces or hyphens between them.
bool is_phone(std::string_view text);
// As it is dialled: digits alone, without the country's 86.
std::string phone_digits(std::string_view text);

// What stands in a list where a number to call is asked for.
struct TypedPhone {
    std::string number;  // as is_phone takes it; empty: none was given
    std::string rest;    // what else stands there: another number, a masked one, who to ask for
    bool operator==(const TypedPhone&) const = default;
};
// Reads what can mean one number only: wide digits and signs, brackets around the area, marks that
// a spreadsheet left, an extension, several numbers (the first one counts). 匿名, 保密, a masked
// number and one digit over and over are no number at all. Nothing: it is neither.
std::optional<TypedPhone> loose_phone(std::string_view text);

}  // namespace anju
