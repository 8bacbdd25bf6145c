#include "rooms/registry/region_store.h"

#include "platform/db/columns.h"
#include "rooms/registry/actions.h"

namespace anju::registry {

namespace {

using db::column;

RegionCode parent_of(const Region& region) {
    switch (region.level) {
        case RegionLevel::city:
            return {};
        case RegionLevel::district:
            return region.code.at(RegionLevel::city);
        case RegionLevel::street:
            return region.code.at(RegionLevel::district);
        case RegionLevel::community:
            return region.code.at(RegionLevel::street);
        case RegionLevel::cell:
            return region.code.at(RegionLevel::community);
    }
    CHECK(false);
    return {};
}

const db::Table<Region> regions(
    db::Told::Where{"registry_regions", "region"},
    {
        column<&Region::code>("code").key(),
        ANJU_COLUMNS(Region, name, level),
        // Written from the code and never read back.
        {"parent", [](const db::Row&, int, Region&) {},
         [](const Region& region) {
             return db::Param{db::Param::Kind::text, 0, {}, parent_of(region).digits()};
         }},
    });

const db::Table<OutlineRow> outlines(
    db::Told::Where{"registry_outlines", "region"},
    {
        column<&OutlineRow::region>("region").key(),
        ANJU_COLUMNS(OutlineRow, name, rings, map_approval_no, note),
        column<&OutlineRow::box, &Box::south_west, &Place::lat_e6>("south_e6"),
        column<&OutlineRow::box, &Box::south_west, &Place::lon_e6>("west_e6"),
        column<&OutlineRow::box, &Box::north_east, &Place::lat_e6>("north_e6"),
        column<&OutlineRow::box, &Box::north_east, &Place::lon_e6>("east_e6"),
    });

const db::Table<Unit> units(db::Told::Where{"registry_units", "unit", "id"},
                            {
                                db::id<&Unit::id>("id"),
                                ANJU_COLUMNS(Unit, kind, name, region, enterprise, phone,
                                             closed_on),
                            });

std::vector<Outline> outlines_of(const std::vector<OutlineRow>& rows) {
    std::vector<Outline> found;
    found.reserve(rows.size());
    for (const OutlineRow& row : rows) found.push_back({row.region, row.name, rings_of(row.rings)});
    return found;
}

}  // namespace

std::vector<const db::Told*> told_of_regions() { return {&regions.told(), &outlines.told()}; }

std::vector<const db::Told*> told_of_units() { return {&units.told()}; }

void insert_regions(db::Tx& tx, const std::function<const Region*()>& next) {
    regions.load(tx, next);
}

void insert_outline(db::Tx& tx, const OutlineRow& outline) { outlines.insert(tx, outline); }

std::optional<Region> find_region_row(db::Tx& tx, const RegionCode& code) {
    return regions.find(tx, " where code = ?", code);
}

std::vector<Region> regions_of_level(db::Tx& tx, RegionLevel level) {
    return regions.list(tx, " where level = ? order by code", level);
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

std::vector<Unit> open_units(db::Tx& tx) {
    return units.list(tx, " where closed_on is null order by region, id");
}

std::vector<Region> districts(db::Tx& tx) { return regions_of_level(tx, RegionLevel::district); }

std::optional<Unit> find_unit_at(db::Tx& tx, UnitKind kind, const RegionCode& region) {
    return units.find(tx, " where kind = ? and region = ? and closed_on is null", kind, region);
}

std::vector<Outline> outlines_around(db::Tx& tx, Place place) {
    return outlines_of(
        outlines.list(tx,
                      " where south_e6 <= ? and north_e6 >= ? and west_e6 <= ? and east_e6 >= ? "
                      "order by region",
                      place.lat_e6, place.lat_e6, place.lon_e6, place.lon_e6));
}

std::vector<Outline> all_outlines(db::Tx& tx) {
    return outlines_of(outlines.list(tx, " order by region"));
}

}  // namespace anju::registry
