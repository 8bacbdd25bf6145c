// What was posted on a day, for everybody, and the line of one account for those who may see it.
#pragma once

#include "base/actor.h"
#include "platform/db/db.h"
#include "platform/journal/receipt.h"
#include "rooms/ledger/wire.h"

namespace anju::ledger {

// /log/book/ledger_day/SP2026.2026-03-05
journal::Book book_of_days();

// Opens the line of a sub-account in the book of a day on which it moved; without a day, of today,
// which is told tomorrow.
Result<LineReceipt> receipt_of_line(db::Tx& tx, const Scope& scope, AccountId id, const OnDay& day,
                                    Date today);

}  // namespace anju::ledger
