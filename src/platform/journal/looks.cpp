#include "platform/journal/looks.h"

#include <algorithm>

namespace anju::journal {

std::int64_t looks_left(db::Tx& tx, UserId reader, Instant now) {
    const auto today =
        tx.one<std::int64_t>("select count(*) from journal_looks where reader = $1 and at >= $2",
                             reader, start_of(civil_date(now)));
    return std::max<std::int64_t>(0, looks_a_day - today);
}

Result<void> take_look(db::Tx& tx, UserId reader, Instant now) {
    if (looks_left(tx, reader, now) == 0) return refuse(looks_used_up);
    tx.exec("insert into journal_looks (reader, at) values ($1, $2)", reader, now);
    return {};
}

}  // namespace anju::journal
