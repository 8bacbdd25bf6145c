// The verbs of a change of a unit: proposed, decided by a second person, effective on its day.
#pragma once

#include "base/result.h"
#include "platform/db/db.h"
#include "rooms/registry/unit_model.h"

namespace anju::registry {

Result<UnitChangeId> propose_unit(db::Tx& tx, const Actor& by, const ProposeUnit& cmd, Instant now);
Result<void> approve_unit(db::Tx& tx, const Actor& by, const UnitChange& change, const Approve& cmd,
                          Instant now);
Result<void> reject_unit(db::Tx& tx, const Actor& by, const UnitChange& change, const Reject& cmd,
                         Instant now);
// The job of the day: some of the approved changes whose day has come become so. True: there are
// more.
bool change_units_due(db::Tx& tx, Instant now);

}  // namespace anju::registry
