#include "rooms/complaints/catalogue_store.h"

#include "base/each.h"

#include "rooms/complaints/actions.h"

namespace anju::complaints {

std::optional<Category> find_category(db::Tx& tx, std::string_view code) {
    return tx.first<Category>(
        "select code, name, urgency, kind, physical, picture from complaints_categories "
        "where code = $1",
        code);
}

std::vector<Category> list_categories(db::Tx& tx) {
    return tx.all<Category>(
        "select code, name, urgency, kind, physical, picture from complaints_categories "
        "order by code");
}

void insert_category(db::Tx& tx, const Category& category) {
    tx.exec(
        "insert into complaints_categories (code, name, urgency, kind, physical, picture) "
        "values ($1, $2, $3, $4, $5, $6) on conflict (code) do update set name = excluded.name, "
        "urgency = excluded.urgency, kind = excluded.kind, physical = excluded.physical, "
        "picture = excluded.picture",
        category.code, category.name, category.urgency, category.kind, category.physical,
        category.picture);
}

std::vector<CatalogueRow> catalogue_of(db::Tx& tx, std::string_view category) {
    return tx.all<CatalogueRow>(
        "select id, category, region, unit_kind, unit, assists, automatic, valid_from, "
        "valid_until, basis from complaints_catalogue where category = $1 or category = $2",
        category, category.substr(0, 2));
}

std::vector<CatalogueRow> list_catalogue(db::Tx& tx) {
    return tx.all<CatalogueRow>(
        "select id, category, region, unit_kind, unit, assists, automatic, valid_from, "
        "valid_until, basis from complaints_catalogue order by category, region, valid_from");
}

CatalogueId insert_catalogue_row(db::Tx& tx, const CatalogueRow& row) {
    return tx.one<CatalogueId>(
        "insert into complaints_catalogue (category, region, unit_kind, unit, assists, automatic, "
        "valid_from, valid_until, basis) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id",
        row.category, row.region, row.unit_kind, row.unit, row.assists, row.automatic,
        row.valid_from, row.valid_until, row.basis);
}

bool catalogue_row_exists(db::Tx& tx, const CatalogueRow& row) {
    return tx
        .first<CatalogueId>(
            "select id from complaints_catalogue where category = $1 and region = $2 and "
            "valid_from = $3",
            row.category, row.region, row.valid_from)
        .has_value();
}

std::optional<CatalogueRow> find_catalogue_row(db::Tx& tx, CatalogueId id) {
    return tx.first<CatalogueRow>(
        "select id, category, region, unit_kind, unit, assists, automatic, valid_from, "
        "valid_until, basis from complaints_catalogue where id = $1",
        id);
}

void end_catalogue_row(db::Tx& tx, CatalogueId id, Date last_day) {
    tx.exec("update complaints_catalogue set valid_until = $1 where id = $2", last_day, id);
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
            ANJU_SAME(row, assists, automatic, valid_from, valid_until, basis)};
}

}  // namespace anju::complaints
