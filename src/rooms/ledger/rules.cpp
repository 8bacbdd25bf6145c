#include "rooms/ledger/rules.h"

#include <algorithm>

#include "rooms/ledger/refusals.h"

namespace anju::ledger {

namespace {

// The account and all above it; the accounts of a ground are closed upwards.
template <class F>
void each_upwards(const std::map<AccountId, Standing>& accounts, AccountId from, F&& f) {
    for (AccountId at = from; at.set();) {
        const auto found = accounts.find(at);
        CHECK(found != accounts.end());
        f(at);
        at = found->second.account.parent;
    }
}

// What the entries do to each account they name and to all above it.
std::map<AccountId, Totals> movements_of(const Job& job,
                                         const std::map<AccountId, Standing>& accounts) {
    std::map<AccountId, Totals> moved;
    const auto add = [&](AccountId named, const Totals& by) {
        each_upwards(accounts, named, [&](AccountId id) {
            const auto sum = plus(moved[id], by);
            CHECK(sum.has_value());  // all together are not above `largest`
            moved[id] = *sum;
        });
    };
    for (const Entry& entry : job.entries) {
        const Money amount = job.ink == Ink::red ? Money{} - entry.amount_fen : entry.amount_fen;
        add(entry.debit, {amount, {}});
        add(entry.credit, {{}, amount});
    }
    return moved;
}

bool sinks(Side side, const Totals& by) {
    return side == Side::debit ? by.debit_fen < by.credit_fen : by.credit_fen < by.debit_fen;
}

// On none of these days may an account have less than what is held.
Result<void> check_cover(const Account& account, std::span<const DayTotals> rows, const Totals& by,
                         Money held) {
    if (account.cover == Cover::free || !sinks(account.side, by)) return {};
    for (const DayTotals& row : rows) {
        const auto balance = balance_of(account.side, row.totals);
        CHECK(balance.has_value());  // see rows_after
        if (*balance < held) return refuse(balance_not_covered, account.code);
    }
    return {};
}

bool fits(Money total) { return total <= largest && Money{} - total <= largest; }

bool is_code(std::string_view code) {
    return !code.empty() && code.size() <= code_max && std::ranges::all_of(code, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
               c == '-' || c == '_';
    });
}

Result<Money> check_entry(const Entry& entry, const std::map<AccountId, Standing>& accounts,
                          Money sum, const std::string& pointer) {
    if (entry.amount_fen <= Money{}) return refuse_at(pointer + "/amount_fen", amount_not_positive);
    const auto more = plus(sum, entry.amount_fen);
    if (!more || *more > largest) return refuse_at(pointer + "/amount_fen", amount_too_large);
    if (entry.debit == entry.credit) return refuse_at(pointer + "/credit", entry_of_one_account);
    for (const auto& [id, member] :
         {std::pair{entry.debit, "/debit"}, std::pair{entry.credit, "/credit"}}) {
        const auto account = accounts.find(id);
        if (account == accounts.end()) return refuse_at(pointer + member, account_absent);
        if (account->second.account.closed_on) return refuse_at(pointer + member, account_closed);
        if (account->second.account.takes == Takes::parts)
            return refuse_at(pointer + member, account_sums_parts);
    }
    return *more;
}

}  // namespace

std::optional<Money> plus(Money a, Money b) {
    std::int64_t sum = 0;
    if (__builtin_add_overflow(a.fen(), b.fen(), &sum)) return std::nullopt;
    return Money::of_fen(sum);
}

std::optional<Totals> plus(const Totals& a, const Totals& b) {
    const auto debit = plus(a.debit_fen, b.debit_fen);
    const auto credit = plus(a.credit_fen, b.credit_fen);
    if (!debit || !credit) return std::nullopt;
    return Totals{*debit, *credit};
}

Side side_of(AccountKind kind) {
    switch (kind) {
        case AccountKind::asset:
        case AccountKind::expense:
            return Side::debit;
        case AccountKind::liability:
        case AccountKind::equity:
        case AccountKind::income:
            return Side::credit;
    }
    CHECK(false);
    return Side::debit;
}

std::optional<Money> balance_of(Side side, const Totals& totals) {
    const bool debit = side == Side::debit;
    std::int64_t balance = 0;
    if (__builtin_sub_overflow((debit ? totals.debit_fen : totals.credit_fen).fen(),
                               (debit ? totals.credit_fen : totals.debit_fen).fen(), &balance))
        return std::nullopt;
    return Money::of_fen(balance);
}

Result<std::vector<DayTotals>> rows_after(std::span<const DayTotals> rows, Date on,
                                          const Totals& by) {
    Totals before;
    auto at = rows.begin();
    for (; at != rows.end() && at->day < on; ++at) before = at->totals;
    std::vector<DayTotals> after;
    if (at == rows.end() || at->day != on) after.push_back({on, before});
    after.insert(after.end(), at, rows.end());
    for (DayTotals& row : after) {
        const auto sum = plus(row.totals, by);
        if (!sum || !fits(sum->debit_fen) || !fits(sum->credit_fen))
            return refuse(totals_too_large);
        row.totals = *sum;
    }
    return after;
}

