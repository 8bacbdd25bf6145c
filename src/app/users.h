// Accounts that the command line makes: those of the first officers, and of the day nobody can log
// in.
#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "rooms/identity/actions.h"

namespace anju::app {

// A new account with one post, in the office of the region where the role has one. Refuses what
// identity::add_staff and identity::grant_post do.
Result<void> add_with_post(db::Tx& tx, const identity::NewStaff& staff, Role role,
                           const RegionCode& region, Instant now);

}  // namespace anju::app
