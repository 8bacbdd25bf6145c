#include "rooms/registry/region_store.h"

#include "platform/db/columns.h"
#include "rooms/registry/actions.h"

namespace anju::registry {

namespace {

const db::Table<Unit> units("registry_units", {
                                                  db::id<&Unit::id>("id"),
                                                  ANJU_COLUMNS(Unit, kind, name, region, enterprise,
                                                               phone, closed_on),
                                              });

struct OutlineRow {
    RegionCode region;
    std::string name;
    std::string rings;
};

std::vector<Outline> outlines_of(const std::vector<OutlineRow>& rows) {
    std::vector<Outline> outlines;
    outlines.reserve(rows.size());
    for (const OutlineRow& row : rows)
        outlines.push_back({row.region, row.name, rings_of(row.rings)});
    return outlines;
}

}  // namespace

std::optional<Region> find_region_row(db::Tx& tx, const RegionCode& code) {
    return tx.first<Region>("select code, name, level from registry_regions where code = $1", code);
}

std::vector<Region> regions_of_level(db::Tx& tx, RegionLevel level) {
    return tx.all<Region>(
        "select code, name, level from registry_regions where level = $1 order by code", level);
}

std::string path_of(db::Tx& tx, const RegionCode& code) {
    const std::string_view digits = code.digits();
    std::string path;
    for (const auto& name : tx.all<std::string>(
             "select name from registry_regions where code in ($1, $2, $3, $4) "
             "and level <> 'city' order by length(code)",
             digits.substr(0, 6), digits.substr(0, 9), digits.substr(0, 12), digits))
        path += name;
    return path;
}

std::optional<Unit> find_unit_row(db::Tx& tx, UnitId id) {
    return units.find(tx, " where id = ?", id);
}

std::optional<Unit> nearest_unit(db::Tx& tx, UnitKind kind, const RegionCode& place) {
    const std::string_view digits = place.digits();
    return units.find(tx,
                      " where region in (?, ?, ?, ?) and kind = ? and closed_on is null "
                      "order by length(region) desc limit 1",
                      digits.substr(0, 4), digits.substr(0, 6), digits.substr(0, 9),
                      digits.substr(0, 12), kind);
}

std::optional<Unit> unit_of_enterprise_row(db::Tx& tx, EnterpriseId enterprise) {
    return units.find(tx, " where enterprise = ?", enterprise);
}

UnitId insert_unit(db::Tx& tx, const Unit& unit) { return UnitId{units.insert(tx, unit)}; }

void update_unit(db::Tx& tx, const Unit& unit) { units.overwrite(tx, unit); }

std::optional<Unit> find_unit_at(db::Tx& tx, UnitKind kind, const RegionCode& region) {
    return units.find(tx, " where kind = ? and region = ? and closed_on is null", kind, region);
}

void update_unit(db::Tx& tx, EnterpriseId enterprise, const std::string& name,
                 const RegionCode& region) {
    tx.exec("update registry_units set name = $1, region = $2 where enterprise = $3", name, region,
            enterprise);
}

std::vector<Outline> outlines_around(db::Tx& tx, Place place) {
    return outlines_of(tx.all<OutlineRow>(
        "select region, name, rings from registry_outlines "
        "where south_e6 <= $1 and north_e6 >= $2 and west_e6 <= $3 and east_e6 >= $4 "
        "order by region",
        place.lat_e6, place.lat_e6, place.lon_e6, place.lon_e6));
}

std::vector<Outline> all_outlines(db::Tx& tx) {
    return outlines_of(
        tx.all<OutlineRow>("select region, name, rings from registry_outlines order by region"));
}

}  // namespace anju::registry
