// 派单目录: which row of the catalogue holds for a matter in a place on a day, which unit is to
// lead by it and whether the platform dispatches by itself, and the sentence that says why.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "rooms/complaints/rules.h"

namespace anju::complaints {

// The row of the most particular category, then of the narrowest region, then the newest, then the
// one with the highest number.
std::optional<CatalogueRow> choose_row(std::span<const CatalogueRow> rows,
                                       std::string_view category, const RegionCode& place, Date on);
// A case goes to whom it concerns: the enterprise that is accused, or a unit of the place.
bool answers_for(const registry::Unit& unit, const Case& c);
// The unit kinds a row names as assist units.
std::vector<registry::UnitKind> assist_kinds(const CatalogueRow& row);
// "类别“电梯停运”按派单目录由物业服务企业主办（目录第 12 条，2026-03-01 起）".
std::string reason_of(const CatalogueRow& row, std::string_view category_name,
                      std::string_view unit_name);
// Nobody of the row's kind answers for the place: 属地兜底, and a dispatcher has to look at it.
std::string fallback_reason_of(const CatalogueRow& row, std::string_view category_name,
                               std::string_view unit_name);
// The same of a secret case whose row means the enterprise: it is not told.
std::string withheld_reason_of(const CatalogueRow& row, std::string_view category_name,
                               std::string_view unit_name);
// Whom a row means for a case: a unit by its number, else that of a kind in the place, else that of
// an enterprise. None of the three: the enterprise that is not known, or from which a secret case
// is withheld.
struct Meant {
    UnitId unit;
    std::optional<registry::UnitKind> kind;
    EnterpriseId enterprise;
    bool withheld = false;
    bool operator==(const Meant&) const = default;
};
Meant meant_by(const CatalogueRow& row, const Case& c);
struct Advice {
    std::optional<Lead> lead;
    // The platform dispatches by itself; otherwise a dispatcher looks at it.
    bool sure = false;
};
// Who leads by the row: the unit that it means, if one answers for the place, and then it is sure
// if the row is automatic; else 属地兜底 (`territorial`), never sure. Helpers are not in it.
Advice advice_of(const CatalogueRow& row, const Case& c, const std::optional<registry::Unit>& unit,
                 const std::optional<registry::Unit>& territorial);
// 属地兜底 is the street's, or the district's where the street is not known.
registry::UnitKind territorial_kind(const CasePlace& place);
// Somebody chose another unit than the catalogue's.
std::string chosen_reason_of(std::string_view post_name, std::string_view unit_name);

}  // namespace anju::complaints
