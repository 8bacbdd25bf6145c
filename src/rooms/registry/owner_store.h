// SQL of ties between people and houses. Name and phone are sealed at rest.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "platform/db/db.h"
#include "rooms/registry/model.h"

namespace anju::registry {

// The tables of bindings and of who was shown one in full.
std::vector<const db::Told*> told_of_bindings();

BindingId insert_binding(db::Tx& tx, const Binding& binding);
std::optional<Binding> find_binding(db::Tx& tx, BindingId id);
bool bound_already(db::Tx& tx, HouseId house, UserId person);
std::int64_t waiting_requests(db::Tx& tx, UserId person);

struct BindingChange {
    BindingState state = BindingState::verified;
    std::optional<Date> until_on;
    UserId by;
    Instant at{};
    std::string reason;
};
void update_binding(db::Tx& tx, BindingId id, const BindingChange& change);
void insert_reveal(db::Tx& tx, BindingId id, UserId reader, const std::string& post_name,
                   Instant at, const std::string& reason);

std::vector<BindingId> bindings_of_person(db::Tx& tx, UserId person);
// Name, phone and number are gone; that there was a tie stays.
void forget_owner(db::Tx& tx, BindingId id);

std::vector<House> houses_of_person(db::Tx& tx, UserId person);
std::vector<EstateId> estates_of_person(db::Tx& tx, UserId person);

// How the columns are written and read; the queries read them too.
std::string sealed_name(const Private<std::string>& name);
std::string sealed_phone(const Private<std::string>& phone);
Private<std::string> opened_name(const std::string& sealed);
Private<std::string> opened_phone(const std::string& sealed);

}  // namespace anju::registry
