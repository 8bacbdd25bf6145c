// All balances once more from nothing but entries, for `anju verify`. Pure.
#pragma once

#include <map>
#include <vector>

#include "rooms/ledger/model.h"

namespace anju::ledger {

// What is known of an account beside its entries.
struct Place {
    AccountId parent;
    Side side = Side::debit;
};

class Recount {
   public:
    void add(Date day, Ink ink, const Entry& entry);
    // Every account that moved, and all above it: its rows, a day each, in order. Nothing: the
    // totals of the account do not fit 64 bits.
    using Rows = std::map<AccountId, std::optional<std::vector<DayTotals>>>;
    Rows rows(const std::map<AccountId, Place>& chart) const;
    std::int64_t entries() const { return entries_; }

   private:
    // What moved on a day; entries come nearly in the order of days, so the slot is mostly the
    // last.
    struct Slot {
        Date day;
        std::int64_t debit = 0;
        std::int64_t credit = 0;
        bool whole = true;  // neither overflowed
    };
    using Slots = std::vector<Slot>;
    Slot& slot(AccountId account, Date day);

    std::vector<Slots> accounts_;  // by number
    std::int64_t entries_ = 0;
};

}  // namespace anju::ledger
