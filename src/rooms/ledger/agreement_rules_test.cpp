// A million random deeds: the rules, over a store of maps, and the slow ledger say the same of
// each, verdict by verdict and balance by balance. ANJU_LEDGER_SEED repeats a run.
#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>
#include <random>

#include "rooms/ledger/rules.h"
#include "rooms/ledger/slow_ledger_test.h"

namespace anju::ledger {
namespace {

using test::Wide;

const Date first = date_of(2026, 1, 20);
constexpr int days = 24;  // to the twelfth of February
constexpr int deeds = 1'000'000;

std::string code_of(const auto& result) {
    return result ? std::string{} : std::string(result.error().kind->code);
}

// The rules with maps for a store.
class FastLedger {
   public:
    void open(const Account& account) { standings_[account.id].account = account; }
    void close_before(Date day) { closed_before_ = day; }
    void close(AccountId account) { standings_.at(account).account.closed_on = first; }
    void reopen(AccountId account) { standings_.at(account).account.closed_on.reset(); }

    Result<Effect> post(const Job& job, ReservationId settles) {
        Ground ground;
        ground.period = Period{};
        if (job.booked_on < closed_before_) ground.period->state = PeriodState::closed;
        for (const Entry& entry : job.entries)
            for (const AccountId named : {entry.debit, entry.credit})
                for (AccountId id = named; standings_.contains(id);
                     id = standings_.at(id).account.parent)
                    ground.accounts.try_emplace(id,
                                                standing(id, std::min(job.booked_on, job.today)));
        if (settles.set()) ground.settles = reservations_.at(settles);
        TRY(Effect effect, decide_posting(job, ground));
        for (const auto& [id, rows] : effect.rows) {
            auto& kept = standings_.at(id).rows;
            kept.erase(from(kept, job.booked_on), kept.end());
            kept.insert(kept.end(), rows.begin(), rows.end());
        }
        if (effect.settles) {
            const auto by = effect.settles->settled_fen - ground.settles->settled_fen;
            Money& held = standings_.at(effect.settles->account).held_fen;
            held = held - by;
            reservations_[settles] = *effect.settles;
        }
        return effect;
    }
    Result<void> reserve(ReservationId id, AccountId account, Money amount, Date today) {
        const Reserve cmd{{}, {}, account, amount};
        TRY_OK(check_reserve(cmd, standings_.at(account), today));
        standings_.at(account).held_fen += amount;
        reservations_[id] = {.id = id, .account = account, .amount_fen = amount};
        return {};
    }
    Result<void> release(ReservationId id) {
        Reservation& was = reservations_.at(id);
        TRY(const Reservation now, decide_release(was));
        Money& held = standings_.at(was.account).held_fen;
        held = held - (was.amount_fen - was.settled_fen);
        was = now;
        return {};
    }
    Totals totals(AccountId account, Date through) const {
        const auto& rows = standings_.at(account).rows;
        const auto behind = std::ranges::upper_bound(rows, through, {}, &DayTotals::day);
        return behind == rows.begin() ? Totals{} : std::prev(behind)->totals;
    }

   private:
    static std::vector<DayTotals>::iterator from(std::vector<DayTotals>& rows, Date day) {
        return std::ranges::lower_bound(rows, day, {}, &DayTotals::day);
    }
    // As the store loads it: its last row before the day and those from it on.
    Standing standing(AccountId id, Date on) {
        Standing& all = standings_.at(id);
        auto at = from(all.rows, on);
        if (at != all.rows.begin()) --at;
        return {all.account, {at, all.rows.end()}, all.held_fen};
    }
    Date closed_before_ = Date::min();
    std::map<AccountId, Standing> standings_;
    std::map<ReservationId, Reservation> reservations_;
};

class Agreement {
   public:
    explicit Agreement(std::uint64_t seed) : chance_(seed), slow_(first) {
        add({.id = AccountId{1}, .code = "1001"});
        add({.id = AccountId{2}, .code = "1201", .cover = Cover::covered});
        add({.id = AccountId{3},
             .code = "3001",
             .kind = AccountKind::equity,
             .side = Side::credit,
             .takes = Takes::parts,
             .cover = Cover::covered});
        for (std::int64_t id = 4; id < 9; ++id)
            add({.id = AccountId{id},
                 .parent = AccountId{3},
                 .code = "3001." + std::to_string(id),
                 .kind = AccountKind::equity,
                 .side = Side::credit,
                 .cover = Cover::covered,
                 .grp = "b"});
        add({.id = AccountId{9}, .code = "5001", .kind = AccountKind::expense});
        // Covered as a whole, its parts are not.
        add({.id = AccountId{10}, .code = "1301", .takes = Takes::parts, .cover = Cover::covered});
        add({.id = AccountId{11}, .parent = AccountId{10}, .code = "130101"});
        add({.id = AccountId{12}, .parent = AccountId{10}, .code = "130102"});
    }

    void deed(int n) {
        today_ = first + std::chrono::days{std::int64_t{n} * days / deeds};
        if (n == deeds * 3 / 4) close();
        if (n == deeds / 4) each_of_some([](auto& ledger, AccountId id) { ledger.close(id); });
        if (n == deeds / 2) each_of_some([](auto& ledger, AccountId id) { ledger.reopen(id); });
        const int kind = pick(0, 9);
        if (kind == 0) return reserve();
        if (kind == 1) return release();
        if (kind == 2) return reverse();
        post();
    }
    void expect_equal_past() {
        for (const AccountId id : ids_)
            for (int day = 0; day < days; ++day) expect_totals(id, first + std::chrono::days{day});
    }
    int done = 0;
    std::map<std::string, int> refused;

