// Numbers with a check character: 统一社会信用代码 (GB 32100-2015) and 公民身份号码 (GB
// 11643-1999). A few issued credit codes fail the arithmetic, so a wrong check character is odd,
// not wrong.
#pragma once

#include <string>
#include <string_view>

#include "base/enum.h"

namespace anju::registry {

ANJU_ENUM(CreditCodeVerdict, malformed, odd, right)

// In capitals and without spaces, as it is stored.
std::string tidy_credit_code(std::string_view typed);
CreditCodeVerdict credit_code_verdict(std::string_view tidy);
// The 18th character that belongs to the first 17, and the 9th that belongs to the first 8 of an
// organisation code (GB 11714). The characters are of the alphabet.
char credit_code_check(std::string_view first17);
char organisation_code_check(std::string_view first8);

// 18 digits with date and check character, or 15 of the old form. The region is not looked up:
// numbers keep codes that were retired long ago.
bool is_id_number(std::string_view typed);

}  // namespace anju::registry
