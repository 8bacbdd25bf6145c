// 账务内核: books, accounts, entries, vouchers, periods, reservations. It knows nothing of property
// and of nobody: its customers are rooms, who name accounts by keys of their own.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/actor.h"
#include "base/list.h"
#include "base/money.h"
#include "base/region.h"
#include "base/text.h"
#include "base/time.h"

namespace anju::ledger {

using BookId = Id<struct LedgerBookTag>;                // 账套
using AccountId = Id<struct LedgerAccountTag>;          // 科目、分户
using PeriodId = Id<struct LedgerPeriodTag>;            // 会计期间
using VoucherId = Id<struct LedgerVoucherTag>;          // 凭证
using ReservationId = Id<struct LedgerReservationTag>;  // 预留
using DayId = Id<struct LedgerDayTag>;                  // 日账

// Behind every day that is booked: balances as they are now.
inline constexpr Date end_of_days = date_of(9999, 12, 31);

// The largest amount of an entry or a voucher and the largest total of an account: 2^53 - 1, so
// that every figure is exact in a browser as well, and the trial balance of a chart fits 64 bits.
inline constexpr Money largest = Money::of_fen((std::int64_t{1} << 53) - 1);
inline constexpr std::int64_t top_accounts_max = 1000;
// Of codes, keys of sub-accounts and groups; of the keys under which rooms do things.
inline constexpr std::size_t code_max = 40;
inline constexpr std::size_t key_max = 100;

// 资产 负债 净资产 收入 支出
ANJU_ENUM(AccountKind, asset, liability, equity, income, expense)
// 借 贷
ANJU_ENUM(Side, debit, credit)
// What an account is moved by: entries of its own, or those of its parts.
ANJU_ENUM(Takes, entries, parts)
// Whether its balance may lie on the other side than its own.
ANJU_ENUM(Cover, free, covered)
// 蓝字 红字: red counts down what blue counted up.
ANJU_ENUM(Ink, blue, red)
ANJU_ENUM(AccountVerb, close, reopen)
ANJU_ENUM(PeriodState, open, closed)
ANJU_ENUM(PeriodVerb, close, reopen)
ANJU_ENUM(ReservationState, open, settled, released)

struct Book {
    BookId id;
    std::string code;
    std::string name;
    RegionCode region;
    std::int64_t version = 1;
};

// A row of the chart, or a sub-account of one: then with its group, and its code is that of the
// account it belongs to, a point, and the key of the customer.
struct Account {
    AccountId id;
    BookId book;
    AccountId parent;  // not set: of the top
    std::string code;
    std::string name;
    AccountKind kind = AccountKind::asset;
    Side side = Side::debit;
    Takes takes = Takes::entries;
    Cover cover = Cover::free;
    std::string grp;                // of a sub-account
    std::optional<Date> closed_on;  // 销户
    std::int64_t version = 1;
    bool is_sub() const { return !grp.empty(); }
};

// A month of a book.
struct Period {
    PeriodId id;
    BookId book;
    Date begins_on{};
    PeriodState state = PeriodState::open;
    UserId closed_by;
    std::string reopen_reason;  // the last one
    std::int64_t version = 1;
};

// 分录: an amount above zero from one account to another.
struct Entry {
    AccountId debit;
    AccountId credit;
    Money amount_fen;
    bool operator==(const Entry&) const = default;
};
inline constexpr std::size_t entries_max = 2000;
using Entries = List<Entry, entries_max>;

// All that was ever debited and credited.
struct Totals {
    Money debit_fen;
    Money credit_fen;
    bool operator==(const Totals&) const = default;
};
struct DayTotals {
    Date day{};
    Totals totals;
    bool operator==(const DayTotals&) const = default;
};

// 制单、已复核、退回、已记账
ANJU_ENUM(VoucherState, made, checked, returned, posted)
ANJU_ENUM(VoucherVerb, check, post, send_back, revise, reverse)

struct Voucher {
    VoucherId id;
    BookId book;
    PeriodId period;
    Date booked_on{};
    VoucherState state = VoucherState::made;
    std::optional<std::int64_t> number;  // within its period, of a posted one
    Ink ink = Ink::blue;
    VoucherId reverses;
    ReservationId settles;
    std::string summary;
    std::int64_t entries = 0;
    Money sum_fen;
    std::string draft;       // its entries as JSON until it is posted
    std::string root;        // over its entries once it is
    std::string key;         // of a room's posting
    std::string key_digest;  // of what came with it
    UserId made_by;
    std::string made_post;
    Instant made_at;
    UserId checked_by;
    std::string checked_post;
    std::optional<Instant> checked_at;
    UserId posted_by;
    std::string posted_post;
    std::optional<Instant> posted_at;
    std::optional<Date> posted_on;
    std::string return_reason;
    std::int64_t version = 1;
};

struct Reservation {
    ReservationId id;
    BookId book;
    AccountId account;
    Money amount_fen;
    Money settled_fen;
    ReservationState state = ReservationState::open;
    std::string key;
    std::string key_digest;
    std::string release_key;
    UserId made_by;
    Instant made_at;
    std::int64_t version = 1;
};

// What must be equal after every posting, besides what pairs give: the balances of some accounts,
// each on its own side, and those of others. Codes with blanks between.
struct Identity {
    BookId book;
    std::string name;
    std::string left_codes;
    std::string right_codes;
};

// --- commands of people --------------------------------------------------------------------------

struct OpenBook {
    Text<1, 20> code;
    Text<2, 60> name;
    RegionCode region;
};
struct OpenAccount {
    BookId book;
    std::optional<Text<1, 20>> parent;  // its code
    Text<1, 20> code;
    Text<2, 60> name;
    AccountKind kind = AccountKind::asset;
    std::optional<Side> side;    // else that of the kind
    std::optional<Takes> takes;  // else entries
    std::optional<Cover> cover;  // else free
};
struct OpenPeriod {
    BookId book;
    Date begins_on{};
};
struct ReopenPeriod {
    Text<2, 200> reason;
};
struct MakeVoucher {
    BookId book;
    Date booked_on{};
    Text<2, 200> summary;
    List<Entry, 200> entries;
};
struct ReviseVoucher {
    Date booked_on{};
    Text<2, 200> summary;
    List<Entry, 200> entries;
};
struct ReturnVoucher {
    Text<2, 200> reason;
};
struct ReverseVoucher {
    Date booked_on{};
    Text<2, 200> summary;
};

// --- commands of rooms ---------------------------------------------------------------------------

struct SubAccount {
    std::string key;  // letters, figures, '-' and '_'; means something to the customer alone
    std::string grp;
};
inline constexpr std::size_t sub_accounts_max = 1000;

// Done once a key.
struct Posting {
    BookId book;
    std::string key;
    Date booked_on{};
    std::string summary;
    std::vector<Entry> entries;
};
struct Reversal {
    BookId book;
    std::string key;
    VoucherId voucher;
    Date booked_on{};
    std::string summary;
};
struct Reserve {
    BookId book;
    std::string key;
    AccountId account;
    Money amount_fen;
};

struct Release {
    ReservationId reservation;
    std::string key;
};

// How an account stands: its balance at the end of today, and the least that it has on this day and
// all behind it, without what is reserved.
struct NewBalance {
    AccountId account;
    Money balance_fen;
    Money available_fen;
    bool operator==(const NewBalance&) const = default;
};
// repeated: the key was posted before, and nothing was done now.
ANJU_ENUM(Doing, done, repeated)
struct Posted {
    VoucherId voucher;
    std::int64_t number = 0;
    Doing doing = Doing::done;
    std::vector<NewBalance> balances;  // of the accounts that the entries name
};
// As the reservation is now: one that was made under the key before may be over.
struct Reserved {
    ReservationId reservation;
    Doing doing = Doing::done;
    ReservationState state = ReservationState::open;
    Money held_fen;
};

}  // namespace anju::ledger
