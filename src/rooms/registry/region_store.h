// SQL of regions, units and outlines.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "platform/db/db.h"
#include "rooms/registry/place_model.h"
#include "rooms/registry/place_rules.h"

// The names of the chain above the region of an estate (alias e).
#define REGION_JOINS                                                   \
    "left join registry_regions d on d.code = substr(e.region, 1, 6) " \
    "left join registry_regions s on s.code = substr(e.region, 1, 9) " \
    "left join registry_regions c on c.code = e.region "

namespace anju::registry {

std::optional<Region> find_region_row(db::Tx& tx, const RegionCode& code);
std::vector<Region> regions_of_level(db::Tx& tx, RegionLevel level);
// Names of the chain below the city, put together.
std::string path_of(db::Tx& tx, const RegionCode& code);
std::optional<Unit> find_unit_row(db::Tx& tx, UnitId id);
// The unit of the kind at the region or its nearest ancestor.
std::optional<Unit> nearest_unit(db::Tx& tx, UnitKind kind, const RegionCode& place);
std::optional<Unit> unit_of_enterprise_row(db::Tx& tx, EnterpriseId enterprise);
UnitId insert_unit(db::Tx& tx, const Unit& unit);
void update_unit(db::Tx& tx, const Unit& unit);
void update_unit(db::Tx& tx, EnterpriseId enterprise, const std::string& name,
                 const RegionCode& region);
// Those whose box holds the place, by code.
std::vector<Outline> outlines_around(db::Tx& tx, Place place);
std::vector<Outline> all_outlines(db::Tx& tx);

}  // namespace anju::registry
