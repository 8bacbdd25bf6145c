#include "rooms/registry/wire.h"

#include "facts/registry.h"
#include "platform/json/described.h"

namespace anju::facts {
BOOST_DESCRIBE_STRUCT(RegionsLoaded, (), (regions, outlines))
BOOST_DESCRIBE_STRUCT(UnitsLoaded, (), (first, last))
BOOST_DESCRIBE_STRUCT(ValueChanged, (), (field, before, after))
BOOST_DESCRIBE_STRUCT(EstateCreated, (), (estate, region))
BOOST_DESCRIBE_STRUCT(EstateLoaded, (), (estate, region, houses))
BOOST_DESCRIBE_STRUCT(EstateChanged, (), (estate, changed))
BOOST_DESCRIBE_STRUCT(BuildingAdded, (), (estate, building))
BOOST_DESCRIBE_STRUCT(HouseAdded, (), (estate, house))
BOOST_DESCRIBE_STRUCT(HouseChanged, (),
                      (estate, house, area_m2_e2_before, area_m2_e2, use_before, use))
BOOST_DESCRIBE_STRUCT(EnterpriseCreated, (), (enterprise, credit_code, credit_code_odd))
BOOST_DESCRIBE_STRUCT(EnterpriseChanged, (), (enterprise, changed))
BOOST_DESCRIBE_STRUCT(ServiceStarted, (), (estate, enterprise, since_on, until_on))
BOOST_DESCRIBE_STRUCT(ServiceEnded, (), (estate, enterprise, until_on))
BOOST_DESCRIBE_STRUCT(ManagerAppointed, (), (estate, enterprise, manager, since_on))
BOOST_DESCRIBE_STRUCT(ManagerEnded, (), (estate, enterprise, manager, until_on))
BOOST_DESCRIBE_STRUCT(ManagerErased, (), (estate, enterprise, manager))
BOOST_DESCRIBE_STRUCT(BindingRequested, (), (house, estate, person, role))
BOOST_DESCRIBE_STRUCT(BindingVerified, (), (house, estate, person))
BOOST_DESCRIBE_STRUCT(BindingRefused, (), (house, estate, person))
BOOST_DESCRIBE_STRUCT(BindingEnded, (), (house, estate, person))
BOOST_DESCRIBE_STRUCT(BindingErased, (), (house, estate, person))
BOOST_DESCRIBE_STRUCT(BindingRevealed, (), (house, estate, person))
BOOST_DESCRIBE_STRUCT(UnitChanged, (),
                      (unit, unit_kind, name_before, name, region_before, region, phone_before,
                       phone, closed_on))

ANJU_WIRE(RegionsLoaded, UnitsLoaded, EstateCreated, EstateLoaded, EstateChanged, BuildingAdded,
          HouseAdded, HouseChanged, EnterpriseCreated, EnterpriseChanged, ServiceStarted,
          ServiceEnded, ManagerAppointed, ManagerEnded, ManagerErased, BindingRequested,
          BindingVerified, BindingRefused, BindingEnded, BindingErased, BindingRevealed,
          UnitChanged);

}  // namespace anju::facts

