// What fills an empty registry: the regions, units and outlines that ship.
#pragma once

#include <optional>
#include <string>

#include "base/result.h"
#include "platform/db/db.h"
#include "rooms/registry/model.h"

namespace anju::registry {

// Regions, a unit of each kind for every region, district outlines; from data/geo. Does nothing if
// the regions are there. Throws Fault if a file is missing or broken. The caller holds a
// transaction open.
void seed_regions(db::Tx& tx, const std::string& data_folder, Instant now);

// Ties a person to a house as verified since a day, without a request: seeds only. Of the binding
// house, person, role, name, phone and first day are asked.
BindingId seed_binding(db::Tx& tx, Binding binding, const OwnerWords& gave, Instant now);
// A house of the estate that nobody is tied to, by number in the estate's order.
std::optional<HouseId> seed_house(db::Tx& tx, EstateId estate, std::int64_t number);

}  // namespace anju::registry
