#include "rooms/ledger/queries.h"

#include <algorithm>

#include "base/refusals.h"
#include "base/scope.h"
#include "platform/json/json.h"
#include "rooms/ledger/actions.h"
#include "rooms/ledger/store.h"
#include "rooms/ledger/voucher_store.h"

namespace anju::ledger {

namespace {

constexpr long long usual_page = 50;

long long page_size(const std::optional<Whole<1, 200>>& limit) {
    return limit ? limit->value : usual_page;
}

Money on_side(Side side, const Totals& totals) {
    const auto balance = balance_of(side, totals);
    CHECK(balance.has_value());
    return *balance;
}

// Whatever number somebody sends as one.
Date day_at(std::int64_t days) {
    const std::int64_t last = end_of_days.time_since_epoch().count();
    return Date{std::chrono::days{static_cast<int>(std::clamp(days, std::int64_t{0}, last))}};
}

AccountRow row_of(db::Tx& tx, Account a, Date today) {
    const Money balance = on_side(a.side, totals_on(tx, a.id, today));
    return {a.id,   a.book,  a.parent, std::move(a.code), std::move(a.name), a.kind,
            a.side, a.takes, a.cover,  std::move(a.grp),  a.closed_on,       balance};
}

VoucherRow row_of(Voucher v) {
    return {v.id,
            v.book,
            v.period,
            v.booked_on,
            v.state,
            v.number,
            v.ink,
            v.reverses,
            std::move(v.summary),
            v.entries,
            v.sum_fen,
            std::move(v.made_post),
            v.made_at,
            std::move(v.checked_post),
            v.checked_at,
            std::move(v.posted_post),
            v.posted_at,
            std::move(v.return_reason)};
}

std::vector<Entry> entries_in(db::Tx& tx, const Voucher& voucher) {
    if (voucher.state == VoucherState::posted) return entries_of(tx, voucher.id);
    auto draft = json::from_json<Entries>(voucher.draft);
    if (!draft) throw Fault("the draft of a voucher is not in its stored form");
    return std::move(draft->items);
}

}  // namespace

http::Page<Book> list_books(db::Tx& tx, const Scope& scope, const BookFilter& filter) {
    const auto limit = page_size(filter.limit);
    const Bounds bounds = bounds_of(scope);
    db::Query query(" where 1 = 1");
    if (filter.text) {
        const std::string like = http::like_of(filter.text->value);
        query.add(" and (code like ? escape '!' or name like ? escape '!')", like, like);
    }
    if (filter.cursor) query.add(" and id > ?", filter.cursor->key());
    query.add(" order by id");
    // A city has some dozens.
    std::vector<Book> rows;
    for (Book& book : books_where(tx, query))
        if (lies_in({.region = book.region}, bounds) && std::ssize(rows) <= limit)
            rows.push_back(std::move(book));
    return http::page_of(std::move(rows), limit,
                         [](const Book& book) { return http::Cursor<BookId>{book.id}; });
}

Result<BookDetail> detail_book(db::Tx& tx, const Scope& scope, BookId id) {
    TRY(Book book, load_book(tx, scope, id));
    return BookDetail{
        std::move(book),
        periods_where(tx, db::Query(" where book = ? order by begins_on desc limit 12", id))};
}

http::Page<AccountRow> list_accounts(db::Tx& tx, const Scope& scope, const AccountFilter& filter,
                                     Date today) {
    const auto limit = page_size(filter.limit);
    db::Query query(" where 1 = 1");
    add_book_bounds(query, scope);
    if (filter.book) query.add(" and book = ?", *filter.book);
    if (filter.parent) query.add(" and parent = ?", *filter.parent);
    if (filter.kind) query.add(" and kind = ?", *filter.kind);
    if (filter.takes) query.add(" and takes = ? and closed_on is null", *filter.takes);
    if (filter.text) {
        const std::string like = http::like_of(filter.text->value);
        query.add(" and (code like ? escape '!' or name like ? escape '!')", like, like);
    }
    if (filter.cursor) {
        const auto& [book, code] = filter.cursor->parts;
        query.add(" and (book, code) > (?, ?)", book, code);
    }
    query.add(" order by book, code limit ?", limit + 1);
    std::vector<AccountRow> rows;
    for (Account& account : accounts_where(tx, query))
        rows.push_back(row_of(tx, std::move(account), today));
    return http::page_of(std::move(rows), limit, [](const AccountRow& row) {
        return http::Cursor<BookId, std::string>{{row.book, row.code}};
    });
}

AccountDetail detail_account(db::Tx& tx, const Actor& by, const Account& account, Date today) {
    const Standing standing = standing_of(tx, account, today);
    const NewBalance now = stands(standing, today);
    return AccountDetail{account, now.balance_fen, now.available_fen, account.version,
                         may_of(tx, by, standing, today)};
}

Result<BalanceOn> read_balance(db::Tx& tx, const Scope& scope, AccountId id, const OnDay& day,
                               Date today) {
    TRY(const Account account, load_account(tx, scope, id));
    const Date on = day.on.value_or(today);
    const Totals totals = totals_on(tx, id, on);
    return BalanceOn{on, totals, on_side(account.side, totals)};
}

Result<http::Page<HistoryRow>> list_history(db::Tx& tx, const Scope& scope, AccountId id,
                                            const HistoryFilter& filter) {
    struct Row {
        Date day{};
        Money debit_fen;
        Money credit_fen;
    };
    TRY(const Account account, load_account(tx, scope, id));
    const auto limit = page_size(filter.limit);
    db::Query query("select day, debit_fen, credit_fen from ledger_balances where account = ?", id);
    if (filter.from) query.add(" and day >= ?", *filter.from);
    if (filter.until) query.add(" and day <= ?", *filter.until);
    if (filter.cursor) query.add(" and day < ?", day_at(filter.cursor->key()));
    query.add(" order by day desc limit ?", limit + 1);
    std::vector<HistoryRow> rows;
    for (const Row& row : tx.all<Row>(query)) {
        const Totals totals{row.debit_fen, row.credit_fen};
        rows.push_back({row.day, totals, on_side(account.side, totals)});
    }
    return http::page_of(std::move(rows), limit, [](const HistoryRow& row) {
        return http::Cursor<std::int64_t>{row.day.time_since_epoch().count()};
    });
}

Result<http::Page<LineRow>> list_lines(db::Tx& tx, const Scope& scope, AccountId id,
                                       const LineFilter& filter) {
    TRY_OK(load_account(tx, scope, id));
    const auto limit = page_size(filter.limit);
    const std::int64_t before =
        filter.cursor ? filter.cursor->key() : std::numeric_limits<std::int64_t>::max();
    // Each half walks an index of its own.
    db::Query query(
        "select e.id, e.voucher, v.number, v.booked_on, v.ink, v.summary, e.side, e.other, a.code, "
        "e.amount_fen from (select * from (select id, voucher, 'debit' as side, credit as other, "
        "amount_fen from ledger_entries where debit = ? and id < ? order by id desc limit ?) d "
        "union all select * from (select id, voucher, 'credit' as side, debit as other, amount_fen "
        "from ledger_entries where credit = ? and id < ? order by id desc limit ?) c) e "
        "join ledger_vouchers v on v.id = e.voucher join ledger_accounts a on a.id = e.other "
        "order by e.id desc limit ?",
        id, before, limit + 1, id, before, limit + 1, limit + 1);
    return http::page_of(tx.all<LineRow>(query), limit,
                         [](const LineRow& row) { return http::Cursor<std::int64_t>{row.entry}; });
}

Result<TrialBalance> read_trial(db::Tx& tx, const Scope& scope, BookId id,
                                const TrialFilter& filter, Date today) {
    TRY_OK(load_book(tx, scope, id));
    const auto limit = page_size(filter.limit);
    const Date on = filter.on.value_or(today);
    const auto top = trial_of(tx, id, on);
    CHECK(top.has_value());
    db::Query query(" where book = ? and grp is null", id);
    if (filter.cursor) query.add(" and code > ?", std::get<1>(filter.cursor->parts));
    query.add(" order by code limit ?", limit + 1);
    std::vector<TrialRow> rows;
    for (Account& account : accounts_where(tx, query)) {
        const Totals totals = totals_on(tx, account.id, on);
        rows.push_back({account.id, std::move(account.code), std::move(account.name), account.kind,
                        account.side, totals, on_side(account.side, totals)});
    }
    auto page = http::page_of(std::move(rows), limit, [&](const TrialRow& row) {
        return http::Cursor<BookId, std::string>{{id, row.code}};
    });
    return TrialBalance{on, *top, std::move(page.rows), std::move(page.next)};
}

http::Page<Period> list_periods(db::Tx& tx, const Scope& scope, const PeriodFilter& filter) {
    const auto limit = page_size(filter.limit);
    db::Query query(" where 1 = 1");
    add_book_bounds(query, scope);
    if (filter.book) query.add(" and book = ?", *filter.book);
    if (filter.state) query.add(" and state = ?", *filter.state);
    if (filter.cursor) query.add(" and id < ?", filter.cursor->key());
    query.add(" order by id desc limit ?", limit + 1);
    return http::page_of(periods_where(tx, query), limit,
                         [](const Period& period) { return http::Cursor<PeriodId>{period.id}; });
}

PeriodDetail detail_period(db::Tx& tx, const Actor& by, const Period& period, Date today) {
    const auto book = find_book(tx, period.book);
    CHECK(book.has_value());
    return {period,
            book->name,
            last_number(tx, period.id),
            count_waiting(tx, period),
            period.version,
            may_of(tx, by, period, today)};
}

http::Page<VoucherRow> list_vouchers(db::Tx& tx, const Scope& scope, const VoucherFilter& filter) {
    const auto limit = page_size(filter.limit);
    db::Query query(" where 1 = 1");
    add_book_bounds(query, scope);
    if (filter.book) query.add(" and book = ?", *filter.book);
    if (filter.period) query.add(" and period = ?", *filter.period);
    if (filter.state) query.add(" and state = ?", *filter.state);
    if (filter.text) query.add(" and summary like ? escape '!'", http::like_of(filter.text->value));
    if (filter.cursor) query.add(" and id < ?", filter.cursor->key());
    query.add(" order by id desc limit ?", limit + 1);
    std::vector<VoucherRow> rows;
    for (Voucher& voucher : vouchers_where(tx, query)) rows.push_back(row_of(std::move(voucher)));
    return http::page_of(std::move(rows), limit,
                         [](const VoucherRow& row) { return http::Cursor<VoucherId>{row.id}; });
}

VoucherDetail detail_voucher(db::Tx& tx, const Actor& by, const Voucher& voucher) {
    VoucherDetail detail{.row = row_of(voucher),
                         .entries = {},
                         .reversed_by = find_reversal_of(tx, voucher.id).value_or(VoucherId{}),
                         .root = voucher.root,
                         .version = voucher.version,
                         .may = may_of(tx, by, voucher)};
    for (const Entry& entry : entries_in(tx, voucher)) {
        const auto debit = find_account_row(tx, entry.debit);
        const auto credit = find_account_row(tx, entry.credit);
        CHECK(debit && credit);
        detail.entries.push_back({entry.debit, debit->code, debit->name, entry.credit, credit->code,
                                  credit->name, entry.amount_fen});
    }
    return detail;
}

}  // namespace anju::ledger
