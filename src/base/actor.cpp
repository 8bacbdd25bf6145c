#include "base/actor.h"

namespace anju {

Actor system_actor() {
    Actor actor;
    actor.role = Role::system;
    actor.capabilities.set();
    actor.scope = Scope::whole_city();
    actor.post_name = "平台";
    return actor;
}

}  // namespace anju
