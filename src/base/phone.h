// Telephone numbers as people write them.
#pragma once

#include <string>
#include <string_view>

namespace anju {

// 手机号或带区号的座机号: 7 to 15 digits with single spaces or hyphens between them.
bool is_phone(std::string_view text);
// As it is dialled: digits alone, without the country's 86.
std::string phone_digits(std::string_view text);

}  // namespace anju
