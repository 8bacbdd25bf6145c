// What other rooms need of the registry: regions, units, estates, enterprises and houses as they
// stand. Small and slow to change, because most of the program is built on it.
#pragma once

#include <optional>
#include <string>

#include "base/enum.h"
#include "base/id.h"
#include "base/money.h"
#include "base/region.h"
#include "base/sealed.h"
#include "base/time.h"

namespace anju::registry {

using BuildingId = Id<struct BuildingTag>;
using ServiceId = Id<struct ServiceTag>;  // 服务关系: an enterprise serves an estate
using ManagerId = Id<struct ManagerTag>;  // 项目经理任职
using BindingId = Id<struct BindingTag>;  // 房屋绑定: a person's tie to a house

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
    std::string phone;
    std::optional<Date> closed_on;  // the first day without it
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
    std::string phone;             // for everybody (服务电话)
    std::int64_t version = 1;
    std::string address{};
    PersonKey person_key{};  // of the contact
    std::string contact_name_masked{};
    Sealed contact_name{};
};

// 住宅 商业 办公 车库 其他
ANJU_ENUM(HouseUse, residence, shop, office, garage, other)

struct House {
    HouseId id;
    EstateId estate;
    BuildingId building;
    std::string unit_no;  // 单元
    std::string room_no;
    Area area;
    HouseUse use = HouseUse::residence;
};

}  // namespace anju::registry
