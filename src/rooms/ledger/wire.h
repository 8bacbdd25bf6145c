// Reply shapes of the ledger and the query strings of its lists.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "platform/http/page.h"
#include "rooms/ledger/model.h"

namespace anju::ledger {

struct BookFilter {
    std::optional<Text<1, 40>> text;  // in code or name
    std::optional<http::Cursor<BookId>> cursor;
    std::optional<Whole<1, 200>> limit;
};
struct BookDetail {
    Book row;
    std::vector<Period> periods;  // the newest twelve
};

struct AccountFilter {
    std::optional<BookId> book;
    std::optional<AccountId> parent;
    std::optional<AccountKind> kind;
    std::optional<Takes> takes;       // then of those that are open
    std::optional<Text<1, 40>> text;  // how the code begins, or in the name
    std::optional<http::Cursor<BookId, std::string>> cursor;
    std::optional<Whole<1, 200>> limit;
};
struct AccountRow {
    AccountId id;
    BookId book;
    AccountId parent;
    std::string code;
    std::string name;
    AccountKind kind = AccountKind::asset;
    Side side = Side::debit;
    Takes takes = Takes::entries;
    Cover cover = Cover::free;
    std::string grp;
    std::optional<Date> closed_on;
    Money balance_fen;  // at the end of today
};
struct AccountDetail {
    Account row;
    Money balance_fen;    // at the end of today
    Money available_fen;  // see NewBalance
    std::int64_t version = 1;
    std::vector<AccountVerb> may;
};

// Up to the end of the day; none: of today.
struct OnDay {
    std::optional<Date> on;
};
struct BalanceOn {
    Date on{};
    Totals totals;
    Money balance_fen;
};

// 账户明细: a day on which it moved, the newest first.
struct HistoryFilter {
    std::optional<Date> from;
    std::optional<Date> until;
    std::optional<http::Cursor<std::int64_t>> cursor;  // days since 1970
    std::optional<Whole<1, 200>> limit;
};
struct HistoryRow {
    Date day{};
    Totals totals;
    Money balance_fen;
};
// Its entries, the newest first.
struct LineFilter {
    std::optional<http::Cursor<std::int64_t>> cursor;
    std::optional<Whole<1, 200>> limit;
};
struct LineRow {
    std::int64_t entry = 0;
    VoucherId voucher;
    std::int64_t number = 0;
    Date booked_on{};
    Ink ink = Ink::blue;
    std::string summary;
    Side side = Side::debit;
    AccountId other;
    std::string other_code;
    Money amount_fen;
};

// SHA-256(opener, line) is the commitment that stands in the book of the day as leaf `index` of
// `lines`: by `proof`, from the leaf up, it leads to the root that the book has in clear.
struct LineReceipt {
    std::string book;  // address, without the host
    std::string line;  // JSON, as it was hidden
    std::string opener;
    std::int64_t index = 0;
    std::int64_t lines = 0;
    std::vector<std::string> proof;
    std::string root;
};

struct TrialFilter {
    std::optional<Date> on;
    std::optional<http::Cursor<BookId, std::string>> cursor;
    std::optional<Whole<1, 200>> limit;
};
struct TrialRow {
    AccountId account;
    std::string code;
    std::string name;
    AccountKind kind = AccountKind::asset;
    Side side = Side::debit;
    Totals totals;
    Money balance_fen;
};
struct TrialBalance {
    Date on{};
    Totals top;                  // of all accounts of the top: equal, or something is wrong
    std::vector<TrialRow> rows;  // the chart, without sub-accounts
    std::string next;            // cursor; empty on the last page
};

struct PeriodFilter {
    std::optional<BookId> book;
    std::optional<PeriodState> state;
    std::optional<http::Cursor<PeriodId>> cursor;
    std::optional<Whole<1, 200>> limit;
};
struct PeriodDetail {
    Period row;
    std::string book_name;
    std::int64_t vouchers = 0;  // posted
    std::int64_t waiting = 0;   // made or checked, not posted
    std::int64_t version = 1;
    std::vector<PeriodVerb> may;
};

struct VoucherFilter {
    std::optional<BookId> book;
    std::optional<PeriodId> period;
    std::optional<VoucherState> state;
    std::optional<Text<1, 40>> text;  // in the summary
    std::optional<http::Cursor<VoucherId>> cursor;
    std::optional<Whole<1, 200>> limit;
};
struct VoucherRow {
    VoucherId id;
    BookId book;
    PeriodId period;
    Date booked_on{};
    VoucherState state = VoucherState::made;
    std::optional<std::int64_t> number;
    Ink ink = Ink::blue;
    VoucherId reverses;
    std::string summary;
    std::int64_t entries = 0;
    Money sum_fen;
    std::string made_post;
    Instant made_at;
    std::string checked_post;
    std::optional<Instant> checked_at;
    std::string posted_post;
    std::optional<Instant> posted_at;
    std::string return_reason;
};
struct EntryRow {
    AccountId debit;
    std::string debit_code;
    std::string debit_name;
    AccountId credit;
    std::string credit_code;
    std::string credit_name;
    Money amount_fen;
};
struct VoucherDetail {
    VoucherRow row;
    std::vector<EntryRow> entries;
    VoucherId reversed_by;
    std::string root;
    std::int64_t version = 1;
    std::vector<VoucherVerb> may;
};

}  // namespace anju::ledger
