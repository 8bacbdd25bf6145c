// Where a complaint lies, who serves that place and which unit is to lead: what the registry and
// the catalogue say, put into values for the rules.
#pragma once

#include <optional>

#include "platform/db/db.h"
#include "rooms/complaints/dispatch_rules.h"

namespace anju::complaints {

// The named estate; else the resident's own estate, if it is near the point or no point is given;
// else what lies at the point.
FilingFacts facts_of_filing(db::Tx& tx, const FileComplaint& cmd, UserId complainant, Instant now);
PlaceFacts place_of_classification(db::Tx& tx, const Case& c, const ClassifyComplaint& cmd,
                                   Instant now);

// The catalogue says which kind of unit, the registry which unit; what follows is advice_of's
// (dispatch_rules.h).
Advice advise(db::Tx& tx, const Case& c, Instant now);
// Dispatches in place if the advice is sure, the case is a complaint and nothing forbids it.
void dispatch_if_sure(db::Tx& tx, Case& c, std::vector<registry::Unit>& assists,
                      const Limits& limits, Instant now);

}  // namespace anju::complaints
