// What the ledger announces. An entry is no fact: a posting carries the root over its entries.
// Accounts are named by their codes, which mean a house or a person to the customer alone.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/fact_list.h"
#include "base/money.h"
#include "base/region.h"
#include "base/time.h"

namespace anju::facts {

struct LedgerBookOpened {
    static constexpr std::string_view kind = "LedgerBookOpened";
    std::int64_t book = 0;
    std::string code;
    std::string name;
    RegionCode region;
};
struct LedgerAccountOpened {
    static constexpr std::string_view kind = "LedgerAccountOpened";
    std::int64_t account = 0;
    std::int64_t book = 0;
    std::optional<std::int64_t> parent;
    std::string code;
    std::string name;
    std::string account_kind;
    std::string side;
    std::string takes;
    std::string cover;
};
// Some of one account, in the order of their numbers; each is claimed.
struct LedgerSubAccountsOpened {
    static constexpr std::string_view kind = "LedgerSubAccountsOpened";
    std::int64_t parent = 0;
    std::int64_t first = 0;
    std::int64_t accounts = 0;
};
struct LedgerIdentityDeclared {
    static constexpr std::string_view kind = "LedgerIdentityDeclared";
    std::int64_t book = 0;
    std::string name;
    std::string left_codes;
    std::string right_codes;
};
struct LedgerPeriodOpened {
    static constexpr std::string_view kind = "LedgerPeriodOpened";
    std::int64_t period = 0;
    std::int64_t book = 0;
    Date begins_on;
};
// With the trial balance it was closed on: all that was ever debited and credited.
struct LedgerPeriodClosed {
    static constexpr std::string_view kind = "LedgerPeriodClosed";
    std::int64_t period = 0;
    std::int64_t vouchers = 0;
    Money debit_fen;
    Money credit_fen;
};
// By another person than who closed it.
struct LedgerPeriodReopened {
    static constexpr std::string_view kind = "LedgerPeriodReopened";
    std::int64_t period = 0;
    std::string reason;
};
struct LedgerAccountClosed {
    static constexpr std::string_view kind = "LedgerAccountClosed";
    std::int64_t account = 0;
    Date closed_on;
};
struct LedgerAccountReopened {
    static constexpr std::string_view kind = "LedgerAccountReopened";
    std::int64_t account = 0;
};
// Made or made anew after it came back. The digest is that of its draft.
struct VoucherMade {
    static constexpr std::string_view kind = "VoucherMade";
    std::int64_t voucher = 0;
    std::int64_t book = 0;
    Date booked_on;
    std::string ink;
    std::optional<std::int64_t> reverses;
    std::int64_t entries = 0;
    Money sum_fen;
    std::string draft_digest;
};
struct VoucherChecked {
    static constexpr std::string_view kind = "VoucherChecked";
    std::int64_t voucher = 0;
};
struct VoucherReturned {
    static constexpr std::string_view kind = "VoucherReturned";
    std::int64_t voucher = 0;
};
// A posting run, of one entry or thousands: the RFC 6962 root over them, in base64.
struct EntriesPosted {
    static constexpr std::string_view kind = "EntriesPosted";
    std::int64_t voucher = 0;
    std::int64_t book = 0;
    std::int64_t period = 0;
    std::int64_t number = 0;
    Date booked_on;
    std::string ink;
    std::optional<std::int64_t> reverses;
    std::int64_t entries = 0;
    Money sum_fen;
    std::string root;
};
struct LedgerReserved {
    static constexpr std::string_view kind = "LedgerReserved";
    std::int64_t reservation = 0;
    std::int64_t book = 0;
    std::int64_t account = 0;
    Money amount_fen;
};
struct LedgerSettled {
    static constexpr std::string_view kind = "LedgerSettled";
    std::int64_t reservation = 0;
    std::int64_t voucher = 0;
    Money settled_fen;  // of it, in all
};
struct LedgerReleased {
    static constexpr std::string_view kind = "LedgerReleased";
    std::int64_t reservation = 0;
    Money released_fen;
};

// A general account in a day's book: what was posted on the day, and all that ever was.
struct LedgerLine {
    std::string code;
    std::string above;  // of which it is a part; empty: of the top
    Money debit_fen;
    Money credit_fen;
    Money debit_total_fen;
    Money credit_total_fen;
    bool operator==(const LedgerLine&) const = default;
};
// At least ten sub-accounts together.
struct LedgerGroup {
    std::string code;
    std::string grp;  // empty: groups that are too small
    std::int64_t accounts = 0;
    Money debit_fen;
    Money credit_fen;
    bool operator==(const LedgerGroup&) const = default;
};
// Everybody may read it whole. A day of many lines is told in several parts.
struct LedgerDayTold {
    static constexpr std::string_view kind = "LedgerDayTold";
    static constexpr std::int64_t clear = 9;
    std::string book;
    Date day;
    std::int64_t part = 1;
    std::int64_t parts = 1;
    std::int64_t vouchers = 0;
    std::vector<LedgerLine> lines;
    std::vector<LedgerGroup> groups;
    std::int64_t sub_accounts = 0;  // that moved: leaves below the root
    std::string root;               // RFC 6962 over their commitments, base64
};

using LedgerFacts =
    FactList<LedgerBookOpened, LedgerAccountOpened, LedgerSubAccountsOpened, LedgerIdentityDeclared,
             LedgerPeriodOpened, LedgerPeriodClosed, LedgerPeriodReopened, LedgerAccountClosed,
             LedgerAccountReopened, VoucherMade, VoucherChecked, VoucherReturned, EntriesPosted,
             LedgerReserved, LedgerSettled, LedgerReleased, LedgerDayTold>;
template <In<LedgerFacts> Fact>
LedgerFacts list_of(const Fact&);

}  // namespace anju::facts
