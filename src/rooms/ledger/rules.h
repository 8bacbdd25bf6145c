// What makes a posting good and what it does to balances. Pure. Everything a posting meets is
// loaded before (Ground) and what it makes of it is written after (Effect).
#pragma once

#include <map>
#include <span>

#include "base/machine.h"
#include "base/result.h"
#include "rooms/ledger/capabilities.h"
#include "rooms/ledger/model.h"

namespace anju::ledger {

// --- amounts -------------------------------------------------------------------------------------

// Nothing: it does not fit 64 bits. What is booked stays within `largest`.
std::optional<Money> plus(Money a, Money b);
std::optional<Totals> plus(const Totals& a, const Totals& b);
Side side_of(AccountKind kind);
// On the account's own side, so that money there is a positive number.
std::optional<Money> balance_of(Side side, const Totals& totals);

// The rows of an account after it moved on a day: that of the day and all behind it, each with
// `by` more. `rows` are some of its last ones before the day, if any, and those from the day on.
Result<std::vector<DayTotals>> rows_after(std::span<const DayTotals> rows, Date on,
                                          const Totals& by);

// --- postings ------------------------------------------------------------------------------------

// An account as the posting meets it.
struct Standing {
    Account account;
    std::vector<DayTotals> rows;  // from the last one up to a day on; see rows_after
    Money held_fen;               // reserved and not yet settled
};
struct Ground {
    std::optional<Period> period;            // that of the day
    std::map<AccountId, Standing> accounts;  // of the book: those named, and all above them
    std::optional<Reservation> settles;
};
// What is posted, whoever brings it.
struct Job {
    Date booked_on{};
    Ink ink = Ink::blue;
    std::span<const Entry> entries;
    Date today{};
};
struct Effect {
    Money sum_fen;
    std::map<AccountId, std::vector<DayTotals>> rows;  // to write
    std::optional<Reservation> settles;                // as it then is
    std::vector<NewBalance> balances;                  // of the accounts that entries name
};

// Entries by themselves, for a draft as well: amounts, and accounts of the book that take entries.
Result<Money> check_entries(std::span<const Entry> entries,
                            const std::map<AccountId, Standing>& accounts);
Result<void> check_period(const std::optional<Period>& period);
// The rows of each standing are those from the last one up to today, or up to the day that is
// booked if it lies before.
Result<Effect> decide_posting(const Job& job, const Ground& ground);
// `account`: its rows from the last one up to today on.
NewBalance stands(const Standing& account, Date today);
Result<void> check_key(std::string_view key);

// --- vouchers ------------------------------------------------------------------------------------

ANJU_ENUM(VoucherMan, anybody, maker, another)
using VoucherStep = Transition<VoucherState, VoucherVerb, VoucherMan>;
inline constexpr std::array<VoucherStep, 7> voucher_steps = {{
    {VoucherState::made, VoucherVerb::check, VoucherState::checked, ledger_check,
     VoucherMan::another},
    {VoucherState::made, VoucherVerb::send_back, VoucherState::returned, ledger_check,
     VoucherMan::another},
    {VoucherState::made, VoucherVerb::revise, VoucherState::made, ledger_make, VoucherMan::maker},
    {VoucherState::checked, VoucherVerb::post, VoucherState::posted, ledger_check,
     VoucherMan::another},
    {VoucherState::checked, VoucherVerb::send_back, VoucherState::returned, ledger_check,
     VoucherMan::another},
    {VoucherState::returned, VoucherVerb::revise, VoucherState::made, ledger_make,
     VoucherMan::maker},
    {VoucherState::posted, VoucherVerb::reverse, VoucherState::posted, ledger_make,
     VoucherMan::anybody},
}};
// Whether the verb has a place in the state of the voucher and this person may do it.
Result<void> check_step(const Actor& by, const Voucher& voucher, VoucherVerb verb);
// A voucher is reversed once. `earlier`: a reversal that stands against it. What a person made and
// nobody posted yet stands against another person's, not against a room's; one that waits is asked
// at every step whether a room's came first.
Result<void> check_first(const std::optional<VoucherId>& earlier);
Result<void> check_reversal(const Voucher& original, Date booked_on,
                            const std::optional<VoucherId>& earlier);
Result<void> check_revision(const Voucher& voucher);
// The one that reverses the voucher, not yet posted.
Ink ink_against(Ink ink);

// --- chart, periods, reservations ----------------------------------------------------------------

Result<void> check_code(std::string_view code, std::string pointer);
// `accounts`: of the top, that the book has.
Result<void> check_top(std::int64_t accounts);
Result<Account> decide_account(const OpenAccount& cmd, const std::optional<Account>& parent);
Result<Account> decide_sub_account(const SubAccount& cmd, const Account& parent);
Date month_of(Date day);
Date next_month(Date month);
// `last`: of the book.
Result<void> check_opening(Date begins_on, const std::optional<Period>& last);

struct ClosingGround {
    bool earlier_open = false;
    std::int64_t vouchers_open = 0;
    std::optional<Totals> trial;  // of all accounts of the top
    Date today{};
};
Result<void> check_closing(const Period& period, const ClosingGround& ground);

// 反结账: the last closed month first, by another person than who closed it, with a reason. Of a
// month that was closed before it was kept by whom, by anybody.
Result<void> check_reopening(const Actor& by, const Period& period,
                             const std::optional<Period>& later_closed);

// 销户: nothing in it today and nothing to come, nothing held, no open part.
struct AccountGround {
    Standing standing;  // rows from the last one up to today on
    bool has_open_parts = false;
    Date today{};
};
Result<Account> decide_account_closing(const AccountGround& ground);
// Not below one that is closed.
Result<Account> decide_account_reopening(const Account& account,
                                         const std::optional<Account>& parent);

// What is held must be there today and on every day behind it: money that comes in later, or goes
// out in between, is none. `account`: its rows from the last one up to today on.
Result<void> check_reserve(const Reserve& cmd, const Standing& account, Date today);
// What the posting draws from the account of the reservation.
Result<Reservation> decide_settlement(const Reservation& was, Side side, const Totals& by);
Result<Reservation> decide_release(const Reservation& was);

}  // namespace anju::ledger
