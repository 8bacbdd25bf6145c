// What other rooms ask of the registry, and its own verbs. Loads take a scope and refuse what is
// outside it as if it were not there.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "base/result.h"
#include "base/revealed.h"
#include "platform/db/db.h"
#include "rooms/registry/place_model.h"

namespace anju::registry {

// Whole in model.h: who only asks does not need them.
struct AppointManager;
struct Binding;
struct BuildingInput;
struct EndBinding;
struct EndManager;
struct EndService;
struct EnterpriseInput;
struct EstateInput;
struct HouseInput;
struct Manager;
struct RefuseBinding;
struct RequestBinding;
struct RevealBinding;
struct Service;
struct StartService;
struct VerifyBinding;

Result<Estate> load_estate(db::Tx& tx, const Scope& scope, EstateId id, Date on);
// Without scope: for rules that follow a row already in scope, and for the public's choice of an
// estate when filing.
std::optional<Estate> find_estate(db::Tx& tx, EstateId id);

std::optional<Region> find_region(db::Tx& tx, const RegionCode& code);
// "路北区机场路街道某社区", the names of the chain below the city.
std::string region_path(db::Tx& tx, const RegionCode& code);

std::optional<Unit> find_unit(db::Tx& tx, UnitId id);
// Nothing of a unit that was closed: new work and new people go to open ones.
std::optional<Unit> find_open_unit(db::Tx& tx, UnitId id);
// The open one of the kind in exactly this region.
std::optional<Unit> find_unit_at(db::Tx& tx, UnitKind kind, const RegionCode& region);
// The unit of a kind that answers for a place: that of the region itself or of its nearest
// ancestor. Communities, streets and districts always have one of theirs.
std::optional<Unit> unit_for(db::Tx& tx, UnitKind kind, const RegionCode& place);
std::optional<Unit> unit_of_enterprise(db::Tx& tx, EnterpriseId enterprise);
// Who serves the estate on that day.
std::optional<Enterprise> serving_enterprise(db::Tx& tx, EstateId estate, Date on);

// What a city has, for those who open it.
std::vector<Unit> open_units(db::Tx& tx);
std::vector<Region> districts(db::Tx& tx);
std::int64_t count_estates(db::Tx& tx);

// Where a point lies: the nearest estate within `within_m` metres first, else the nearest estate's
// community inside the district outline that holds the point, else that district. Nothing if the
// point is outside the city.
struct Located {
    RegionCode region;  // as deep as is known
    EstateId estate;    // not set if none is near
    std::string name;   // of the estate, or of the region
    std::int64_t distance_m = 0;
};
std::optional<Located> locate(db::Tx& tx, Place place, std::int64_t within_m = 300);

// A resident's own houses, newest binding first.
std::vector<House> houses_of(db::Tx& tx, UserId user);
// Estates that a user lives in, for scope and for "my estate comes first".
std::vector<EstateId> estates_of(db::Tx& tx, UserId user);

// The estates nearest to a place, for the public's choice.
struct Near {
    EstateId estate;
    std::int64_t distance_m = 0;
};
std::vector<Near> nearest_estates(db::Tx& tx, Place place);

// --- verbs ---------------------------------------------------------------------------------------
// What a verb changes it is given as it was loaded in the actor's scope.

Result<Enterprise> load_enterprise(db::Tx& tx, const Scope& scope, EnterpriseId id);
Result<Service> load_service(db::Tx& tx, const Scope& scope, ServiceId id, Date on);
Result<Manager> load_manager(db::Tx& tx, const Scope& scope, ManagerId id, Date on);
// A tie that this post may decide about: its estate is in the region of the post.
Result<Binding> load_binding(db::Tx& tx, const Scope& scope, BindingId id, Date on);
// One's own, or one that this post may decide about.
Result<Binding> load_binding_to_end(db::Tx& tx, const Actor& by, BindingId id, Date on);

// 新增, 变更, 终止: two persons decided it in the room above. Without an id it is founded.
UnitId change_unit(db::Tx& tx, const Actor& by, const Unit& after, Instant now);

Result<EstateId> create_estate(db::Tx& tx, const Actor& by, const EstateInput& cmd, Instant now);
Result<void> edit_estate(db::Tx& tx, const Actor& by, const Estate& before, const EstateInput& cmd,
                         Instant now);
Result<BuildingId> add_building(db::Tx& tx, const Actor& by, EstateId estate,
                                const BuildingInput& cmd, Instant now);
Result<HouseId> add_house(db::Tx& tx, const Actor& by, BuildingId building, const HouseInput& cmd,
                          Instant now);

Result<EnterpriseId> create_enterprise(db::Tx& tx, const Actor& by, const EnterpriseInput& cmd,
                                       Instant now);
Result<void> edit_enterprise(db::Tx& tx, const Actor& by, const Enterprise& before,
                             const EnterpriseInput& cmd, Instant now);
Result<ServiceId> start_service(db::Tx& tx, const Actor& by, EstateId estate,
                                const StartService& cmd, Instant now);
Result<void> end_service(db::Tx& tx, const Actor& by, const Service& service, const EndService& cmd,
                         Instant now);
Result<ManagerId> appoint_manager(db::Tx& tx, const Actor& by, EstateId estate,
                                  const AppointManager& cmd, Instant now);
Result<void> end_manager(db::Tx& tx, const Actor& by, const Manager& manager, const EndManager& cmd,
                         Instant now);

Result<BindingId> request_binding(db::Tx& tx, const Actor& by, const RequestBinding& cmd,
                                  Instant now);
Result<void> verify_binding(db::Tx& tx, const Actor& by, const Binding& binding,
                            const VerifyBinding& cmd, Instant now);
Result<void> refuse_binding(db::Tx& tx, const Actor& by, const Binding& binding,
                            const RefuseBinding& cmd, Instant now);
Result<void> end_binding(db::Tx& tx, const Actor& by, const Binding& binding, const EndBinding& cmd,
                         Instant now);
// Leaves a row with the reason and a fact.
Result<Revealed> reveal_binding(db::Tx& tx, const Actor& by, const Binding& binding,
                                const RevealBinding& cmd, Instant now);

}  // namespace anju::registry
