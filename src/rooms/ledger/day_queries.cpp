#include "rooms/ledger/day_queries.h"

#include <algorithm>

#include "base/refusals.h"
#include "base/scope.h"
#include "platform/journal/note.h"
#include "rooms/ledger/day_store.h"
#include "rooms/ledger/refusals.h"
#include "rooms/ledger/store.h"

namespace anju::ledger {

namespace {

std::optional<std::int64_t> find_word(db::Tx& tx, std::string_view word) {
    const auto asked = parse_day_word(word);
    const auto book = asked ? find_book_by_code(tx, asked->code) : std::nullopt;
    const auto day = book ? find_day(tx, book->id, asked->day) : std::nullopt;
    return day ? std::optional(day->id.value) : std::nullopt;
}

}  // namespace

journal::Book book_of_days() { return {"ledger_day", {facts::LedgerDayTold::kind}, find_word}; }

Result<LineReceipt> receipt_of_line(db::Tx& tx, const Scope& scope, AccountId id,
                                    const OnDay& asked, Date today) {
    const auto account = find_account_row(tx, id);
    if (!account || !load_book(tx, scope, account->book)) return refuse(not_found);
    const auto day = find_day(tx, account->book, asked.on.value_or(today));
    if (!day) return refuse(day_line_absent);
    const auto book = find_book(tx, account->book);
    const auto lines = sub_lines_of(ground_of_day(tx, {day->book, day->day, day->id}));
    const auto line = std::ranges::find(lines, id, &SubLine::account);
    if (line == lines.end()) return refuse(day_line_absent);
    const std::int64_t at = line - lines.begin();
    return LineReceipt{.book = "/log/book/ledger_day/" + book->code + '.' + to_text(day->day),
                       .line = line->text,
                       .opener = journal::to_base64(opener_of(day->salt, line->code)),
                       .index = at,
                       .lines = day->lines,
                       .proof = proof_of(lines, day->salt, at),
                       .root = day->root};
}

}  // namespace anju::ledger
