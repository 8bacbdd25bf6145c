#include "rooms/channels/receipt_queries.h"

#include "facts/complaints.h"
#include "rooms/channels/refusals.h"
#include "rooms/complaints/actions.h"

namespace anju::channels {

namespace {

constexpr std::string_view noun = "complaint";

// Those facts that carry the state after them.
template <class... Fact>
std::vector<std::string_view> moving_kinds(FactList<Fact...>) {
    std::vector<std::string_view> kinds;
    const auto add = [&]<class One>(const One*) {
        if constexpr (requires(One fact) { fact.state; }) kinds.push_back(One::kind);
    };
    (add(static_cast<const Fact*>(nullptr)), ...);
    return kinds;
}

std::optional<std::int64_t> find_case(db::Tx& tx, std::string_view word) {
    const auto found = complaints::find_case_of_book(tx, word);
    return found ? std::optional(found->value) : std::nullopt;
}

}  // namespace

Result<journal::Receipt> receipt_of_case(db::Tx& tx, const Actor& by, complaints::ComplaintId id) {
    TRY(const complaints::Case c, complaints::load_case(tx, by.scope, id));
    if (c.complainant != by.user) return refuse(receipt_not_yours);
    return journal::receipt_of(tx, {noun, id.value}, c.book);
}

journal::Book book_of_cases() { return {noun, moving_kinds(facts::ComplaintsFacts{}), find_case}; }

}  // namespace anju::channels
