#include "rooms/registry/personal.h"

#include "facts/registry.h"
#include "platform/journal/journal.h"
#include "rooms/registry/owner_store.h"
#include "rooms/registry/rules.h"

namespace anju::registry {

namespace {

// 个人信息保护法 Art. 47: what the person gave with their ties is deleted and open ties end; that a
// house had somebody is kept under the bare number.
void erase(db::Tx& tx, UserId person, Instant now) {
    const Actor by = system_actor();
    for (const BindingId id : bindings_of_person(tx, person)) {
        const journal::Subject subject{"binding", id.value};
        const auto binding = find_binding(tx, id);
        CHECK(binding.has_value());
        wipe(tx, *binding);
        journal::record(tx, by, now, subject,
                        facts::BindingErased{binding->house, binding->estate, person});
        const auto* step = find_step(binding_transitions, binding->state, BindingVerb::end);
        if (!step) continue;
        update_binding(tx, *binding, {step->to, civil_date(now), by.user, now, {}});
        journal::record(tx, by, now, subject,
                        facts::BindingEnded{binding->house, binding->estate, person});
    }
}

}  // namespace

const personal::Holder holder{nullptr, erase};

}  // namespace anju::registry
