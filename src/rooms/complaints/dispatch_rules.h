// 派单目录: which row of the catalogue holds for a matter in a place on a day, and the sentence
// that says why a unit leads.
#pragma once

#include <span>
#include <string>

#include <optional>
#include "base/result.h"
#include "facts/complaints.h"
#include "rooms/complaints/capabilities.h"
#include "rooms/complaints/catalogue_model.h"
#include "rooms/complaints/model.h"

namespace anju::complaints {

// The row of the most particular category, then of the narrowest region, then the newest.
std::optional<CatalogueRow> choose_row(std::span<const CatalogueRow> rows,
                                       std::string_view category, const RegionCode& place, Date on);
// A case goes to whom it concerns: the enterprise that is accused, or a unit of the place.
bool answers_for(const registry::Unit& unit, const Case& c);
// The unit kinds a row names as helpers.
std::vector<registry::UnitKind> assist_kinds(const CatalogueRow& row);
// "类别“电梯停运”按派单目录由物业服务企业主办（目录第 12 条，2026-03-01 起）".
std::string reason_of(const CatalogueRow& row, std::string_view category_name,
                      std::string_view unit_name);
// Nobody of the row's kind answers for the place: 属地兜底, and a dispatcher has to look at it.
std::string fallback_reason_of(const CatalogueRow& row, std::string_view category_name,
                               std::string_view unit_name);
// Somebody chose another unit than the catalogue's.
std::string chosen_reason_of(std::string_view post_name, std::string_view unit_name);

inline constexpr ApprovalSteps catalogue_steps = approval_steps(catalogue_approve);

// What is known around a proposal.
struct CatalogueGround {
    std::vector<CatalogueRow> rows;  // of the matter and its group, of any time
    std::optional<Category> category;
    std::optional<registry::Region> region;
    std::optional<registry::Unit> unit;  // that is named
    CatalogueChangeId waiting;           // another proposal for the matter in the region
};
Result<CatalogueChange> decide_catalogue_change(const Actor& by, const ProposeCatalogue& cmd,
                                                const CatalogueGround& ground, Instant now);
Result<Approval> decide_catalogue_approval(const Actor& by, const CatalogueChange& change,
                                           ApprovalVerb verb, const std::string& reason,
                                           std::span<const CatalogueRow> rows, Instant now);
// Nothing overlaps, what ends holds until then, and the city never is without a row.
Result<void> check_catalogue_fit(const CatalogueChange& change, std::span<const CatalogueRow> rows);
// The row that the approval makes; `before` is the one it follows, whose last day it takes over.
CatalogueRow row_after(const CatalogueChange& change, const std::optional<CatalogueRow>& before);
facts::CatalogueChangeProposed proposal_fact(const CatalogueChange& change);

}  // namespace anju::complaints
