// SQL of enterprises, of who serves which estate and of project managers.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "platform/db/scope.h"
#include "platform/db/sealed.h"
#include "rooms/registry/model.h"

namespace anju::registry {

inline constexpr db::SealedColumn enterprise_contact{"registry_enterprises", "contact_name_sealed"};
inline constexpr db::SealedColumn manager_phone{"registry_managers", "phone_sealed"};

// Where an enterprise (alias n) lies: in a region if it is registered or serves there; with an
// estate or a resident if it serves them.
extern const db::ScopeColumns enterprise_columns;

std::vector<const db::Told*> told_of_enterprises();
// The tables of services and managers, of which the facts about estates tell.
std::vector<const db::Told*> told_of_services();

std::optional<Enterprise> find_enterprise(db::Tx& tx, EnterpriseId id);
std::optional<Enterprise> find_enterprise_in_scope(db::Tx& tx, const Scope& scope, EnterpriseId id);
std::optional<EnterpriseId> find_enterprise_by_code(db::Tx& tx, std::string_view credit_code);
std::optional<Enterprise> find_serving(db::Tx& tx, EstateId estate, Date on);
EnterpriseId insert_enterprise(db::Tx& tx, Enterprise enterprise, std::string_view contact_name);
// Under the key of the one before them.
void seal_contact(Enterprise& enterprise, std::string_view name);
std::string contact_of(const Enterprise& enterprise);
void update_enterprise(db::Tx& tx, const Enterprise& enterprise);

std::optional<Service> find_service(db::Tx& tx, ServiceId id);
std::vector<Service> services_of(db::Tx& tx, EstateId estate);
ServiceId insert_service(db::Tx& tx, const Service& service);
void update_service_end(db::Tx& tx, ServiceId id, Date until_on, const std::string& reason);

std::optional<Manager> find_manager(db::Tx& tx, ManagerId id);
std::vector<Manager> managers_of(db::Tx& tx, EstateId estate);
std::vector<Manager> managers_of_person(db::Tx& tx, UserId person);
ManagerId insert_manager(db::Tx& tx, Manager manager, std::string_view phone);
// Name and phone are gone, and the key with them.
void wipe(db::Tx& tx, const Manager& manager, Instant now);
void update_manager_end(db::Tx& tx, ManagerId id, Date until_on, const std::string& reason);

}  // namespace anju::registry
