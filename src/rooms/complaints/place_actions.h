// Where a complaint lies and who serves that place: the registry's answers, put into a CasePlace.
#pragma once

#include "platform/db/db.h"
#include "rooms/complaints/rules.h"

namespace anju::complaints {

// The named estate; else the resident's own estate, if it is near the point or no point is given;
// else what lies at the point.
FilingFacts facts_of_filing(db::Tx& tx, const FileComplaint& cmd, UserId complainant, Instant now);
PlaceFacts place_of_classification(db::Tx& tx, const Case& c, const ClassifyComplaint& cmd,
                                   Instant now);

}  // namespace anju::complaints
