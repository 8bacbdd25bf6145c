#include "rooms/complaints/seed.h"

#include "base/each.h"
#include "platform/journal/journal.h"
#include "platform/sheets/shipped.h"
#include "rooms/complaints/actions.h"
#include "rooms/complaints/catalogue_store.h"

namespace anju::complaints {

namespace {

using sheets::needed;
using sheets::read_shipped;
using sheets::word_in;

CatalogueRow catalogue_row(const std::vector<std::string>& cells) {
    CatalogueRow row;
    row.category = cells[0];
    row.region = RegionCode::of(cells[1]);
    row.unit_kind = word_in<registry::UnitKind>(cells[2]);
    row.assists = cells[3];
    row.automatic = cells[4] == "1";
    row.valid_from = needed(parse_date(cells[5]), cells[5]);
    if (!cells[6].empty()) row.valid_until = needed(parse_date(cells[6]), cells[6]);
    row.basis = cells[7];
    return row;
}

facts::CategoryShipped shipped_fact(const Category& category) {
    return {ANJU_SAME(category, code, name), .urgency = std::string(to_text(category.urgency)),
            .complaint_kind = std::string(to_text(category.kind)),
            ANJU_SAME(category, physical, picture)};
}

}  // namespace

void seed_catalogue(db::Tx& tx, const std::string& data_folder, Instant now) {
    const std::string folder = data_folder + "/complaints/";
    const Actor by = system_actor();
    for (const auto& cells : read_shipped(folder + "categories.tsv", 6)) {
        const Category category{
            cells[0],        cells[1], word_in<Urgency>(cells[2]), word_in<Kind>(cells[3]),
            cells[4] == "1", cells[5]};
        if (find_category(tx, category.code) == category) continue;
        save_category(tx, category);
        journal::record(tx, by, now, {"category"}, shipped_fact(category));
    }
    for (const auto& cells : read_shipped(folder + "catalogue.tsv", 8)) {
        CatalogueRow row = catalogue_row(cells);
        if (catalogue_row_exists(tx, row)) continue;
        row.id = insert_catalogue_row(tx, row);
        journal::record(tx, by, now, {"catalogue_row", row.id.value}, made_fact(row));
    }
}

}  // namespace anju::complaints
