// What a row of the dispatch catalogue may become. Pure.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "base/result.h"
#include "rooms/changes/model.h"

namespace anju::changes {

// What is known around a proposal.
struct CatalogueGround {
    std::vector<complaints::CatalogueRow> rows;  // of the matter and its group, of any time
    std::optional<complaints::Category> category;
    std::optional<registry::Region> region;
    std::optional<registry::Unit> unit;  // that is named, if it is open
    ChangeId under_way;                  // another change of the matter in the region
};
Result<Change> decide_catalogue(const Actor& by, const ProposeCatalogue& cmd,
                                const CatalogueGround& ground, Instant now);
// Nothing overlaps, what ends holds until then, and the city never is without a row.
Result<void> check_catalogue_fit(const Change& change,
                                 std::span<const complaints::CatalogueRow> rows);
// The row that the approval makes, without its last day: it takes over that of the row it follows.
complaints::CatalogueRow row_after(const Change& change);

}  // namespace anju::changes
