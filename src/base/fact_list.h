// Every room names its facts in one list, at the end of its header in src/facts:
//
//     using ComplaintsFacts = FactList<ComplaintFiled, ComplaintDispatched>;
//     template <In<ComplaintsFacts> Fact>
//     ComplaintsFacts list_of(const Fact&);
//
// What reads facts back goes by the list, so a fact that is in none cannot be recorded.
#pragma once

#include <type_traits>

namespace anju {

template <class... Fact>
struct FactList {
    template <class Other>
    static constexpr bool has = (std::is_same_v<Other, Fact> || ...);
};

template <class Fact, class List>
concept In = List::template has<Fact>;

// list_of() is never defined: only the list that it gives is asked for.
template <class Fact>
concept Listed = requires(const Fact& fact) {
    list_of(fact);
};

}  // namespace anju
