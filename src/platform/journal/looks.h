// Looks at names and numbers of people. Every room that shows them in the open counts them here, so
// that what a person may see in a day is one number over all rooms. Who looked at whom and why is
// the room's to keep.
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "base/time.h"
#include "platform/db/db.h"

namespace anju::journal {

// 拟用默认值, docs/regulations/login_and_personal_data.md.
inline constexpr std::int64_t looks_a_day = 20;

inline constexpr RefusalKind looks_used_up{"looks_used_up", Sort::conflict,
                                           "今日查看完整个人信息的次数已达上限"};
inline constexpr const RefusalKind* refusals[] = {&looks_used_up};

// Of China's day.
std::int64_t looks_left(db::Tx& tx, UserId reader, Instant now);
// One more; refused if none is left.
Result<void> take_look(db::Tx& tx, UserId reader, Instant now);

}  // namespace anju::journal
