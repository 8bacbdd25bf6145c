// A day is told once it is over.
#include "platform/journal/claims.h"
#include "platform/journal/journal.h"
#include "rooms/ledger/actions.h"
#include "rooms/ledger/day_store.h"

namespace anju::ledger {

bool tell_day(db::Tx& tx, Instant now) {
    const auto untold = find_untold_day(tx, civil_date(now));
    if (!untold) return false;
    const DayGround ground = ground_of_day(tx, *untold);
    const auto lines = sub_lines_of(ground);
    LedgerDay day{.book = untold->book,
                  .day = untold->day,
                  .salt = journal::new_salt(),
                  .lines = std::ssize(lines)};
    day.root = root_of(lines, day.salt);
    day.id = insert_day(tx, day);
    put_told_through(tx, day.book, untold->through);
    for (const facts::LedgerDayTold& part : told_of_day(ground, day.root))
        journal::record(tx, system_actor(), now, {"ledger_day", day.id.value}, part);
    return true;
}

}  // namespace anju::ledger
