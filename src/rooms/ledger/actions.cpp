// What rooms ask of the ledger.
#include "rooms/ledger/actions.h"

#include "base/refusals.h"
#include "platform/crypto/crypto.h"
#include "platform/journal/journal.h"
#include "rooms/ledger/posting_actions.h"
#include "rooms/ledger/refusals.h"
#include "rooms/ledger/store.h"

namespace anju::ledger {

namespace {

// Of what came with a key: the same key with anything else in it is refused. Each part has its
// length in front, so that no two inputs run together.
std::string digest_of(std::initializer_list<std::string> parts) {
    std::string input;
    for (const std::string& part : parts) input += std::to_string(part.size()) + ' ' + part;
    return crypto::hex(crypto::sha256(input));
}

std::string text_of(const std::vector<Entry>& entries) {
    std::string text;
    for (const Entry& entry : entries)
        text += std::to_string(entry.debit.value) + ' ' + std::to_string(entry.credit.value) + ' ' +
                std::to_string(entry.amount_fen.fen()) + ';';
    return text;
}

// What was posted under the key before, if anything.
struct Keyed {
    BookId book;
    std::string_view key;
    std::string_view digest;
};
Result<std::optional<Posted>> find_posted(db::Tx& tx, const Keyed& asked, Date today) {
    TRY_OK(check_key(asked.key));
    const auto before = find_voucher_by_key(tx, asked.book, asked.key);
    if (!before) return std::nullopt;
    if (before->key_digest != asked.digest) return refuse(posting_key_reused);
    return repeated(tx, *before, today);
}

Voucher voucher_of(const Actor& by, const Posting& posting, std::string digest, Instant now) {
    return {.book = posting.book,
            .booked_on = posting.booked_on,
            .summary = posting.summary,
            .key = posting.key,
            .key_digest = std::move(digest),
            .made_by = by.user,
            .made_post = by.post_name,
            .made_at = now};
}

}  // namespace

Result<Posted> post(db::Tx& tx, const Actor& by, const Posting& posting, Instant now) {
    auto digest =
        digest_of({"post", to_text(posting.booked_on), posting.summary, text_of(posting.entries)});
    TRY(auto before, find_posted(tx, {posting.book, posting.key, digest}, civil_date(now)));
    if (before) return *std::move(before);
    return book_entries(tx, by, {voucher_of(by, posting, std::move(digest), now), posting.entries},
                        now);
}

Result<Posted> settle(db::Tx& tx, const Actor& by, ReservationId id, const Posting& posting,
                      Instant now) {
    auto digest = digest_of({"settle", std::to_string(id.value), to_text(posting.booked_on),
                             posting.summary, text_of(posting.entries)});
    TRY(auto before, find_posted(tx, {posting.book, posting.key, digest}, civil_date(now)));
    if (before) return *std::move(before);
    if (!find_reservation(tx, id)) return refuse(reservation_over);
    Voucher voucher = voucher_of(by, posting, std::move(digest), now);
    voucher.settles = id;
    return book_entries(tx, by, {std::move(voucher), posting.entries}, now);
}

Result<Posted> reverse(db::Tx& tx, const Actor& by, const Reversal& reversal, Instant now) {
    auto digest = digest_of({"reverse", std::to_string(reversal.voucher.value),
                             to_text(reversal.booked_on), reversal.summary});
    TRY(auto before, find_posted(tx, {reversal.book, reversal.key, digest}, civil_date(now)));
    if (before) return *std::move(before);
    const auto original = find_voucher(tx, reversal.voucher);
    if (!original || original->book != reversal.book) return refuse(not_found);
    TRY_OK(check_reversal(*original, reversal.booked_on, find_posted_reversal(tx, original->id)));
    Voucher voucher = voucher_of(by,
                                 {.book = reversal.book,
                                  .key = reversal.key,
                                  .booked_on = reversal.booked_on,
                                  .summary = reversal.summary},
                                 std::move(digest), now);
    voucher.reverses = original->id;
    voucher.ink = ink_against(original->ink);
    return book_entries(tx, by, {std::move(voucher), entries_of(tx, original->id)}, now);
}

Result<Reserved> reserve(db::Tx& tx, const Actor& by, const Reserve& cmd, Instant now) {
    TRY_OK(check_key(cmd.key));
    auto digest = digest_of(
        {"reserve", std::to_string(cmd.account.value), std::to_string(cmd.amount_fen.fen())});
    if (const auto before = find_reservation_by_key(tx, cmd.book, cmd.key)) {
        if (before->key_digest != digest) return refuse(posting_key_reused);
        const bool open = before->state == ReservationState::open;
        return Reserved{before->id, Doing::repeated, before->state,
                        open ? before->amount_fen - before->settled_fen : Money{}};
    }
    const auto account = find_standing(tx, cmd.account, civil_date(now));
    if (!account || account->account.book != cmd.book) return refuse(account_absent);
    TRY_OK(check_reserve(cmd, *account, civil_date(now)));
    const Reservation made{.book = cmd.book,
                           .account = cmd.account,
                           .amount_fen = cmd.amount_fen,
                           .key = cmd.key,
                           .key_digest = std::move(digest),
                           .made_by = by.user,
                           .made_at = now};
    const ReservationId id = insert_reservation(tx, made);
    journal::record(
        tx, by, now, subject(id),
        facts::LedgerReserved{id.value, cmd.book.value, cmd.account.value, cmd.amount_fen});
    return Reserved{id, Doing::done, ReservationState::open, cmd.amount_fen};
}

Result<Doing> release(db::Tx& tx, const Actor& by, const Release& cmd, Instant now) {
    TRY_OK(check_key(cmd.key));
    const auto was = find_reservation(tx, cmd.reservation);
    if (!was) return refuse(not_found);
    if (was->release_key == cmd.key) return Doing::repeated;
    if (find_released(tx, was->book, cmd.key)) return refuse(posting_key_reused);
    TRY(Reservation after, decide_release(*was));
    after.release_key = cmd.key;
    update_reservation(tx, after);
    journal::record(tx, by, now, subject(was->id),
                    facts::LedgerReleased{was->id.value, was->amount_fen - was->settled_fen});
    return Doing::done;
}

Result<AccountId> open_sub_accounts(db::Tx& tx, const Actor& by, AccountId parent,
                                    std::span<const SubAccount> keys, Instant now) {
    CHECK(!keys.empty() && keys.size() <= sub_accounts_max);
    const auto above = find_account_row(tx, parent);
    if (!above) return refuse(account_absent);
    AccountId first;
    AccountId last;
    for (const SubAccount& key : keys) {
        TRY(const Account account, decide_sub_account(key, *above));
        if (find_account_by_code(tx, account.book, account.code))
            return refuse_at("/key", ledger_code_taken, account.code);
        const AccountId id = insert_account(tx, account);
        // Another lane took a number in between (PostgreSQL): the lane begins this one again.
        if (last.set() && id.value != last.value + 1)
            throw db::DbError(db::DbErrorKind::serialization, "sub-accounts of two at once");
        if (!first.set()) first = id;
        last = id;
    }
    journal::record(tx, by, now, {"ledger_account", first.value, last.value},
                    facts::LedgerSubAccountsOpened{parent.value, first.value, std::ssize(keys)});
    return first;
}

std::optional<Account> find_account(db::Tx& tx, BookId book, std::string_view code) {
    return find_account_by_code(tx, book, code);
}

Money balance_on(db::Tx& tx, AccountId account, Date day) {
    const auto row = find_account_row(tx, account);
    CHECK(row.has_value());
    const auto balance = balance_of(row->side, totals_on(tx, account, day));
    CHECK(balance.has_value());
    return *balance;
}

Result<void> declare_identity(db::Tx& tx, const Actor& by, const Identity& identity, Instant now) {
    for (const std::string& codes : {identity.left_codes, identity.right_codes})
        for (const std::string_view code : codes_in(codes))
            if (!find_account_by_code(tx, identity.book, code))
                return refuse(account_absent, std::string(code));
    if (has_identity(tx, identity.book, identity.name)) return refuse(identity_taken);
    insert_identity(tx, identity);
    journal::record(tx, by, now, subject(identity.book),
                    facts::LedgerIdentityDeclared{identity.book.value, identity.name,
                                                  identity.left_codes, identity.right_codes});
    return {};
}

}  // namespace anju::ledger
