// Days and times as people and programs write them. Read is what can mean one thing only.
//
//     2026-9-1 10:00, 2026/9/1, 2026.9.1, 2026年9月1日10时5分, 20260901, 20260901100000,
//     2026-09-01T10:00:00.000+08:00, ...Z, 2026-09-01 星期二 上午10:00:00, 9:05:00 PM,
//     2026-09-01 24:00:00, and the serial number of a spreadsheet cell without a style,
//     46266.416667
//
// Wide digits, signs and blanks are taken for the narrow ones. Without a zone it is China's time.
#pragma once

#include <optional>
#include <string_view>

#include "base/time.h"

namespace anju {

// Between 1900 and 2200; a day alone is its midnight. Nothing where the day of the week is that of
// another day.
std::optional<Instant> loose_time(std::string_view text);
// The day of it, whatever time stands beside.
std::optional<Date> loose_date(std::string_view text);

}  // namespace anju
