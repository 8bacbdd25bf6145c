// Books, accounts, periods and identities in SQL.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "base/actor.h"
#include "base/result.h"
#include "platform/db/db.h"
#include "rooms/ledger/model.h"

namespace anju::ledger {

// The tables whose rows the facts about each noun tell of.
std::span<const db::Told* const> told_of_books();
std::span<const db::Told* const> told_of_accounts();
std::span<const db::Told* const> told_of_periods();

// Books lie in a region: a post reaches those of its own and below.
void add_book_bounds(db::Query& query, const Scope& scope);
std::optional<Book> find_book(db::Tx& tx, BookId id);
std::optional<Book> find_book_by_code(db::Tx& tx, std::string_view code);
std::vector<Book> books_where(db::Tx& tx, const db::Query& tail);
Result<Book> load_book(db::Tx& tx, const Scope& scope, BookId id);
BookId insert_book(db::Tx& tx, const Book& book);

std::optional<Account> find_account_row(db::Tx& tx, AccountId id);
std::optional<Account> find_account_by_code(db::Tx& tx, BookId book, std::string_view code);
std::vector<Account> accounts_where(db::Tx& tx, const db::Query& tail);
// How many accounts are no part of another.
std::int64_t count_top(db::Tx& tx, BookId book);
AccountId insert_account(db::Tx& tx, const Account& account);
void update_account(db::Tx& tx, const Account& account);
bool has_open_parts(db::Tx& tx, AccountId account);

std::optional<Period> find_period(db::Tx& tx, BookId book, Date month);
std::optional<Period> find_last_period(db::Tx& tx, BookId book);
bool is_earlier_open(db::Tx& tx, const Period& period);
std::optional<Period> find_closed_after(db::Tx& tx, const Period& period);
std::vector<Period> periods_where(db::Tx& tx, const db::Query& tail);
Result<Account> load_account(db::Tx& tx, const Scope& scope, AccountId id);
Result<Period> load_period(db::Tx& tx, const Scope& scope, PeriodId id);
PeriodId insert_period(db::Tx& tx, const Period& period);
void update_period(db::Tx& tx, const Period& period);

std::vector<Identity> identities_of(db::Tx& tx, BookId book);
bool has_identity(db::Tx& tx, BookId book, std::string_view name);
void insert_identity(db::Tx& tx, const Identity& identity);

}  // namespace anju::ledger
