#include "rooms/registry/rules.h"

#include <algorithm>

#include "base/scope.h"
#include "rooms/registry/capabilities.h"
#include "rooms/registry/place_rules.h"

namespace anju::registry {

namespace {

constexpr Date open_end = date_of(9999, 12, 31);

Date last_day(const Period& period) { return period.until_on.value_or(open_end); }

bool reaches(const Scope& scope, const RegionCode& region) {
    return lies_in({.region = region}, bounds_of(scope));
}

template <class A, class B>
void note(std::vector<std::string>& changed, const char* name, const A& before, const B& after) {
    if (!(before == after)) changed.emplace_back(name);
}

Period period_of(const Service& service) { return {service.since_on, service.until_on}; }
Period period_of(const Manager& manager) { return {manager.since_on, manager.until_on}; }

Result<void> check_end(const Period& period, Date until_on, Date today, const RefusalKind& ended) {
    if (period.until_on && *period.until_on < today) return refuse(ended);
    if (until_on < period.since_on) return refuse_at("/until_on", dates_reversed);
    return {};
}

}  // namespace

Result<void> check_estate(const Scope& scope, const EstateInput& input,
                          const std::optional<Region>& region, Date today) {
    if (!region) return refuse_at("/region", region_unknown);
    if (region->level != RegionLevel::community) return refuse_at("/region", region_not_community);
    if (!reaches(scope, region->code)) return refuse_at("/region", region_foreign);
    if (!near_city(input.place)) return refuse_at("/place", place_outside_city);
    if (input.area && !(Area{} <= *input.area && *input.area <= area_most))
        return refuse_at("/area", area_out_of_range);
    if (input.delivered_on && *input.delivered_on > today)
        return refuse_at("/delivered_on", delivered_in_future);
    if (input.fee_fen_m2_month &&
        !(Money{} <= *input.fee_fen_m2_month && *input.fee_fen_m2_month <= fee_most))
        return refuse_at("/fee_fen_m2_month", fee_out_of_range);
    return {};
}

Result<void> check_reveals(std::int64_t today) {
    if (today >= reveals_a_day) return refuse(reveals_used_up);
    return {};
}

std::vector<std::string> changes_of(const Estate& before, const EstateInput& after) {
    std::vector<std::string> changed;
    note(changed, "name", before.name, after.name.value);
    note(changed, "region", before.region, after.region);
    note(changed, "address", before.address, after.address.value);
    note(changed, "place", before.place, after.place);
    note(changed, "area", before.area, after.area.value_or(Area{}));
    note(changed, "delivered_on", before.delivered_on, after.delivered_on);
    note(changed, "fee_fen_m2_month", before.fee_fen_m2_month,
         after.fee_fen_m2_month.value_or(Money{}));
    return changed;
}

// GB 32100-2015: a wrong check character warns, because a few issued codes have one.
Result<EnterpriseVerdict> decide_enterprise(const Scope& scope, const EnterpriseInput& input,
                                            const std::optional<Region>& region) {
    if (!region) return refuse_at("/region", region_unknown);
    if (region->level != RegionLevel::district) return refuse_at("/region", region_not_district);
    if (!reaches(scope, region->code)) return refuse_at("/region", region_foreign);
    EnterpriseVerdict verdict{tidy_credit_code(input.credit_code.value), false};
    switch (credit_code_verdict(verdict.credit_code)) {
        case CreditCodeVerdict::malformed:
            return refuse_at("/credit_code", credit_code_malformed);
        case CreditCodeVerdict::odd:
            verdict.credit_code_odd = true;
            break;
        case CreditCodeVerdict::right:
            break;
    }
    return verdict;
}

std::vector<std::string> changes_of(const Enterprise& before, const EnterpriseInput& after,
                                    const EnterpriseVerdict& verdict) {
    std::vector<std::string> changed;
    note(changed, "name", before.name, after.name.value);
    note(changed, "credit_code", before.credit_code, verdict.credit_code);
    note(changed, "region", before.region, after.region);
    note(changed, "address", before.address, after.address.value);
    note(changed, "contact_name", before.contact_name, after.contact_name.value);
    note(changed, "phone", before.phone, after.phone.value);
    return changed;
}

std::vector<std::string> warnings_of(const EnterpriseVerdict& verdict) {
    std::vector<std::string> warnings;
    if (verdict.credit_code_odd)
        warnings.push_back(
            "统一社会信用代码的校验位应为 " +
            std::string(1, credit_code_check(std::string_view(verdict.credit_code).substr(0, 17))) +
            "，请核对证照；个别已发代码确有不符，可以保留");
    return warnings;
}

bool overlap(const Period& a, const Period& b) {
    return a.since_on <= last_day(b) && b.since_on <= last_day(a);
}

bool holds_on(const Period& period, Date day) {
    return period.since_on <= day && day <= last_day(period);
}

Result<void> check_service(const Period& period, std::span<const Service> services) {
    if (period.until_on && *period.until_on < period.since_on)
        return refuse_at("/until_on", dates_reversed);
    for (const Service& other : services)
        if (overlap(period, period_of(other))) return refuse_at("/since_on", service_overlaps);
    return {};
}

Result<void> check_service_end(const Service& service, Date until_on,
                               std::span<const Service> services, Date today) {
    TRY_OK(check_end(period_of(service), until_on, today, service_ended));
    const Period period{service.since_on, until_on};
    for (const Service& other : services)
        if (other.id != service.id && overlap(period, period_of(other)))
            return refuse_at("/until_on", service_overlaps);
    return {};
}

Result<EnterpriseId> decide_appointment(Date since_on, std::span<const Service> services,
                                        std::span<const Manager> managers) {
    const auto serving = std::ranges::find_if(
        services, [&](const Service& s) { return holds_on(period_of(s), since_on); });
    if (serving == services.end()) return refuse_at("/since_on", nobody_serves);
    const Period period{since_on, {}};
    for (const Manager& other : managers)
        if (overlap(period, period_of(other))) return refuse_at("/since_on", manager_present);
    return serving->enterprise;
}

Result<void> check_manager_end(const Manager& manager, Date until_on,
                               std::span<const Manager> managers, Date today) {
    TRY_OK(check_end(period_of(manager), until_on, today, manager_ended));
    const Period period{manager.since_on, until_on};
    for (const Manager& other : managers)
        if (other.id != manager.id && overlap(period, period_of(other)))
            return refuse_at("/until_on", manager_present);
    return {};
}

std::vector<std::string> estate_verbs(const Actor& by, const EstateState& state) {
    std::vector<std::string> verbs;
    if (by.scope.kind != ScopeKind::region) return verbs;
    if (by.may(registry_edit)) {
        verbs = {"edit", "add_building", "start_service"};
        if (state.served) {
            verbs.emplace_back("end_service");
            verbs.emplace_back(state.managed ? "end_manager" : "appoint_manager");
        }
    }
    if (by.may(house_bind)) verbs.emplace_back("see_owners");
    return verbs;
}

std::vector<std::string> enterprise_verbs(const Actor& by, const RegionCode& registered_in) {
    if (by.may(enterprise_edit) && reaches(by.scope, registered_in)) return {"edit"};
    return {};
}

Result<void> check_request(Role role, const RequestBinding& cmd, const RequestFacts& facts) {
    if (role != Role::resident) return refuse(binding_only_residents);
    if (!facts.house_known) return refuse_at("/house", house_unknown);
    if (cmd.id_number && !is_id_number(cmd.id_number->value))
        return refuse_at("/id_number", id_number_invalid);
    if (!is_phone(cmd.phone.value)) return refuse_at("/phone", phone_invalid);
    if (facts.bound_already) return refuse_at("/house", binding_exists);
    if (facts.waiting >= waiting_requests_max) return refuse(bindings_too_many);
    return {};
}

Result<void> check_decision(UserId decider, const Binding& binding) {
    if (binding.state != BindingState::requested) return refuse(binding_decided);
    if (binding.person == decider) return refuse(binding_own);
    return {};
}

Result<void> check_ending(const Binding& binding) {
    if (binding.state != BindingState::requested && binding.state != BindingState::verified)
        return refuse(binding_not_open);
    return {};
}

}  // namespace anju::registry
