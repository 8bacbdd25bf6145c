// The root of each day: the last checkpoint that was signed on it, so that whoever wrote one down
// finds it again years later. A day is told once it is over, and then never changes, whatever a
// clock that ran ahead is put back to; months are the pages, of which all but the newest are kept
// by caches for ever.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/journal/verify.h"

namespace anju::journal {

// When a checkpoint follows: the one before it was the last of its day, if this one is of a later.
void end_day(db::Tx& tx, Instant now);

struct DayRoot {
    Date on{};
    std::string checkpoint;
};
struct MonthRoots {
    std::string month;                  // "2026-03"
    std::vector<DayRoot> days;          // newest first
    std::optional<std::string> before;  // the month before it that has any
};
// Nothing for a month that has none.
std::optional<MonthRoots> find_month(db::Tx& tx, std::string_view month);
// The newest that has any; of a log without a day that is over, an empty one.
MonthRoots newest_month(db::Tx& tx);
// Whether no day will be added to it.
bool is_over(db::Tx& tx, const MonthRoots& month);

// "journal_days": each day that is over is told by its last checkpoint.
CheckResult check_days(db::Tx& tx);

}  // namespace anju::journal
