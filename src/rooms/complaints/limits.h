// The limits in force for a case on a day, from policy: only those a verb needs, because each is a
// look-up.
#pragma once

#include "platform/db/db.h"
#include "rooms/complaints/clock_rules.h"

namespace anju::complaints {

// For filing: acceptance, and sign, contact and handle in case it is dispatched at once.
Limits limits_of_filing(db::Tx& tx, Kind kind, Urgency urgency, const RegionCode& place,
                        Instant now);
// For classify, `c` is the case as it is to be.
Limits limits_of(db::Tx& tx, const Case& c, Verb verb, Instant now);
Limits limits_of(db::Tx& tx, const Case& c, const NextEvent& event, Instant now);

}  // namespace anju::complaints
