// Ties between people and houses: a resident asks, the community (or whoever stands above it)
// verifies. The enterprise never does: it must not learn who lives where by asking.
#include "base/refusals.h"
#include "facts/registry.h"
#include "platform/journal/journal.h"
#include "platform/journal/looks.h"
#include "platform/personal.h"
#include "rooms/registry/actions.h"
#include "rooms/registry/capabilities.h"
#include "rooms/registry/estate_store.h"
#include "rooms/registry/owner_store.h"
#include "rooms/registry/rules.h"

namespace anju::registry {

namespace {

journal::Subject subject(BindingId id) { return {"binding", id.value}; }

std::string tail_of(const std::optional<Text<15, 18>>& id_number) {
    if (!id_number) return {};
    return id_number->value.substr(id_number->value.size() - 4);
}

// An ended tie held until the day of its end.
BindingChange change_to(BindingState state, const Actor& by, Instant now, std::string reason) {
    std::optional<Date> until_on;
    if (state == BindingState::ended) until_on = civil_date(now);
    return {state, until_on, by.user, now, std::move(reason)};
}

}  // namespace

Result<Binding> load_binding(db::Tx& tx, const Scope& scope, BindingId id, Date on) {
    auto binding = find_binding(tx, id);
    if (!binding || scope.kind != ScopeKind::region) return refuse(not_found);
    TRY_OK(load_estate(tx, scope, binding->estate, on));
    return *std::move(binding);
}

Result<Binding> load_binding_to_end(db::Tx& tx, const Actor& by, BindingId id, Date on) {
    auto own = by.scope.kind == ScopeKind::self ? find_binding(tx, id) : std::nullopt;
    if (own && own->person == by.user) return *std::move(own);
    if (!by.may(house_bind)) return refuse(not_found);
    return load_binding(tx, by.scope, id, on);
}

Result<BindingId> request_binding(db::Tx& tx, const Actor& by, const RequestBinding& cmd,
                                  Instant now) {
    const auto house = find_house(tx, cmd.house);
    const RequestFacts facts{house.has_value(), bound_already(tx, cmd.house, by.user),
                             waiting_requests(tx, by.user)};
    TRY_OK(check_request(by.role, cmd, facts));
    const BindingId id = insert_binding(tx,
                                        {.house = house->id,
                                         .estate = house->estate,
                                         .person = by.user,
                                         .person_key = personal::key_of(tx, by.user),
                                         .role = cmd.role,
                                         .since_on = civil_date(now),
                                         .requested_at = now},
                                        {cmd.name, cmd.phone, tail_of(cmd.id_number)});
    journal::record(
        tx, by, now, subject(id),
        facts::BindingRequested{house->id, house->estate, by.user, std::string(to_text(cmd.role))});
    return id;
}

Result<void> verify_binding(db::Tx& tx, const Actor& by, const Binding& binding,
                            const VerifyBinding& cmd, Instant now) {
    TRY(const BindingState next, decide_binding(binding, BindingVerb::verify, by));
    update_binding(tx, binding, change_to(next, by, now, cmd.reason.value_or(Text<0, 200>{})));
    journal::record(tx, by, now, subject(binding.id),
                    facts::BindingVerified{binding.house, binding.estate, binding.person});
    return {};
}

Result<void> refuse_binding(db::Tx& tx, const Actor& by, const Binding& binding,
                            const RefuseBinding& cmd, Instant now) {
    TRY(const BindingState next, decide_binding(binding, BindingVerb::refuse, by));
    update_binding(tx, binding, change_to(next, by, now, cmd.reason));
    journal::record(tx, by, now, subject(binding.id),
                    facts::BindingRefused{binding.house, binding.estate, binding.person});
    return {};
}

Result<void> end_binding(db::Tx& tx, const Actor& by, const Binding& binding, const EndBinding& cmd,
                         Instant now) {
    TRY(const BindingState next, decide_binding(binding, BindingVerb::end, by));
    update_binding(tx, binding, change_to(next, by, now, cmd.reason));
    journal::record(tx, by, now, subject(binding.id),
                    facts::BindingEnded{binding.house, binding.estate, binding.person});
    return {};
}

Result<Revealed> reveal_binding(db::Tx& tx, const Actor& by, const Binding& binding,
                                const RevealBinding& cmd, Instant now) {
    TRY_OK(decide_binding(binding, BindingVerb::reveal, by));
    TRY_OK(journal::take_look(tx, by.user, now));
    auto name = owner_name.open(binding.id.value, binding.name);
    auto phone = owner_phone.open(binding.id.value, binding.phone);
    // An older copy of the database, whose person was erased since.
    if (!name || !phone) return refuse(personal_data_gone);
    insert_reveal(tx, binding, by, now, cmd.reason);
    journal::record(tx, by, now, subject(binding.id),
                    facts::BindingRevealed{binding.house, binding.estate, binding.person});
    return Revealed{Private<std::string>(*std::move(name)),
                    Private<std::string>(*std::move(phone))};
}

}  // namespace anju::registry
