// What the journal knows of an estate or an enterprise, newest first, for their pages.
#pragma once

#include "base/result.h"
#include "base/scope.h"
#include "platform/db/db.h"
#include "rooms/registry/wire.h"

namespace anju::registry {

Result<History> history_of_estate(db::Tx& tx, const Scope& scope, EstateId id, Date today);
Result<History> history_of_enterprise(db::Tx& tx, const Scope& scope, EnterpriseId id);

}  // namespace anju::registry
