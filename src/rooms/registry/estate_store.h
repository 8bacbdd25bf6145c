// SQL of estates, buildings and houses, and the one place that says which estates a scope reaches.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "platform/db/scope.h"
#include "rooms/registry/model.h"
#include "rooms/registry/place_rules.h"

namespace anju::registry {

// The estates (alias e) within the bounds on that day. An enterprise reaches those it serves then:
// what comes before and after it is not its business. Its cases it keeps by their own columns.
void add_estate_bounds(db::Query& query, const Bounds& bounds, Date on);

std::optional<Estate> find_estate_row(db::Tx& tx, EstateId id);
std::optional<Estate> find_estate_in_scope(db::Tx& tx, const Scope& scope, EstateId id, Date on);
std::optional<EstateId> find_estate_by_name(db::Tx& tx, const RegionCode& region,
                                            std::string_view name);
// With as many houses as will be loaded.
EstateId insert_estate(db::Tx& tx, const EstateInput& input, std::int64_t houses = 0);
void update_estate(db::Tx& tx, EstateId id, const EstateInput& input);

// The tables of estates, buildings and houses.
std::vector<const db::Told*> told_of_estates();
// Those with a column that is not what the estate gives: for checks.
std::vector<Estate> estates_unlike(db::Tx& tx);

// Estates within so many metres, nearest first, at most `limit`.
struct NearEstate {
    EstateId id;
    std::string name;
    RegionCode region;
    Place place;
    std::int64_t distance_m = 0;
};
std::vector<NearEstate> estates_near(db::Tx& tx, Place place, std::int64_t metres,
                                     std::size_t limit);

std::vector<Building> buildings_of(db::Tx& tx, EstateId estate);
std::optional<Building> find_building(db::Tx& tx, BuildingId id);
std::optional<BuildingId> find_building_by_name(db::Tx& tx, EstateId estate, std::string_view name);
BuildingId insert_building(db::Tx& tx, EstateId estate, const BuildingInput& input,
                           std::int64_t houses = 0);

std::optional<House> find_house(db::Tx& tx, HouseId id);
std::optional<HouseId> find_house_by_room(db::Tx& tx, BuildingId building, std::string_view unit_no,
                                          std::string_view room_no);
// Counted in its building and its estate.
HouseId insert_house(db::Tx& tx, EstateId estate, BuildingId building, const HouseInput& input);
void update_house(db::Tx& tx, HouseId id, Area area, HouseUse use);
// In bulk, with their ids, until `next` gives none; counted already: for whoever fills an empty
// registry.
void insert_houses(db::Tx& tx, const std::function<const House*()>& next);
std::vector<House> houses_of_building(db::Tx& tx, BuildingId building);

}  // namespace anju::registry
