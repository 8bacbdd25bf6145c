#include "rooms/registry/owner_store.h"

#include "platform/crypto/crypto.h"
#include "platform/db/columns.h"

namespace anju::registry {

namespace {

constexpr std::string_view name_column = "registry_owners.name";
constexpr std::string_view phone_column = "registry_owners.phone";

// Sealed in the row, open in the hand.
template <auto Member, auto Seal, auto Open>
constexpr db::TableColumn<Binding> sealed(db::Sql name) {
    return {name,
            [](const db::Row& row, int column, Binding& binding) {
                binding.*Member = Open(std::string(row.text(column)));
            },
            [](const Binding& binding) {
                db::Param text = db::param("");
                text.owned = Seal(binding.*Member);
                return text;
            }};
}

const db::Table<Binding> bindings(db::Told::Where{"registry_owners", "binding", "id"},
                                  {
                                      db::id<&Binding::id>("id"),
                                      ANJU_COLUMNS(Binding, house, estate, person, role, state,
                                                   since_on, until_on, id_number_tail, requested_at,
                                                   decided_by, decided_at, decision_reason),
                                      sealed<&Binding::name, sealed_name, opened_name>("name"),
                                      sealed<&Binding::phone, sealed_phone, opened_phone>("phone"),
                                      db::version<&Binding::version>("version"),
                                  });

const db::Told reveals({"registry_reveals", "binding", "binding"}, {"id"},
                       {"binding", "reader", "post_name", "at", "reason"});

}  // namespace

std::string sealed_name(const Private<std::string>& name) {
    return crypto::seal(name_column, name.reveal());
}

std::string sealed_phone(const Private<std::string>& phone) {
    return crypto::seal(phone_column, phone.reveal());
}

Private<std::string> opened_name(const std::string& sealed) {
    return Private<std::string>(crypto::open(name_column, sealed));
}

Private<std::string> opened_phone(const std::string& sealed) {
    return Private<std::string>(crypto::open(phone_column, sealed));
}

std::vector<const db::Told*> told_of_bindings() { return {&bindings.told(), &reveals}; }

BindingId insert_binding(db::Tx& tx, const Binding& binding) {
    return BindingId{bindings.insert(tx, binding)};
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

void update_binding(db::Tx& tx, BindingId id, const BindingChange& change) {
    tx.write(
        bindings.told(),
        "update registry_owners set state = $1, until_on = $2, decided_by = $3, decided_at = $4, "
        "decision_reason = $5, version = version + 1 where id = $6",
        change.state, change.until_on, change.by, change.at, change.reason, id);
}

void insert_reveal(db::Tx& tx, BindingId id, UserId reader, const std::string& post_name,
                   Instant at, const std::string& reason) {
    tx.write(reveals,
             "insert into registry_reveals (binding, reader, post_name, at, reason) "
             "values ($1, $2, $3, $4, $5)",
             id, reader, post_name, at, reason);
}

std::vector<BindingId> bindings_of_person(db::Tx& tx, UserId person) {
    return tx.all<BindingId>("select id from registry_owners where person = $1 order by id",
                             person);
}

void forget_owner(db::Tx& tx, BindingId id) {
    const Private<std::string> nothing;
    tx.write(bindings.told(),
             "update registry_owners set name = $1, phone = $2, id_number_tail = '', "
             "version = version + 1 where id = $3",
             sealed_name(nothing), sealed_phone(nothing), id);
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
