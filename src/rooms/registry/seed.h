// What fills an empty registry: the regions, units and outlines that ship, and the made-up estates
// of the demo and the city profile. Everything generated follows from the seed number; no name is
// that of a real company or person.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/result.h"
#include "platform/db/db.h"
#include "rooms/registry/model.h"

namespace anju::registry {

// Regions, a unit of each kind for every region, district outlines; from data/geo. Does nothing if
// the regions are there. Throws Fault if a file is missing or broken. The caller holds a
// transaction open.
void seed_regions(db::Tx& tx, const std::string& data_folder);

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
// Bulk-loads enterprises with their units, estates, buildings, houses, services and managers. The
// caller holds a transaction open; seed_regions ran before it. Progress lines go to `say`.
Seeded seed_estates(db::Tx& tx, const Profile& profile,
                    const std::function<void(const std::string&)>& say);

// Ties a person to a house as verified since a day, without a request: seeds only.
BindingId seed_binding(db::Tx& tx, HouseId house, UserId person, OwnerRole role,
                       const std::string& name, const std::string& phone, Date since_on);
// A house of the estate that nobody is tied to, by number in the estate's order.
std::optional<HouseId> seed_house(db::Tx& tx, EstateId estate, std::int64_t number);

}  // namespace anju::registry
