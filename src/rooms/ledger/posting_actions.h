// How entries come into the books, whoever brings them.
#pragma once

#include <vector>

#include "facts/ledger.h"
#include "platform/journal/journal.h"
#include "rooms/ledger/rules.h"
#include "rooms/ledger/voucher_store.h"

namespace anju::ledger {

inline journal::Subject subject(BookId id) { return {"ledger_book", id.value}; }
inline journal::Subject subject(VoucherId id) { return {"ledger_voucher", id.value}; }
inline journal::Subject subject(ReservationId id) { return {"ledger_reservation", id.value}; }

// A voucher that is not posted yet, with its entries; without a number it is one that is made now.
struct Bringing {
    Voucher voucher;
    std::vector<Entry> entries;
};
// The accounts in the book that entries name and all above, and the reservation that is drawn on.
// Rows from the last one up to `from` on.
Ground ground_of(db::Tx& tx, const Voucher& voucher, std::span<const Entry> entries, Date from);
Result<Posted> book_entries(db::Tx& tx, const Actor& by, Bringing bringing, Instant now);
// What was posted before, with the balances as they are now.
Posted repeated(db::Tx& tx, const Voucher& voucher, Date today);
// The words of a list with blanks between.
std::vector<std::string_view> codes_in(std::string_view codes);

}  // namespace anju::ledger
