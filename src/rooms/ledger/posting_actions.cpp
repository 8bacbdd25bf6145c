#include "rooms/ledger/posting_actions.h"

#include <set>

#include "base/fault_point.h"
#include "rooms/ledger/actions.h"
#include "rooms/ledger/day_rules.h"
#include "rooms/ledger/day_store.h"
#include "rooms/ledger/refusals.h"
#include "rooms/ledger/store.h"

namespace anju::ledger {

namespace {

std::optional<std::int64_t> number_of(VoucherId id) {
    return id.set() ? std::optional(id.value) : std::nullopt;
}

// The voucher as posted, with the next number of its period.
Voucher posted(const Actor& by, const Bringing& bringing, const PeriodNow& period,
               const Effect& effect, Instant now) {
    Voucher voucher = bringing.voucher;
    voucher.state = VoucherState::posted;
    voucher.period = period.period.id;
    voucher.number = period.last_number + 1;
    voucher.entries = std::ssize(bringing.entries);
    voucher.sum_fen = effect.sum_fen;
    voucher.draft.clear();
    voucher.root = root_of(bringing.entries);
    voucher.posted_by = by.user;
    voucher.posted_post = by.post_name;
    voucher.posted_at = now;
    voucher.posted_on = day_for_posting(period.told, civil_date(now));
    return voucher;
}

void record_posting(db::Tx& tx, const Actor& by, const Voucher& voucher, Instant now) {
    journal::record(tx, by, now, subject(voucher.id),
                    facts::EntriesPosted{.voucher = voucher.id.value,
                                         .book = voucher.book.value,
                                         .period = voucher.period.value,
                                         .number = *voucher.number,
                                         .booked_on = voucher.booked_on,
                                         .ink = std::string(to_text(voucher.ink)),
                                         .reverses = number_of(voucher.reverses),
                                         .entries = voucher.entries,
                                         .sum_fen = voucher.sum_fen,
                                         .root = voucher.root});
}

}  // namespace

Ground ground_of(db::Tx& tx, const Voucher& voucher, std::span<const Entry> entries, Date from) {
    Ground ground;
    const auto add = [&](AccountId named) {
        for (AccountId id = named; id.set() && !ground.accounts.contains(id);) {
            auto standing = find_standing(tx, id, from);
            if (!standing || standing->account.book != voucher.book) return;
            id = standing->account.parent;
            ground.accounts.emplace(standing->account.id, *std::move(standing));
        }
    };
    for (const Entry& entry : entries) {
        add(entry.debit);
        add(entry.credit);
    }
    if (voucher.settles.set()) ground.settles = find_reservation(tx, voucher.settles);
    return ground;
}

Result<Posted> book_entries(db::Tx& tx, const Actor& by, Bringing bringing, Instant now) {
    const Date today = civil_date(now);
    Ground ground = ground_of(tx, bringing.voucher, bringing.entries,
                              std::min(today, bringing.voucher.booked_on));
    const auto period =
        find_period_now(tx, bringing.voucher.book, month_of(bringing.voucher.booked_on), today);
    if (period) ground.period = period->period;
    TRY(const Effect effect,
        decide_posting({bringing.voucher.booked_on, bringing.voucher.ink, bringing.entries, today},
                       ground));
    Voucher voucher = posted(by, bringing, *period, effect, now);
    ANJU_FAULT_POINT();
    if (voucher.id.set())
        update_voucher(tx, voucher);
    else
        voucher.id = insert_voucher(tx, voucher);
    ANJU_FAULT_POINT();
    insert_entries(tx, voucher.id, bringing.entries);
    for (const auto& [account, rows] : effect.rows) put_balances(tx, account, rows);
    // Behind a clock that was put right.
    if (period->told_through && *voucher.posted_on <= *period->told_through)
        put_told_through(tx, voucher.book, *voucher.posted_on - std::chrono::days{1});
    record_posting(tx, by, voucher, now);
    ANJU_FAULT_POINT();
    if (effect.settles) {
        update_reservation(tx, *effect.settles);
        ANJU_FAULT_POINT();
        journal::record(tx, by, now, subject(effect.settles->id),
                        facts::LedgerSettled{effect.settles->id.value, voucher.id.value,
                                             effect.settles->settled_fen});
        ANJU_FAULT_POINT();
    }
    return Posted{voucher.id, *voucher.number, Doing::done, effect.balances};
}

Posted repeated(db::Tx& tx, const Voucher& voucher, Date today) {
    Posted again{voucher.id, *voucher.number, Doing::repeated, {}};
    std::set<AccountId> named;
    for (const Entry& entry : entries_of(tx, voucher.id)) named.insert({entry.debit, entry.credit});
    for (const AccountId id : named)
        again.balances.push_back(stands(*find_standing(tx, id, today), today));
    return again;
}

std::vector<std::string_view> codes_in(std::string_view codes) {
    std::vector<std::string_view> found;
    while (!codes.empty()) {
        const std::size_t end = std::min(codes.find(' '), codes.size());
        if (end > 0) found.push_back(codes.substr(0, end));
        codes.remove_prefix(std::min(end + 1, codes.size()));
    }
    return found;
}

}  // namespace anju::ledger
