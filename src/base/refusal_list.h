// The list of a room's refusals, in their order:
//     inline constexpr auto refusals = refusals_of(a, b);
#pragma once

#include <array>
#include <concepts>

#include "base/result.h"

namespace anju {

template <std::same_as<RefusalKind>... Kind>
constexpr std::array<const RefusalKind*, sizeof...(Kind)> refusals_of(const Kind&... kinds) {
    return {&kinds...};
}

}  // namespace anju
