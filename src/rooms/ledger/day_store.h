// Days' books in SQL.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "platform/db/db.h"
#include "rooms/ledger/day_rules.h"

namespace anju::ledger {

struct LedgerDay {
    DayId id;
    BookId book;
    Date day{};
    db::Bytes salt;  // from which each line's commitment has its opener
    std::int64_t lines = 0;
    std::string root;
};

std::span<const db::Told* const> told_of_days();
std::optional<LedgerDay> find_day(db::Tx& tx, BookId book, Date day);
std::vector<LedgerDay> days_where(db::Tx& tx, const db::Query& tail);
DayId insert_day(db::Tx& tx, const LedgerDay& day);

// In order.
std::vector<Date> days_told_from(db::Tx& tx, BookId book, Date from);

// The first day that is over and on which something was posted that nobody was told yet, of any
// book.
struct Untold {
    BookId book;
    Date day{};
    DayId id;        // once it is told
    Date through{};  // when it is told, all is told up to this day
};
std::optional<Untold> find_untold_day(db::Tx& tx, Date today);
// Kept so that nobody walks all days of a book every few seconds. It is no more than where to
// begin: one that is wrong leaves a day untold, which `verify` names, or makes the walk long.
void put_told_through(db::Tx& tx, BookId book, Date day);

// All of a day that is over; of totals those as they are now, without what was posted on days that
// are told after it. Days are told in their order but for those of a clock that ran ahead.
DayGround ground_of_day(db::Tx& tx, const Untold& day);
// The same for who goes day by day as they were told: totals are those before, and then those at
// the end of it.
DayGround ground_of_day(db::Tx& tx, const Untold& day, std::map<AccountId, Totals>& totals);

// The lines' root: a leaf is SHA-256(opener, line), an opener SHA-256(salt, code of the account).
std::string root_of(const std::vector<SubLine>& lines, const db::Bytes& salt);
std::string opener_of(const db::Bytes& salt, std::string_view code);
// From the leaf of the n-th line up.
std::vector<std::string> proof_of(const std::vector<SubLine>& lines, const db::Bytes& salt,
                                  std::int64_t n);

}  // namespace anju::ledger
