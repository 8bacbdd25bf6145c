#include "rooms/complaints/catalogue_store.h"

#include "base/each.h"
#include "platform/db/columns.h"
#include "rooms/complaints/actions.h"

namespace anju::complaints {

namespace {

const db::Table<Category> categories(db::Told::Where{"complaints_categories", "category"},
                                     {
                                         db::column<&Category::code>("code").key(),
                                         ANJU_COLUMNS(Category, name, urgency, kind, physical,
                                                      picture),
                                     });

const db::Table<CatalogueRow> catalogue(
    db::Told::Where{"complaints_catalogue", "catalogue_row", "id"},
    {
        db::id<&CatalogueRow::id>("id"),
        ANJU_COLUMNS(CatalogueRow, category, region, unit_kind, unit, assists, automatic,
                     valid_from, valid_until, basis),
    });

}  // namespace

std::span<const db::Told* const> told_of_categories() {
    static const db::Told* const all[] = {&categories.told()};
    return all;
}

std::span<const db::Told* const> told_of_catalogue() {
    static const db::Told* const all[] = {&catalogue.told()};
    return all;
}

std::optional<Category> find_category(db::Tx& tx, std::string_view code) {
    return categories.find(tx, " where code = ?", code);
}

std::vector<Category> list_categories(db::Tx& tx) { return categories.list(tx, " order by code"); }

void save_category(db::Tx& tx, const Category& category) {
    if (find_category(tx, category.code))
        categories.overwrite(tx, category);
    else
        categories.insert(tx, category);
}

std::vector<CatalogueRow> catalogue_of(db::Tx& tx, std::string_view category) {
    return catalogue.list(tx, " where category = ? or category = ?", category,
                          category.substr(0, 2));
}

std::vector<CatalogueRow> list_catalogue(db::Tx& tx) {
    return catalogue.list(tx, " order by category, region, valid_from");
}

CatalogueId insert_catalogue_row(db::Tx& tx, const CatalogueRow& row) {
    return CatalogueId{catalogue.insert(tx, row)};
}

bool catalogue_row_exists(db::Tx& tx, const CatalogueRow& row) {
    return catalogue
        .find(tx, " where category = ? and region = ? and valid_from = ?", row.category, row.region,
              row.valid_from)
        .has_value();
}

std::optional<CatalogueRow> find_catalogue_row(db::Tx& tx, CatalogueId id) {
    return catalogue.find(tx, " where id = ?", id);
}

void end_catalogue_row(db::Tx& tx, CatalogueId id, Date last_day) {
    tx.write(catalogue.told(), "update complaints_catalogue set valid_until = $1 where id = $2",
             last_day, id);
}

std::vector<CatalogueId> overlapping_catalogue_rows(db::Tx& tx) {
    return tx.all<CatalogueId>(
        "select a.id from complaints_catalogue a join complaints_catalogue b "
        "on b.category = a.category and b.region = a.region and b.valid_from > a.valid_from "
        "where a.valid_until is null or a.valid_until >= b.valid_from order by a.id");
}

facts::CatalogueRowMade made_fact(const CatalogueRow& row) {
    return {.row = row.id.value,
            ANJU_SAME(row, category, region),
            .unit_kind = std::string(to_text(row.unit_kind)),
            .unit = row.unit.set() ? std::optional(row.unit) : std::nullopt,
            .assisting_unit_kinds = row.assists,
            ANJU_SAME(row, automatic, valid_from, valid_until, basis)};
}

}  // namespace anju::complaints
