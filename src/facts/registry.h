// What the registry announces. People appear as user ids only.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/fact_list.h"
#include "base/id.h"
#include "base/money.h"
#include "base/region.h"
#include "base/time.h"

namespace anju::facts {

// The regions and outlines that ship were put in place: so many.
struct RegionsLoaded {
    static constexpr std::string_view kind = "RegionsLoaded";
    static constexpr std::int64_t clear = 2;
    std::int64_t regions = 0;
    std::int64_t outlines = 0;
};

// So were their units, numbered from the first to the last.
struct UnitsLoaded {
    static constexpr std::string_view kind = "UnitsLoaded";
    UnitId first;
    UnitId last;
};

// A value in the words of the table; nothing of one that says something of a person.
struct ValueChanged {
    std::string field;
    std::string before;
    std::string after;
    bool operator==(const ValueChanged&) const = default;
};

struct EstateCreated {
    static constexpr std::string_view kind = "EstateCreated";
    EstateId estate;
    RegionCode region;
};

// An estate was put in place as a whole, with its houses, who serves it and who manages it.
struct EstateLoaded {
    static constexpr std::string_view kind = "EstateLoaded";
    EstateId estate;
    RegionCode region;
    std::int64_t houses = 0;
};

struct EstateChanged {
    static constexpr std::string_view kind = "EstateChanged";
    EstateId estate;
    std::vector<ValueChanged> changed;
};

struct BuildingAdded {
    static constexpr std::string_view kind = "BuildingAdded";
    EstateId estate;
    std::int64_t building = 0;
};

struct HouseAdded {
    static constexpr std::string_view kind = "HouseAdded";
    EstateId estate;
    HouseId house;
};

// By a sheet. Areas, in hundredths of a square metre, weigh votes and shares.
struct HouseChanged {
    static constexpr std::string_view kind = "HouseChanged";
    EstateId estate;
    HouseId house;
    Area area_m2_e2_before;
    Area area_m2_e2;
    std::string use_before;
    std::string use;
};

struct EnterpriseCreated {
    static constexpr std::string_view kind = "EnterpriseCreated";
    EnterpriseId enterprise;
    std::string credit_code;
    bool credit_code_odd = false;
};

struct EnterpriseChanged {
    static constexpr std::string_view kind = "EnterpriseChanged";
    EnterpriseId enterprise;
    std::vector<ValueChanged> changed;
};

struct ServiceStarted {
    static constexpr std::string_view kind = "ServiceStarted";
    EstateId estate;
    EnterpriseId enterprise;
    Date since_on;
    std::optional<Date> until_on;
};

struct ServiceEnded {
    static constexpr std::string_view kind = "ServiceEnded";
    EstateId estate;
    EnterpriseId enterprise;
    Date until_on;
};

struct ManagerAppointed {
    static constexpr std::string_view kind = "ManagerAppointed";
    EstateId estate;
    EnterpriseId enterprise;
    std::int64_t manager = 0;
    Date since_on;
};

struct ManagerEnded {
    static constexpr std::string_view kind = "ManagerEnded";
    EstateId estate;
    EnterpriseId enterprise;
    std::int64_t manager = 0;
    Date until_on;
};

// The person had their data erased: name and phone of the post they held are gone.
struct ManagerErased {
    static constexpr std::string_view kind = "ManagerErased";
    EstateId estate;
    EnterpriseId enterprise;
    std::int64_t manager = 0;
};

// A person asked to be tied to a house; `role` is owner, tenant or family.
struct BindingRequested {
    static constexpr std::string_view kind = "BindingRequested";
    HouseId house;
    EstateId estate;
    UserId person;
    std::string role;
};

struct BindingVerified {
    static constexpr std::string_view kind = "BindingVerified";
    HouseId house;
    EstateId estate;
    UserId person;
};

struct BindingRefused {
    static constexpr std::string_view kind = "BindingRefused";
    HouseId house;
    EstateId estate;
    UserId person;
};

struct BindingEnded {
    static constexpr std::string_view kind = "BindingEnded";
    HouseId house;
    EstateId estate;
    UserId person;
};

// The person had their data erased: name, phone and number of the tie are gone.
struct BindingErased {
    static constexpr std::string_view kind = "BindingErased";
    HouseId house;
    EstateId estate;
    UserId person;
};

// Name and phone of a binding were shown in full; the reason is in registry_reveals.
struct BindingRevealed {
    static constexpr std::string_view kind = "BindingRevealed";
    HouseId house;
    EstateId estate;
    UserId person;
};

// A unit was founded (nothing before), changed or closed: it is so from now on.
struct UnitChanged {
    static constexpr std::string_view kind = "UnitChanged";
    UnitId unit;
    std::string unit_kind;
    std::string name_before;
    std::string name;
    std::optional<RegionCode> region_before;
    RegionCode region;
    std::string phone_before;
    std::string phone;
    std::optional<Date> closed_on;
};

using RegistryFacts =
    FactList<RegionsLoaded, UnitsLoaded, EstateCreated, EstateLoaded, EstateChanged, BuildingAdded,
             HouseAdded, HouseChanged, EnterpriseCreated, EnterpriseChanged, ServiceStarted,
             ServiceEnded, ManagerAppointed, ManagerEnded, ManagerErased, BindingRequested,
             BindingVerified, BindingRefused, BindingEnded, BindingErased, BindingRevealed,
             UnitChanged>;
template <In<RegistryFacts> Fact>
RegistryFacts list_of(const Fact&);

}  // namespace anju::facts
