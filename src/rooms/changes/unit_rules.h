// What a unit may become. Pure.
#pragma once

#include <optional>

#include "base/result.h"
#include "rooms/changes/model.h"

namespace anju::changes {

// What is known around a proposal.
struct UnitGround {
    std::optional<registry::Unit> unit;      // that is changed or closed, as it is now
    std::optional<registry::Region> region;  // that is asked for, or the unit's own
    UnitId neighbour;                        // of the same kind in that region, open
    ChangeId under_way;                      // a change of the unit, or of the kind in that region
};
Result<Change> decide_unit(const Actor& by, const ProposeUnit& cmd, const UnitGround& ground,
                           Instant now);
// The unit from the day on; one that is founded has no id yet.
registry::Unit unit_after(const Change& change);

// Regions have exactly one of it: 市、县(市、区)、街道(乡镇)、社区 each have who answers for them.
bool is_needed(registry::UnitKind kind);
// The levels of region where a unit of the kind may sit.
bool sits_at(registry::UnitKind kind, RegionLevel level);

}  // namespace anju::changes
