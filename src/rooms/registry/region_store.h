// SQL of regions, units and outlines.
#pragma once

#include <functional>
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

// The tables of regions and outlines, of which facts tell as of one thing; that of units.
std::vector<const db::Told*> told_of_regions();
std::vector<const db::Told*> told_of_units();

// With the region above each; in bulk, until `next` gives none.
void insert_regions(db::Tx& tx, const std::function<const Region*()>& next);
// `rings` in the stored form, `box` around them.
struct OutlineRow {
    RegionCode region;
    std::string name;
    Box box;
    std::string rings;
    std::string map_approval_no;
    std::string note;
};
void insert_outline(db::Tx& tx, const OutlineRow& outline);

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
// Those whose box holds the place, by code.
std::vector<Outline> outlines_around(db::Tx& tx, Place place);
std::vector<Outline> all_outlines(db::Tx& tx);

}  // namespace anju::registry
