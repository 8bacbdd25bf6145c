// A fact of a list, whichever it is: for rules that are told facts and know nothing of a journal.
#pragma once

#include <variant>

#include "base/fact_list.h"

namespace anju {

template <class... Fact>
std::variant<Fact...> variant_of(FactList<Fact...>);

template <class List>
using AnyFactOf = decltype(variant_of(List{}));

}  // namespace anju
