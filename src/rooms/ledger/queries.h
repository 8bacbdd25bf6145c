// What the screens of the ledger need, of the books that lie in the scope.
#pragma once

#include "base/actor.h"
#include "platform/db/db.h"
#include "rooms/ledger/wire.h"

namespace anju::ledger {

http::Page<Book> list_books(db::Tx& tx, const Scope& scope, const BookFilter& filter);
Result<BookDetail> detail_book(db::Tx& tx, const Scope& scope, BookId id);
http::Page<AccountRow> list_accounts(db::Tx& tx, const Scope& scope, const AccountFilter& filter,
                                     Date today);
AccountDetail detail_account(db::Tx& tx, const Actor& by, const Account& account, Date today);
Result<BalanceOn> read_balance(db::Tx& tx, const Scope& scope, AccountId id, const OnDay& day,
                               Date today);
Result<http::Page<HistoryRow>> list_history(db::Tx& tx, const Scope& scope, AccountId id,
                                            const HistoryFilter& filter);
Result<http::Page<LineRow>> list_lines(db::Tx& tx, const Scope& scope, AccountId id,
                                       const LineFilter& filter);
Result<TrialBalance> read_trial(db::Tx& tx, const Scope& scope, BookId id,
                                const TrialFilter& filter, Date today);
http::Page<Period> list_periods(db::Tx& tx, const Scope& scope, const PeriodFilter& filter);
PeriodDetail detail_period(db::Tx& tx, const Actor& by, const Period& period, Date today);
http::Page<VoucherRow> list_vouchers(db::Tx& tx, const Scope& scope, const VoucherFilter& filter);
VoucherDetail detail_voucher(db::Tx& tx, const Actor& by, const Voucher& voucher);

}  // namespace anju::ledger
