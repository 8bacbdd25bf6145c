// What is known of an installation before opening day, and what of it is missing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/enum.h"
#include "base/time.h"
#include "rooms/identity/model.h"
#include "rooms/registry/place_model.h"

namespace anju::opening {

// In the order in which a city sets them up.
// clang-format off
ANJU_ENUM(Item,
    unit_accounts, dispatchers, second_factors,   // people
    enterprises, enterprise_accounts, estates,    // what is supervised
    calendar, policy,                             // law
    gateway, front, backup, witnesses)            // the installation
// clang-format on

// All that a line is computed from.
struct Known {
    Instant now;
    std::vector<registry::Unit> units;  // open ones
    std::vector<registry::Region> districts;
    std::vector<identity::Post> posts;   // open, of people who may sign in
    std::vector<UserId> second_factors;  // who has one
    std::int64_t estates = 0;
    std::vector<int> missing_years;        // whose days off are due and not published
    std::vector<std::string> unconfirmed;  // titles of policy values
    bool sends_messages = false;
    bool is_encrypted = false;
    bool is_named = false;
    std::optional<Instant> backup_at;
    std::int64_t witnesses = 0;  // that have signed
};

// One thing to do. `names`: the first ten of what is missing.
struct Line {
    Item item = Item::unit_accounts;
    std::int64_t missing = 0;
    std::vector<std::string> names;
    bool operator==(const Line&) const = default;
};

}  // namespace anju::opening
