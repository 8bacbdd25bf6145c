// Categories and the dispatch catalogue in SQL.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "facts/complaints.h"
#include "platform/db/db.h"
#include "rooms/complaints/model.h"

namespace anju::complaints {

std::vector<Category> list_categories(db::Tx& tx);
void insert_category(db::Tx& tx, const Category& category);
std::vector<CatalogueRow> list_catalogue(db::Tx& tx);
CatalogueId insert_catalogue_row(db::Tx& tx, const CatalogueRow& row);
bool catalogue_row_exists(db::Tx& tx, const CatalogueRow& row);
void end_catalogue_row(db::Tx& tx, CatalogueId id, Date last_day);
// Of two rows for a matter in a region that hold on one day, the older one.
std::vector<CatalogueId> overlapping_catalogue_rows(db::Tx& tx);
// As the fact of its making tells it.
facts::CatalogueRowMade made_fact(const CatalogueRow& row);

}  // namespace anju::complaints
