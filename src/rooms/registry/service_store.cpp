#include "rooms/registry/service_store.h"

#include "rooms/registry/estate_store.h"

namespace anju::registry {

void add_enterprise_scope(db::Query& query, const Scope& scope) {
    switch (scope.kind) {
        case ScopeKind::none:
        case ScopeKind::unit:
            query.add(" and 1 = 0");
            break;
        case ScopeKind::self:
            query.add(
                " and n.id in (select v.enterprise from registry_services v "
                "join registry_owners o on o.estate = v.estate "
                "where o.person = ? and o.state = 'verified')",
                scope.user);
            break;
        case ScopeKind::estate:
            query.add(
                " and n.id in (select v.enterprise from registry_services v where v.estate = ?)",
                scope.estate);
            break;
        case ScopeKind::enterprise:
            query.add(" and n.id = ?", scope.enterprise);
            break;
        case ScopeKind::region:
            if (is_city(scope.region)) break;
            if (scope.region.empty()) {
                query.add(" and 1 = 0");
                break;
            }
            query.add(
                " and (n.region >= ? and n.region < ? or n.id in (select v.enterprise "
                "from registry_services v join registry_estates e on e.id = v.estate "
                "where e.region >= ? and e.region < ?))",
                scope.region, region_end(scope.region), scope.region, region_end(scope.region));
            break;
    }
}

std::optional<Enterprise> find_enterprise(db::Tx& tx, EnterpriseId id) {
    return tx.first<Enterprise>(
        "select id, name, credit_code, credit_code_odd, region, phone, version, address, "
        "contact_name from registry_enterprises where id = $1",
        id);
}

std::optional<Enterprise> find_enterprise_in_scope(db::Tx& tx, const Scope& scope,
                                                   EnterpriseId id) {
    db::Query query(
        "select n.id, n.name, n.credit_code, n.credit_code_odd, n.region, n.phone, n.version, "
        "n.address, n.contact_name from registry_enterprises n where n.id = ?",
        id);
    add_enterprise_scope(query, scope);
    return tx.first<Enterprise>(query);
}

std::optional<EnterpriseId> find_enterprise_by_code(db::Tx& tx, std::string_view credit_code) {
    return tx.first<EnterpriseId>("select id from registry_enterprises where credit_code = $1",
                                  credit_code);
}

std::optional<Enterprise> find_serving(db::Tx& tx, EstateId estate, Date on) {
    return tx.first<Enterprise>(
        "select n.id, n.name, n.credit_code, n.credit_code_odd, n.region, n.phone, n.version, "
        "n.address, n.contact_name from registry_services v "
        "join registry_enterprises n on n.id = v.enterprise "
        "where v.estate = $1 and v.since_on <= $2 and (v.until_on is null or v.until_on >= $3)",
        estate, on, on);
}

EnterpriseId insert_enterprise(db::Tx& tx, const Enterprise& enterprise) {
    return tx.one<EnterpriseId>(
        "insert into registry_enterprises (name, credit_code, credit_code_odd, region, address, "
        "contact_name, phone) values ($1, $2, $3, $4, $5, $6, $7) returning id",
        enterprise.name, enterprise.credit_code, enterprise.credit_code_odd, enterprise.region,
        enterprise.address, enterprise.contact_name, enterprise.phone);
}

void update_enterprise(db::Tx& tx, const Enterprise& enterprise) {
    tx.exec(
        "update registry_enterprises set name = $1, credit_code = $2, credit_code_odd = $3, "
        "region = $4, address = $5, contact_name = $6, phone = $7, version = version + 1 "
        "where id = $8",
        enterprise.name, enterprise.credit_code, enterprise.credit_code_odd, enterprise.region,
        enterprise.address, enterprise.contact_name, enterprise.phone, enterprise.id);
}

std::optional<Service> find_service(db::Tx& tx, ServiceId id) {
    return tx.first<Service>(
        "select id, estate, enterprise, since_on, until_on, contract_no, version "
        "from registry_services where id = $1",
        id);
}

std::vector<Service> services_of(db::Tx& tx, EstateId estate) {
    return tx.all<Service>(
        "select id, estate, enterprise, since_on, until_on, contract_no, version "
        "from registry_services where estate = $1 order by since_on",
        estate);
}

ServiceId insert_service(db::Tx& tx, const Service& service) {
    return tx.one<ServiceId>(
        "insert into registry_services (estate, enterprise, since_on, until_on, contract_no) "
        "values ($1, $2, $3, $4, $5) returning id",
        service.estate, service.enterprise, service.since_on, service.until_on,
        service.contract_no);
}

void update_service_end(db::Tx& tx, ServiceId id, Date until_on, const std::string& reason) {
    tx.exec(
        "update registry_services set until_on = $1, end_reason = $2, version = version + 1 "
        "where id = $3",
        until_on, reason, id);
}

std::optional<Manager> find_manager(db::Tx& tx, ManagerId id) {
    return tx.first<Manager>(
        "select id, estate, enterprise, person, name, phone, since_on, until_on, version "
        "from registry_managers where id = $1",
        id);
}

std::vector<Manager> managers_of(db::Tx& tx, EstateId estate) {
    return tx.all<Manager>(
        "select id, estate, enterprise, person, name, phone, since_on, until_on, version "
        "from registry_managers where estate = $1 order by since_on",
        estate);
}

ManagerId insert_manager(db::Tx& tx, const Manager& manager) {
    return tx.one<ManagerId>(
        "insert into registry_managers (estate, enterprise, person, name, phone, since_on) "
        "values ($1, $2, $3, $4, $5, $6) returning id",
        manager.estate, manager.enterprise, manager.person, manager.name, manager.phone,
        manager.since_on);
}

void update_manager_end(db::Tx& tx, ManagerId id, Date until_on, const std::string& reason) {
    tx.exec(
        "update registry_managers set until_on = $1, end_reason = $2, version = version + 1 "
        "where id = $3",
        until_on, reason, id);
}

}  // namespace anju::registry