   private:
    struct Past {
        Date on;
        Ink ink;
        std::vector<Entry> entries;
    };
    int pick(int least, int most) { return std::uniform_int_distribution(least, most)(chance_); }
    AccountId any_account() { return AccountId{pick(1, 200) == 1 ? 99 : pick(1, 12)}; }
    Money any_amount() {
        const int kind = pick(1, 400);
        if (kind == 1) return Money{};
        if (kind == 2) return Money::of_fen(-pick(1, 1000));
        // More than any account that has moved can still take.
        if (kind == 3 && done > 10'000) return Money::of_fen((std::int64_t{1} << 53) - 1'000'000);
        if (kind == 4) return Money::of_fen(std::int64_t{1} << 53);  // more than any may be
        return Money::of_fen(pick(1, 100'000));
    }
    // One of the last fifty: those before are released.
    ReservationId any_reservation() {
        return ReservationId{pick(std::max(1, reservations_ - 49), reservations_)};
    }
    void add(const Account& account) {
        slow_.open(account);
        fast_.open(account);
        ids_.push_back(account.id);
    }
    // One of the top, a sum and one of its parts, for a while.
    template <class F>
    void each_of_some(F&& f) {
        for (const AccountId id : {AccountId{9}, AccountId{10}, AccountId{12}}) {
            f(slow_, id);
            f(fast_, id);
        }
    }
    void close() {
        slow_.close_before(month_of(today_));
        fast_.close_before(month_of(today_));
    }
    void post() {
        std::vector<Entry> entries(static_cast<std::size_t>(pick(1, 50) == 1 ? 0 : pick(1, 3)));
        for (Entry& entry : entries) entry = {any_account(), any_account(), any_amount()};
        // Now and then for a day to come.
        const int ahead = pick(0, 9) == 0 ? pick(1, 3) : -pick(0, pick(0, 99) ? 2 : 20);
        const Date on = std::max(first, today_ + std::chrono::days{ahead});
        const bool settles = reservations_ > 0 && pick(0, 9) == 0;
        post({on, Ink::blue, std::move(entries)}, settles ? any_reservation() : ReservationId{});
    }
    void post(Past past, ReservationId settles) {
        const auto fast = fast_.post({past.on, past.ink, past.entries, today_}, settles);
        const auto slow = slow_.post(past.on, past.ink, past.entries, settles);
        ASSERT_EQ(code_of(fast), slow);
        count(slow);
        if (!fast) return;
        for (const NewBalance& now : fast->balances) {
            ASSERT_TRUE(now.balance_fen.fen() == slow_.balance(now.account, today_));
            ASSERT_TRUE(now.available_fen.fen() ==
                        slow_.least(now.account, today_) - slow_.held(now.account));
        }
        expect_totals(ids_[static_cast<std::size_t>(pick(0, 11))],
                      first + std::chrono::days{pick(0, days - 1)});
        if (past_.size() < 1000) {
            past_.push_back(std::move(past));
        } else {
            past_[static_cast<std::size_t>(pick(0, 999))] = std::move(past);
        }
    }
    void reverse() {
        if (past_.empty()) return;
        Past past = past_[static_cast<std::size_t>(pick(0, static_cast<int>(past_.size()) - 1))];
        past.ink = ink_against(past.ink);
        past.on = std::max(past.on, today_);
        post(std::move(past), {});
    }
    void reserve() {
        const ReservationId id{reservations_ + 1};
        const AccountId account{pick(1, 12)};
        const Money amount = any_amount();
        const auto slow = slow_.reserve(id, account, amount, today_);
        ASSERT_EQ(code_of(fast_.reserve(id, account, amount, today_)), slow);
        count(slow);
        if (slow.empty() && ++reservations_ > 50) release(ReservationId{reservations_ - 50});
    }
    void release() {
        if (reservations_ > 0) release(any_reservation());
    }
    void release(ReservationId id) {
        const auto slow = slow_.release(id);
        ASSERT_EQ(code_of(fast_.release(id)), slow);
        count(slow);
    }
    void expect_totals(AccountId id, Date through) {
        const auto [debit, credit] = slow_.totals(id, through);
        const Totals fast = fast_.totals(id, through);
        ASSERT_TRUE(fast.debit_fen.fen() == debit && fast.credit_fen.fen() == credit)
            << id.value << " on " << to_text(through);
    }
    void count(const std::string& no) {
        if (no.empty())
            ++done;
        else
            ++refused[no];
    }

    std::mt19937_64 chance_;
    test::SlowLedger slow_;
    FastLedger fast_;
    std::vector<AccountId> ids_;
    std::vector<Past> past_;
    int reservations_ = 0;
    Date today_ = first;
};

TEST(LedgerAgreement, OfAMillionRandomDeedsWithTheSlowLedger) {
    const char* given = std::getenv("ANJU_LEDGER_SEED");
    const std::uint64_t seed = given != nullptr ? std::stoull(given) : std::random_device{}();
    std::cout << "ANJU_LEDGER_SEED=" << seed << std::endl;
    Agreement agreement(seed);
    for (int n = 0; n < deeds && !testing::Test::HasFatalFailure(); ++n) agreement.deed(n);
    agreement.expect_equal_past();
    // Else it would agree about nothing.
    EXPECT_GT(agreement.done, deeds / 10);
    for (const char* code :
         {"entries_none", "amount_not_positive", "entry_of_one_account", "account_absent",
          "account_closed", "account_sums_parts", "amount_too_large", "totals_too_large",
          "period_closed", "balance_not_covered", "reservation_uncovered", "reservation_over",
          "settlement_draws_nothing", "settlement_too_large"})
        EXPECT_GT(agreement.refused[code], 0) << code;
}

}  // namespace
}  // namespace anju::ledger
