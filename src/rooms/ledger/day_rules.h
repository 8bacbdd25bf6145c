// A day's book (日账): what was posted on a day, as everybody may see it. General accounts stand in
// clear with all that was ever booked; of sub-accounts groups of at least ten, and each line hidden
// in a commitment below one root. Pure.
#pragma once

#include <map>
#include <span>

#include "facts/ledger.h"
#include "rooms/ledger/model.h"

namespace anju::ledger {

// The turnover of a group of sub-accounts on a day.
struct GroupTurnover {
    std::string code;  // of the account it belongs to
    std::string grp;   // empty: of groups that are too small, together
    std::int64_t accounts = 0;
    Totals turnover;
    bool operator==(const GroupTurnover&) const = default;
};
// Proposed default, no article (docs/regulations/ledger.md).
inline constexpr std::int64_t least_group = 10;
// The groups of one account as everybody may see them: those below ten sub-accounts together, with
// as many of the smallest others as make it ten. None if there are not ten at all.
std::vector<GroupTurnover> groups_shown(std::vector<GroupTurnover> groups);

struct DayGround {
    std::string book;  // its code
    Date day{};
    std::int64_t vouchers = 0;
    std::map<AccountId, Account> accounts;  // the chart, and the sub-accounts that moved
    std::map<AccountId, Totals> moved;      // by entries, on the day
    std::map<AccountId, Totals> totals;     // of `accounts`, at its end
    // How many sub-accounts a group has, by the account they belong to.
    std::map<std::pair<AccountId, std::string>, std::int64_t> group_sizes;
};

// All that moved, with what lies above it.
std::map<AccountId, Totals> rolled_up(const DayGround& ground);
std::vector<facts::LedgerLine> lines_of(const DayGround& ground);

// The line of a sub-account: what its commitment hides, in the order of codes.
struct SubLine {
    AccountId account;
    std::string code;
    std::string text;  // JSON
};
std::vector<SubLine> sub_lines_of(const DayGround& ground);

// In parts that an entry of the log has room for.
std::vector<facts::LedgerDayTold> told_of_day(const DayGround& ground, const std::string& root);

// Postings go to the first day from today on that is not told yet: a clock that ran ahead may have
// told some. `told`: those, in order.
Date day_for_posting(std::span<const Date> told, Date today);
// Whether nothing is posted to the day any more: postings go to a later one, or the clock was put
// right and they go to one more than a day before it. Clocks of two processes at midnight are no
// such case.
bool is_over(Date day, Date posting_day);

// Up to which day everything is told once the first day that is over was told: what is left untold
// lies behind that one, or is not over.
Date told_through(Date first_untold, Date posting_day);

// "SP2026.2026-03-05": the word by which its book is asked for under /log/book/ledger_day/.
struct DayWord {
    std::string_view code;
    Date day{};
};
std::optional<DayWord> parse_day_word(std::string_view word);

}  // namespace anju::ledger
