// What the journal knows of an estate or an enterprise, newest first, for their pages. The caller
// has checked the scope.
#pragma once

#include "platform/db/db.h"
#include "rooms/registry/wire.h"

namespace anju::registry {

ChangeList changes_of(db::Tx& tx, EstateId estate);
ChangeList changes_of(db::Tx& tx, EnterpriseId enterprise);

}  // namespace anju::registry
