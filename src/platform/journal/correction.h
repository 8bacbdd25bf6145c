// A clock that ran ahead and was put right. What was recorded meanwhile bears times that are yet to
// come, and nothing more is recorded (journal.h) until two officers say that times begin anew.
#pragma once

#include <span>

#include "base/words.h"
#include "platform/journal/journal.h"

namespace anju::journal {

// What made the clock run ahead.
ANJU_ENUM(ClockCause, time_server, battery, set_by_hand, other)

inline constexpr RefusalKind clock_is_right{"clock_is_right", Sort::conflict,
                                            "系统时间没有落后于最近一次记录，不需要更正"};
inline constexpr RefusalKind clock_one_officer{"clock_one_officer", Sort::conflict,
                                               "更正时间须由系统管理员和审计管理员两人共同确认"};
inline constexpr const RefusalKind* clock_refusals[] = {&clock_is_right, &clock_one_officer};

// For readiness: throws when the clock lies further behind the last fact than may be.
void check_clock(db::Tx& tx, Instant now);

// `second` signs with `by`. The first fact of its transaction: nothing is recorded before it.
// Refuses: clock_one_officer, clock_is_right.
Result<void> correct_clock(db::Tx& tx, const Actor& by, const Actor& second, ClockCause cause,
                           Instant now);

}  // namespace anju::journal
