#include "rooms/registry/history_queries.h"

#include <algorithm>

#include "base/refusals.h"
#include "facts/registry.h"
#include "platform/journal/journal.h"
#include "rooms/registry/estate_store.h"
#include "rooms/registry/service_store.h"

namespace anju::registry {

namespace {

template <class Fact>
std::vector<std::string> changed_in(const journal::Entry& entry) {
    if (entry.kind != Fact::kind) return {};
    auto fact = json::from_json<Fact>(entry.data);
    if (!fact) throw Fault("journal: fact " + std::to_string(entry.seq) + " cannot be read");
    std::vector<std::string> fields;
    for (facts::ValueChanged& changed : fact->changed) fields.push_back(std::move(changed.field));
    return fields;
}

template <class Fact>
History history_in(db::Tx& tx, journal::Subject about) {
    History history;
    for (journal::Entry& entry : journal::timeline(tx, about)) {
        auto changed = changed_in<Fact>(entry);
        history.rows.push_back(
            {entry.at, std::move(entry.kind), std::move(entry.post_name), std::move(changed)});
    }
    std::ranges::reverse(history.rows);
    return history;
}

}  // namespace

Result<History> history_of_estate(db::Tx& tx, const Scope& scope, EstateId id, Date today) {
    if (!find_estate_in_scope(tx, scope, id, today)) return refuse(not_found);
    return history_in<facts::EstateChanged>(tx, {"estate", id.value});
}

Result<History> history_of_enterprise(db::Tx& tx, const Scope& scope, EnterpriseId id) {
    if (!find_enterprise_in_scope(tx, scope, id)) return refuse(not_found);
    return history_in<facts::EnterpriseChanged>(tx, {"enterprise", id.value});
}

}  // namespace anju::registry
