#include "rooms/complaints/catalogue_store.h"

#include "platform/db/approval.h"
#include "rooms/complaints/actions.h"

namespace anju::complaints {

namespace {

using db::column;

const db::Table<CatalogueChange> changes(
    "complaints_catalogue_changes",
    {
        db::id<&CatalogueChange::id>("id"),
        column<&CatalogueChange::deed>("deed").fixed(),
        column<&CatalogueChange::replaces>("replaces").fixed(),
        column<&CatalogueChange::category>("category").fixed(),
        column<&CatalogueChange::region>("region").fixed(),
        column<&CatalogueChange::unit_kind>("unit_kind").fixed(),
        column<&CatalogueChange::unit>("unit").fixed(),
        column<&CatalogueChange::assists>("assists").fixed(),
        column<&CatalogueChange::automatic>("automatic").fixed(),
        column<&CatalogueChange::basis>("basis").fixed(),
        column<&CatalogueChange::valid_from>("valid_from").fixed(),
        column<&CatalogueChange::made>("made"),
        db::version<&CatalogueChange::version>("version"),
    },
    db::approval_columns<&CatalogueChange::approval>());

}  // namespace

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

std::optional<CatalogueChange> find_catalogue_change(db::Tx& tx, CatalogueChangeId id) {
    return changes.find(tx, " where id = ?", id);
}

CatalogueChangeId find_catalogue_change_waiting(db::Tx& tx, std::string_view category,
                                                const RegionCode& region) {
    return tx
        .first<CatalogueChangeId>(
            "select id from complaints_catalogue_changes where state = 'draft' "
            "and category = $1 and region = $2",
            category, region)
        .value_or(CatalogueChangeId{});
}

std::vector<CatalogueChange> catalogue_changes(db::Tx& tx, const db::Query& tail) {
    return changes.list(tx, tail);
}

CatalogueChangeId insert_catalogue_change(db::Tx& tx, const CatalogueChange& change) {
    return CatalogueChangeId{changes.insert(tx, change)};
}

void update_catalogue_change(db::Tx& tx, const CatalogueChange& change) {
    changes.overwrite(tx, change);
}

}  // namespace anju::complaints
