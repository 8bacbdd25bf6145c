// The numbers that people are told: the day it began, then which one it is. "TS20260305-00000012".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/time.h"

namespace anju {

struct Numbered {
    Date day;
    std::int64_t n = 0;
};

// At least eight digits behind the day.
std::string numbered(std::string_view kind, Date day, std::int64_t n);
std::optional<Numbered> parse_numbered(std::string_view kind, std::string_view text);

}  // namespace anju
