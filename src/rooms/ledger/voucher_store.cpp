#include "rooms/ledger/voucher_store.h"

#include "base/fault_point.h"
#include "base/refusals.h"
#include "platform/db/columns.h"
#include "platform/journal/merkle.h"
#include "platform/journal/note.h"
#include "rooms/ledger/day_store.h"
#include "rooms/ledger/store.h"

namespace anju::ledger {

namespace {

const db::Table<Voucher> vouchers(
    db::Told::Where{"ledger_vouchers", "ledger_voucher", "id"},
    {db::id<&Voucher::id>("id"), ANJU_FIXED_COLUMNS(Voucher, book, ink, reverses, settles),
     ANJU_COLUMNS(Voucher, period, booked_on, state, number, summary, entries, sum_fen),
     db::known<&Voucher::draft>("draft"), db::known<&Voucher::root>("root"),
     db::known<&Voucher::key>("key").fixed(), db::known<&Voucher::key_digest>("key_digest").fixed(),
     ANJU_FIXED_COLUMNS(Voucher, made_by, made_post), db::column<&Voucher::made_at>("made_at"),
     db::column<&Voucher::checked_by>("checked_by"),
     db::known<&Voucher::checked_post>("checked_post"),
     ANJU_COLUMNS(Voucher, checked_at, posted_by), db::known<&Voucher::posted_post>("posted_post"),
     ANJU_COLUMNS(Voucher, posted_at, posted_on),
     db::known<&Voucher::return_reason>("return_reason"),
     db::version<&Voucher::version>("version")});

const db::Table<Reservation> reservations(
    db::Told::Where{"ledger_reservations", "ledger_reservation", "id"},
    {db::id<&Reservation::id>("id"), ANJU_FIXED_COLUMNS(Reservation, book, account, amount_fen),
     ANJU_COLUMNS(Reservation, settled_fen, state),
     db::known<&Reservation::release_key>("release_key"),
     ANJU_FIXED_COLUMNS(Reservation, key, key_digest, made_by, made_at),
     db::version<&Reservation::version>("version")});

struct StandingRow {
    AccountId id;
    BookId book;
    AccountId parent;
    std::string code;
    AccountKind kind = AccountKind::asset;
    Side side = Side::debit;
    Takes takes = Takes::entries;
    Cover cover = Cover::free;
    std::optional<std::string> grp;
    std::optional<Date> closed_on;
    std::optional<Money> held_fen;
    std::optional<Date> day;
    std::optional<Money> debit_fen;
    std::optional<Money> credit_fen;
};
Standing standing_of(StandingRow&& row) {
    return {{.id = row.id,
             .book = row.book,
             .parent = row.parent,
             .code = std::move(row.code),
             .kind = row.kind,
             .side = row.side,
             .takes = row.takes,
             .cover = row.cover,
             .grp = std::move(row.grp).value_or(""),
             .closed_on = row.closed_on},
            {},
            row.held_fen.value_or(Money{})};
}

std::string leaf_of(const Entry& entry) {
    return "{\"amount_fen\":" + std::to_string(entry.amount_fen.fen()) +
           ",\"credit\":" + std::to_string(entry.credit.value) +
           ",\"debit\":" + std::to_string(entry.debit.value) + '}';
}

}  // namespace

std::span<const db::Told* const> told_of_vouchers() {
    static const db::Told* const all[] = {&vouchers.told()};
    return all;
}

std::span<const db::Told* const> told_of_reservations() {
    static const db::Told* const all[] = {&reservations.told()};
    return all;
}

std::optional<Voucher> find_voucher(db::Tx& tx, VoucherId id) {
    return vouchers.find(tx, " where id = ?", id);
}

std::optional<Voucher> find_voucher_by_key(db::Tx& tx, BookId book, std::string_view key) {
    return vouchers.find(tx, " where book = ? and key = ?", book, key);
}

std::vector<Voucher> vouchers_where(db::Tx& tx, const db::Query& tail) {
    return vouchers.list(tx, tail);
}

Result<Voucher> load_voucher(db::Tx& tx, const Scope& scope, VoucherId id) {
    auto voucher = find_voucher(tx, id);
    if (!voucher || !load_book(tx, scope, voucher->book)) return refuse(not_found);
    return *std::move(voucher);
}

std::optional<VoucherId> find_reversal_of(db::Tx& tx, VoucherId original) {
    return tx.first<VoucherId>(
        "select id from ledger_vouchers where reverses = $1 and state <> 'returned'", original);
}

std::optional<VoucherId> find_posted_reversal(db::Tx& tx, VoucherId original) {
    return tx.first<VoucherId>(
        "select id from ledger_vouchers where reverses = $1 and state = 'posted'", original);
}

std::int64_t count_waiting(db::Tx& tx, const Period& period) {
    return tx.one<std::int64_t>(
        "select count(*) from ledger_vouchers where book = $1 and period = $2 "
        "and state <> 'posted' and state <> 'returned'",
        period.book, period.id);
}

std::int64_t last_number(db::Tx& tx, PeriodId period) {
    return tx
        .first<std::int64_t>(
            "select number from ledger_vouchers where period = $1 and number is not null "
            "order by number desc limit 1",
            period)
        .value_or(0);
}

VoucherId insert_voucher(db::Tx& tx, const Voucher& voucher) {
    return VoucherId{vouchers.insert(tx, voucher)};
}

void update_voucher(db::Tx& tx, const Voucher& voucher) { vouchers.overwrite(tx, voucher); }

void insert_entries(db::Tx& tx, VoucherId voucher, std::span<const Entry> entries) {
    for (const Entry& entry : entries) {
        tx.exec(
            "insert into ledger_entries (voucher, debit, credit, amount_fen) "
            "values ($1, $2, $3, $4)",
            voucher, entry.debit, entry.credit, entry.amount_fen);
        ANJU_FAULT_POINT();
    }
}

std::vector<Entry> entries_of(db::Tx& tx, VoucherId voucher) {
    return tx.all<Entry>(
        "select debit, credit, amount_fen from ledger_entries where voucher = $1 order by id",
        voucher);
}

std::string root_of(std::span<const Entry> entries) {
    journal::merkle::Frontier tree;
    for (const Entry& entry : entries) tree.add(journal::merkle::leaf_hash(leaf_of(entry)));
    return journal::to_base64(tree.root());
}

// One statement an account, because a posting asks it of each that it moves.
std::optional<Standing> find_standing(db::Tx& tx, AccountId id, Date on) {
    std::optional<Standing> standing;
    for (StandingRow& row : tx.all<StandingRow>(
             "select a.id, a.book, a.parent, a.code, a.kind, a.side, a.takes, a.cover, a.grp, "
             "a.closed_on, "
             "(select cast(sum(r.amount_fen - r.settled_fen) as bigint) from ledger_reservations r "
             "where r.account = a.id and r.state = 'open'), b.day, b.debit_fen, b.credit_fen "
             "from ledger_accounts a left join ledger_balances b on b.account = a.id and b.day >= "
             "coalesce((select max(l.day) from ledger_balances l where l.account = $1 "
             "and l.day <= $2), $2) where a.id = $1 order by b.day",
             id, on)) {
        if (!standing) standing = standing_of(std::move(row));
        if (row.day) standing->rows.push_back({*row.day, {*row.debit_fen, *row.credit_fen}});
    }
    return standing;
}

Standing standing_of(db::Tx& tx, const Account& account, Date on) {
    auto standing = find_standing(tx, account.id, on);
    CHECK(standing.has_value());
    standing->account = account;
    return *std::move(standing);
}

std::optional<PeriodNow> find_period_now(db::Tx& tx, BookId book, Date month, Date today) {
    struct Row {
        PeriodId id;
        BookId book;
        Date begins_on{};
        PeriodState state = PeriodState::open;
        std::int64_t version = 1;
        std::optional<std::int64_t> last_number;
        std::optional<Date> last_told;
        std::optional<Date> told_through;
    };
    const auto row = tx.first<Row>(
        "select p.id, p.book, p.begins_on, p.state, p.version, (select v.number from "
        "ledger_vouchers v where v.period = p.id and v.number is not null "
        "order by v.number desc limit 1), (select max(d.day) from ledger_days d "
        "where d.book = p.book), (select t.through from ledger_told t where t.book = p.book) "
        "from ledger_periods p where p.book = $1 and p.begins_on = $2",
        book, month);
    if (!row) return std::nullopt;
    PeriodNow now{{.id = row->id,
                   .book = row->book,
                   .begins_on = row->begins_on,
                   .state = row->state,
                   .version = row->version},
                  row->last_number.value_or(0),
                  {},
                  row->told_through};
    // Only a clock that ran ahead told any.
    if (row->last_told && *row->last_told >= today) now.told = days_told_from(tx, book, today);
    return now;
}

void put_balances(db::Tx& tx, AccountId account, std::span<const DayTotals> rows) {
    for (const DayTotals& row : rows) {
        tx.exec(
            "insert into ledger_balances (account, day, debit_fen, credit_fen) "
            "values ($1, $2, $3, $4) on conflict (account, day) do update "
            "set debit_fen = excluded.debit_fen, credit_fen = excluded.credit_fen",
            account, row.day, row.totals.debit_fen, row.totals.credit_fen);
        ANJU_FAULT_POINT();
    }
}

Totals totals_on(db::Tx& tx, AccountId account, Date day) {
    return tx
        .first<Totals>(
            "select debit_fen, credit_fen from ledger_balances where account = $1 and day <= $2 "
            "order by day desc limit 1",
            account, day)
        .value_or(Totals{});
}

std::optional<Totals> trial_of(db::Tx& tx, BookId book, Date day) {
    std::optional<Totals> sum(std::in_place);
    for (const auto account : tx.all<AccountId>(
             "select id from ledger_accounts where book = $1 and parent is null", book)) {
        sum = plus(*sum, totals_on(tx, account, day));
        if (!sum) break;
    }
    return sum;
}

std::optional<Reservation> find_reservation(db::Tx& tx, ReservationId id) {
    return reservations.find(tx, " where id = ?", id);
}

std::optional<Reservation> find_reservation_by_key(db::Tx& tx, BookId book, std::string_view key) {
    return reservations.find(tx, " where book = ? and key = ?", book, key);
}

std::optional<Reservation> find_released(db::Tx& tx, BookId book, std::string_view release_key) {
    return reservations.find(tx, " where book = ? and release_key = ?", book, release_key);
}

ReservationId insert_reservation(db::Tx& tx, const Reservation& reservation) {
    return ReservationId{reservations.insert(tx, reservation)};
}

void update_reservation(db::Tx& tx, const Reservation& reservation) {
    reservations.overwrite(tx, reservation);
}

}  // namespace anju::ledger
