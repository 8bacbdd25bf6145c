#include "rooms/registry/rules.h"

#include <algorithm>

#include "base/phone.h"
#include "base/refusals.h"
#include "base/scope.h"
#include "rooms/registry/place_rules.h"

namespace anju::registry {

namespace {

constexpr Date open_end = date_of(9999, 12, 31);

Date last_day(const Period& period) { return period.until_on.value_or(open_end); }

bool reaches(const Scope& scope, const RegionCode& region) {
    return lies_in({.region = region}, bounds_of(scope));
}

std::string told(const std::string& text) { return text; }
std::string told(const RegionCode& region) { return region.digits(); }
std::string told(Place place) {
    return std::to_string(place.lat_e6) + "," + std::to_string(place.lon_e6);
}
std::string told(Area area) { return std::to_string(area.hundredths); }
std::string told(Money money) { return std::to_string(money.fen()); }
std::string told(std::optional<Date> day) { return day ? to_text(*day) : ""; }

class Changes {
   public:
    template <class T>
    Changes& of(const char* field, const T& before, const T& after) {
        if (before != after) changed_.push_back({field, told(before), told(after)});
        return *this;
    }
    // Only that it is another.
    Changes& of_person(const char* field, const std::string& before, const std::string& after) {
        if (before != after) changed_.push_back({field, {}, {}});
        return *this;
    }
    std::vector<facts::ValueChanged> all() { return std::move(changed_); }

   private:
    std::vector<facts::ValueChanged> changed_;
};

Period period_of(const Service& service) { return {service.since_on, service.until_on}; }
Period period_of(const Manager& manager) { return {manager.since_on, manager.until_on}; }

// By another than `but`.
template <class Held>
bool is_taken(const Period& period, std::span<const Held> held,
              std::optional<decltype(Held::id)> but = {}) {
    return std::ranges::any_of(held, [&](const Held& other) {
        return other.id != but && overlap(period, period_of(other));
    });
}

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

std::vector<facts::ValueChanged> changes_of(const Estate& before, const EstateInput& after) {
    return Changes()
        .of("name", before.name, after.name.value)
        .of("region", before.region, after.region)
        .of("address", before.address, after.address.value)
        .of("place", before.place, after.place)
        .of("area", before.area, after.area.value_or(Area{}))
        .of("delivered_on", before.delivered_on, after.delivered_on)
        .of("fee_fen_m2_month", before.fee_fen_m2_month, after.fee_fen_m2_month.value_or(Money{}))
        .all();
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

std::vector<facts::ValueChanged> changes_of(const Enterprise& before,
                                            const std::string& contact_name,
                                            const EnterpriseInput& after,
                                            const EnterpriseVerdict& verdict) {
    return Changes()
        .of("name", before.name, after.name.value)
        .of("credit_code", before.credit_code, verdict.credit_code)
        .of("region", before.region, after.region)
        .of("address", before.address, after.address.value)
        .of_person("contact_name", contact_name, after.contact_name.value)
        .of_person("phone", before.phone, after.phone.value)
        .all();
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
    if (is_taken(period, services)) return refuse_at("/since_on", service_overlaps);
    return {};
}

Result<void> check_service_end(const Service& service, Date until_on,
                               std::span<const Service> services, Date today) {
    TRY_OK(check_end(period_of(service), until_on, today, service_ended));
    if (is_taken({service.since_on, until_on}, services, service.id))
        return refuse_at("/until_on", service_overlaps);
    return {};
}

Result<EnterpriseId> decide_appointment(Date since_on, std::span<const Service> services,
                                        std::span<const Manager> managers) {
    const auto serving = std::ranges::find_if(
        services, [&](const Service& s) { return holds_on(period_of(s), since_on); });
    if (serving == services.end()) return refuse_at("/since_on", nobody_serves);
    if (is_taken({since_on, {}}, managers)) return refuse_at("/since_on", manager_present);
    return serving->enterprise;
}

Result<void> check_manager_end(const Manager& manager, Date until_on,
                               std::span<const Manager> managers, Date today) {
    TRY_OK(check_end(period_of(manager), until_on, today, manager_ended));
    if (is_taken({manager.since_on, until_on}, managers, manager.id))
        return refuse_at("/until_on", manager_present);
    return {};
}

std::vector<EstateVerb> may_of(EstateState state, const Actor& by) {
    return verbs_let_through<EstateVerb>([&](EstateVerb verb) {
        const auto* step = find_step(estate_transitions, state, verb);
        if (!step || !by.may(step->capability)) return false;
        switch (step->relation) {
            case EstateRelation::region_post:
                return by.scope.kind == ScopeKind::region;
        }
        CHECK(false);
        return false;
    });
}

std::vector<EnterpriseVerb> may_of(const RegionCode& registered_in, const Actor& by) {
    if (by.may(enterprise_edit) && reaches(by.scope, registered_in)) return {EnterpriseVerb::edit};
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

namespace {

// Which "no" a relation says.
const RefusalKind* missing(BindingRelation relation, const Binding& binding, const Actor& by) {
    const bool own = binding.person == by.user;
    switch (relation) {
        case BindingRelation::anyone:
            return nullptr;
        case BindingRelation::person:
            return own ? nullptr : &not_found;
        case BindingRelation::another:
            return own ? &binding_own : nullptr;
        case BindingRelation::person_or_verifier:
            return own || by.may(house_bind) ? nullptr : &not_found;
    }
    CHECK(false);
    return nullptr;
}

const RefusalKind& out_of_place(BindingVerb verb) {
    switch (verb) {
        case BindingVerb::verify:
        case BindingVerb::refuse:
            return binding_decided;
        case BindingVerb::end:
        case BindingVerb::reveal:
            return binding_not_open;
    }
    CHECK(false);
    return binding_not_open;
}

}  // namespace

Result<BindingState> decide_binding(const Binding& binding, BindingVerb verb, const Actor& by) {
    const auto* step = find_step(binding_transitions, binding.state, verb);
    if (!step) return refuse(out_of_place(verb));
    if (!by.may(step->capability)) return refuse(not_found);
    if (const auto* kind = missing(step->relation, binding, by)) return refuse(*kind);
    return step->to;
}

std::vector<BindingVerb> may_of(const Binding& binding, const Actor& by) {
    return verbs_let_through<BindingVerb>(
        [&](BindingVerb verb) { return decide_binding(binding, verb, by).has_value(); });
}

}  // namespace anju::registry
