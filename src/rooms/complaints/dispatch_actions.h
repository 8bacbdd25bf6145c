// Finds the unit that is to lead a case: the catalogue says which kind, the registry which unit.
#pragma once

#include <optional>

#include "platform/db/db.h"
#include "rooms/complaints/rules.h"

namespace anju::complaints {

struct Advice {
    std::optional<Lead> lead;
    // The catalogue names a kind, a unit of it answers for the place and the row is automatic:
    // the platform dispatches by itself. Otherwise a dispatcher does.
    bool sure = false;
};
Advice advise(db::Tx& tx, const Case& c, Instant now);

// Dispatches in place if the advice is sure, the case is a complaint and nothing forbids it.
void dispatch_if_sure(db::Tx& tx, Case& c, std::vector<registry::Unit>& assists,
                      const Limits& limits, Instant now);

}  // namespace anju::complaints
