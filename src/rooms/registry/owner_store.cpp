#include "rooms/registry/owner_store.h"

#include "base/text.h"
#include "platform/db/columns.h"

namespace anju::registry {

namespace {

const db::Table<Binding> bindings(
    db::Told::Where{"registry_owners", "binding", "id"},
    {
        db::column<&Binding::id>("id").key(),
        ANJU_COLUMNS(Binding, house, estate, person, person_key, role, state, since_on, until_on,
                     name_masked, phone_masked, requested_at, decided_by, decided_at),
        db::column<&Binding::name>("name_sealed"),
        db::column<&Binding::phone>("phone_sealed"),
        db::column<&Binding::id_number_tail>("id_number_tail_sealed"),
        db::column<&Binding::decision_reason>("decision_reason_sealed"),
        db::version<&Binding::version>("version"),
    });

const db::Told reveals({"registry_reveals", "binding", "binding"}, {"id"},
                       {"binding", "reader", "post_name", "at", "reason_sealed"});

}  // namespace

std::vector<const db::Told*> told_of_bindings() { return {&bindings.told(), &reveals}; }

BindingId insert_binding(db::Tx& tx, Binding binding, const OwnerWords& gave) {
    binding.id = BindingId{db::reserve_id(tx, "registry_owners")};
    const auto sealed = [&](const db::SealedColumn& column, std::string_view plain) {
        return column.seal(binding.person_key, binding.id.value, plain);
    };
    binding.name = sealed(owner_name, gave.name);
    binding.phone = sealed(owner_phone, gave.phone);
    binding.id_number_tail = sealed(owner_id_tail, gave.id_number_tail);
    binding.name_masked = masked_name(gave.name);
    binding.phone_masked = masked_phone(gave.phone);
    bindings.insert(tx, binding);
    return binding.id;
}

std::optional<Binding> find_binding(db::Tx& tx, BindingId id) {
    return bindings.find(tx, " where id = ?", id);
}

bool bound_already(db::Tx& tx, HouseId house, UserId person) {
    return tx
        .first<BindingId>(
            "select id from registry_owners where house = $1 and person = $2 "
            "and state in ('requested', 'verified')",
            house, person)
        .has_value();
}

std::int64_t waiting_requests(db::Tx& tx, UserId person) {
    return tx.one<std::int64_t>(
        "select count(*) from registry_owners where person = $1 and state = 'requested'", person);
}

void update_binding(db::Tx& tx, const Binding& binding, const BindingChange& change) {
    tx.write(
        bindings.told(),
        "update registry_owners set state = $1, until_on = $2, decided_by = $3, decided_at = $4, "
        "decision_reason_sealed = $5, version = version + 1 where id = $6",
        change.state, change.until_on, change.by, change.at,
        owner_reason.seal(binding.person_key, binding.id.value, change.reason), binding.id);
}

void insert_reveal(db::Tx& tx, const Binding& binding, const Actor& reader, Instant at,
                   const std::string& reason) {
    const std::int64_t id = db::reserve_id(tx, "registry_reveals");
    tx.write(reveals,
             "insert into registry_reveals (id, binding, reader, post_name, at, reason_sealed) "
             "values ($1, $2, $3, $4, $5, $6)",
             id, binding.id, reader.user, reader.post_name, at,
             reveal_reason.seal(binding.person_key, id, reason));
}

std::vector<BindingId> bindings_of_person(db::Tx& tx, UserId person) {
    return tx.all<BindingId>("select id from registry_owners where person = $1 order by id",
                             person);
}

void wipe(db::Tx& tx, const Binding& binding) {
    tx.write(bindings.told(),
             "update registry_owners set name_masked = '', phone_masked = '', name_sealed = $1, "
             "phone_sealed = $2, id_number_tail_sealed = $3, decision_reason_sealed = $4, "
             "version = version + 1 where id = $5",
             db::wiped(binding.name), db::wiped(binding.phone), db::wiped(binding.id_number_tail),
             db::wiped(binding.decision_reason), binding.id);
}

std::vector<House> houses_of_person(db::Tx& tx, UserId person) {
    return tx.all<House>(
        "select h.id, h.estate, h.building, h.unit_no, h.room_no, h.area, h.use "
        "from registry_owners o join registry_houses h on h.id = o.house "
        "where o.person = $1 and o.state = 'verified' order by o.id desc",
        person);
}

std::vector<EstateId> estates_of_person(db::Tx& tx, UserId person) {
    return tx.all<EstateId>(
        "select distinct estate from registry_owners "
        "where person = $1 and state = 'verified' order by estate",
        person);
}

}  // namespace anju::registry
