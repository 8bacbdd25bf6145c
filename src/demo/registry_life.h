// Made-up estates, houses and enterprises, where people can live and complain.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "platform/db/db.h"
#include "rooms/registry/model.h"

namespace anju::demo {

struct Profile {
    std::int64_t estates = 120;
    std::int64_t houses = 20000;
    std::int64_t enterprises = 40;
    std::uint64_t seed = 20260301;
    Date today{};  // services, deliveries and managers are dated before it
};
Profile demo_profile(Date today);
Profile city_profile(Date today);

struct Seeded {
    std::vector<EstateId> estates;
    std::vector<EnterpriseId> enterprises;
    std::int64_t houses = 0;
};
// Bulk-loads enterprises with their units, estates, buildings, houses, services and managers, and
// tells of them at `now`. The caller holds a transaction open; registry::seed_regions ran before
// it. Progress lines go to `say`.
Seeded seed_estates(db::Tx& tx, const Profile& profile, Instant now,
                    const std::function<void(const std::string&)>& say);

}  // namespace anju::demo
