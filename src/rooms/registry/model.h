// Buildings, owners, project managers, who serves whom from when to when, and the commands.
#pragma once

#include <optional>
#include <string>

#include "base/private.h"
#include "base/sealed.h"
#include "base/text.h"
#include "rooms/registry/place_model.h"

namespace anju::registry {

// 业主 租户 家属
ANJU_ENUM(OwnerRole, owner, tenant, family)
ANJU_ENUM(BindingState, requested, verified, refused, ended)
ANJU_ENUM(BindingVerb, verify, refuse, end, reveal)
// person: who is tied, or asks to be; another: anybody else; person_or_verifier: they, or who may
// verify.
ANJU_ENUM(BindingRelation, anyone, person, another, person_or_verifier)
// Who answers for an estate today: nobody, an enterprise, an enterprise with its project manager.
ANJU_ENUM(EstateState, unserved, served, managed)
ANJU_ENUM(EstateVerb, edit, add_building, start_service, end_service, appoint_manager, end_manager,
          see_owners)
ANJU_ENUM(EstateRelation, region_post)
ANJU_ENUM(EnterpriseVerb, edit)

// 楼栋
struct Building {
    BuildingId id;
    EstateId estate;
    std::string name;  // "3号楼"
    std::int64_t units = 1;
    std::int64_t floors = 1;
    std::int64_t houses = 0;
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
    std::string end_reason{};
};

struct Manager {
    ManagerId id;
    EstateId estate;
    EnterpriseId enterprise;
    UserId person;     // not set if they have no login
    std::string name;  // for everybody, as a law has it
    PersonKey person_key;
    Date since_on{};
    std::optional<Date> until_on;
    std::int64_t version = 1;
    std::string end_reason{};
    std::string phone_masked{};
    Sealed phone{};
};

// What a person gave when they asked; of an identity number only the last four characters are kept.
struct OwnerWords {
    std::string name;
    std::string phone;
    std::string id_number_tail{};
};

struct Binding {
    BindingId id;
    HouseId house;
    EstateId estate;
    UserId person;
    PersonKey person_key;  // theirs; what is sealed of the tie is under it
    OwnerRole role = OwnerRole::owner;
    BindingState state = BindingState::requested;
    std::string name_masked{};
    std::string phone_masked{};
    Sealed name{};
    Sealed phone{};
    Date since_on{};
    std::optional<Date> until_on;
    std::int64_t version = 1;
    Sealed id_number_tail{};
    Instant requested_at{};
    UserId decided_by{};
    std::optional<Instant> decided_at{};
    Sealed decision_reason{};
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
