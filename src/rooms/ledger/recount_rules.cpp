#include "rooms/ledger/recount_rules.h"

#include <algorithm>

#include "rooms/ledger/rules.h"

namespace anju::ledger {

Recount::Slot& Recount::slot(AccountId account, Date day) {
    const auto at = static_cast<std::size_t>(account.value);
    if (at >= accounts_.size()) accounts_.resize(at + 1);
    Slots& slots = accounts_[at];
    if (!slots.empty() && slots.back().day == day) return slots.back();
    const auto found = std::ranges::lower_bound(slots, day, {}, &Slot::day);
    if (found != slots.end() && found->day == day) return *found;
    return *slots.insert(found, {day});
}

void Recount::add(Date day, Ink ink, const Entry& entry) {
    const std::int64_t amount = ink == Ink::red ? -entry.amount_fen.fen() : entry.amount_fen.fen();
    Slot& debit = slot(entry.debit, day);
    debit.whole = !__builtin_add_overflow(debit.debit, amount, &debit.debit) && debit.whole;
    Slot& credit = slot(entry.credit, day);
    credit.whole = !__builtin_add_overflow(credit.credit, amount, &credit.credit) && credit.whole;
    ++entries_;
}

Recount::Rows Recount::rows(const std::map<AccountId, Place>& chart) const {
    // Turnovers a day, of the account and of all below it.
    std::map<AccountId, std::map<Date, std::optional<Totals>>> moved;
    for (std::size_t at = 0; at < accounts_.size(); ++at)
        for (const Slot& slot : accounts_[at])
            for (AccountId id{static_cast<std::int64_t>(at)}; id.set();) {
                auto& day = moved[id].try_emplace(slot.day, Totals{}).first->second;
                if (day && slot.whole)
                    day = plus(*day, {Money::of_fen(slot.debit), Money::of_fen(slot.credit)});
                else
                    day.reset();
                const auto place = chart.find(id);
                id = place == chart.end() ? AccountId{} : place->second.parent;
            }
    Rows all;
    for (const auto& [id, days] : moved) {
        auto& rows = all[id];
        rows.emplace();
        std::optional<Totals> sum(std::in_place);
        for (const auto& [day, totals] : days) {
            sum = sum && totals ? plus(*sum, *totals) : std::nullopt;
            if (!sum) break;
            rows->push_back({day, *sum});
        }
        if (!sum) rows.reset();
    }
    return all;
}

}  // namespace anju::ledger
