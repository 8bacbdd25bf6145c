// Categories and the dispatch catalogue in SQL.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "facts/complaints.h"
#include "platform/db/db.h"
#include "rooms/complaints/model.h"

namespace anju::complaints {

// The tables whose rows the facts about categories, all of them together, and about rows of the
// catalogue tell of.
std::span<const db::Told* const> told_of_categories();
std::span<const db::Told* const> told_of_catalogue();

std::vector<Category> list_categories(db::Tx& tx);
// One that is there becomes as given.
void save_category(db::Tx& tx, const Category& category);
std::vector<CatalogueRow> list_catalogue(db::Tx& tx);
CatalogueId insert_catalogue_row(db::Tx& tx, const CatalogueRow& row);
bool catalogue_row_exists(db::Tx& tx, const CatalogueRow& row);
void end_catalogue_row(db::Tx& tx, CatalogueId id, Date last_day);
// Of two rows for a matter in a region that hold on one day, the older one.
std::vector<CatalogueId> overlapping_catalogue_rows(db::Tx& tx);
// As the fact of its making tells it.
facts::CatalogueRowMade made_fact(const CatalogueRow& row);

}  // namespace anju::complaints
