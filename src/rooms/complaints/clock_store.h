// What the clocks of a case need loaded from policy: the limits in force on a day, only those a
// verb needs, because each is a look-up; and the limits that clocks were started with.
#pragma once

#include <vector>

#include "platform/db/db.h"
#include "rooms/complaints/clock_rules.h"
#include "rooms/policy/actions.h"

namespace anju::complaints {

// For filing: acceptance, and sign, contact and handle in case it is dispatched at once.
Limits limits_of_filing(db::Tx& tx, Kind kind, Urgency urgency, const RegionCode& place,
                        Instant now);
// For classify, `c` is the case as it is to be.
Limits limits_of(db::Tx& tx, const Case& c, Verb verb, Instant now);
Limits limits_of(db::Tx& tx, const Case& c, const NextEvent& event, Instant now);

// The limit of a clock that runs or ran, from the version it kept. Empty: the version is gone. Of a
// rework the limit is told again from the day it began.
std::optional<DatedLimit> kept_limit(db::Tx& tx, policy::KeptVersions& versions, const Case& c,
                                     Clock clock, const WorkCalendar& calendar);
// Calendar and warning of today, for a case where it lies.
Timing timing_of(db::Tx& tx, const Case& c, Instant now);

// Cases with something still to come, in the order of ids.
std::vector<ComplaintId> running_cases_after(db::Tx& tx, ComplaintId after, int limit);

}  // namespace anju::complaints
