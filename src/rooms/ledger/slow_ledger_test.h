// The ledger once more, as slowly and plainly as it can be said: what every account was debited and
// credited on each day, added up whenever anybody asks. It shares nothing with the rules but the
// shapes of a posting and of an account, and 128 bits hold whatever is added.
#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "rooms/ledger/model.h"

namespace anju::ledger::test {

__extension__ using Wide = __int128;

class SlowLedger {
   public:
    explicit SlowLedger(Date first) : first_(first) {}

    void open(const Account& account) {
        accounts_[account.id] = account;
        moved_[account.id].resize(days_max);
    }
    void close_before(Date day) { closed_before_ = day; }
    void close(AccountId account) { closed_.insert(account); }
    void reopen(AccountId account) { closed_.erase(account); }

    // The code of the refusal, or nothing.
    std::string post(Date on, Ink ink, const std::vector<Entry>& entries, ReservationId settles) {
        if (entries.empty()) return "entries_none";
        Wide all = 0;
        for (const Entry& entry : entries) {
            if (entry.amount_fen.fen() <= 0) return "amount_not_positive";
            all += entry.amount_fen.fen();
            if (all > most) return "amount_too_large";
            if (const auto no = refused(entry); !no.empty()) return no;
        }
        if (on < closed_before_) return "period_closed";
        const Wide sign = ink == Ink::red ? -1 : 1;
        const std::size_t was_last = last_;
        last_ = std::max(last_, at(on));
        move(on, entries, sign);
        const auto no = judged(on, entries, sign, settles);
        if (no.empty()) return no;
        move(on, entries, -sign);
        last_ = was_last;
        return no;
    }
    std::string reserve(ReservationId id, AccountId account, Money amount, Date today) {
        if (amount.fen() <= 0) return "amount_not_positive";
        if (closed_.contains(account)) return "account_closed";
        if (accounts_.at(account).takes == Takes::parts) return "account_sums_parts";
        if (accounts_.at(account).cover == Cover::free) return "reservation_uncovered";
        for (std::size_t day = at(today); day <= std::max(last_, at(today)); ++day)
            if (balance(account, first_ + std::chrono::days{day}) < held(account) + amount.fen())
                return "balance_not_covered";
        held_[id] = {account, amount.fen()};
        return {};
    }
    std::string release(ReservationId id) {
        return held_.erase(id) == 0 ? "reservation_over" : std::string{};
    }

    Wide balance(AccountId account, Date through = Date::max()) const {
        const auto [debit, credit] = totals(account, through);
        return accounts_.at(account).side == Side::debit ? debit - credit : credit - debit;
    }
    std::pair<Wide, Wide> totals(AccountId account, Date through = Date::max()) const {
        const std::size_t end = through == Date::max() ? last_ : std::min(last_, at(through));
        std::pair<Wide, Wide> sum{0, 0};
        for (std::size_t day = 0; day <= end; ++day) {
            sum.first += moved_.at(account)[day].first;
            sum.second += moved_.at(account)[day].second;
        }
        if (accounts_.at(account).takes == Takes::entries) return sum;
        for (const auto& [id, part] : accounts_)
            if (part.parent == account) {
                const auto [debit, credit] = totals(id, through);
                sum.first += debit;
                sum.second += credit;
            }
        return sum;
    }
    // The least on this day and all behind it.
    Wide least(AccountId account, Date from) const {
        Wide found = balance(account, from);
        for (std::size_t day = at(from); day <= last_; ++day)
            found = std::min(found, balance(account, first_ + std::chrono::days{day}));
        return found;
    }
    Wide held(AccountId account) const {
        Wide sum = 0;
        for (const auto& [id, held] : held_)
            if (held.first == account) sum += held.second;
        return sum;
    }

   private:
    static constexpr std::size_t days_max = 64;
    static constexpr Wide most = (Wide{1} << 53) - 1;

    std::size_t at(Date day) const { return static_cast<std::size_t>((day - first_).count()); }
    void move(Date on, const std::vector<Entry>& entries, Wide sign) {
        for (const Entry& entry : entries) {
            moved_[entry.debit][at(on)].first += sign * entry.amount_fen.fen();
            moved_[entry.credit][at(on)].second += sign * entry.amount_fen.fen();
        }
    }
    std::string refused(const Entry& entry) const {
        if (entry.debit == entry.credit) return "entry_of_one_account";
        for (const AccountId named : {entry.debit, entry.credit}) {
            if (!accounts_.contains(named)) return "account_absent";
            if (closed_.contains(named)) return "account_closed";
            if (accounts_.at(named).takes == Takes::parts) return "account_sums_parts";
        }
        return {};
    }
    bool lies_in(AccountId account, AccountId id) const {
        while (id.set() && id != account) id = accounts_.at(id).parent;
        return id == account;
    }
    // By how much the entries lowered the balance, of the account or of those below it.
    Wide drawn(AccountId account, const std::vector<Entry>& entries, Wide sign) const {
        Wide sum = 0;
        for (const Entry& entry : entries) {
            if (lies_in(account, entry.debit)) sum -= sign * entry.amount_fen.fen();
            if (lies_in(account, entry.credit)) sum += sign * entry.amount_fen.fen();
        }
        return accounts_.at(account).side == Side::debit ? sum : -sum;
    }
    // Everything stands as it would: may it?
    std::string judged(Date on, const std::vector<Entry>& entries, Wide sign,
                       ReservationId settles) {
        std::set<AccountId> named;
        for (const Entry& entry : entries) named.insert({entry.debit, entry.credit});
        for (AccountId id : named)
            for (; id.set(); id = accounts_.at(id).parent)
                if (const auto [debit, credit] = totals(id); debit > most || credit > most)
                    return "totals_too_large";
        Wide freed = 0;
        if (settles.set()) {
            const auto found = held_.find(settles);
            if (found == held_.end()) return "reservation_over";
            if (named.contains(found->second.first))
                freed = drawn(found->second.first, entries, sign);
            if (freed <= 0) return "settlement_draws_nothing";
            if (freed > found->second.second) return "settlement_too_large";
        }
        std::set<AccountId> moved;
        for (AccountId id : named)
            for (; id.set(); id = accounts_.at(id).parent) moved.insert(id);
        for (const AccountId id : moved) {
            if (accounts_.at(id).cover == Cover::free || drawn(id, entries, sign) <= 0) continue;
            const bool is_freed = settles.set() && held_.at(settles).first == id;
            for (std::size_t day = at(on); day <= last_; ++day)
                if (balance(id, first_ + std::chrono::days{day}) <
                    held(id) - (is_freed ? freed : 0))
                    return "balance_not_covered";
        }
        if (settles.set() && (held_.at(settles).second -= freed) == 0) held_.erase(settles);
        return {};
    }

    Date first_;
    std::size_t last_ = 0;
    Date closed_before_ = Date::min();
    std::set<AccountId> closed_;
    std::map<AccountId, Account> accounts_;
    std::map<AccountId, std::vector<std::pair<Wide, Wide>>> moved_;
    std::map<ReservationId, std::pair<AccountId, Wide>> held_;
};

}  // namespace anju::ledger::test
