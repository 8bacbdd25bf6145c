#include "rooms/registry/personal.h"

#include "facts/registry.h"
#include "platform/journal/journal.h"
#include "rooms/registry/actions.h"
#include "rooms/registry/owner_store.h"
#include "rooms/registry/rules.h"
#include "rooms/registry/service_store.h"

namespace anju::registry {

namespace {

// Whoever answers for an estate does so by name.
std::vector<personal::Matter> open_matters(db::Tx& tx, UserId person, Date today) {
    std::vector<personal::Matter> matters;
    for (const Manager& manager : managers_of_person(tx, person)) {
        if (manager.until_on && *manager.until_on < today) continue;
        const auto estate = find_estate(tx, manager.estate);
        CHECK(estate.has_value());
        matters.push_back({"estate", estate->id.value, estate->name + "项目经理"});
    }
    return matters;
}

// 个人信息保护法 Art. 47: what the person gave with their ties is deleted and open ties end; that a
// house had somebody, and an estate a manager, is kept under the bare number.
void erase(db::Tx& tx, UserId person, Instant now) {
    const Actor by = system_actor();
    for (const Manager& manager : managers_of_person(tx, person)) {
        wipe(tx, manager, now);
        journal::record(tx, by, now, {"estate", manager.estate.value},
                        facts::ManagerErased{manager.estate, manager.enterprise, manager.id.value});
    }
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

const personal::Holder holder{open_matters, erase};

}  // namespace anju::registry
