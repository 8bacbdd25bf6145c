#include "rooms/registry/estate_store.h"

#include <algorithm>

namespace anju::registry {

namespace {

// A row of registry_estates; the two columns of the place become one.
struct EstateColumns {
    EstateId id;
    std::string name;
    RegionCode region;
    std::string address;
    std::int64_t lat_e6 = 0;
    std::int64_t lon_e6 = 0;
    Area area;
    std::int64_t houses = 0;
    std::optional<Date> delivered_on;
    Money fee_fen_m2_month;
    std::int64_t version = 1;
};

std::optional<Estate> estate_of(std::optional<EstateColumns> row) {
    if (!row) return std::nullopt;
    return Estate{row->id,
                  std::move(row->name),
                  std::move(row->region),
                  std::move(row->address),
                  Place{row->lat_e6, row->lon_e6},
                  row->area,
                  row->houses,
                  row->delivered_on,
                  row->fee_fen_m2_month,
                  row->version};
}

}  // namespace

bool is_city(const RegionCode& region) { return region == Scope::whole_city().region; }

std::string region_end(const RegionCode& region) { return region.digits() + ":"; }

void add_estate_scope(db::Query& query, const Scope& scope) {
    switch (scope.kind) {
        case ScopeKind::none:
        case ScopeKind::unit:
            query.add(" and 1 = 0");
            break;
        case ScopeKind::self:
            query.add(
                " and e.id in (select o.estate from registry_owners o "
                "where o.person = ? and o.state = 'verified')",
                scope.user);
            break;
        case ScopeKind::estate:
            query.add(" and e.id = ?", scope.estate);
            break;
        case ScopeKind::enterprise:
            query.add(
                " and e.id in (select v.estate from registry_services v where v.enterprise = ?)",
                scope.enterprise);
            break;
        case ScopeKind::region:
            // The city is everything; said as a range it would only mislead the planner.
            if (is_city(scope.region)) break;
            if (scope.region.empty()) {
                query.add(" and 1 = 0");
                break;
            }
            query.add(" and e.region >= ? and e.region < ?", scope.region,
                      region_end(scope.region));
            break;
    }
}

std::optional<Estate> find_estate_row(db::Tx& tx, EstateId id) {
    return estate_of(tx.first<EstateColumns>(
        "select id, name, region, address, lat_e6, lon_e6, area, houses, delivered_on, "
        "fee_fen_m2_month, version from registry_estates where id = $1",
        id));
}

std::optional<Estate> find_estate_in_scope(db::Tx& tx, const Scope& scope, EstateId id) {
    db::Query query(
        "select e.id, e.name, e.region, e.address, e.lat_e6, e.lon_e6, e.area, e.houses, "
        "e.delivered_on, e.fee_fen_m2_month, e.version from registry_estates e where e.id = ?",
        id);
    add_estate_scope(query, scope);
    return estate_of(tx.first<EstateColumns>(query));
}

std::optional<EstateId> find_estate_by_name(db::Tx& tx, const RegionCode& region,
                                            std::string_view name) {
    return tx.first<EstateId>("select id from registry_estates where name = $1 and region = $2",
                              name, region);
}

EstateId insert_estate(db::Tx& tx, const EstateInput& input) {
    return tx.one<EstateId>(
        "insert into registry_estates (name, region, address, lat_e6, lon_e6, place_cell, area, "
        "delivered_on, fee_fen_m2_month) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id",
        input.name, input.region, input.address, input.place.lat_e6, input.place.lon_e6,
        cell_of(input.place), input.area.value_or(Area{}), input.delivered_on,
        input.fee_fen_m2_month.value_or(Money{}));
}

void update_estate(db::Tx& tx, EstateId id, const EstateInput& input) {
    tx.exec(
        "update registry_estates set name = $1, region = $2, address = $3, lat_e6 = $4, "
        "lon_e6 = $5, place_cell = $6, area = $7, delivered_on = $8, fee_fen_m2_month = $9, "
        "version = version + 1 where id = $10",
        input.name, input.region, input.address, input.place.lat_e6, input.place.lon_e6,
        cell_of(input.place), input.area.value_or(Area{}), input.delivered_on,
        input.fee_fen_m2_month.value_or(Money{}), id);
}

std::vector<NearEstate> estates_near(db::Tx& tx, Place place, std::int64_t metres,
                                     std::size_t limit) {
    struct Row {
        EstateId id;
        std::string name;
        RegionCode region;
        std::int64_t lat_e6 = 0;
        std::int64_t lon_e6 = 0;
    };
    std::vector<NearEstate> near;
    for (const CellRun& run : cells_within(place, metres)) {
        for (Row& row : tx.all<Row>("select id, name, region, lat_e6, lon_e6 from registry_estates "
                                    "where place_cell between $1 and $2",
                                    run.from, run.to)) {
            const Place there{row.lat_e6, row.lon_e6};
            const std::int64_t distance = distance_m(place, there);
            if (distance <= metres)
                near.push_back(
                    {row.id, std::move(row.name), std::move(row.region), there, distance});
        }
    }
    std::ranges::sort(near, [](const NearEstate& a, const NearEstate& b) {
        return std::pair(a.distance_m, a.id) < std::pair(b.distance_m, b.id);
    });
    if (near.size() > limit) near.resize(limit);
    return near;
}

std::vector<Building> buildings_of(db::Tx& tx, EstateId estate) {
    return tx.all<Building>(
        "select id, estate, name, units, floors, houses from registry_buildings where estate = $1 "
        "order by id",
        estate);
}

std::optional<Building> find_building(db::Tx& tx, BuildingId id) {
    return tx.first<Building>(
        "select id, estate, name, units, floors, houses from registry_buildings where id = $1", id);
}

std::optional<BuildingId> find_building_by_name(db::Tx& tx, EstateId estate,
                                                std::string_view name) {
    return tx.first<BuildingId>("select id from registry_buildings where estate = $1 and name = $2",
                                estate, name);
}

BuildingId insert_building(db::Tx& tx, EstateId estate, const BuildingInput& input) {
    return tx.one<BuildingId>(
        "insert into registry_buildings (estate, name, units, floors) values ($1, $2, $3, $4) "
        "returning id",
        estate, input.name, input.units, input.floors);
}

std::optional<House> find_house(db::Tx& tx, HouseId id) {
    return tx.first<House>(
        "select id, estate, building, unit_no, room_no, area from registry_houses where id = $1",
        id);
}

std::optional<HouseId> find_house_by_room(db::Tx& tx, BuildingId building, std::string_view unit_no,
                                          std::string_view room_no) {
    return tx.first<HouseId>(
        "select id from registry_houses where building = $1 and unit_no = $2 and room_no = $3",
        building, unit_no, room_no);
}

HouseId insert_house(db::Tx& tx, EstateId estate, BuildingId building, const HouseInput& input) {
    return tx.one<HouseId>(
        "insert into registry_houses (estate, building, unit_no, room_no, area, use) "
        "values ($1, $2, $3, $4, $5, $6) returning id",
        estate, building, input.unit_no, input.room_no, input.area, input.use);
}

void update_house(db::Tx& tx, HouseId id, Area area, HouseUse use) {
    tx.exec("update registry_houses set area = $1, use = $2 where id = $3", area, use, id);
}

std::vector<HouseKept> houses_of_building(db::Tx& tx, BuildingId building) {
    return tx.all<HouseKept>(
        "select id, unit_no, room_no, area, use from registry_houses where building = $1",
        building);
}

void recount_houses(db::Tx& tx, EstateId estate) {
    tx.exec(
        "update registry_buildings set houses = (select count(*) from registry_houses h "
        "where h.building = registry_buildings.id) where estate = $1",
        estate);
    tx.exec(
        "update registry_estates set houses = (select coalesce(cast(sum(b.houses) as bigint), 0) "
        "from registry_buildings b where b.estate = registry_estates.id) where id = $1",
        estate);
}

}  // namespace anju::registry
