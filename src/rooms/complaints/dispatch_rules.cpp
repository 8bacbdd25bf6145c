#include "rooms/complaints/dispatch_rules.h"

#include <algorithm>
#include <tuple>

#include "rooms/registry/words.h"

namespace anju::complaints {

namespace {

bool holds(const CatalogueRow& row, std::string_view category, const RegionCode& place, Date on) {
    return category.starts_with(row.category) && row.region.contains(place) &&
           row.valid_from <= on && (!row.valid_until || on <= *row.valid_until);
}

auto rank(const CatalogueRow& row) {
    return std::tuple(row.category.size(), row.region.digits().size(), row.valid_from, row.id);
}

}  // namespace

std::optional<CatalogueRow> choose_row(std::span<const CatalogueRow> rows,
                                       std::string_view category, const RegionCode& place,
                                       Date on) {
    const CatalogueRow* best = nullptr;
    for (const CatalogueRow& row : rows)
        if (holds(row, category, place, on) && (best == nullptr || rank(*best) < rank(row)))
            best = &row;
    return best ? std::optional(*best) : std::nullopt;
}

bool answers_for(const registry::Unit& unit, const Case& c) {
    if (unit.kind == registry::UnitKind::enterprise)
        return unit.enterprise.set() && unit.enterprise == c.enterprise;
    return unit.region.contains(c.place.region());
}

std::vector<registry::UnitKind> assist_kinds(const CatalogueRow& row) {
    std::vector<registry::UnitKind> kinds;
    std::string_view rest = row.assists;
    while (!rest.empty()) {
        const std::size_t space = rest.find(' ');
        if (const auto kind = from_text<registry::UnitKind>(rest.substr(0, space)))
            kinds.push_back(*kind);
        rest = space == std::string_view::npos ? std::string_view{} : rest.substr(space + 1);
    }
    return kinds;
}

namespace {

std::string row_text(const CatalogueRow& row, std::string_view category_name) {
    return "类别“" + std::string(category_name) + "”按派单目录由" +
           std::string(registry::name_of(row.unit_kind)) + "主办（目录第 " +
           std::to_string(row.id.value) + " 条，" + to_text(row.valid_from) + " 起）";
}

}  // namespace

std::string reason_of(const CatalogueRow& row, std::string_view category_name,
                      std::string_view unit_name) {
    return row_text(row, category_name) + "，当地为" + std::string(unit_name);
}

std::string fallback_reason_of(const CatalogueRow& row, std::string_view category_name,
                               std::string_view unit_name) {
    return row_text(row, category_name) + "，当地没有对应单位，由属地" + std::string(unit_name) +
           "兜底";
}

std::string withheld_reason_of(const CatalogueRow& row, std::string_view category_name,
                               std::string_view unit_name) {
    return row_text(row, category_name) + "，诉求保密，不派被投诉企业，由属地" +
           std::string(unit_name) + "主办";
}

Meant meant_by(const CatalogueRow& row, const Case& c) {
    if (row.unit.set()) return {.unit = row.unit};
    if (row.unit_kind != registry::UnitKind::enterprise) return {.kind = row.unit_kind};
    if (c.secrecy == Secrecy::secret) return {.withheld = true};
    return {.enterprise = c.enterprise};
}

Advice advice_of(const CatalogueRow& row, const Case& c, const std::optional<registry::Unit>& unit,
                 const std::optional<registry::Unit>& territorial) {
    if (unit)
        return {Lead{*unit, {}, row.id, reason_of(row, c.category_name, unit->name)},
                row.automatic};
    if (!territorial) return {};
    const auto reason = meant_by(row, c).withheld ? withheld_reason_of : fallback_reason_of;
    return {Lead{*territorial, {}, row.id, reason(row, c.category_name, territorial->name)}, false};
}

registry::UnitKind territorial_kind(const CasePlace& place) {
    return place.street.empty() ? registry::UnitKind::district_bureau
                                : registry::UnitKind::street_office;
}

std::string chosen_reason_of(std::string_view post_name, std::string_view unit_name) {
    return std::string(post_name) + "指定由" + std::string(unit_name) + "主办";
}

}  // namespace anju::complaints
