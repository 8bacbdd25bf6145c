#include "rooms/registry/service_store.h"

#include "platform/db/columns.h"

namespace anju::registry {

const db::ScopeColumns enterprise_columns{
    .person = {" and n.id in (select v.enterprise from registry_services v "
               "join registry_owners o on o.estate = v.estate "
               "where o.person = ? and o.state = 'verified')"},
    .estate = {" and n.id in (select v.enterprise from registry_services v where v.estate = ?)"},
    .enterprise = {" and n.id = ?"},
    .region =
        [](db::Query& query, const RegionCode& from, const std::string& end) {
            query.add(
                " and (n.region >= ? and n.region < ? or n.id in (select v.enterprise "
                "from registry_services v join registry_estates e on e.id = v.estate "
                "where e.region >= ? and e.region < ?))",
                from, end, from, end);
        },
};

namespace {

const db::Table<Enterprise> enterprises(db::Told::Where{"registry_enterprises", "enterprise", "id"},
                                        {
                                            db::id<&Enterprise::id>("id"),
                                            ANJU_COLUMNS(Enterprise, name, credit_code,
                                                         credit_code_odd, region, address,
                                                         contact_name, phone),
                                            db::version<&Enterprise::version>("version"),
                                        });

const db::Table<Service> services(db::Told::Where{"registry_services", "estate", "estate"},
                                  {
                                      db::id<&Service::id>("id"),
                                      ANJU_COLUMNS(Service, estate, enterprise, since_on, until_on,
                                                   contract_no, end_reason),
                                      db::version<&Service::version>("version"),
                                  });

const db::Table<Manager> managers(db::Told::Where{"registry_managers", "estate", "estate"},
                                  {
                                      db::id<&Manager::id>("id"),
                                      ANJU_COLUMNS(Manager, estate, enterprise, person, name, phone,
                                                   since_on, until_on, end_reason),
                                      db::version<&Manager::version>("version"),
                                  });

}  // namespace

std::vector<const db::Told*> told_of_enterprises() { return {&enterprises.told()}; }

std::vector<const db::Told*> told_of_services() { return {&services.told(), &managers.told()}; }

std::optional<Enterprise> find_enterprise(db::Tx& tx, EnterpriseId id) {
    return enterprises.find(tx, " where id = ?", id);
}

std::optional<Enterprise> find_enterprise_in_scope(db::Tx& tx, const Scope& scope,
                                                   EnterpriseId id) {
    db::Query tail(" n where n.id = ?", id);
    db::add_bounds(tail, bounds_of(scope), enterprise_columns);
    return enterprises.find(tx, tail);
}

std::optional<EnterpriseId> find_enterprise_by_code(db::Tx& tx, std::string_view credit_code) {
    return tx.first<EnterpriseId>("select id from registry_enterprises where credit_code = $1",
                                  credit_code);
}

std::optional<Enterprise> find_serving(db::Tx& tx, EstateId estate, Date on) {
    return enterprises.find(tx,
                            " where id in (select enterprise from registry_services "
                            "where estate = ? and since_on <= ? "
                            "and (until_on is null or until_on >= ?))",
                            estate, on, on);
}

EnterpriseId insert_enterprise(db::Tx& tx, const Enterprise& enterprise) {
    return EnterpriseId{enterprises.insert(tx, enterprise)};
}

void update_enterprise(db::Tx& tx, const Enterprise& enterprise) {
    enterprises.overwrite(tx, enterprise);
}

std::optional<Service> find_service(db::Tx& tx, ServiceId id) {
    return services.find(tx, " where id = ?", id);
}

std::vector<Service> services_of(db::Tx& tx, EstateId estate) {
    return services.list(tx, " where estate = ? order by since_on", estate);
}

ServiceId insert_service(db::Tx& tx, const Service& service) {
    return ServiceId{services.insert(tx, service)};
}

void update_service_end(db::Tx& tx, ServiceId id, Date until_on, const std::string& reason) {
    tx.write(services.told(),
             "update registry_services set until_on = $1, end_reason = $2, version = version + 1 "
             "where id = $3",
             until_on, reason, id);
}

std::optional<Manager> find_manager(db::Tx& tx, ManagerId id) {
    return managers.find(tx, " where id = ?", id);
}

std::vector<Manager> managers_of(db::Tx& tx, EstateId estate) {
    return managers.list(tx, " where estate = ? order by since_on", estate);
}

ManagerId insert_manager(db::Tx& tx, const Manager& manager) {
    return ManagerId{managers.insert(tx, manager)};
}

void update_manager_end(db::Tx& tx, ManagerId id, Date until_on, const std::string& reason) {
    tx.write(managers.told(),
             "update registry_managers set until_on = $1, end_reason = $2, version = version + 1 "
             "where id = $3",
             until_on, reason, id);
}

}  // namespace anju::registry
