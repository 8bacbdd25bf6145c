// What a unit may become, and who says so. Pure.
#pragma once

#include <optional>

#include "base/result.h"
#include "facts/registry.h"
#include "rooms/registry/capabilities.h"
#include "rooms/registry/refusals.h"
#include "rooms/registry/unit_model.h"

namespace anju::registry {

inline constexpr ApprovalSteps unit_steps = approval_steps(unit_approve);

// What the registry knows around a proposal.
struct UnitGround {
    std::optional<Unit> unit;      // that is changed or closed, as it is now
    std::optional<Region> region;  // that is asked for, or the unit's own
    UnitId neighbour;              // of the same kind in that region, open
    UnitChangeId under_way;        // a change of the unit, or of the kind in that region
};
Result<UnitChange> decide_unit_change(const Actor& by, const ProposeUnit& cmd,
                                      const UnitGround& ground, Instant now);
Result<Approval> decide_unit_approval(const Actor& by, const UnitChange& change, ApprovalVerb verb,
                                      const std::string& reason, Instant now);
// As the facts tell it: of a unit to be founded there is nothing before.
std::optional<Date> closed_by(const UnitChange& change);
std::optional<RegionCode> region_before_of(const UnitChange& change);
facts::UnitChangeProposed proposal_fact(const UnitChange& change);
// The unit from the day on: `before` is what it was, or nothing of one that is founded.
Unit unit_after(const UnitChange& change, const std::optional<Unit>& before);

// Regions have exactly one of it: 市、县(市、区)、街道(乡镇)、社区 each have who answers for them.
bool is_needed(UnitKind kind);
// The levels of region where a unit of the kind may sit.
bool sits_at(UnitKind kind, RegionLevel level);

}  // namespace anju::registry
