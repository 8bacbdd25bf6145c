#include "rooms/registry/change_queries.h"

#include <algorithm>

#include "facts/registry.h"
#include "platform/journal/journal.h"

namespace anju::registry {

namespace {

template <class Fact>
std::vector<std::string> changed_in(const journal::Entry& entry) {
    if (entry.kind != Fact::kind) return {};
    auto fact = json::from_json<Fact>(entry.data);
    if (!fact) throw Fault("journal: fact " + std::to_string(entry.seq) + " cannot be read");
    return std::move(fact->changed);
}

template <class Fact>
ChangeList list_of(db::Tx& tx, journal::Subject about) {
    ChangeList list;
    for (journal::Entry& entry : journal::timeline(tx, about)) {
        auto changed = changed_in<Fact>(entry);
        list.rows.push_back(
            {entry.at, std::move(entry.kind), std::move(entry.post_name), std::move(changed)});
    }
    std::ranges::reverse(list.rows);
    return list;
}

}  // namespace

ChangeList changes_of(db::Tx& tx, EstateId estate) {
    return list_of<facts::EstateChanged>(tx, {"estate", estate.value});
}

ChangeList changes_of(db::Tx& tx, EnterpriseId enterprise) {
    return list_of<facts::EnterpriseChanged>(tx, {"enterprise", enterprise.value});
}

}  // namespace anju::registry
