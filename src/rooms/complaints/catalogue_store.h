// Categories and the dispatch catalogue in SQL.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "platform/db/db.h"
#include "rooms/complaints/model.h"

namespace anju::complaints {

std::vector<Category> list_categories(db::Tx& tx);
void insert_category(db::Tx& tx, const Category& category);
// Rows that speak of the matter or of its group, of any time.
std::vector<CatalogueRow> catalogue_of(db::Tx& tx, std::string_view category);
std::vector<CatalogueRow> list_catalogue(db::Tx& tx);
CatalogueId insert_catalogue_row(db::Tx& tx, const CatalogueRow& row);
bool catalogue_row_exists(db::Tx& tx, const CatalogueRow& row);

}  // namespace anju::complaints
