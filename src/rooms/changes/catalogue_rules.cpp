#include "rooms/changes/catalogue_rules.h"

#include <algorithm>

#include "base/each.h"
#include "base/scope.h"
#include "rooms/changes/refusals.h"
#include "rooms/changes/rules.h"

namespace anju::changes {

namespace {

using complaints::CatalogueId;
using complaints::CatalogueRow;

std::string written(const std::vector<registry::UnitKind>& kinds) {
    std::string text;
    for (const registry::UnitKind kind : kinds)
        text += (text.empty() ? "" : " ") + std::string(to_text(kind));
    return text;
}

CatalogueId row_id(const Change& change) { return CatalogueId{change.subject.value_or(0)}; }

const CatalogueRow* row_of(std::span<const CatalogueRow> rows, CatalogueId id) {
    const auto found = std::ranges::find(rows, id, &CatalogueRow::id);
    return found == rows.end() ? nullptr : &*found;
}

bool holds_from(const CatalogueRow& row, Date day) {
    return !row.valid_until || *row.valid_until >= day;
}

CatalogueValues values_of(const CatalogueRow& row) {
    return {row.category,  row.region,
            row.unit_kind, row.unit.set() ? std::optional(row.unit) : std::nullopt,
            row.assists,   row.automatic,
            row.basis};
}

// What the command says over what the row has.
CatalogueValues said(const ProposeCatalogue& cmd, CatalogueValues values) {
    if (cmd.unit_kind) values.unit_kind = *cmd.unit_kind;
    // Another kind has other units.
    if (cmd.unit_kind || cmd.unit) values.unit = cmd.unit;
    if (cmd.assists) values.assists = written(*cmd.assists);
    if (cmd.automatic) values.automatic = *cmd.automatic;
    if (cmd.basis) values.basis = *cmd.basis;
    return values;
}

Result<void> check_adding(const ProposeCatalogue& cmd) {
    if (!cmd.category) return refuse_at("/category", catalogue_incomplete);
    if (!cmd.region) return refuse_at("/region", catalogue_incomplete);
    if (!cmd.unit_kind) return refuse_at("/unit_kind", catalogue_incomplete);
    return {};
}

// The row is there and holds on the day.
Result<void> check_row(const CatalogueRow* row, Date from) {
    if (row == nullptr) return refuse_at("/replaces", catalogue_row_over);
    if (row->valid_from >= from || !holds_from(*row, from))
        return refuse_at("/valid_from", catalogue_row_over);
    return {};
}

Result<void> check_values(const ProposeCatalogue& cmd, const CatalogueValues& values,
                          const CatalogueGround& ground) {
    if (cmd.unit && !ground.unit) return refuse_at("/unit", unit_not_open);
    if (!ground.category) return refuse_at("/category", change_category_unknown);
    if (!ground.region) return refuse_at("/region", change_region_unknown);
    if (ground.unit && ground.unit->kind != values.unit_kind)
        return refuse_at("/unit", catalogue_unit_of_other_kind);
    return {};
}

// Is a city-wide row of the matter left, or of its group?
bool covers_the_city(const Change& change, std::span<const CatalogueRow> rows) {
    return std::ranges::any_of(rows, [&](const CatalogueRow& row) {
        return row.id != row_id(change) && change.matter.starts_with(row.category) &&
               row.region.level() == RegionLevel::city && row.valid_from <= change.valid_from &&
               holds_from(row, change.valid_from);
    });
}

}  // namespace

Result<void> check_catalogue_fit(const Change& change, std::span<const CatalogueRow> rows) {
    const Date from = change.valid_from;
    if (change.deed != ChangeDeed::add) TRY_OK(check_row(row_of(rows, row_id(change)), from));
    for (const CatalogueRow& row : rows) {
        const bool rival = row.id != row_id(change) && row.category == change.matter &&
                           row.region == change.region && holds_from(row, from);
        if (rival) return refuse_at("/valid_from", catalogue_overlaps, to_text(row.valid_from));
    }
    if (change.deed == ChangeDeed::end && change.region.level() == RegionLevel::city &&
        !covers_the_city(change, rows))
        return refuse_at("/deed", catalogue_leaves_gap);
    return {};
}

Result<Change> decide_catalogue(const Actor& by, const ProposeCatalogue& cmd,
                                const CatalogueGround& ground, Instant now) {
    if (!is_whole_city(by.scope)) return refuse(change_is_the_citys);
    Change change{.kind = ChangeKind::catalogue, .deed = cmd.deed, .valid_from = cmd.valid_from};
    CatalogueValues values;
    if (cmd.deed == ChangeDeed::add) {
        TRY_OK(check_adding(cmd));
        values.category = *cmd.category;
        values.region = *cmd.region;
    } else {
        const CatalogueRow* row = row_of(ground.rows, cmd.replaces.value_or(CatalogueId{}));
        TRY_OK(check_row(row, cmd.valid_from));
        change.subject = row->id.value;
        change.before.catalogue = values = values_of(*row);
    }
    if (cmd.deed != ChangeDeed::end) {
        change.after.catalogue = values = said(cmd, std::move(values));
        TRY_OK(check_values(cmd, values, ground));
    }
    change.title = ground.category ? ground.category->name : values.category;
    change.matter = matter_of(change);
    change.region = values.region;
    TRY_OK(check_proposal(change, ground.under_way, now));
    TRY_OK(check_catalogue_fit(change, ground.rows));
    change.approval = proposed(by, cmd.reason, now);
    return change;
}

CatalogueRow row_after(const Change& change) {
    const CatalogueValues& values = *change.after.catalogue;
    return {ANJU_SAME(values, category, region, unit_kind), .unit = values.unit.value_or(UnitId{}),
            ANJU_SAME(values, assists, automatic), .valid_from = change.valid_from,
            .basis = values.basis};
}

}  // namespace anju::changes
