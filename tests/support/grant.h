// Rights that no role holds in this combination, for an actor made by a test.
#pragma once

#include <algorithm>
#include <deque>
#include <initializer_list>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/actor.h"

namespace anju::test {

// Beside what the actor may already. An actor only views its rights, so they are kept until the
// program ends.
inline void grant(Actor& actor, std::span<const Capability> more) {
    static std::deque<std::vector<std::string_view>> kept;
    auto& held = kept.emplace_back(actor.capabilities.begin(), actor.capabilities.end());
    for (const Capability& capability : more) held.push_back(capability.name);
    std::ranges::sort(held);
    actor.capabilities = held;
}

inline void grant(Actor& actor, std::initializer_list<Capability> more) {
    grant(actor, std::span(more.begin(), more.size()));
}

// Who holds these rights and nothing else: `capabilities` are all of a room.
inline Actor person(std::int64_t user, std::span<const Capability> rights,
                    Scope scope = Scope::whole_city()) {
    Actor actor;
    actor.user = UserId{user};
    actor.post_name = "岗位 " + std::to_string(user);
    actor.scope = std::move(scope);
    grant(actor, rights);
    return actor;
}

}  // namespace anju::test
