// Rights that no role holds in this combination, for an actor made by a test.
#pragma once

#include <algorithm>
#include <deque>
#include <initializer_list>
#include <vector>

#include "base/actor.h"

namespace anju::test {

// Beside what the actor may already. An actor only views its rights, so they are kept until the
// program ends.
inline void grant(Actor& actor, std::initializer_list<Capability> more) {
    static std::deque<std::vector<std::string_view>> kept;
    auto& held = kept.emplace_back(actor.capabilities.begin(), actor.capabilities.end());
    for (const Capability& capability : more) held.push_back(capability.name);
    std::ranges::sort(held);
    actor.capabilities = held;
}

}  // namespace anju::test
