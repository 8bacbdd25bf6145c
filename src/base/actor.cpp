#include "base/actor.h"

#include <algorithm>

namespace anju {

bool Actor::may(const Capability& capability) const {
    return role == Role::system || std::ranges::binary_search(capabilities, capability.name);
}

Actor system_actor() {
    Actor actor;
    actor.role = Role::system;
    actor.scope = Scope::whole_city();
    actor.post_name = "平台";
    return actor;
}

}  // namespace anju
