// Vouchers that people make: one makes, another checks, another than the maker posts.
#include "base/refusals.h"
#include "platform/crypto/crypto.h"
#include "platform/json/json.h"
#include "rooms/ledger/actions.h"
#include "rooms/ledger/posting_actions.h"
#include "rooms/ledger/refusals.h"
#include "rooms/ledger/store.h"

namespace anju::ledger {

namespace {

facts::VoucherMade made_fact(const Voucher& voucher) {
    return {
        .voucher = voucher.id.value,
        .book = voucher.book.value,
        .booked_on = voucher.booked_on,
        .ink = std::string(to_text(voucher.ink)),
        .reverses = voucher.reverses.set() ? std::optional(voucher.reverses.value) : std::nullopt,
        .entries = voucher.entries,
        .sum_fen = voucher.sum_fen,
        .draft_digest = crypto::hex(crypto::sha256(voucher.draft))};
}

// The entries would be good if they were posted now, as far as they themselves go.
Result<void> put_draft(db::Tx& tx, Voucher& voucher, const std::vector<Entry>& entries) {
    Ground ground = ground_of(tx, voucher, entries, voucher.booked_on);
    ground.period = find_period(tx, voucher.book, month_of(voucher.booked_on));
    TRY(voucher.sum_fen, check_entries(entries, ground.accounts));
    TRY_OK(check_period(ground.period));
    voucher.period = ground.period->id;
    voucher.entries = std::ssize(entries);
    voucher.draft = json::to_json(Entries(entries));
    return {};
}

Result<VoucherId> keep(db::Tx& tx, const Actor& by, Voucher voucher, Instant now) {
    voucher.made_by = by.user;
    voucher.made_post = by.post_name;
    voucher.made_at = now;
    voucher.id = insert_voucher(tx, voucher);
    journal::record(tx, by, now, subject(voucher.id), made_fact(voucher));
    return voucher.id;
}

}  // namespace

Result<VoucherId> make_voucher(db::Tx& tx, const Actor& by, const MakeVoucher& cmd, Instant now) {
    TRY_OK(load_book(tx, by.scope, cmd.book));
    Voucher voucher{.book = cmd.book, .booked_on = cmd.booked_on, .summary = cmd.summary};
    TRY_OK(put_draft(tx, voucher, cmd.entries));
    return keep(tx, by, std::move(voucher), now);
}

Result<void> revise_voucher(db::Tx& tx, const Actor& by, const Voucher& voucher,
                            const ReviseVoucher& cmd, Instant now) {
    TRY_OK(check_step(by, voucher, VoucherVerb::revise));
    TRY_OK(check_revision(voucher));
    Voucher after = voucher;
    after.booked_on = cmd.booked_on;
    after.summary = cmd.summary;
    TRY_OK(put_draft(tx, after, cmd.entries));
    take_step(voucher_steps, after, VoucherVerb::revise, VoucherState::made, now);
    after.made_at = now;
    after.return_reason.clear();
    update_voucher(tx, after);
    journal::record(tx, by, now, subject(voucher.id), made_fact(after));
    return {};
}

Result<void> approve_voucher(db::Tx& tx, const Actor& by, const Voucher& voucher, Instant now) {
    TRY_OK(check_step(by, voucher, VoucherVerb::check));
    TRY_OK(check_first(find_posted_reversal(tx, voucher.reverses)));
    Voucher after = voucher;
    take_step(voucher_steps, after, VoucherVerb::check, VoucherState::checked, now);
    after.checked_by = by.user;
    after.checked_post = by.post_name;
    after.checked_at = now;
    update_voucher(tx, after);
    journal::record(tx, by, now, subject(voucher.id), facts::VoucherChecked{voucher.id.value});
    return {};
}

Result<void> return_voucher(db::Tx& tx, const Actor& by, const Voucher& voucher,
                            const ReturnVoucher& cmd, Instant now) {
    TRY_OK(check_step(by, voucher, VoucherVerb::send_back));
    Voucher after = voucher;
    take_step(voucher_steps, after, VoucherVerb::send_back, VoucherState::returned, now);
    after.checked_by = {};
    after.checked_post.clear();
    after.checked_at.reset();
    after.return_reason = cmd.reason;
    update_voucher(tx, after);
    journal::record(tx, by, now, subject(voucher.id), facts::VoucherReturned{voucher.id.value});
    return {};
}

Result<void> post_voucher(db::Tx& tx, const Actor& by, const Voucher& voucher, Instant now) {
    TRY_OK(check_step(by, voucher, VoucherVerb::post));
    TRY_OK(check_first(find_posted_reversal(tx, voucher.reverses)));
    auto entries = json::from_json<Entries>(voucher.draft);
    if (!entries) throw Fault("the draft of a voucher is not in its stored form");
    TRY_OK(book_entries(tx, by, {voucher, std::move(entries->items)}, now));
    return {};
}

Result<VoucherId> reverse_voucher(db::Tx& tx, const Actor& by, const Voucher& original,
                                  const ReverseVoucher& cmd, Instant now) {
    TRY_OK(check_step(by, original, VoucherVerb::reverse));
    TRY_OK(check_reversal(original, cmd.booked_on, find_reversal_of(tx, original.id)));
    Voucher voucher{.book = original.book,
                    .booked_on = cmd.booked_on,
                    .ink = ink_against(original.ink),
                    .reverses = original.id,
                    .summary = cmd.summary};
    TRY_OK(put_draft(tx, voucher, entries_of(tx, original.id)));
    return keep(tx, by, std::move(voucher), now);
}

std::vector<VoucherVerb> may_of(db::Tx& tx, const Actor& by, const Voucher& voucher) {
    return verbs_let_through<VoucherVerb>([&](VoucherVerb verb) {
        const VoucherStep* step = find_step(voucher_steps, voucher.state, verb);
        if (!step || !by.may(step->capability) || !check_step(by, voucher, verb)) return false;
        switch (verb) {
            case VoucherVerb::revise:
                return check_revision(voucher).has_value();
            case VoucherVerb::check:
            case VoucherVerb::post:
                return check_first(find_posted_reversal(tx, voucher.reverses)).has_value();
            case VoucherVerb::reverse:
                return check_first(find_reversal_of(tx, voucher.id)).has_value();
            case VoucherVerb::send_back:
                return true;
        }
        return false;
    });
}

}  // namespace anju::ledger
