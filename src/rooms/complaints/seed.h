// What fills an empty room: the categories, words and dispatch catalogue that ship, and the cases
// of the city profile, which are bulk-loaded with their facts and hold up to `anju verify`.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "platform/db/db.h"
#include "rooms/complaints/model.h"

namespace anju::complaints {

// From data/complaints; adds what is missing and renames what is there. Throws Fault if a file is
// missing or broken.
void seed_catalogue(db::Tx& tx, const std::string& data_folder);

struct CityCases {
    std::int64_t cases = 1'000'000;
    Instant until;                  // the last is filed about then; the first three years earlier
    std::vector<EstateId> estates;  // those with a serving enterprise get the enterprise's cases
    UserId first_complainant;       // complainants are the users from here on
    std::int64_t complainants = 1;
    std::uint64_t seed = 20260301;
};
// Progress lines go to `say`. The caller has no transaction open on the connection.
std::int64_t seed_cases(db::Connection& connection, const CityCases& wanted,
                        const std::function<void(const std::string&)>& say);

}  // namespace anju::complaints
