#include "rooms/complaints/dispatch_rules.h"

#include <algorithm>
#include <tuple>

#include "base/scope.h"
#include "rooms/complaints/refusals.h"
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

std::string chosen_reason_of(std::string_view post_name, std::string_view unit_name) {
    return std::string(post_name) + "指定由" + std::string(unit_name) + "主办";
}

namespace {

constexpr std::chrono::days one_day{1};

std::string written(const std::vector<registry::UnitKind>& kinds) {
    std::string text;
    for (const registry::UnitKind kind : kinds)
        text += (text.empty() ? "" : " ") + std::string(to_text(kind));
    return text;
}

const CatalogueRow* row_of(std::span<const CatalogueRow> rows, CatalogueId id) {
    const auto found = std::ranges::find(rows, id, &CatalogueRow::id);
    return found == rows.end() ? nullptr : &*found;
}

bool holds_from(const CatalogueRow& row, Date day) {
    return !row.valid_until || *row.valid_until >= day;
}

bool is_unchanged(const CatalogueChange& change, const CatalogueRow& row) {
    return change.unit_kind == row.unit_kind && change.unit == row.unit &&
           change.assists == row.assists && change.automatic == row.automatic &&
           change.basis == row.basis;
}

// What the command says over what the row has.
void say(CatalogueChange& change, const ProposeCatalogue& cmd) {
    if (cmd.unit_kind) change.unit_kind = *cmd.unit_kind;
    // Another kind has other units.
    if (cmd.unit_kind || cmd.unit) change.unit = cmd.unit.value_or(UnitId{});
    if (cmd.assists) change.assists = written(*cmd.assists);
    if (cmd.automatic) change.automatic = *cmd.automatic;
    if (cmd.basis) change.basis = *cmd.basis;
}

Result<void> check_values(const ProposeCatalogue& cmd, const CatalogueChange& change,
                          const CatalogueGround& ground) {
    if (!ground.category) return refuse_at("/category", category_unknown);
    if (!ground.region) return refuse_at("/region", region_unknown);
    if (cmd.unit && !ground.unit) return refuse_at("/unit", unit_unknown);
    if (ground.unit && ground.unit->kind != change.unit_kind)
        return refuse_at("/unit", catalogue_unit_of_other_kind);
    return {};
}

}  // namespace

Result<void> check_catalogue_fit(const CatalogueChange& change,
                                 std::span<const CatalogueRow> rows) {
    const Date from = change.valid_from;
    if (change.deed != CatalogueDeed::add) {
        const CatalogueRow* row = row_of(rows, change.replaces);
        if (row == nullptr || row->valid_from >= from || !holds_from(*row, from))
            return refuse_at("/valid_from", catalogue_row_over);
    }
    for (const CatalogueRow& row : rows) {
        const bool rival = row.id != change.replaces && row.category == change.category &&
                           row.region == change.region && holds_from(row, from);
        if (rival) return refuse_at("/valid_from", catalogue_overlaps, to_text(row.valid_from));
    }
    if (change.deed != CatalogueDeed::end || change.region.level() != RegionLevel::city) return {};
    std::vector<CatalogueRow> left(rows.begin(), rows.end());
    std::erase_if(left, [&](const CatalogueRow& row) { return row.id == change.replaces; });
    if (!choose_row(left, change.category, change.region, from))
        return refuse_at("/deed", catalogue_leaves_gap);
    return {};
}

Result<CatalogueChange> decide_catalogue_change(const Actor& by, const ProposeCatalogue& cmd,
                                                const CatalogueGround& ground, Instant now) {
    if (!is_whole_city(by.scope)) return refuse(catalogue_is_the_citys);
    CatalogueChange change;
    change.deed = cmd.deed;
    change.valid_from = cmd.valid_from;
    if (cmd.deed == CatalogueDeed::add) {
        if (!cmd.category) return refuse_at("/category", catalogue_incomplete);
        if (!cmd.region) return refuse_at("/region", catalogue_incomplete);
        if (!cmd.unit_kind) return refuse_at("/unit_kind", catalogue_incomplete);
        change.category = *cmd.category;
        change.region = *cmd.region;
    } else {
        const CatalogueRow* row = row_of(ground.rows, cmd.replaces.value_or(CatalogueId{}));
        if (row == nullptr) return refuse_at("/replaces", catalogue_row_over);
        change.replaces = row->id;
        change.category = row->category;
        change.region = row->region;
        change.unit_kind = row->unit_kind;
        change.unit = row->unit;
        change.assists = row->assists;
        change.automatic = row->automatic;
        change.basis = row->basis;
    }
    if (cmd.deed != CatalogueDeed::end) {
        say(change, cmd);
        TRY_OK(check_values(cmd, change, ground));
    }
    if (cmd.deed == CatalogueDeed::replace &&
        is_unchanged(change, *row_of(ground.rows, change.replaces)))
        return refuse(catalogue_unchanged);
    if (ground.waiting.set())
        return refuse_at("/replaces", catalogue_change_waits, std::to_string(ground.waiting.value));
    TRY_OK(check_start(change.valid_from, now));
    TRY_OK(check_catalogue_fit(change, ground.rows));
    change.approval = proposed(by, cmd.reason, now);
    return change;
}

Result<Approval> decide_catalogue_approval(const Actor& by, const CatalogueChange& change,
                                           ApprovalVerb verb, const std::string& reason,
                                           std::span<const CatalogueRow> rows, Instant now) {
    TRY(Approval approval, decided(catalogue_steps, change.approval, verb, by, reason, now));
    if (verb == ApprovalVerb::reject) return approval;
    TRY_OK(check_start(change.valid_from, now));
    TRY_OK(check_catalogue_fit(change, rows));
    return approval;
}

CatalogueRow row_after(const CatalogueChange& change, const std::optional<CatalogueRow>& before) {
    return {.id = {},
            .category = change.category,
            .region = change.region,
            .unit_kind = change.unit_kind,
            .unit = change.unit,
            .assists = change.assists,
            .automatic = change.automatic,
            .valid_from = change.valid_from,
            .valid_until = before ? before->valid_until : std::nullopt,
            .basis = change.basis};
}

facts::CatalogueChangeProposed proposal_fact(const CatalogueChange& change) {
    const auto known = [](auto id) { return id.set() ? std::optional(id.value) : std::nullopt; };
    return {.change = change.id.value,
            .deed = std::string(to_text(change.deed)),
            .replaces = known(change.replaces),
            .category = change.category,
            .region = change.region,
            .unit_kind = std::string(to_text(change.unit_kind)),
            .unit = known(change.unit),
            .assists = change.assists,
            .automatic = change.automatic,
            .basis = change.basis,
            .valid_from = change.valid_from};
}

}  // namespace anju::complaints
