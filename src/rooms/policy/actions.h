// What other rooms ask of policy. Look-ups take the place and the day; the narrowest scope that
// holds on the day wins (street, district, city). A key that nobody defined is a fault: keys are
// seeded from data/policy.
#pragma once

#include <optional>
#include <string_view>

#include "platform/db/db.h"
#include "rooms/policy/model.h"

namespace anju::policy {

WorkCalendar calendar(db::Tx& tx);
Version version_of(db::Tx& tx, std::string_view key, const RegionCode& place, Date on);
DatedLimit limit_of(db::Tx& tx, std::string_view key, const RegionCode& place, Date on);
DatedNumber number_of(db::Tx& tx, std::string_view key, const RegionCode& place, Date on);
// The version a row kept.
std::optional<Version> find_version(db::Tx& tx, PolicyId id);

}  // namespace anju::policy
