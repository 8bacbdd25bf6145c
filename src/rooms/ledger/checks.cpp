#include "rooms/ledger/checks.h"

#include <algorithm>
#include <limits>

#include "facts/ledger.h"
#include "platform/journal/journal.h"
#include "platform/journal/rows.h"
#include "rooms/ledger/day_store.h"
#include "rooms/ledger/posting_actions.h"
#include "rooms/ledger/recount_rules.h"
#include "rooms/ledger/store.h"
#include "rooms/ledger/voucher_store.h"

namespace anju::ledger {

namespace {

constexpr std::int64_t vouchers_a_chunk = 1000;

std::string text_of(const Totals& totals) {
    return std::to_string(totals.debit_fen.fen()) + "/" + std::to_string(totals.credit_fen.fen());
}

// --- vouchers against the facts of their postings ------------------------------------------------

// Entries of posted vouchers whose ids lie behind `after` and up to `last`.
std::map<VoucherId, std::vector<Entry>> entries_between(db::Tx& tx, std::int64_t after,
                                                        std::int64_t last) {
    struct Row {
        VoucherId voucher;
        AccountId debit;
        AccountId credit;
        Money amount_fen;
    };
    std::map<VoucherId, std::vector<Entry>> all;
    for (const Row& row :
         tx.all<Row>("select voucher, debit, credit, amount_fen from ledger_entries "
                     "where voucher > $1 and voucher <= $2 order by voucher, id",
                     after, last))
        all[row.voucher].push_back({row.debit, row.credit, row.amount_fen});
    return all;
}

bool is_as_told(const Voucher& voucher, const facts::EntriesPosted& told,
                const std::vector<Entry>& entries) {
    return told.root == root_of(entries) && told.root == voucher.root &&
           told.entries == std::ssize(entries) && told.entries == voucher.entries &&
           told.number == voucher.number && told.sum_fen == voucher.sum_fen &&
           told.booked_on == voucher.booked_on && told.ink == to_text(voucher.ink) &&
           told.period == voucher.period.value && told.book == voucher.book.value &&
           told.reverses.value_or(0) == voucher.reverses.value;
}

// Who made it neither checked nor posted it, and a room's posting has no checker of its own.
bool has_two_persons(const Voucher& voucher) {
    if (!voucher.key.empty()) return !voucher.checked_by.set();
    if (voucher.checked_by.set() && voucher.checked_by == voucher.made_by) return false;
    return voucher.state != VoucherState::posted ||
           (voucher.checked_by.set() && voucher.posted_by != voucher.made_by);
}

void check_voucher_rows(db::Tx& tx, journal::CheckResult& result, std::int64_t after,
                        std::int64_t last) {
    std::map<VoucherId, facts::EntriesPosted> told;
    std::map<VoucherId, int> times;
    const auto take_fact = [&](const journal::Entry& fact) {
        journal::visit<facts::LedgerFacts>(fact, [&]<class Fact>(const Fact& said) {
            if constexpr (std::is_same_v<Fact, facts::EntriesPosted>) {
                ++times[VoucherId{fact.id}];
                told[VoucherId{fact.id}] = said;
            }
        });
    };
    journal::each_of(tx, {"ledger_voucher", after, last},
                     {take_fact, [&](auto, auto, const auto& what) { say(result, what); }});
    auto entries = entries_between(tx, after, last);
    for (const Voucher& voucher :
         vouchers_where(tx, db::Query(" where id > ? and id <= ? order by id", after, last))) {
        ++result.checked;
        const std::string name = "ledger_vouchers " + std::to_string(voucher.id.value) + ": ";
        const std::string of_entries = "ledger_entries " + std::to_string(voucher.id.value) + ": ";
        const auto found = entries.extract(voucher.id);
        const auto posted = told.extract(voucher.id);
        if (!has_two_persons(voucher)) say(result, name + "制单与复核、记账不是两人");
        if (voucher.state != VoucherState::posted) {
            if (!found.empty()) say(result, of_entries + "凭证未记账而有分录");
            if (!posted.empty()) say(result, name + "已有记账事实而未记账");
        } else if (posted.empty() || times[voucher.id] != 1) {
            say(result, name + "没有唯一的记账事实");
        } else if (!is_as_told(voucher, posted.mapped(),
                               found.empty() ? std::vector<Entry>{} : found.mapped())) {
            say(result, of_entries + "分录与记账事实的根不符");
        }
    }
    for (const auto& [id, rest] : entries)
        say(result, "ledger_entries " + std::to_string(id.value) + ": 没有这张凭证");
}

journal::CheckResult check_vouchers(db::Tx& tx) {
    journal::CheckResult result;
    // Entries may name a voucher that somebody took away.
    const auto last =
        std::max(tx.one<std::int64_t>("select coalesce(max(id), 0) from ledger_vouchers"),
                 tx.one<std::int64_t>("select coalesce(max(voucher), 0) from ledger_entries"));
    for (std::int64_t after = 0; after < last; after += vouchers_a_chunk)
        check_voucher_rows(tx, result, after, std::min(after + vouchers_a_chunk, last));
    // The same entries in the other ink, not before it.
    for (const auto id : tx.all<VoucherId>(
             "select v.id from ledger_vouchers v join ledger_vouchers o on o.id = v.reverses "
             "where v.state = 'posted' and (o.state <> 'posted' or o.root <> v.root "
             "or o.ink = v.ink or o.book <> v.book or o.booked_on > v.booked_on) order by v.id"))
        say(result, "ledger_vouchers " + std::to_string(id.value) + ": 冲销与原凭证不符");
    struct Numbers {
        PeriodId period;
        std::int64_t count = 0;
        std::int64_t last = 0;
    };
    for (const Numbers& numbers :
         tx.all<Numbers>("select period, count(number), coalesce(max(number), 0) "
                         "from ledger_vouchers group by period order by period"))
        if (numbers.count != numbers.last)
            say(result,
                "ledger_periods " + std::to_string(numbers.period.value) + ": 凭证号不连续");
    return result;
}

// --- balances against the entries ----------------------------------------------------------------

// Day and ink of each posted voucher, by its number.
struct Dated {
    std::int32_t day = 0;
    Ink ink = Ink::blue;
};
std::vector<Dated> dates_of_vouchers(db::Tx& tx) {
    struct Row {
        std::int64_t id = 0;
        Date booked_on{};
        Ink ink = Ink::blue;
    };
    std::vector<Dated> dates;
    tx.each<Row>(db::Query("select id, booked_on, ink from ledger_vouchers "
                           "where state = 'posted' order by id"),
                 [&](const Row& row) {
                     dates.resize(static_cast<std::size_t>(row.id) + 1);
                     const auto day = row.booked_on.time_since_epoch().count();
                     dates.back() = {static_cast<std::int32_t>(day), row.ink};
                 });
    return dates;
}

Recount recounted(db::Tx& tx, journal::CheckResult& result) {
    struct Row {
        std::int64_t voucher = 0;
        AccountId debit;
        AccountId credit;
        Money amount_fen;
    };
    const std::vector<Dated> dates = dates_of_vouchers(tx);
    const std::int64_t last_account =
        tx.one<std::int64_t>("select coalesce(max(id), 0) from ledger_accounts");
    const auto is_account = [&](AccountId id) { return id.value > 0 && id.value <= last_account; };
    Recount recount;
    tx.each<Row>(db::Query("select voucher, debit, credit, amount_fen from ledger_entries "
                           "order by id"),
                 [&](const Row& row) {
                     if (row.voucher < 1 || row.voucher >= std::ssize(dates) ||
                         !is_account(row.debit) || !is_account(row.credit))
                         return say(result, "ledger_entries " + std::to_string(row.voucher) +
                                                ": 没有这张记账凭证或这个科目");
                     const Dated& dated = dates[static_cast<std::size_t>(row.voucher)];
                     recount.add(Date{std::chrono::days{dated.day}}, dated.ink,
                                 {row.debit, row.credit, row.amount_fen});
                 });
    return recount;
}

std::map<AccountId, Place> chart_of(db::Tx& tx) {
    struct Row {
        AccountId id;
        AccountId parent;
        Side side = Side::debit;
    };
    std::map<AccountId, Place> chart;
    tx.each<Row>(db::Query("select id, parent, side from ledger_accounts order by id"),
                 [&](const Row& row) {
                     chart[row.id] = {row.parent, row.side};
                 });
    return chart;
}

void compare_rows(db::Tx& tx, journal::CheckResult& result, Recount::Rows rows) {
    // The day as it is written, whatever somebody wrote there.
    struct Row {
        AccountId account;
        std::string day;
        Money debit_fen;
        Money credit_fen;
    };
    const auto name_of = [](AccountId account, const std::string& day) {
        return "ledger_balances " + std::to_string(account.value) + " " + day + ": ";
    };
    std::map<AccountId, std::size_t> met;
    tx.each<Row>(
        db::Query("select account, day, debit_fen, credit_fen from ledger_balances "
                  "order by account, day"),
        [&](const Row& row) {
            const std::size_t at = met[row.account]++;
            const Totals kept{row.debit_fen, row.credit_fen};
            const auto found = rows.find(row.account);
            if (found != rows.end() && found->second && at < found->second->size() &&
                to_text((*found->second)[at].day) == row.day && (*found->second)[at].totals == kept)
                return;
            say(result, name_of(row.account, row.day) + "累计 " + text_of(kept) + " 与分录不符");
        });
    for (const auto& [id, days] : rows) {
        if (!days)
            say(result, name_of(id, "-") + "累计超出可记范围");
        else if (met[id] < days->size())
            say(result, name_of(id, to_text((*days)[met[id]].day)) + "缺少这一天的余额");
    }
}

journal::CheckResult check_balances(db::Tx& tx) {
    journal::CheckResult result;
    const Recount recount = recounted(tx, result);
    result.checked = recount.entries();
    compare_rows(tx, result, recount.rows(chart_of(tx)));
    return result;
}

// --- what must hold of balances ------------------------------------------------------------------

__extension__ using Wide = __int128;

Wide sum_of(db::Tx& tx, const Book& book, const std::string& codes, journal::CheckResult& result) {
    Wide sum = 0;
    for (const std::string_view code : codes_in(codes)) {
        const auto account = find_account_by_code(tx, book.id, code);
        if (!account) {
            say(result, "ledger_books " + book.code + ": 没有科目 " + std::string(code));
            continue;
        }
        const Totals totals = totals_on(tx, account->id, end_of_days);
        const std::int64_t debit = totals.debit_fen.fen();
        const std::int64_t credit = totals.credit_fen.fen();
        sum += account->side == Side::debit ? Wide{debit} - credit : Wide{credit} - debit;
    }
    return sum;
}

void check_book(db::Tx& tx, const Book& book, journal::CheckResult& result) {
    const auto trial = trial_of(tx, book.id, end_of_days);
    if (!trial || trial->debit_fen != trial->credit_fen)
        say(result,
            "ledger_books " + book.code + ": 试算不平衡" + (trial ? " " + text_of(*trial) : ""));
    for (const Identity& identity : identities_of(tx, book.id))
        if (sum_of(tx, book, identity.left_codes, result) !=
            sum_of(tx, book, identity.right_codes, result))
            say(result, "ledger_books " + book.code + ": 不满足 " + identity.name);
}

journal::CheckResult check_books(db::Tx& tx) {
    journal::CheckResult result;
    for (const Book& book : books_where(tx, db::Query(" order by id"))) {
        ++result.checked;
        check_book(tx, book, result);
    }
    struct Held {
        AccountId account;
        Money held_fen;
    };
    for (const Held& held :
         tx.all<Held>("select account, cast(sum(amount_fen - settled_fen) as bigint) "
                      "from ledger_reservations where state = 'open' group by account "
                      "order by account")) {
        const auto account = find_account_row(tx, held.account);
        const auto balance =
            account ? balance_of(account->side, totals_on(tx, account->id, end_of_days))
                    : std::nullopt;
        if (!balance || *balance < held.held_fen)
            say(result,
                "ledger_reservations " + std::to_string(held.account.value) + ": 预留超过余额");
    }
    return result;
}

// --- days ----------------------------------------------------------------------------------------

facts::LedgerDayTold told_whole(db::Tx& tx, const LedgerDay& day) {
    facts::LedgerDayTold whole;
    whole.part = 0;
    for (const journal::Entry& fact : journal::timeline(tx, {"ledger_day", day.id.value}))
        journal::visit<facts::LedgerFacts>(fact, [&]<class Fact>(const Fact& part) {
            if constexpr (std::is_same_v<Fact, facts::LedgerDayTold>) {
                whole.book = part.book;
                whole.day = part.day;
                whole.vouchers = part.vouchers;
                whole.sub_accounts = part.sub_accounts;
                whole.root = part.root;
                whole.part += part.parts > 0 && part.part == whole.part + 1 ? 1 : part.parts + 1;
                whole.parts = part.parts;
                whole.lines.insert(whole.lines.end(), part.lines.begin(), part.lines.end());
                whole.groups.insert(whole.groups.end(), part.groups.begin(), part.groups.end());
            }
        });
    return whole;
}

// The groups of an account are at least ten each and its whole turnover, or there are none.
bool are_groups_of(const facts::LedgerDayTold& told) {
    std::map<std::string, Totals> sums;
    for (const facts::LedgerGroup& group : told.groups) {
        if (group.accounts < least_group) return false;
        const auto sum = plus(sums[group.code], {group.debit_fen, group.credit_fen});
        if (!sum) return false;
        sums[group.code] = *sum;
    }
    return std::ranges::all_of(told.lines, [&](const facts::LedgerLine& line) {
        const auto sum = sums.find(line.code);
        return sum == sums.end() || sum->second == Totals{line.debit_fen, line.credit_fen};
    });
}

void check_day(db::Tx& tx, const LedgerDay& day, std::map<AccountId, Totals>& totals,
               journal::CheckResult& result) {
    DayGround ground = ground_of_day(tx, {day.book, day.day, day.id}, totals);
    const auto lines = sub_lines_of(ground);
    const auto told = told_whole(tx, day);
    const std::string name = "ledger_days " + std::to_string(day.id.value) + ": ";
    if (told.book != ground.book || told.day != day.day || told.vouchers != ground.vouchers ||
        told.part != told.parts || told.lines != lines_of(ground))
        say(result, name + "公布的日账与当日记账不符");
    if (!are_groups_of(told)) say(result, name + "公布的分组与总账不符");
    if (told.root != day.root || told.root != root_of(lines, day.salt) ||
        told.sub_accounts != std::ssize(lines) || day.lines != std::ssize(lines))
        say(result, name + "公布的分户根与当日记账不符");
}

journal::CheckResult check_days(db::Tx& tx) {
    journal::CheckResult result;
    std::map<BookId, std::map<AccountId, Totals>> totals;
    for (const LedgerDay& day : days_where(tx, db::Query(" order by id"))) {
        ++result.checked;
        check_day(tx, day, totals[day.book], result);
    }
    // Before the day that was told last and the one that postings go to; behind a clock that ran
    // ahead one of them may lie far off.
    struct Left {
        BookId book;
        Date day{};
    };
    for (const Left& left :
         tx.all<Left>("select distinct v.book, v.posted_on from ledger_vouchers v "
                      "left join ledger_days d on d.book = v.book and d.day = v.posted_on "
                      "where v.posted_on is not null and d.id is null and v.posted_on < "
                      "(select l.day from ledger_days l where l.book = v.book "
                      "order by l.id desc limit 1) and v.posted_on < (select n.posted_on "
                      "from ledger_entries e join ledger_vouchers n on n.id = e.voucher "
                      "where n.book = v.book order by e.id desc limit 1) order by 1, 2"))
        say(result, "ledger_days " + std::to_string(left.book.value) + ": 缺 " + to_text(left.day) +
                        " 的日账");
    return result;
}

const journal::Check table[] = {
    {"ledger_book_rows", journal::check_rows_of<told_of_books>},
    {"ledger_account_rows", journal::check_rows_of<told_of_accounts>},
    {"ledger_period_rows", journal::check_rows_of<told_of_periods>},
    {"ledger_voucher_rows", journal::check_rows_of<told_of_vouchers>},
    {"ledger_reservation_rows", journal::check_rows_of<told_of_reservations>},
    {"ledger_day_rows", journal::check_rows_of<told_of_days>},
    {"ledger_vouchers", check_vouchers},
    {"ledger_balances", check_balances},
    {"ledger_books", check_books},
    {"ledger_days", check_days}};

}  // namespace

std::span<const journal::Check> checks() { return table; }

}  // namespace anju::ledger