Result<Money> check_entries(std::span<const Entry> entries,
                            const std::map<AccountId, Standing>& accounts) {
    if (entries.empty()) return refuse_at("/entries", entries_none);
    CHECK(entries.size() <= entries_max);
    Money sum;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        TRY(sum, check_entry(entries[i], accounts, sum, "/entries/" + std::to_string(i)));
    }
    return sum;
}

Result<void> check_period(const std::optional<Period>& period) {
    if (!period) return refuse_at("/booked_on", period_absent);
    if (period->state == PeriodState::closed) return refuse_at("/booked_on", period_closed);
    return {};
}

Result<Effect> decide_posting(const Job& job, const Ground& ground) {
    Effect effect;
    TRY(effect.sum_fen, check_entries(job.entries, ground.accounts));
    TRY_OK(check_period(ground.period));
    const auto moved = movements_of(job, ground.accounts);
    for (const auto& [id, by] : moved) {
        TRY(auto rows, rows_after(ground.accounts.at(id).rows, job.booked_on, by));
        effect.rows.emplace(id, std::move(rows));
    }
    if (ground.settles) {
        // An account that no entry names is not moved.
        const auto by = moved.find(ground.settles->account);
        const bool named = by != moved.end();
        const Side side = named ? ground.accounts.at(by->first).account.side : Side::debit;
        TRY(effect.settles,
            decide_settlement(*ground.settles, side, named ? by->second : Totals{}));
    }
    for (const auto& [id, by] : moved) {
        const Standing& standing = ground.accounts.at(id);
        Standing after{standing.account, {}, standing.held_fen};
        if (effect.settles && effect.settles->account == id)
            after.held_fen =
                after.held_fen - (effect.settles->settled_fen - ground.settles->settled_fen);
        const auto& rows = effect.rows.at(id);
        TRY_OK(check_cover(standing.account, rows, by, after.held_fen));
        if (standing.account.takes == Takes::parts) continue;
        for (const DayTotals& row : standing.rows)
            if (row.day < job.booked_on) after.rows.push_back(row);
        after.rows.insert(after.rows.end(), rows.begin(), rows.end());
        effect.balances.push_back(stands(after, job.today));
    }
    return effect;
}

NewBalance stands(const Standing& account, Date today) {
    Money balance;
    std::optional<Money> least;
    for (const DayTotals& row : account.rows) {
        const auto then = balance_of(account.account.side, row.totals);
        CHECK(then.has_value());
        if (row.day <= today)
            balance = *then;
        else
            least = std::min(least.value_or(balance), *then);
    }
    return {account.account.id, balance, least.value_or(balance) - account.held_fen};
}

// It comes from a room, not from a person.
Result<void> check_key(std::string_view key) {
    if (key.empty() || key.size() > key_max) return refuse(posting_key_invalid);
    return {};
}

Result<void> check_step(const Actor& by, const Voucher& voucher, VoucherVerb verb) {
    const VoucherStep* step = find_step(voucher_steps, voucher.state, verb);
    if (step == nullptr) return refuse(voucher_step_absent);
    switch (step->relation) {
        case VoucherMan::anybody:
            return {};
        case VoucherMan::maker:
            if (by.user != voucher.made_by) return refuse(voucher_not_own);
            return {};
        case VoucherMan::another:
            if (by.user == voucher.made_by) return refuse(voucher_own);
            return {};
    }
    CHECK(false);
    return {};
}

Result<void> check_first(const std::optional<VoucherId>& earlier) {
    if (earlier) return refuse(voucher_reversed, std::to_string(earlier->value));
    return {};
}

Result<void> check_reversal(const Voucher& original, Date booked_on,
                            const std::optional<VoucherId>& earlier) {
    if (original.state != VoucherState::posted) return refuse(voucher_step_absent);
    TRY_OK(check_first(earlier));
    if (booked_on < original.booked_on) return refuse_at("/booked_on", reversal_too_early);
    return {};
}

Result<void> check_revision(const Voucher& voucher) {
    if (voucher.reverses.set()) return refuse(reversal_fixed);
    return {};
}

Ink ink_against(Ink ink) { return ink == Ink::blue ? Ink::red : Ink::blue; }

Result<void> check_code(std::string_view code, std::string pointer) {
    if (!is_code(code)) return refuse_at(std::move(pointer), ledger_code_invalid);
    return {};
}

Result<void> check_top(std::int64_t accounts) {
    if (accounts >= top_accounts_max) return refuse(chart_full);
    return {};
}