namespace anju::registry {
BOOST_DESCRIBE_STRUCT(Place, (), (lat_e6, lon_e6))
BOOST_DESCRIBE_STRUCT(EstateInput, (),
                      (name, region, address, place, area, delivered_on, fee_fen_m2_month))
BOOST_DESCRIBE_STRUCT(BuildingInput, (), (name, units, floors))
BOOST_DESCRIBE_STRUCT(HouseInput, (), (unit_no, room_no, area, use))
BOOST_DESCRIBE_STRUCT(EnterpriseInput, (),
                      (name, credit_code, region, address, contact_name, phone))
BOOST_DESCRIBE_STRUCT(StartService, (), (enterprise, since_on, until_on, contract_no))
BOOST_DESCRIBE_STRUCT(EndService, (), (until_on, reason))
BOOST_DESCRIBE_STRUCT(AppointManager, (), (name, phone, person, since_on))
BOOST_DESCRIBE_STRUCT(EndManager, (), (until_on, reason))
BOOST_DESCRIBE_STRUCT(RequestBinding, (), (house, role, name, phone, id_number))
BOOST_DESCRIBE_STRUCT(VerifyBinding, (), (reason))
BOOST_DESCRIBE_STRUCT(RefuseBinding, (), (reason))
BOOST_DESCRIBE_STRUCT(EndBinding, (), (reason))
BOOST_DESCRIBE_STRUCT(RevealBinding, (), (reason))

BOOST_DESCRIBE_STRUCT(RegionFilter, (), (parent, text, limit))
BOOST_DESCRIBE_STRUCT(RegionRow, (), (code, name, level, path, children, estates))
BOOST_DESCRIBE_STRUCT(RegionList, (), (rows))
BOOST_DESCRIBE_STRUCT(UnitFilter, (), (standing, kind, region, text, limit, cursor))
BOOST_DESCRIBE_STRUCT(UnitRow, (), (id, kind, name, region, enterprise, phone, closed_on))
BOOST_DESCRIBE_STRUCT(LocationQuery, (), (lat_e6, lon_e6))
BOOST_DESCRIBE_STRUCT(LocationReply, (), (region, region_path, estate, name, distance_m))
BOOST_DESCRIBE_STRUCT(ChoiceQuery, (), (text, lat_e6, lon_e6))
BOOST_DESCRIBE_STRUCT(ChoiceRow, (), (id, name, region, region_path, distance_m))
BOOST_DESCRIBE_STRUCT(ChoiceList, (), (rows))
BOOST_DESCRIBE_STRUCT(EstateFilter, (), (region, enterprise, text, sort, cursor, limit))
BOOST_DESCRIBE_STRUCT(EstateRow, (),
                      (id, name, region, region_path, address, place, area, houses, delivered_on,
                       fee_fen_m2_month, enterprise, enterprise_name))
BOOST_DESCRIBE_STRUCT(EstateList, (), (rows, next, count, count_capped))
BOOST_DESCRIBE_STRUCT(PointQuery, (),
                      (south_e6, west_e6, north_e6, east_e6, zoom, region, enterprise, text))
BOOST_DESCRIBE_STRUCT(PointRow, (), (lat_e6, lon_e6, estates, houses, estate, name))
BOOST_DESCRIBE_STRUCT(PointList, (), (rows))
BOOST_DESCRIBE_STRUCT(ServiceRow, (),
                      (id, estate, estate_name, enterprise, enterprise_name, since_on, until_on,
                       contract_no, end_reason, version))
BOOST_DESCRIBE_STRUCT(ManagerRow, (),
                      (id, estate, enterprise, enterprise_name, name, phone, since_on, until_on,
                       end_reason, version))
BOOST_DESCRIBE_STRUCT(BuildingRow, (), (id, estate, name, units, floors, houses))
BOOST_DESCRIBE_STRUCT(BuildingList, (), (rows))
BOOST_DESCRIBE_STRUCT(EstateDetail, (),
                      (id, name, region, region_path, address, place, area, houses, delivered_on,
                       fee_fen_m2_month, service, services, manager, managers, buildings,
                       bindings_waiting, version, may))
BOOST_DESCRIBE_STRUCT(HistoryRow, (), (at, kind, post_name, changed))
BOOST_DESCRIBE_STRUCT(History, (), (rows))
BOOST_DESCRIBE_STRUCT(HouseFilter, (), (unit_no, cursor, limit))
BOOST_DESCRIBE_STRUCT(HouseRow, (),
                      (id, estate, building, building_name, unit_no, room_no, use, area, owners))
BOOST_DESCRIBE_STRUCT(OwnerFilter, (), (state, cursor, limit))
BOOST_DESCRIBE_STRUCT(OwnerRow, (),
                      (id, house, estate, estate_name, building_name, unit_no, room_no, name, phone,
                       id_number_tail, role, state, since_on, until_on, requested_at,
                       decision_reason, version, may))
BOOST_DESCRIBE_STRUCT(RevealedOwner, (), (name, phone))
BOOST_DESCRIBE_STRUCT(MyHouseRow, (),
                      (id, house, estate, estate_name, region, region_path, building_name, unit_no,
                       room_no, area, role, state, decision_reason, enterprise, enterprise_name,
                       version, may))
BOOST_DESCRIBE_STRUCT(MyHouseList, (), (rows))
BOOST_DESCRIBE_STRUCT(EnterpriseFilter, (), (region, text, sort, cursor, limit))
BOOST_DESCRIBE_STRUCT(EnterpriseRow, (),
                      (id, name, credit_code, credit_code_odd, region, region_name, phone, estates,
                       houses))
BOOST_DESCRIBE_STRUCT(EnterpriseDetail, (),
                      (id, name, credit_code, credit_code_odd, region, region_name, address,
                       contact_name, phone, unit, estates, houses, services, warnings, version,
                       may))

ANJU_WIRE(EstateInput, BuildingInput, HouseInput, EnterpriseInput, StartService, EndService,
          AppointManager, EndManager, RequestBinding, VerifyBinding, RefuseBinding, EndBinding,
          RevealBinding, Place, RegionFilter, RegionRow, RegionList, UnitFilter,
          http::Page<UnitRow>, UnitRow, LocationQuery, LocationReply, ChoiceQuery, ChoiceList,
          EstateFilter, EstateList, PointQuery, PointList, EstateDetail, BuildingRow, BuildingList,
          History, HouseFilter, http::Page<HouseRow>, HouseRow, OwnerFilter, http::Page<OwnerRow>,
          OwnerRow, RevealedOwner, MyHouseList, EnterpriseFilter, http::Page<EnterpriseRow>,
          EnterpriseDetail);

}  // namespace anju::registry
