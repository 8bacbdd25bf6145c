// What an estate, an enterprise, a service, a manager and a tie to a house may become. Pure.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/actor.h"
#include "base/machine.h"
#include "base/result.h"
#include "facts/registry.h"
#include "rooms/registry/capabilities.h"
#include "rooms/registry/code_rules.h"
#include "rooms/registry/model.h"
#include "rooms/registry/refusals.h"

namespace anju::registry {

// Above these a figure is a slip of the keyboard; sums of a city stay far from overflow.
inline constexpr Area area_most{100'000'000'00};
inline constexpr Money fee_most = Money::of_fen(1000'00);

// `region` is the row of input.region, if there is one. Pointers are those of the request body.
Result<void> check_estate(const Scope& scope, const EstateInput& input,
                          const std::optional<Region>& region, Date today);
// The fields that differ.
std::vector<facts::ValueChanged> changes_of(const Estate& before, const EstateInput& after);

struct EnterpriseVerdict {
    std::string credit_code;  // tidied
    bool credit_code_odd = false;
};
Result<EnterpriseVerdict> decide_enterprise(const Scope& scope, const EnterpriseInput& input,
                                            const std::optional<Region>& region);
std::vector<facts::ValueChanged> changes_of(const Enterprise& before,
                                            const std::string& contact_name,
                                            const EnterpriseInput& after,
                                            const EnterpriseVerdict& verdict);
// Sentences for a person; empty when there is nothing to say.
std::vector<std::string> warnings_of(const EnterpriseVerdict& verdict);

// Days from the first to the last, both included; no last day: open.
struct Period {
    Date since_on{};
    std::optional<Date> until_on;
};
bool overlap(const Period& a, const Period& b);
bool holds_on(const Period& period, Date day);

// `services` are all of the estate: at no time may two hold.
Result<void> check_service(const Period& period, std::span<const Service> services);
// An end may be set or moved while it lies ahead; what has ended stays ended. Moved later it must
// not run into the next one.
Result<void> check_service_end(const Service& service, Date until_on,
                               std::span<const Service> services, Date today);

// The enterprise whose service holds on the first day. `managers` are all of the estate.
Result<EnterpriseId> decide_appointment(Date since_on, std::span<const Service> services,
                                        std::span<const Manager> managers);
Result<void> check_manager_end(const Manager& manager, Date until_on,
                               std::span<const Manager> managers, Date today);

// A project manager is the enterprise's: where it leaves, they leave.
// clang-format off
inline constexpr auto estate_transitions = [] {
    using S = EstateState;
    using V = EstateVerb;
    using R = EstateRelation;
    return std::to_array<Transition<S, V, R>>({
        {S::unserved, V::edit, S::unserved, registry_edit, R::region_post},
        {S::unserved, V::add_building, S::unserved, registry_edit, R::region_post},
        {S::unserved, V::start_service, S::served, registry_edit, R::region_post},
        {S::unserved, V::see_owners, S::unserved, house_bind, R::region_post},
        {S::served, V::edit, S::served, registry_edit, R::region_post},
        {S::served, V::add_building, S::served, registry_edit, R::region_post},
        {S::served, V::start_service, S::served, registry_edit, R::region_post},
        {S::served, V::end_service, S::unserved, registry_edit, R::region_post},
        {S::served, V::appoint_manager, S::managed, registry_edit, R::region_post},
        {S::served, V::see_owners, S::served, house_bind, R::region_post},
        {S::managed, V::edit, S::managed, registry_edit, R::region_post},
        {S::managed, V::add_building, S::managed, registry_edit, R::region_post},
        {S::managed, V::start_service, S::managed, registry_edit, R::region_post},
        {S::managed, V::end_service, S::unserved, registry_edit, R::region_post},
        {S::managed, V::end_manager, S::served, registry_edit, R::region_post},
        {S::managed, V::see_owners, S::managed, house_bind, R::region_post},
    });
}();
// clang-format on
// What the page of an estate in scope offers this post.
std::vector<EstateVerb> may_of(EstateState state, const Actor& by);
// The registering district keeps an enterprise; serving elsewhere gives no right to edit it.
std::vector<EnterpriseVerb> may_of(const RegionCode& registered_in, const Actor& by);

// At most this many requests of a person wait at a time.
inline constexpr std::int64_t waiting_requests_max = 5;
struct RequestFacts {
    bool house_known = false;
    bool bound_already = false;  // asked for or bound by the same person
    std::int64_t waiting = 0;    // of the same person
};
Result<void> check_request(Role role, const RequestBinding& cmd, const RequestFacts& facts);

inline constexpr auto binding_transitions = [] {
    using S = BindingState;
    using V = BindingVerb;
    using R = BindingRelation;
    return std::to_array<Transition<S, V, R>>({
        {S::requested, V::verify, S::verified, house_bind, R::another},
        {S::requested, V::refuse, S::refused, house_bind, R::another},
        {S::requested, V::end, S::ended, Capability::signed_in, R::person},
        {S::requested, V::reveal, S::requested, personal_data_reveal, R::anyone},
        {S::verified, V::end, S::ended, Capability::signed_in, R::person_or_verifier},
        {S::verified, V::reveal, S::verified, personal_data_reveal, R::anyone},
    });
}();
// What the tie becomes by a verb of a post or person that it is in scope of.
Result<BindingState> decide_binding(const Binding& binding, BindingVerb verb, const Actor& by);
std::vector<BindingVerb> may_of(const Binding& binding, const Actor& by);

}  // namespace anju::registry
