// Books, accounts and periods: opened, closed and opened again by people.
#include "base/refusals.h"
#include "base/scope.h"
#include "platform/journal/journal.h"
#include "rooms/ledger/actions.h"
#include "rooms/ledger/capabilities.h"
#include "rooms/ledger/posting_actions.h"
#include "rooms/ledger/refusals.h"
#include "rooms/ledger/store.h"

namespace anju::ledger {

namespace {

AccountGround ground_of(db::Tx& tx, const Standing& standing, Date today) {
    return {standing, has_open_parts(tx, standing.account.id), today};
}

ClosingGround ground_of(db::Tx& tx, const Period& period, Date today) {
    const Date last_day = next_month(period.begins_on) - std::chrono::days{1};
    return {.earlier_open = is_earlier_open(tx, period),
            .vouchers_open = count_waiting(tx, period),
            .trial = trial_of(tx, period.book, last_day),
            .today = today};
}

}  // namespace

Result<BookId> open_book(db::Tx& tx, const Actor& by, const OpenBook& cmd, Instant now) {
    TRY_OK(check_code(cmd.code.value, "/code"));
    if (!lies_in({.region = cmd.region}, bounds_of(by.scope))) return refuse(not_found);
    if (find_book_by_code(tx, cmd.code.value)) return refuse_at("/code", ledger_code_taken);
    const Book book{.code = cmd.code, .name = cmd.name, .region = cmd.region};
    const BookId id = insert_book(tx, book);
    journal::record(tx, by, now, subject(id),
                    facts::LedgerBookOpened{id.value, book.code, book.name, book.region});
    return id;
}

Result<AccountId> open_account(db::Tx& tx, const Actor& by, const OpenAccount& cmd, Instant now) {
    const BookId book = cmd.book;
    TRY_OK(load_book(tx, by.scope, book));
    const auto parent =
        cmd.parent ? find_account_by_code(tx, book, cmd.parent->value) : std::nullopt;
    TRY(Account account, decide_account(cmd, parent));
    account.book = book;
    if (find_account_by_code(tx, book, account.code)) return refuse_at("/code", ledger_code_taken);
    if (!parent) TRY_OK(check_top(count_top(tx, book)));
    const AccountId id = insert_account(tx, account);
    journal::record(tx, by, now, {"ledger_account", id.value},
                    facts::LedgerAccountOpened{
                        .account = id.value,
                        .book = book.value,
                        .parent = parent ? std::optional(parent->id.value) : std::nullopt,
                        .code = account.code,
                        .name = account.name,
                        .account_kind = std::string(to_text(account.kind)),
                        .side = std::string(to_text(account.side)),
                        .takes = std::string(to_text(account.takes)),
                        .cover = std::string(to_text(account.cover))});
    return id;
}

Result<void> close_account(db::Tx& tx, const Actor& by, const Account& account, Instant now) {
    const Date today = civil_date(now);
    TRY(const Account closed,
        decide_account_closing(ground_of(tx, standing_of(tx, account, today), today)));
    update_account(tx, closed);
    journal::record(tx, by, now, {"ledger_account", account.id.value},
                    facts::LedgerAccountClosed{account.id.value, *closed.closed_on});
    return {};
}

Result<void> reopen_account(db::Tx& tx, const Actor& by, const Account& account, Instant now) {
    TRY(const Account open,
        decide_account_reopening(account, find_account_row(tx, account.parent)));
    update_account(tx, open);
    journal::record(tx, by, now, {"ledger_account", account.id.value},
                    facts::LedgerAccountReopened{account.id.value});
    return {};
}

std::vector<AccountVerb> may_of(db::Tx& tx, const Actor& by, const Standing& standing, Date today) {
    const Account& account = standing.account;
    return verbs_let_through<AccountVerb>([&](AccountVerb verb) {
        if (!by.may(ledger_keep)) return false;
        switch (verb) {
            case AccountVerb::close:
                return decide_account_closing(ground_of(tx, standing, today)).has_value();
            case AccountVerb::reopen:
                return decide_account_reopening(account, find_account_row(tx, account.parent))
                    .has_value();
        }
        return false;
    });
}

Result<PeriodId> open_period(db::Tx& tx, const Actor& by, const OpenPeriod& cmd, Instant now) {
    const BookId book = cmd.book;
    TRY_OK(load_book(tx, by.scope, book));
    TRY_OK(check_opening(cmd.begins_on, find_last_period(tx, book)));
    const PeriodId id = insert_period(tx, {.book = book, .begins_on = cmd.begins_on});
    journal::record(tx, by, now, {"ledger_period", id.value},
                    facts::LedgerPeriodOpened{id.value, book.value, cmd.begins_on});
    return id;
}

Result<void> close_period(db::Tx& tx, const Actor& by, const Period& period, Instant now) {
    const ClosingGround ground = ground_of(tx, period, civil_date(now));
    TRY_OK(check_closing(period, ground));
    Period closed = period;
    closed.state = PeriodState::closed;
    closed.closed_by = by.user;
    update_period(tx, closed);
    journal::record(tx, by, now, {"ledger_period", period.id.value},
                    facts::LedgerPeriodClosed{period.id.value, last_number(tx, period.id),
                                              ground.trial->debit_fen, ground.trial->credit_fen});
    return {};
}

Result<void> reopen_period(db::Tx& tx, const Actor& by, const Period& period,
                           const ReopenPeriod& cmd, Instant now) {
    TRY_OK(check_reopening(by, period, find_closed_after(tx, period)));
    Period open = period;
    open.state = PeriodState::open;
    open.closed_by = {};
    open.reopen_reason = cmd.reason;
    update_period(tx, open);
    journal::record(tx, by, now, {"ledger_period", period.id.value},
                    facts::LedgerPeriodReopened{period.id.value, cmd.reason});
    return {};
}

std::vector<PeriodVerb> may_of(db::Tx& tx, const Actor& by, const Period& period, Date today) {
    return verbs_let_through<PeriodVerb>([&](PeriodVerb verb) {
        if (!by.may(ledger_keep)) return false;
        switch (verb) {
            case PeriodVerb::close:
                return check_closing(period, ground_of(tx, period, today)).has_value();
            case PeriodVerb::reopen:
                return check_reopening(by, period, find_closed_after(tx, period)).has_value();
        }
        return false;
    });
}

}  // namespace anju::ledger
