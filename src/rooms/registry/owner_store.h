// SQL of ties between people and houses. What is known of a person there is sealed under their key.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/actor.h"
#include "platform/db/sealed.h"
#include "rooms/registry/model.h"

namespace anju::registry {

// The tables of bindings and of who was shown one in full.
std::vector<const db::Told*> told_of_bindings();

inline constexpr db::SealedColumn owner_name{"registry_owners", "name_sealed"};
inline constexpr db::SealedColumn owner_phone{"registry_owners", "phone_sealed"};
inline constexpr db::SealedColumn owner_id_tail{"registry_owners", "id_number_tail_sealed"};
inline constexpr db::SealedColumn owner_reason{"registry_owners", "decision_reason_sealed"};
inline constexpr db::SealedColumn reveal_reason{"registry_reveals", "reason_sealed"};

// Numbers the tie and inserts it with what its person gave, sealed under the key that it has.
BindingId insert_binding(db::Tx& tx, Binding binding, const OwnerWords& gave);
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
void update_binding(db::Tx& tx, const Binding& binding, const BindingChange& change);
void insert_reveal(db::Tx& tx, const Binding& binding, const Actor& reader, Instant at,
                   const std::string& reason);

std::vector<BindingId> bindings_of_person(db::Tx& tx, UserId person);
// What was known of the person is gone; that there was a tie stays.
void wipe(db::Tx& tx, const Binding& binding);

std::vector<House> houses_of_person(db::Tx& tx, UserId person);
std::vector<EstateId> estates_of_person(db::Tx& tx, UserId person);

}  // namespace anju::registry
