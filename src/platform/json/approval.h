// The wire form of what proposals have in common; for the wire.cpp of a room that has them.
#pragma once

#include "base/approval.h"
#include "platform/json/described.h"

namespace anju {

BOOST_DESCRIBE_STRUCT(Approval, (),
                      (state, reason, proposed_by, proposed_post, proposed_at, decided_by,
                       decided_post, decided_at, decision_reason))
BOOST_DESCRIBE_STRUCT(Approve, (), (reason))
BOOST_DESCRIBE_STRUCT(Reject, (), (reason))
BOOST_DESCRIBE_STRUCT(BoxCounts, (), (to_do, decided, begun, copied))

}  // namespace anju
