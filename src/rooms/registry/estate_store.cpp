#include "rooms/registry/estate_store.h"

#include <algorithm>

#include "platform/db/columns.h"

namespace anju::registry {

namespace {

using db::column;

const db::Table<Estate> estates(
    db::Told::Where{"registry_estates", "estate", "id"},
    {
        db::id<&Estate::id>("id"),
        ANJU_COLUMNS(Estate, name, region, address, area, delivered_on, fee_fen_m2_month),
        ANJU_COLUMNS_IN(Estate, place, lat_e6, lon_e6),
        // By which what is near is found.
        {"place_cell", [](const db::Row&, int, Estate&) {},
         [](const Estate& estate) { return db::param(cell_of(estate.place)); }},
        column<&Estate::houses>("houses").fixed(),  // insert_house
        db::version<&Estate::version>("version"),
    });

Estate estate_of(EstateId id, const EstateInput& input) {
    return {.id = id,
            .name = input.name.value,
            .region = input.region,
            .address = input.address.value,
            .place = input.place,
            .area = input.area.value_or(Area{}),
            .delivered_on = input.delivered_on,
            .fee_fen_m2_month = input.fee_fen_m2_month.value_or(Money{})};
}

const db::Table<Building> buildings(db::Told::Where{"registry_buildings", "estate", "estate"},
                                    {
                                        db::id<&Building::id>("id"),
                                        ANJU_COLUMNS(Building, estate, name, units, floors),
                                        ANJU_FIXED_COLUMNS(Building, houses),
                                    });

const db::Table<House> houses(db::Told::Where{"registry_houses", "estate", "estate"},
                              {
                                  db::id<&House::id>("id"),
                                  ANJU_COLUMNS(House, estate, building, unit_no, room_no, area,
                                               use),
                              });

// But for an enterprise, whose reach has days.
const db::ScopeColumns estate_columns{
    .person = {" and e.id in (select o.estate from registry_owners o "
               "where o.person = ? and o.state = 'verified')"},
    .estate = {" and e.id = ?"},
    .region =
        [](db::Query& query, const RegionCode& from, const std::string& end) {
            query.add(" and e.region >= ? and e.region < ?", from, end);
        },
};

}  // namespace

std::vector<const db::Told*> told_of_estates() {
    return {&estates.told(), &buildings.told(), &houses.told()};
}

void add_estate_bounds(db::Query& query, const Bounds& bounds, Date on) {
    Bounds others = bounds;
    std::erase_if(others.all, [](const Bound& bound) { return bound.mark == Mark::enterprise; });
    db::add_bounds(query, others, estate_columns);
    for (const Bound& bound : bounds.all)
        if (bound.mark == Mark::enterprise)
            query.add(
                " and e.id in (select v.estate from registry_services v where v.enterprise = ? "
                "and v.since_on <= ? and (v.until_on is null or v.until_on >= ?))",
                bound.id, on, on);
}

std::optional<Estate> find_estate_row(db::Tx& tx, EstateId id) {
    return estates.find(tx, " where id = ?", id);
}

std::int64_t count_estates(db::Tx& tx) {
    return tx.one<std::int64_t>("select count(*) from registry_estates");
}

std::vector<Estate> estates_unlike(db::Tx& tx) { return estates.unlike(tx, " order by id"); }

std::optional<Estate> find_estate_in_scope(db::Tx& tx, const Scope& scope, EstateId id, Date on) {
    db::Query tail(" e where e.id = ?", id);
    add_estate_bounds(tail, bounds_of(scope), on);
    return estates.find(tx, tail);
}

std::optional<EstateId> find_estate_by_name(db::Tx& tx, const RegionCode& region,
                                            std::string_view name) {
    return tx.first<EstateId>("select id from registry_estates where name = $1 and region = $2",
                              name, region);
}

EstateId insert_estate(db::Tx& tx, const EstateInput& input, std::int64_t houses) {
    Estate estate = estate_of({}, input);
    estate.houses = houses;
    return EstateId{estates.insert(tx, estate)};
}

void update_estate(db::Tx& tx, EstateId id, const EstateInput& input) {
    estates.overwrite(tx, estate_of(id, input));
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
    return buildings.list(tx, " where estate = ? order by id", estate);
}

std::optional<Building> find_building(db::Tx& tx, BuildingId id) {
    return buildings.find(tx, " where id = ?", id);
}

std::optional<BuildingId> find_building_by_name(db::Tx& tx, EstateId estate,
                                                std::string_view name) {
    return tx.first<BuildingId>("select id from registry_buildings where estate = $1 and name = $2",
                                estate, name);
}

BuildingId insert_building(db::Tx& tx, EstateId estate, const BuildingInput& input,
                           std::int64_t houses) {
    return BuildingId{buildings.insert(
        tx, {{}, estate, input.name.value, input.units.value, input.floors.value, houses})};
}

std::optional<House> find_house(db::Tx& tx, HouseId id) {
    return houses.find(tx, " where id = ?", id);
}

std::optional<HouseId> find_house_by_room(db::Tx& tx, BuildingId building, std::string_view unit_no,
                                          std::string_view room_no) {
    return tx.first<HouseId>(
        "select id from registry_houses where building = $1 and unit_no = $2 and room_no = $3",
        building, unit_no, room_no);
}

HouseId insert_house(db::Tx& tx, EstateId estate, BuildingId building, const HouseInput& input) {
    tx.write(buildings.told(), "update registry_buildings set houses = houses + 1 where id = $1",
             building);
    tx.write(estates.told(), "update registry_estates set houses = houses + 1 where id = $1",
             estate);
    return HouseId{houses.insert(
        tx,
        {{}, estate, building, input.unit_no.value, input.room_no.value, input.area, input.use})};
}

void insert_houses(db::Tx& tx, const std::function<const House*()>& next) { houses.load(tx, next); }

void update_house(db::Tx& tx, HouseId id, Area area, HouseUse use) {
    tx.write(houses.told(), "update registry_houses set area = $1, use = $2 where id = $3", area,
             use, id);
}

std::vector<House> houses_of_building(db::Tx& tx, BuildingId building) {
    return houses.list(tx, " where building = ?", building);
}

}  // namespace anju::registry
