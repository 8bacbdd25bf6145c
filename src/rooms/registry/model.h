// Who and where: regions, units, estates, buildings, houses, owners, enterprises, project managers
// and who serves whom from when to when.
#pragma once

#include <optional>
#include <string>

#include "base/id.h"
#include "base/money.h"
#include "base/private.h"
#include "base/region.h"
#include "base/text.h"
#include "base/time.h"

namespace anju::registry {

using BuildingId = Id<struct BuildingTag>;
using ServiceId = Id<struct ServiceTag>;  // 服务关系: an enterprise serves an estate
using ManagerId = Id<struct ManagerTag>;  // 项目经理任职
using BindingId = Id<struct BindingTag>;  // 房屋绑定: a person's tie to a house

// 住宅 商业 办公 车库 其他
ANJU_ENUM(HouseUse, residence, shop, office, garage, other)
// 业主 租户 家属
ANJU_ENUM(OwnerRole, owner, tenant, family)
ANJU_ENUM(BindingState, requested, verified, refused, ended)

// WGS-84 in millionths of a degree; never floating point.
struct Place {
    std::int64_t lat_e6 = 0;
    std::int64_t lon_e6 = 0;
    bool operator==(const Place&) const = default;
};

struct Region {
    RegionCode code;
    std::string name;
    RegionLevel level = RegionLevel::community;
};

// clang-format off
ANJU_ENUM(UnitKind,
    city_bureau,         // 市住建局
    city_center,         // 市物业监管中心 (dispatch, desk, return visits)
    district_bureau,     // 县(市、区)住建局、开发区建设部门
    street_office,       // 街道办事处、乡镇政府
    community_office,    // 社区居委会、村委会
    enterprise,          // 物业服务企业
    fire, market, urban_management, police, development_reform, ecology, natural_resources,
    power, heating, water, gas, civil_affairs, hotline)  // 其他部门
// clang-format on

struct Unit {
    UnitId id;
    UnitKind kind = UnitKind::city_bureau;
    std::string name;
    RegionCode region;        // where it answers; enterprises: where they are registered
    EnterpriseId enterprise;  // enterprise units only
};

struct Estate {
    EstateId id;
    std::string name;
    RegionCode region;  // 12-digit community
    std::string address;
    Place place;
    Area area;  // 建筑面积
    std::int64_t houses = 0;
    std::optional<Date> delivered_on;
    Money fee_fen_m2_month;  // 物业费, fen per square metre and month
    std::int64_t version = 1;
};

struct Enterprise {
    EnterpriseId id;
    std::string name;
    std::string credit_code;       // 统一社会信用代码
    bool credit_code_odd = false;  // the check character is not what GB 32100 computes: warn only
    RegionCode region;             // registered in (district)
    std::string phone;
    std::int64_t version = 1;
    std::string address;
    std::string contact_name;
};

// 楼栋
struct Building {
    BuildingId id;
    EstateId estate;
    std::string name;  // "3号楼"
    std::int64_t units = 1;
    std::int64_t floors = 1;
    std::int64_t houses = 0;
};

struct House {
    HouseId id;
    EstateId estate;
    BuildingId building;
    std::string unit_no;  // 单元
    std::string room_no;
    Area area;
};

// From the first day to the last, both included; no last day: open.
struct Service {
    ServiceId id;
    EstateId estate;
    EnterpriseId enterprise;
    Date since_on{};
    std::optional<Date> until_on;
    std::string contract_no;
    std::int64_t version = 1;
};

struct Manager {
    ManagerId id;
    EstateId estate;
    EnterpriseId enterprise;
    UserId person;  // not set if they have no login
    std::string name;
    Private<std::string> phone;
    Date since_on{};
    std::optional<Date> until_on;
    std::int64_t version = 1;
};

struct Binding {
    BindingId id;
    HouseId house;
    EstateId estate;
    UserId person;
    OwnerRole role = OwnerRole::owner;
    BindingState state = BindingState::requested;
    Private<std::string> name;
    Private<std::string> phone;
    Date since_on{};
    std::optional<Date> until_on;
    std::int64_t version = 1;
};

// --- commands ------------------------------------------------------------------------------------

// Creates an estate, and edits one as a whole.
struct EstateInput {
    Text<2, 60> name;
    RegionCode region;  // 12-digit community
    Text<0, 120> address;
    Place place;
    std::optional<Area> area;
    std::optional<Date> delivered_on;
    std::optional<Money> fee_fen_m2_month;
};

struct BuildingInput {
    Text<1, 30> name;
    Whole<1, 50> units;
    Whole<1, 120> floors;
};

struct HouseInput {
    Text<0, 10> unit_no;
    Text<1, 10> room_no;
    Area area;
    HouseUse use = HouseUse::residence;
};

// A wrong check character of the code is a warning in the reply, never a refusal.
struct EnterpriseInput {
    Text<2, 80> name;
    Text<1, 30> credit_code;
    RegionCode region;  // 6-digit district
    Text<0, 120> address;
    Text<0, 30> contact_name;
    Text<0, 20> phone;
};

struct StartService {
    EnterpriseId enterprise;
    Date since_on{};
    std::optional<Date> until_on;
    std::optional<Text<0, 60>> contract_no;
};
struct EndService {
    Date until_on{};
    Text<2, 200> reason;
};

// For the enterprise that serves the estate on the first day.
struct AppointManager {
    Text<2, 30> name;
    Text<0, 20> phone;
    std::optional<UserId> person;
    Date since_on{};
};
struct EndManager {
    Date until_on{};
    Text<2, 200> reason;
};

struct RequestBinding {
    HouseId house;
    OwnerRole role = OwnerRole::owner;
    Text<2, 30> name;
    Text<5, 20> phone;
    std::optional<Text<15, 18>> id_number;  // checked; only its last four characters are kept
};
struct VerifyBinding {
    std::optional<Text<0, 200>> reason;
};
struct RefuseBinding {
    Text<2, 200> reason;
};
struct EndBinding {
    Text<2, 200> reason;
};
// Shows name and phone of a binding in full; the reason stays on record.
struct RevealBinding {
    Text<4, 200> reason;
};

// What a sheet holds.
ANJU_ENUM(SheetKind, estates, houses, enterprises)

}  // namespace anju::registry
