// A list as a file, written once: the rows of the list's page under .../export.csv and
// .../export.xlsx, with the filters of the page, what is personal masked, and a last line that says
// who took them and when. A fact is in the journal before the file leaves. A room says:
//
//     struct EnterpriseList {
//         using Query = EnterpriseFilter;
//         using Row = EnterpriseRow;
//         static constexpr std::string_view name = "registry_enterprises", title = "物业服务企业";
//         static constexpr std::size_t rows_max = 20'000;
//         static constexpr Column<Row> columns[] = {
//             {"企业名称", [](const Row& r) { return r.name; }}, ...};
//         // At most `limit` rows in the actor's scope.
//         static Result<std::vector<Row>> rows(db::Tx&, const Call&, const Query&, std::size_t);
//     };
//     {GET, "/api/registry/enterprises/export.csv", registry_export, get_csv<EnterpriseList>, ...},
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "platform/http/call.h"

namespace anju::http {

// `name` and `phone` are of people and leave the house masked.
ANJU_ENUM(Cell, text, number, name, phone)
ANJU_ENUM(ExportFormat, csv, xlsx)

template <class Row>
struct Column {
    std::string_view title;
    std::string (*text)(const Row&);
    Cell cell = Cell::text;
};

// A list that is ready to leave.
struct Exported {
    std::string_view name;  // of the fact
    std::string_view title;
    std::vector<std::string> header;
    std::vector<bool> numeric;
    std::vector<std::vector<std::string>> rows;
};
std::string shown(std::string text, Cell cell);
Download file_of(const Exported& list, std::string_view name, ExportFormat format);
// Recorded and marked with who takes it.
Download download_of(SlowCall& call, Exported list, ExportFormat format);

namespace detail {

template <class List>
Result<Download> export_list(SlowCall& call, const typename List::Query& query,
                             ExportFormat format) {
    TRY(const auto found,
        call.db.read([&](db::Tx& tx) { return List::rows(tx, call, query, List::rows_max + 1); }));
    if (found.size() > List::rows_max)
        return refuse(export_too_large, "最多 " + std::to_string(List::rows_max) + " 行");
    Exported list{List::name, List::title, {}, {}, {}};
    for (const auto& column : List::columns) {
        list.header.emplace_back(column.title);
        list.numeric.push_back(column.cell == Cell::number);
    }
    for (const auto& row : found) {
        auto& cells = list.rows.emplace_back();
        for (const auto& column : List::columns)
            cells.push_back(shown(column.text(row), column.cell));
    }
    return download_of(call, std::move(list), format);
}

}  // namespace detail

template <class List>
Result<Download> get_csv(SlowCall& call, const typename List::Query& query) {
    return detail::export_list<List>(call, query, ExportFormat::csv);
}
template <class List>
Result<Download> get_xlsx(SlowCall& call, const typename List::Query& query) {
    return detail::export_list<List>(call, query, ExportFormat::xlsx);
}

}  // namespace anju::http
