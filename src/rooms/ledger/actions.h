// The verbs of the ledger. People keep the chart, the periods and vouchers; rooms post, reserve,
// settle and release in their own transactions, each deed once a key.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "base/result.h"
#include "platform/db/db.h"
#include "rooms/ledger/model.h"

namespace anju::ledger {

// --- for rooms -----------------------------------------------------------------------------------

// Books entries at once. The caller has had its own two persons; what it is told are the balances
// as they then are. The same key with the same posting again does nothing and tells the balances as
// they are now; with another posting it is refused. So it is with whatever has a key.
Result<Posted> post(db::Tx& tx, const Actor& by, const Posting& posting, Instant now);
// The same as a posting that draws on a reservation.
Result<Posted> settle(db::Tx& tx, const Actor& by, ReservationId id, const Posting& posting,
                      Instant now);
// Red for what was blue and blue for what was red, once.
Result<Posted> reverse(db::Tx& tx, const Actor& by, const Reversal& reversal, Instant now);
Result<Reserved> reserve(db::Tx& tx, const Actor& by, const Reserve& cmd, Instant now);
Result<Doing> release(db::Tx& tx, const Actor& by, const Release& cmd, Instant now);

// At most sub_accounts_max of one account; their ids follow each other from the first on.
Result<AccountId> open_sub_accounts(db::Tx& tx, const Actor& by, AccountId parent,
                                    std::span<const SubAccount> keys, Instant now);
// Codes are those of the top or of any account below it; see Account for sub-accounts.
std::optional<Account> find_account(db::Tx& tx, BookId book, std::string_view code);
// On the account's own side, up to the end of the day.
Money balance_on(db::Tx& tx, AccountId account, Date day);
Result<void> declare_identity(db::Tx& tx, const Actor& by, const Identity& identity, Instant now);

// Tells everybody what was posted on a day that is over. True: there may be another.
bool tell_day(db::Tx& tx, Instant now);

// --- for people ----------------------------------------------------------------------------------

Result<BookId> open_book(db::Tx& tx, const Actor& by, const OpenBook& cmd, Instant now);
Result<AccountId> open_account(db::Tx& tx, const Actor& by, const OpenAccount& cmd, Instant now);
Result<void> close_account(db::Tx& tx, const Actor& by, const Account& account, Instant now);
Result<void> reopen_account(db::Tx& tx, const Actor& by, const Account& account, Instant now);
// With its rows from the last one up to today on (rules.h).
struct Standing;
std::vector<AccountVerb> may_of(db::Tx& tx, const Actor& by, const Standing& standing, Date today);
Result<PeriodId> open_period(db::Tx& tx, const Actor& by, const OpenPeriod& cmd, Instant now);
Result<void> close_period(db::Tx& tx, const Actor& by, const Period& period, Instant now);
Result<void> reopen_period(db::Tx& tx, const Actor& by, const Period& period,
                           const ReopenPeriod& cmd, Instant now);
std::vector<PeriodVerb> may_of(db::Tx& tx, const Actor& by, const Period& period, Date today);

Result<VoucherId> make_voucher(db::Tx& tx, const Actor& by, const MakeVoucher& cmd, Instant now);
Result<void> revise_voucher(db::Tx& tx, const Actor& by, const Voucher& voucher,
                            const ReviseVoucher& cmd, Instant now);
Result<void> approve_voucher(db::Tx& tx, const Actor& by, const Voucher& voucher, Instant now);
Result<void> return_voucher(db::Tx& tx, const Actor& by, const Voucher& voucher,
                            const ReturnVoucher& cmd, Instant now);
Result<void> post_voucher(db::Tx& tx, const Actor& by, const Voucher& voucher, Instant now);
// The reversal that was made, which has its own way to go.
Result<VoucherId> reverse_voucher(db::Tx& tx, const Actor& by, const Voucher& original,
                                  const ReverseVoucher& cmd, Instant now);
// What this actor may do with it.
std::vector<VoucherVerb> may_of(db::Tx& tx, const Actor& by, const Voucher& voucher);

}  // namespace anju::ledger
