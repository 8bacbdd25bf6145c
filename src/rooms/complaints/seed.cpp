#include "rooms/complaints/seed.h"

#include <fstream>

#include "rooms/complaints/catalogue_store.h"

namespace anju::complaints {

namespace {

using Cells = std::vector<std::string>;

std::vector<std::string> split(std::string_view line, char mark) {
    std::vector<std::string> parts;
    for (std::size_t at = 0;;) {
        const std::size_t end = line.find(mark, at);
        parts.emplace_back(line.substr(at, end - at));
        if (end == std::string_view::npos) return parts;
        at = end + 1;
    }
}

// Rows of a tab separated file, without its header line.
std::vector<Cells> read_tsv(const std::string& path, std::size_t columns) {
    std::ifstream in(path);
    if (!in) throw Fault("cannot read " + path);
    std::vector<Cells> rows;
    std::string line;
    std::getline(in, line);
    while (std::getline(in, line)) {
        Cells cells = split(line, '\t');
        if (cells.size() != columns) throw Fault("broken line in " + path + ": " + line);
        rows.push_back(std::move(cells));
    }
    return rows;
}

template <NamedEnum E>
E word_of(const std::string& text) {
    const auto value = from_text<E>(text);
    if (!value) throw Fault("unknown word in a seed file: " + text);
    return *value;
}

Date day_of(const std::string& text) {
    const auto day = parse_date(text);
    if (!day) throw Fault("not a day in a seed file: " + text);
    return *day;
}

CatalogueRow catalogue_row(const Cells& cells) {
    CatalogueRow row;
    row.category = cells[0];
    row.region = RegionCode::of(cells[1]);
    row.unit_kind = word_of<registry::UnitKind>(cells[2]);
    row.assists = cells[3];
    row.automatic = cells[4] == "1";
    row.valid_from = day_of(cells[5]);
    if (!cells[6].empty()) row.valid_until = day_of(cells[6]);
    row.basis = cells[7];
    return row;
}

}  // namespace

void seed_catalogue(db::Tx& tx, const std::string& data_folder) {
    const std::string folder = data_folder + "/complaints/";
    for (const Cells& cells : read_tsv(folder + "categories.tsv", 6))
        insert_category(tx, {cells[0], cells[1], word_of<Urgency>(cells[2]),
                             word_of<Kind>(cells[3]), cells[4] == "1", cells[5]});
    for (const Cells& cells : read_tsv(folder + "catalogue.tsv", 8)) {
        const CatalogueRow row = catalogue_row(cells);
        if (!catalogue_row_exists(tx, row)) insert_catalogue_row(tx, row);
    }
}

}  // namespace anju::complaints
