// Vouchers, entries, balances and reservations in SQL.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "base/actor.h"
#include "base/result.h"
#include "platform/db/db.h"
#include "rooms/ledger/rules.h"

namespace anju::ledger {

std::span<const db::Told* const> told_of_vouchers();
std::span<const db::Told* const> told_of_reservations();

std::optional<Voucher> find_voucher(db::Tx& tx, VoucherId id);
std::optional<Voucher> find_voucher_by_key(db::Tx& tx, BookId book, std::string_view key);
std::vector<Voucher> vouchers_where(db::Tx& tx, const db::Query& tail);
Result<Voucher> load_voucher(db::Tx& tx, const Scope& scope, VoucherId id);
// One that was not returned.
std::optional<VoucherId> find_reversal_of(db::Tx& tx, VoucherId original);
std::optional<VoucherId> find_posted_reversal(db::Tx& tx, VoucherId original);
std::int64_t count_waiting(db::Tx& tx, const Period& period);
// How many a period has, and so the number of the last.
std::int64_t last_number(db::Tx& tx, PeriodId period);
VoucherId insert_voucher(db::Tx& tx, const Voucher& voucher);
void update_voucher(db::Tx& tx, const Voucher& voucher);

void insert_entries(db::Tx& tx, VoucherId voucher, std::span<const Entry> entries);
std::vector<Entry> entries_of(db::Tx& tx, VoucherId voucher);
// Their RFC 6962 root; an entry is JSON: {"amount_fen":1,"credit":2,"debit":3}.
std::string root_of(std::span<const Entry> entries);

// The month of a book as a posting meets it.
struct PeriodNow {
    Period period;
    std::int64_t last_number = 0;      // that a voucher was given
    std::vector<Date> told;            // days of the book from today on that everybody was told
    std::optional<Date> told_through;  // see put_told_through
};
std::optional<PeriodNow> find_period_now(db::Tx& tx, BookId book, Date month, Date today);

// The account (without its name) with its balances around a day, and what is reserved in it.
std::optional<Standing> find_standing(db::Tx& tx, AccountId id, Date on);
// The same, with the whole account.
Standing standing_of(db::Tx& tx, const Account& account, Date on);
void put_balances(db::Tx& tx, AccountId account, std::span<const DayTotals> rows);
// Up to the end of the day.
Totals totals_on(db::Tx& tx, AccountId account, Date day);
// Of all accounts of the top; nothing: more than 64 bits hold.
std::optional<Totals> trial_of(db::Tx& tx, BookId book, Date day);

std::optional<Reservation> find_reservation(db::Tx& tx, ReservationId id);
std::optional<Reservation> find_reservation_by_key(db::Tx& tx, BookId book, std::string_view key);
std::optional<Reservation> find_released(db::Tx& tx, BookId book, std::string_view release_key);
ReservationId insert_reservation(db::Tx& tx, const Reservation& reservation);
void update_reservation(db::Tx& tx, const Reservation& reservation);

}  // namespace anju::ledger
