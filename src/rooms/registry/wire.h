// Reply shapes of the registry and the query strings of its lists. Areas are hundredths of a
// square metre, places millionths of a degree (WGS-84).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "platform/http/page.h"
#include "platform/http/sort.h"
#include "rooms/registry/model.h"

namespace anju::registry {

using Limit200 = Whole<1, 200>;

// --- regions, units, places ----------------------------------------------------------------------

// GET /api/registry/regions: the children of `parent` (the city's without it), or a search.
struct RegionFilter {
    std::optional<RegionCode> parent;
    std::optional<Text<1, 30>> text;
    std::optional<Limit200> limit;
};
struct RegionRow {
    RegionCode code;
    std::string name;
    RegionLevel level = RegionLevel::community;
    std::string path;  // names of the chain below the city
    std::int64_t children = 0;
    std::int64_t estates = 0;
};
struct RegionList {
    std::vector<RegionRow> rows;
};

// GET /api/registry/units: for pickers.
using UnitCursor = http::Cursor<UnitId>;
ANJU_ENUM(UnitStanding, open, closed)
struct UnitFilter {
    std::optional<UnitStanding> standing;  // open if left out
    std::optional<UnitKind> kind;
    std::optional<RegionCode> region;  // this and below
    std::optional<Text<1, 40>> text;
    std::optional<Limit200> limit;
    std::optional<UnitCursor> cursor;
};
struct UnitRow {
    UnitId id;
    UnitKind kind = UnitKind::city_bureau;
    std::string name;
    RegionCode region;
    EnterpriseId enterprise;
    std::string phone;
    std::optional<Date> closed_on;
};

// GET /api/registry/location: where a point lies.
struct LocationQuery {
    std::int64_t lat_e6 = 0;
    std::int64_t lon_e6 = 0;
};
struct LocationReply {
    RegionCode region;
    std::string region_path;
    EstateId estate;  // null: none near
    std::string name;
    std::int64_t distance_m = 0;
};

// GET /api/registry/choices: the public's choice of an estate when filing; nearest first when a
// place is given, else by name.
struct ChoiceQuery {
    std::optional<Text<1, 40>> text;
    std::optional<std::int64_t> lat_e6;
    std::optional<std::int64_t> lon_e6;
};
struct ChoiceRow {
    EstateId id;
    std::string name;
    RegionCode region;
    std::string region_path;
    std::optional<std::int64_t> distance_m;
};
struct ChoiceList {
    std::vector<ChoiceRow> rows;
};

// --- estates -------------------------------------------------------------------------------------

ANJU_ENUM(EstateSort, name, houses)
using EstateOrder = http::SortBy<EstateSort>;
// What either order needs: how many houses, id; region, name.
using EstateCursor = http::Cursor<EstateOrder, std::int64_t, EstateId, RegionCode, std::string>;
struct EstateFilter {
    std::optional<RegionCode> region;
    std::optional<EnterpriseId> enterprise;  // serving today
    std::optional<Text<1, 40>> text;         // in name or address
    std::optional<EstateOrder> sort;         // none: by name
    std::optional<EstateCursor> cursor;
    std::optional<Limit200> limit;
};
struct EstateRow {
    EstateId id;
    std::string name;
    RegionCode region;
    std::string region_path;
    std::string address;
    Place place;
    Area area;
    std::int64_t houses = 0;
    std::optional<Date> delivered_on;
    Money fee_fen_m2_month;
    EnterpriseId enterprise;  // null: nobody serves it today
    std::string enterprise_name;
};
// `count` stops at count_cap.
struct EstateList {
    std::vector<EstateRow> rows;
    std::string next;
    std::int64_t count = 0;
    bool count_capped = false;
};

// GET /api/registry/points: estates of a box, gathered by cell where the zoom is far.
struct PointQuery {
    std::int64_t south_e6 = 0;
    std::int64_t west_e6 = 0;
    std::int64_t north_e6 = 0;
    std::int64_t east_e6 = 0;
    Whole<3, 22> zoom;
    std::optional<RegionCode> region;
    std::optional<EnterpriseId> enterprise;
    std::optional<Text<1, 40>> text;
};
struct PointRow {
    std::int64_t lat_e6 = 0;
    std::int64_t lon_e6 = 0;
    std::int64_t estates = 0;
    std::int64_t houses = 0;
    EstateId estate;   // only when it is one
    std::string name;  // only when it is one
};
struct PointList {
    std::vector<PointRow> rows;
};

struct ServiceRow {
    ServiceId id;
    EstateId estate;
    std::string estate_name;
    EnterpriseId enterprise;
    std::string enterprise_name;
    Date since_on{};
    std::optional<Date> until_on;
    std::string contract_no;
    std::string end_reason;
    std::int64_t version = 1;
};
struct ManagerRow {
    ManagerId id;
    EstateId estate;
    EnterpriseId enterprise;
    std::string enterprise_name;
    std::string name;
    std::string phone;  // masked
    Date since_on{};
    std::optional<Date> until_on;
    std::string end_reason;
    std::int64_t version = 1;
};
struct BuildingRow {
    BuildingId id;
    EstateId estate;
    std::string name;
    std::int64_t units = 1;
    std::int64_t floors = 1;
    std::int64_t houses = 0;
};
struct BuildingList {
    std::vector<BuildingRow> rows;
};
struct EstateDetail {
    EstateId id;
    std::string name;
    RegionCode region;
    std::string region_path;
    std::string address;
    Place place;
    Area area;
    std::int64_t houses = 0;
    std::optional<Date> delivered_on;
    Money fee_fen_m2_month;
    std::optional<ServiceRow> service;  // today's
    std::vector<ServiceRow> services;   // all, newest first
    std::optional<ManagerRow> manager;  // today's
    std::vector<ManagerRow> managers;   // all, newest first
    std::vector<BuildingRow> buildings;
    std::int64_t bindings_waiting = 0;  // requests to verify; 0 for those who may not
    std::int64_t version = 1;
    std::vector<EstateVerb> may;
};

// GET /api/registry/estates/{id}/history, /api/registry/enterprises/{id}/history: newest first.
struct HistoryRow {
    Instant at{};
    std::string kind;  // of the fact: "EstateChanged"
    std::string post_name;
    std::vector<std::string> changed;  // names of fields, where the fact has them
};
struct History {
    std::vector<HistoryRow> rows;
};

// --- houses and owners ---------------------------------------------------------------------------

using HouseCursor = http::Cursor<HouseId>;
struct HouseFilter {
    std::optional<Text<0, 10>> unit_no;
    std::optional<HouseCursor> cursor;
    std::optional<Limit200> limit;
};
struct HouseRow {
    HouseId id;
    EstateId estate;
    BuildingId building;
    std::string building_name;
    std::string unit_no;
    std::string room_no;
    HouseUse use = HouseUse::residence;
    // Only for those whose post reaches the estate.
    std::optional<Area> area;
    std::optional<std::int64_t> owners;  // verified bindings
};

using OwnerCursor = http::Cursor<BindingId>;
struct OwnerFilter {
    std::optional<BindingState> state;
    std::optional<OwnerCursor> cursor;
    std::optional<Limit200> limit;
};
struct OwnerRow {
    BindingId id;
    HouseId house;
    EstateId estate;
    std::string estate_name;
    std::string building_name;
    std::string unit_no;
    std::string room_no;
    std::string name;   // masked
    std::string phone;  // masked
    std::string id_number_tail;
    OwnerRole role = OwnerRole::owner;
    BindingState state = BindingState::requested;
    Date since_on{};
    std::optional<Date> until_on;
    Instant requested_at{};
    std::string decision_reason;
    std::int64_t version = 1;
    std::vector<BindingVerb> may;
};

// POST /api/registry/bindings/{id}/unmasking
struct RevealedOwner {
    std::string name;
    std::string phone;
};

// GET /api/registry/my-houses
struct MyHouseRow {
    BindingId id;
    HouseId house;
    EstateId estate;
    std::string estate_name;
    RegionCode region;
    std::string region_path;
    std::string building_name;
    std::string unit_no;
    std::string room_no;
    Area area;
    OwnerRole role = OwnerRole::owner;
    BindingState state = BindingState::requested;
    std::string decision_reason;
    EnterpriseId enterprise;
    std::string enterprise_name;
    std::int64_t version = 1;
    std::vector<BindingVerb> may;
};
struct MyHouseList {
    std::vector<MyHouseRow> rows;
};

// --- enterprises ---------------------------------------------------------------------------------

ANJU_ENUM(EnterpriseSort, name, credit_code)
using EnterpriseOrder = http::SortBy<EnterpriseSort>;
// The id, and the text that is sorted by.
using EnterpriseCursor = http::Cursor<EnterpriseOrder, EnterpriseId, std::string>;
struct EnterpriseFilter {
    std::optional<RegionCode> region;
    std::optional<Text<1, 40>> text;      // in name or credit code
    std::optional<EnterpriseOrder> sort;  // none: by name
    std::optional<EnterpriseCursor> cursor;
    std::optional<Limit200> limit;
};
struct EnterpriseRow {
    EnterpriseId id;
    std::string name;
    std::string credit_code;
    bool credit_code_odd = false;
    RegionCode region;
    std::string region_name;
    std::string phone;
    std::int64_t estates = 0;  // served today
    std::int64_t houses = 0;
};
struct EnterpriseDetail {
    EnterpriseId id;
    std::string name;
    std::string credit_code;
    bool credit_code_odd = false;
    RegionCode region;
    std::string region_name;
    std::string address;
    std::string contact_name;  // masked
    std::string phone;
    UnitId unit;
    std::int64_t estates = 0;
    std::int64_t houses = 0;
    std::vector<ServiceRow> services;   // all, newest first
    std::vector<std::string> warnings;  // sentences: the check character is odd
    std::int64_t version = 1;
    std::vector<EnterpriseVerb> may;
};

}  // namespace anju::registry
