// Categories and the dispatch catalogue in SQL.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "platform/db/db.h"
#include "rooms/complaints/catalogue_model.h"

namespace anju::complaints {

std::vector<Category> list_categories(db::Tx& tx);
void insert_category(db::Tx& tx, const Category& category);
// Rows that speak of the matter or of its group, of any time.
std::vector<CatalogueRow> catalogue_of(db::Tx& tx, std::string_view category);
std::vector<CatalogueRow> list_catalogue(db::Tx& tx);
CatalogueId insert_catalogue_row(db::Tx& tx, const CatalogueRow& row);
bool catalogue_row_exists(db::Tx& tx, const CatalogueRow& row);
std::optional<CatalogueRow> find_catalogue_row(db::Tx& tx, CatalogueId id);
void end_catalogue_row(db::Tx& tx, CatalogueId id, Date last_day);
// Of two rows for a matter in a region that hold on one day, the older one.
std::vector<CatalogueId> overlapping_catalogue_rows(db::Tx& tx);

std::optional<CatalogueChange> find_catalogue_change(db::Tx& tx, CatalogueChangeId id);
// That waits for a decision about the matter in exactly this region; not set: none.
CatalogueChangeId find_catalogue_change_waiting(db::Tx& tx, std::string_view category,
                                                const RegionCode& region);
// Those that the tail of the select leaves.
std::vector<CatalogueChange> catalogue_changes(db::Tx& tx, const db::Query& tail);
CatalogueChangeId insert_catalogue_change(db::Tx& tx, const CatalogueChange& change);
void update_catalogue_change(db::Tx& tx, const CatalogueChange& change);

}  // namespace anju::complaints
