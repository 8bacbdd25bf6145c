#include "rooms/ledger/day_store.h"

#include "platform/db/columns.h"
#include "platform/journal/leaf.h"
#include "platform/journal/merkle.h"
#include "platform/journal/note.h"
#include "rooms/ledger/store.h"
#include "rooms/ledger/voucher_store.h"

namespace anju::ledger {

namespace {

namespace merkle = journal::merkle;

const db::Table<LedgerDay> days(db::Told::Where{"ledger_days", "ledger_day", "id"},
                                {db::id<&LedgerDay::id>("id"),
                                 ANJU_FIXED_COLUMNS(LedgerDay, book, day, salt, lines, root)});

std::vector<merkle::Hash> leaves_of(const std::vector<SubLine>& lines, const db::Bytes& salt) {
    std::vector<merkle::Hash> leaves;
    for (const SubLine& line : lines) {
        const auto hidden = journal::commitment(opener_of(salt, line.code), line.text);
        leaves.push_back(merkle::leaf_hash(merkle::bytes_of(hidden)));
    }
    return leaves;
}

Totals summed(const Totals& a, const Totals& b) {
    const auto sum = plus(a, b);
    CHECK(sum.has_value());
    return *sum;
}

std::map<AccountId, Totals> moved_on_day(db::Tx& tx, BookId book, Date day) {
    struct Row {
        Ink ink = Ink::blue;
        AccountId debit;
        AccountId credit;
        Money amount_fen;
    };
    std::map<AccountId, Totals> moved;
    db::Query query(
        "select v.ink, e.debit, e.credit, e.amount_fen from ledger_vouchers v "
        "join ledger_entries e on e.voucher = v.id where v.book = ? and v.posted_on = ?",
        book, day);
    tx.each<Row>(query, [&](const Row& row) {
        const Money amount = row.ink == Ink::red ? Money{} - row.amount_fen : row.amount_fen;
        moved[row.debit] = summed(moved[row.debit], {amount, {}});
        moved[row.credit] = summed(moved[row.credit], {{}, amount});
    });
    return moved;
}

Totals without(const Totals& all, const Totals& later) {
    return {all.debit_fen - later.debit_fen, all.credit_fen - later.credit_fen};
}

// Days behind one on which something was posted to the book, but for those that were told (before
// one of them).
std::vector<Date> days_untold(db::Tx& tx, const Untold& after) {
    // Each step is one in the index.
    return tx.all<Date>(
        "with recursive posted(day) as (select min(posted_on) from ledger_vouchers "
        "where book = $1 and posted_on > $2 union all select (select min(v.posted_on) "
        "from ledger_vouchers v where v.book = $1 and v.posted_on > posted.day) from posted "
        "where posted.day is not null) select day from posted where day is not null "
        "and not exists (select 1 from ledger_days d where d.book = $1 and d.day = posted.day "
        "and (d.id < $3 or $3 is null)) order by day",
        after.book, after.day, after.id);
}

// The sub-accounts of a ground that moved.
void add_moved(db::Tx& tx, DayGround& ground) {
    for (const auto& [id, by] : ground.moved)
        if (!ground.accounts.contains(id)) ground.accounts[id] = *find_account_row(tx, id);
}

// All but the totals.
DayGround moved_on(db::Tx& tx, const Untold& day) {
    const auto book = find_book(tx, day.book);
    CHECK(book.has_value());
    DayGround ground{.book = book->code,
                     .day = day.day,
                     .vouchers = tx.one<std::int64_t>(
                         "select count(*) from ledger_vouchers where book = $1 and posted_on = $2",
                         day.book, day.day),
                     .moved = moved_on_day(tx, day.book, day.day)};
    for (const Account& account :
         accounts_where(tx, db::Query(" where book = ? and grp is null order by id", day.book)))
        ground.accounts[account.id] = account;
    add_moved(tx, ground);
    for (const auto& [id, account] : ground.accounts)
        if (account.is_sub()) ground.group_sizes[{account.parent, account.grp}] = 0;
    for (auto& [group, size] : ground.group_sizes)
        size = tx.one<std::int64_t>(
            "select count(*) from ledger_accounts where parent = $1 and grp = $2", group.first,
            group.second);
    return ground;
}

}  // namespace

std::span<const db::Told* const> told_of_days() {
    static const db::Told* const all[] = {&days.told()};
    return all;
}

std::optional<LedgerDay> find_day(db::Tx& tx, BookId book, Date day) {
    return days.find(tx, " where book = ? and day = ?", book, day);
}

std::vector<LedgerDay> days_where(db::Tx& tx, const db::Query& tail) { return days.list(tx, tail); }

DayId insert_day(db::Tx& tx, const LedgerDay& day) { return DayId{days.insert(tx, day)}; }

std::vector<Date> days_told_from(db::Tx& tx, BookId book, Date from) {
    return tx.all<Date>("select day from ledger_days where book = $1 and day >= $2 order by day",
                        book, from);
}

std::optional<Untold> find_untold_day(db::Tx& tx, Date today) {
    for (const auto book : tx.all<BookId>("select id from ledger_books order by id")) {
        const Date posting = day_for_posting(days_told_from(tx, book, today), today);
        const auto through =
            tx.first<Date>("select through from ledger_told where book = $1", book);
        for (const Date day : days_untold(tx, {book, through.value_or(Date{}), {}}))
            if (is_over(day, posting)) return Untold{book, day, {}, told_through(day, posting)};
    }
    return std::nullopt;
}

void put_told_through(db::Tx& tx, BookId book, Date day) {
    tx.exec(
        "insert into ledger_told (book, through) values ($1, $2) "
        "on conflict (book) do update set through = excluded.through",
        book, day);
}

DayGround ground_of_day(db::Tx& tx, const Untold& day) {
    DayGround ground = moved_on(tx, day);
    DayGround later{.accounts = ground.accounts};
    for (const Date untold : days_untold(tx, {day.book, Date{}, day.id}))
        if (untold != day.day)
            for (const auto& [id, by] : moved_on_day(tx, day.book, untold))
                later.moved[id] = summed(later.moved[id], by);
    add_moved(tx, later);
    const auto moved_later = rolled_up(later);
    for (const auto& [id, account] : ground.accounts) {
        const auto found = moved_later.find(id);
        ground.totals[id] = without(totals_on(tx, id, end_of_days),
                                    found == moved_later.end() ? Totals{} : found->second);
    }
    return ground;
}

DayGround ground_of_day(db::Tx& tx, const Untold& day, std::map<AccountId, Totals>& totals) {
    DayGround ground = moved_on(tx, day);
    for (const auto& [id, by] : rolled_up(ground)) totals[id] = summed(totals[id], by);
    for (const auto& [id, account] : ground.accounts) ground.totals[id] = totals[id];
    return ground;
}

std::string opener_of(const db::Bytes& salt, std::string_view code) {
    return std::string(merkle::bytes_of(
        crypto::sha256(std::string(salt.begin(), salt.end()) + std::string(code))));
}

std::string root_of(const std::vector<SubLine>& lines, const db::Bytes& salt) {
    return journal::to_base64(merkle::root_of(leaves_of(lines, salt)));
}

std::vector<std::string> proof_of(const std::vector<SubLine>& lines, const db::Bytes& salt,
                                  std::int64_t n) {
    const auto leaves = leaves_of(lines, salt);
    const merkle::NodeAt node = [&](int level, std::int64_t index) {
        const std::int64_t width = std::int64_t{1} << level;
        return merkle::root_of(std::span(leaves).subspan(static_cast<std::size_t>(index * width),
                                                         static_cast<std::size_t>(width)));
    };
    std::vector<std::string> proof;
    for (const auto& hash : merkle::inclusion_proof(n, std::ssize(leaves), node))
        proof.push_back(journal::to_base64(hash));
    return proof;
}

}  // namespace anju::ledger
