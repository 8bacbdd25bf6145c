// Enterprises, whom they serve from when to when, and their project managers.
#include "base/phone.h"
#include "base/refusals.h"
#include "facts/registry.h"
#include "platform/journal/journal.h"
#include "rooms/registry/actions.h"
#include "rooms/registry/region_store.h"
#include "rooms/registry/rules.h"
#include "rooms/registry/service_store.h"

namespace anju::registry {

namespace {

journal::Subject subject(EnterpriseId id) { return {"enterprise", id.value}; }
journal::Subject subject(EstateId id) { return {"estate", id.value}; }

Enterprise enterprise_of(EnterpriseId id, const EnterpriseInput& cmd,
                         const EnterpriseVerdict& verdict) {
    return {.id = id,
            .name = cmd.name,
            .credit_code = verdict.credit_code,
            .credit_code_odd = verdict.credit_code_odd,
            .region = cmd.region,
            .phone = cmd.phone,
            .address = cmd.address};
}

Result<void> check_code_free(db::Tx& tx, const EnterpriseVerdict& verdict, EnterpriseId but) {
    const auto other = find_enterprise_by_code(tx, verdict.credit_code);
    if (other && *other != but) return refuse_at("/credit_code", enterprise_exists);
    return {};
}

// The unit of an enterprise is called as the enterprise is.
void keep_unit(db::Tx& tx, const Actor& by, EnterpriseId id, const EnterpriseInput& cmd,
               Instant now) {
    auto unit = unit_of_enterprise_row(tx, id);
    CHECK(unit.has_value());
    if (unit->name == cmd.name.value && unit->region == cmd.region) return;
    unit->name = cmd.name;
    unit->region = cmd.region;
    change_unit(tx, by, *unit, now);
}

}  // namespace

// The registering district keeps an enterprise; serving elsewhere gives no right to edit it.
Result<Enterprise> load_enterprise(db::Tx& tx, const Scope& scope, EnterpriseId id) {
    auto found = find_enterprise_in_scope(tx, scope, id);
    if (!found || scope.kind != ScopeKind::region || !scope.region.contains(found->region))
        return refuse(not_found);
    return *std::move(found);
}

Result<EnterpriseId> create_enterprise(db::Tx& tx, const Actor& by, const EnterpriseInput& cmd,
                                       Instant now) {
    TRY(const EnterpriseVerdict verdict,
        decide_enterprise(by.scope, cmd, find_region_row(tx, cmd.region)));
    TRY_OK(check_code_free(tx, verdict, {}));
    const EnterpriseId id =
        insert_enterprise(tx, enterprise_of({}, cmd, verdict), cmd.contact_name.value);
    journal::record(tx, by, now, subject(id),
                    facts::EnterpriseCreated{id, verdict.credit_code, verdict.credit_code_odd});
    change_unit(tx, by, {{}, UnitKind::enterprise, cmd.name, cmd.region, id, {}, {}}, now);
    return id;
}

Result<void> edit_enterprise(db::Tx& tx, const Actor& by, const Enterprise& before,
                             const EnterpriseInput& cmd, Instant now) {
    TRY(const EnterpriseVerdict verdict,
        decide_enterprise(by.scope, cmd, find_region_row(tx, cmd.region)));
    TRY_OK(check_code_free(tx, verdict, before.id));
    // Nobody is shown the whole name of the contact, so the masked one says: as it is.
    EnterpriseInput input = cmd;
    const std::string contact = contact_of(before);
    if (cmd.contact_name.value.contains('*')) input.contact_name.value = contact;
    auto changed = changes_of(before, contact, input, verdict);
    if (changed.empty()) return {};
    Enterprise next = enterprise_of(before.id, input, verdict);
    next.person_key = before.person_key;
    next.contact_name_masked = before.contact_name_masked;
    next.contact_name = before.contact_name;
    if (input.contact_name.value != contact) seal_contact(next, input.contact_name.value);
    update_enterprise(tx, next);
    journal::record(tx, by, now, subject(before.id),
                    facts::EnterpriseChanged{before.id, std::move(changed)});
    keep_unit(tx, by, before.id, cmd, now);
    return {};
}

Result<ServiceId> start_service(db::Tx& tx, const Actor& by, EstateId estate,
                                const StartService& cmd, Instant now) {
    TRY([[maybe_unused]] const Estate in_scope, load_estate(tx, by.scope, estate, civil_date(now)));
    if (!find_enterprise(tx, cmd.enterprise)) return refuse_at("/enterprise", enterprise_unknown);
    TRY_OK(check_service({cmd.since_on, cmd.until_on}, services_of(tx, estate)));
    const ServiceId id = insert_service(tx, {{},
                                             estate,
                                             cmd.enterprise,
                                             cmd.since_on,
                                             cmd.until_on,
                                             cmd.contract_no.value_or(Text<0, 60>{})});
    journal::record(tx, by, now, subject(estate),
                    facts::ServiceStarted{estate, cmd.enterprise, cmd.since_on, cmd.until_on});
    return id;
}

namespace {

// A project manager is the enterprise's: they leave on the day it leaves.
void end_managers(db::Tx& tx, const Actor& by, const Service& service, const EndService& cmd,
                  Instant now) {
    for (const Manager& manager : managers_of(tx, service.estate)) {
        const bool stays = manager.enterprise == service.enterprise &&
                           holds_on({manager.since_on, manager.until_on}, cmd.until_on) &&
                           manager.until_on != cmd.until_on;
        if (!stays) continue;
        update_manager_end(tx, manager.id, cmd.until_on, cmd.reason);
        journal::record(tx, by, now, subject(service.estate),
                        facts::ManagerEnded{service.estate, service.enterprise, manager.id.value,
                                            cmd.until_on});
    }
}

}  // namespace

Result<Service> load_service(db::Tx& tx, const Scope& scope, ServiceId id, Date on) {
    auto service = find_service(tx, id);
    if (!service) return refuse(not_found);
    TRY_OK(load_estate(tx, scope, service->estate, on));
    return *std::move(service);
}

Result<void> end_service(db::Tx& tx, const Actor& by, const Service& service, const EndService& cmd,
                         Instant now) {
    TRY_OK(
        check_service_end(service, cmd.until_on, services_of(tx, service.estate), civil_date(now)));
    update_service_end(tx, service.id, cmd.until_on, cmd.reason);
    journal::record(tx, by, now, subject(service.estate),
                    facts::ServiceEnded{service.estate, service.enterprise, cmd.until_on});
    end_managers(tx, by, service, cmd, now);
    return {};
}

Result<ManagerId> appoint_manager(db::Tx& tx, const Actor& by, EstateId estate,
                                  const AppointManager& cmd, Instant now) {
    TRY([[maybe_unused]] const Estate in_scope, load_estate(tx, by.scope, estate, civil_date(now)));
    if (!cmd.phone.value.empty() && !is_phone(cmd.phone.value))
        return refuse_at("/phone", phone_invalid);
    TRY(const EnterpriseId enterprise,
        decide_appointment(cmd.since_on, services_of(tx, estate), managers_of(tx, estate)));
    const ManagerId id = insert_manager(
        tx, {{}, estate, enterprise, cmd.person.value_or(UserId{}), cmd.name, {}, cmd.since_on, {}},
        cmd.phone.value);
    journal::record(tx, by, now, subject(estate),
                    facts::ManagerAppointed{estate, enterprise, id.value, cmd.since_on});
    return id;
}

Result<Manager> load_manager(db::Tx& tx, const Scope& scope, ManagerId id, Date on) {
    auto manager = find_manager(tx, id);
    if (!manager) return refuse(not_found);
    TRY_OK(load_estate(tx, scope, manager->estate, on));
    return *std::move(manager);
}

Result<void> end_manager(db::Tx& tx, const Actor& by, const Manager& manager, const EndManager& cmd,
                         Instant now) {
    TRY_OK(
        check_manager_end(manager, cmd.until_on, managers_of(tx, manager.estate), civil_date(now)));
    update_manager_end(tx, manager.id, cmd.until_on, cmd.reason);
    journal::record(
        tx, by, now, subject(manager.estate),
        facts::ManagerEnded{manager.estate, manager.enterprise, manager.id.value, cmd.until_on});
    return {};
}

}  // namespace anju::registry
