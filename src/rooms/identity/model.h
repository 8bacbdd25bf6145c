// People, their logins and their posts. A person acts in one post at a time; a post is a role with
// a unit, and from both follow its capabilities and its scope.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>

#include "base/actor.h"
#include "base/private.h"
#include "base/time.h"

namespace anju::identity {

using SessionId = Id<struct SessionTag>;

struct User {
    UserId id;
    std::string login;             // staff only; residents have none
    Private<std::string> name;
    Private<std::string> phone;
    bool staff = false;
    bool disabled = false;
    bool must_change_password = false;
    std::int64_t version = 1;
};

struct Post {
    PostId id;
    UserId user;
    Role role = Role::resident;
    std::string name;        // "路北区住建局 派单员"
    UnitId unit;             // of registry_units; identity knows it as a number and a name
    RegionCode region;       // region posts
    EnterpriseId enterprise;
    EstateId estate;
    std::optional<Date> ended_on;
};

// The rights of each role, as one table (role_table.cpp); shown to everyone on "我的权限".
std::span<const Capability> capabilities_of(Role role);
// Roles that need a second factor.
bool needs_second_factor(Role role);
Actor actor_of(const Post& post);
Actor resident_actor(UserId user);

}  // namespace anju::identity
