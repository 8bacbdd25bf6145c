// The verbs of a change: proposed, decided by a second person, in effect from its day on.
#pragma once

#include <vector>

#include "base/actor.h"
#include "base/result.h"
#include "platform/db/db.h"
#include "rooms/changes/model.h"

namespace anju::changes {

Result<ChangeId> propose_unit(db::Tx& tx, const Actor& by, const ProposeUnit& cmd, Instant now);
Result<ChangeId> propose_catalogue(db::Tx& tx, const Actor& by, const ProposeCatalogue& cmd,
                                   Instant now);
Result<void> approve_change(db::Tx& tx, const Actor& by, const Change& change, const Approve& cmd,
                            Instant now);
Result<void> reject_change(db::Tx& tx, const Actor& by, const Change& change, const Reject& cmd,
                           Instant now);
// What this actor may do with it.
std::vector<ApprovalVerb> may_of(db::Tx& tx, const Actor& by, const Change& change, Instant now);
// Does what was approved and whose day has come, some at a time. True: there may be more.
bool do_due(db::Tx& tx, Instant now);

}  // namespace anju::changes
