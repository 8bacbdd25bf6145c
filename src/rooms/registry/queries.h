// The SQL that the screens of the registry need. Every list starts from the scope of who asks;
// regions, units and outlines are public.
#pragma once

#include <optional>
#include <string>

#include "base/actor.h"
#include "platform/db/db.h"
#include "platform/http/call.h"
#include "rooms/registry/wire.h"

namespace anju::registry {

RegionList list_regions(db::Tx& tx, const RegionFilter& filter);
std::optional<RegionRow> detail_region(db::Tx& tx, const RegionCode& code);
http::Page<UnitRow> list_units(db::Tx& tx, const UnitFilter& filter);
Result<UnitRow> detail_unit(db::Tx& tx, UnitId id);
ChoiceList list_choices_by_name(db::Tx& tx, std::string_view text);
std::optional<ChoiceRow> find_choice(db::Tx& tx, EstateId id);
// GeoJSON, and its digest for the ETag.
std::string districts_geojson(db::Tx& tx);
std::string digest_of(std::string_view text);

// Refuse a cursor of another order.
Result<EstateList> list_estates(db::Tx& tx, const Scope& scope, const EstateFilter& filter,
                                Date today);
PointList list_points(db::Tx& tx, const Scope& scope, const PointQuery& query, Date today);
// Without `may`; nothing outside the scope.
std::optional<EstateDetail> detail_estate(db::Tx& tx, const Scope& scope, EstateId id, Date today);
std::vector<BuildingRow> list_buildings(db::Tx& tx, EstateId estate);
// `area` and `owners` are left out unless asked for.
ANJU_ENUM(HouseView, plain, full)
http::Page<HouseRow> list_houses(db::Tx& tx, BuildingId building, const HouseFilter& filter,
                                 HouseView view);

http::Page<OwnerRow> list_owners(db::Tx& tx, const Scope& scope, EstateId estate,
                                 const OwnerFilter& filter, Date today);
std::optional<OwnerRow> find_owner_row(db::Tx& tx, BindingId id);
MyHouseList list_my_houses(db::Tx& tx, UserId person, Date today);
std::int64_t bindings_waiting(db::Tx& tx, EstateId estate);

Result<http::Page<EnterpriseRow>> list_enterprises(db::Tx& tx, const Scope& scope,
                                                   const EnterpriseFilter& filter, Date today);
std::optional<EnterpriseDetail> detail_enterprise(db::Tx& tx, const Scope& scope, EnterpriseId id,
                                                  Date today);

}  // namespace anju::registry