Result<Account> decide_account(const OpenAccount& cmd, const std::optional<Account>& parent) {
    TRY_OK(check_code(cmd.code.value, "/code"));
    Account account{.code = cmd.code,
                    .name = cmd.name,
                    .kind = cmd.kind,
                    .side = cmd.side.value_or(side_of(cmd.kind)),
                    .takes = cmd.takes.value_or(Takes::entries),
                    .cover = cmd.cover.value_or(parent ? parent->cover : Cover::free)};
    if (!cmd.parent) return account;
    if (!parent || parent->is_sub()) return refuse_at("/parent", account_absent);
    if (parent->closed_on) return refuse_at("/parent", account_closed);
    if (parent->takes == Takes::entries) return refuse_at("/parent", account_takes_entries);
    if (parent->kind != cmd.kind) return refuse_at("/kind", account_kind_differs);
    account.book = parent->book;
    account.parent = parent->id;
    return account;
}

Result<Account> decide_sub_account(const SubAccount& cmd, const Account& parent) {
    TRY_OK(check_code(cmd.key, "/key"));
    if (cmd.grp.empty()) return refuse_at("/grp", account_group_missing);
    TRY_OK(check_code(cmd.grp, "/grp"));
    if (parent.closed_on) return refuse_at("/parent", account_closed);
    if (parent.is_sub() || parent.takes == Takes::entries)
        return refuse_at("/parent", account_takes_entries);
    return Account{.book = parent.book,
                   .parent = parent.id,
                   .code = parent.code + '.' + cmd.key,
                   .kind = parent.kind,
                   .side = parent.side,
                   .cover = parent.cover,
                   .grp = cmd.grp};
}

Date month_of(Date day) {
    const std::chrono::year_month_day ymd(day);
    return Date(ymd.year() / ymd.month() / 1);
}

Date next_month(Date month) { return month_of(month + std::chrono::days{31}); }

Result<void> check_opening(Date begins_on, const std::optional<Period>& last) {
    if (begins_on != month_of(begins_on)) return refuse_at("/begins_on", period_not_a_month);
    if (last && begins_on != next_month(last->begins_on))
        return refuse_at("/begins_on", period_not_next, to_text(next_month(last->begins_on)));
    return {};
}

// 会住维 A-SM7: a period is closed on its trial balance, and what was made for it is posted.
Result<void> check_closing(const Period& period, const ClosingGround& ground) {
    if (period.state == PeriodState::closed) return refuse(period_closed);
    if (ground.earlier_open) return refuse(period_earlier_open);
    if (ground.today < next_month(period.begins_on)) return refuse(period_not_over);
    if (ground.vouchers_open > 0)
        return refuse(vouchers_open, std::to_string(ground.vouchers_open));
    if (!ground.trial || ground.trial->debit_fen != ground.trial->credit_fen)
        return refuse(out_of_balance);
    return {};
}

Result<void> check_reopening(const Actor& by, const Period& period,
                             const std::optional<Period>& later_closed) {
    if (period.state == PeriodState::open) return refuse(period_open);
    if (by.user == period.closed_by) return refuse(period_own);
    if (later_closed) return refuse(period_later_closed);
    return {};
}

Result<Account> decide_account_closing(const AccountGround& ground) {
    Account account = ground.standing.account;
    if (account.closed_on) return refuse(account_closed);
    const bool moves_later =
        !ground.standing.rows.empty() && ground.standing.rows.back().day > ground.today;
    // What is held lies in its balance.
    if (moves_later || stands(ground.standing, ground.today).balance_fen != Money{})
        return refuse(account_not_empty);
    if (ground.has_open_parts) return refuse(account_has_parts);
    account.closed_on = ground.today;
    return account;
}

Result<Account> decide_account_reopening(const Account& account,
                                         const std::optional<Account>& parent) {
    if (parent && parent->closed_on) return refuse(account_closed, parent->code);
    if (!account.closed_on) return refuse(account_open);
    Account open = account;
    open.closed_on.reset();
    return open;
}

Result<void> check_reserve(const Reserve& cmd, const Standing& account, Date today) {
    if (cmd.amount_fen <= Money{}) return refuse(amount_not_positive);
    if (account.account.closed_on) return refuse(account_closed);
    if (account.account.takes == Takes::parts) return refuse(account_sums_parts);
    if (account.account.cover == Cover::free) return refuse(reservation_uncovered);
    if (stands(account, today).available_fen < cmd.amount_fen)
        return refuse(balance_not_covered, account.account.code);
    return {};
}

Result<Reservation> decide_settlement(const Reservation& was, Side side, const Totals& by) {
    if (was.state != ReservationState::open) return refuse(reservation_over);
    const auto drawn = balance_of(side == Side::debit ? Side::credit : Side::debit, by);
    CHECK(drawn.has_value());
    if (*drawn <= Money{}) return refuse(settlement_draws_nothing);
    if (*drawn > was.amount_fen - was.settled_fen) return refuse(settlement_too_large);
    Reservation now = was;
    now.settled_fen += *drawn;
    if (now.settled_fen == now.amount_fen) now.state = ReservationState::settled;
    return now;
}

Result<Reservation> decide_release(const Reservation& was) {
    if (was.state != ReservationState::open) return refuse(reservation_over);
    Reservation now = was;
    now.state = ReservationState::released;
    return now;
}

}  // namespace anju::ledger
