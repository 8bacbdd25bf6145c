#include "rooms/registry/service_store.h"

#include "base/text.h"
#include "platform/db/columns.h"
#include "platform/personal.h"

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

const db::Table<Enterprise> enterprises(
    db::Told::Where{"registry_enterprises", "enterprise", "id"},
    {
        db::column<&Enterprise::id>("id").key(),
        ANJU_COLUMNS(Enterprise, name, credit_code, credit_code_odd, region, address, phone,
                     person_key, contact_name_masked),
        db::column<&Enterprise::contact_name>("contact_name_sealed"),
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
                                      db::column<&Manager::id>("id").key(),
                                      ANJU_COLUMNS(Manager, estate, enterprise, person, name,
                                                   person_key, since_on, until_on, end_reason,
                                                   phone_masked),
                                      db::column<&Manager::phone>("phone_sealed"),
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

void seal_contact(Enterprise& enterprise, std::string_view name) {
    enterprise.contact_name_masked = masked_name(name);
    enterprise.contact_name =
        enterprise_contact.seal(enterprise.person_key, enterprise.id.value, name);
}

std::string contact_of(const Enterprise& enterprise) {
    return enterprise_contact.open(enterprise.id.value, enterprise.contact_name).value_or("");
}

EnterpriseId insert_enterprise(db::Tx& tx, Enterprise enterprise, std::string_view contact_name) {
    enterprise.id = EnterpriseId{db::reserve_id(tx, "registry_enterprises")};
    enterprise.person_key = crypto::new_person_key();
    seal_contact(enterprise, contact_name);
    enterprises.insert(tx, enterprise);
    return enterprise.id;
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

std::vector<Manager> managers_of_person(db::Tx& tx, UserId person) {
    return managers.list(tx, " where person = ? order by id", person);
}

ManagerId insert_manager(db::Tx& tx, Manager manager, std::string_view phone) {
    manager.id = ManagerId{db::reserve_id(tx, "registry_managers")};
    manager.person_key = crypto::new_person_key();
    manager.phone_masked = masked_phone(phone);
    manager.phone = manager_phone.seal(manager.person_key, manager.id.value, phone);
    managers.insert(tx, manager);
    return manager.id;
}

void wipe(db::Tx& tx, const Manager& manager, Instant now) {
    tx.write(managers.told(),
             "update registry_managers set name = '', phone_masked = '', phone_sealed = $1, "
             "version = version + 1 where id = $2",
             db::wiped(manager.phone), manager.id);
    personal::erase_key(tx, manager.person, manager.person_key, now);
}

void update_manager_end(db::Tx& tx, ManagerId id, Date until_on, const std::string& reason) {
    tx.write(managers.told(),
             "update registry_managers set until_on = $1, end_reason = $2, version = version + 1 "
             "where id = $3",
             until_on, reason, id);
}

}  // namespace anju::registry
