// SQL of regions, units and outlines.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "platform/db/db.h"
#include "rooms/registry/place_model.h"
#include "rooms/registry/place_rules.h"
#include "rooms/registry/unit_model.h"

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
// The open one of the kind in exactly this region.
std::optional<Unit> find_unit_at(db::Tx& tx, UnitKind kind, const RegionCode& region);
void update_unit(db::Tx& tx, EnterpriseId enterprise, const std::string& name,
                 const RegionCode& region);
// Those whose box holds the place, by code.
std::vector<Outline> outlines_around(db::Tx& tx, Place place);
std::vector<Outline> all_outlines(db::Tx& tx);

std::optional<UnitChange> find_unit_change(db::Tx& tx, UnitChangeId id);
// That waits for a decision or for its day: of the unit, or for the kind in the region.
UnitChangeId find_unit_change_under_way(db::Tx& tx, UnitId unit, UnitKind kind,
                                        const RegionCode& region);
// Those that the tail of the select leaves.
std::vector<UnitChange> unit_changes(db::Tx& tx, const db::Query& tail);
// Approved, their day has come, and they are not in effect yet; the earliest first.
std::vector<UnitChange> unit_changes_due(db::Tx& tx, Date today, int limit);
UnitChangeId insert_unit_change(db::Tx& tx, const UnitChange& change);
void update_unit_change(db::Tx& tx, const UnitChange& change);

}  // namespace anju::registry
