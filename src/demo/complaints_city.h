// The cases of a whole city: bulk-loaded with their words and facts, and right by `anju verify`.
// Facts are loaded in the order of their moments, as they would have been recorded.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "platform/db/db.h"

namespace anju::demo {

inline constexpr std::chrono::days city_span{3 * 365};

struct CityCases {
    std::int64_t cases = 1'000'000;
    Instant until;                  // the last is filed about then; the first three years earlier
    std::vector<EstateId> estates;  // those with a serving enterprise get the enterprise's cases
    UserId first_complainant;       // complainants are the users from here on
    std::int64_t complainants = 1;
    std::uint64_t seed = 20260301;
};
// Progress lines go to `say`. The caller has no transaction open on the connection.
std::int64_t load_city(db::Connection& connection, const CityCases& wanted,
                       const std::function<void(const std::string&)>& say);

}  // namespace anju::demo
