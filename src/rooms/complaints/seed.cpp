#include "rooms/complaints/seed.h"

#include "platform/sheets/shipped.h"
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

}  // namespace

void seed_catalogue(db::Tx& tx, const std::string& data_folder) {
    const std::string folder = data_folder + "/complaints/";
    for (const auto& cells : read_shipped(folder + "categories.tsv", 6))
        insert_category(tx, {cells[0], cells[1], word_in<Urgency>(cells[2]),
                             word_in<Kind>(cells[3]), cells[4] == "1", cells[5]});
    for (const auto& cells : read_shipped(folder + "catalogue.tsv", 8)) {
        const CatalogueRow row = catalogue_row(cells);
        if (!catalogue_row_exists(tx, row)) insert_catalogue_row(tx, row);
    }
}

}  // namespace anju::complaints
