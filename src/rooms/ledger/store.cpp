#include "rooms/ledger/store.h"

#include "base/refusals.h"
#include "platform/db/columns.h"
#include "platform/db/scope.h"

namespace anju::ledger {

namespace {

const db::Table<Book> books(db::Told::Where{"ledger_books", "ledger_book", "id"},
                            {db::id<&Book::id>("id"), ANJU_FIXED_COLUMNS(Book, code, name, region),
                             db::version<&Book::version>("version")});

const db::Table<Identity> identities(db::Told::Where{"ledger_identities", "ledger_book", "book"},
                                     {db::column<&Identity::book>("book").key(),
                                      db::column<&Identity::name>("name").key(),
                                      ANJU_FIXED_COLUMNS(Identity, left_codes, right_codes)});

const db::Table<Account> accounts(
    db::Told::Where{"ledger_accounts", "ledger_account", "id"},
    {db::id<&Account::id>("id"),
     ANJU_FIXED_COLUMNS(Account, book, parent, code, name, kind, side, takes, cover),
     db::known<&Account::grp>("grp").fixed(), db::column<&Account::closed_on>("closed_on"),
     db::version<&Account::version>("version").untold()});

const db::Table<Period> periods(db::Told::Where{"ledger_periods", "ledger_period", "id"},
                                {db::id<&Period::id>("id"),
                                 ANJU_FIXED_COLUMNS(Period, book, begins_on),
                                 ANJU_COLUMNS(Period, state, closed_by),
                                 db::known<&Period::reopen_reason>("reopen_reason"),
                                 db::version<&Period::version>("version")});

const db::ScopeColumns book_columns{
    .region = [](db::Query& query, const RegionCode& from, const std::string& end) {
        query.add(" and book in (select id from ledger_books where region >= ? and region < ?)",
                  from, end);
    }};

}  // namespace

std::span<const db::Told* const> told_of_books() {
    static const db::Told* const all[] = {&books.told(), &identities.told()};
    return all;
}

std::span<const db::Told* const> told_of_accounts() {
    static const db::Told* const all[] = {&accounts.told()};
    return all;
}

std::span<const db::Told* const> told_of_periods() {
    static const db::Told* const all[] = {&periods.told()};
    return all;
}

void add_book_bounds(db::Query& query, const Scope& scope) {
    db::add_bounds(query, bounds_of(scope), book_columns);
}

std::optional<Book> find_book(db::Tx& tx, BookId id) { return books.find(tx, " where id = ?", id); }

std::optional<Book> find_book_by_code(db::Tx& tx, std::string_view code) {
    return books.find(tx, " where code = ?", code);
}

std::vector<Book> books_where(db::Tx& tx, const db::Query& tail) { return books.list(tx, tail); }

Result<Book> load_book(db::Tx& tx, const Scope& scope, BookId id) {
    auto book = find_book(tx, id);
    if (!book || !lies_in({.region = book->region}, bounds_of(scope))) return refuse(not_found);
    return *std::move(book);
}

BookId insert_book(db::Tx& tx, const Book& book) { return BookId{books.insert(tx, book)}; }

std::optional<Account> find_account_row(db::Tx& tx, AccountId id) {
    return accounts.find(tx, " where id = ?", id);
}

std::optional<Account> find_account_by_code(db::Tx& tx, BookId book, std::string_view code) {
    return accounts.find(tx, " where book = ? and code = ?", book, code);
}

std::vector<Account> accounts_where(db::Tx& tx, const db::Query& tail) {
    return accounts.list(tx, tail);
}

std::int64_t count_top(db::Tx& tx, BookId book) {
    return tx.one<std::int64_t>(
        "select count(*) from ledger_accounts where book = $1 and parent is null", book);
}

AccountId insert_account(db::Tx& tx, const Account& account) {
    return AccountId{accounts.insert(tx, account)};
}

void update_account(db::Tx& tx, const Account& account) { accounts.overwrite(tx, account); }

bool has_open_parts(db::Tx& tx, AccountId account) {
    return tx
        .first<AccountId>(
            "select id from ledger_accounts where parent = $1 and closed_on is null limit 1",
            account)
        .has_value();
}

Result<Account> load_account(db::Tx& tx, const Scope& scope, AccountId id) {
    auto account = find_account_row(tx, id);
    if (!account || !load_book(tx, scope, account->book)) return refuse(not_found);
    return *std::move(account);
}

std::optional<Period> find_period(db::Tx& tx, BookId book, Date month) {
    return periods.find(tx, " where book = ? and begins_on = ?", book, month);
}

std::optional<Period> find_last_period(db::Tx& tx, BookId book) {
    return periods.find(tx, " where book = ? order by begins_on desc limit 1", book);
}

bool is_earlier_open(db::Tx& tx, const Period& period) {
    return periods
        .find(tx, " where book = ? and begins_on < ? and state = 'open' limit 1", period.book,
              period.begins_on)
        .has_value();
}

std::optional<Period> find_closed_after(db::Tx& tx, const Period& period) {
    return periods.find(tx, " where book = ? and begins_on > ? and state = 'closed' limit 1",
                        period.book, period.begins_on);
}

std::vector<Period> periods_where(db::Tx& tx, const db::Query& tail) {
    return periods.list(tx, tail);
}

Result<Period> load_period(db::Tx& tx, const Scope& scope, PeriodId id) {
    auto period = periods.find(tx, " where id = ?", id);
    if (!period || !load_book(tx, scope, period->book)) return refuse(not_found);
    return *std::move(period);
}

PeriodId insert_period(db::Tx& tx, const Period& period) {
    return PeriodId{periods.insert(tx, period)};
}

void update_period(db::Tx& tx, const Period& period) { periods.overwrite(tx, period); }

std::vector<Identity> identities_of(db::Tx& tx, BookId book) {
    return identities.list(tx, " where book = ? order by name", book);
}

bool has_identity(db::Tx& tx, BookId book, std::string_view name) {
    return identities.find(tx, " where book = ? and name = ?", book, name).has_value();
}

void insert_identity(db::Tx& tx, const Identity& identity) { identities.insert(tx, identity); }

}  // namespace anju::ledger
