// A list as a file, written once: the rows of the list's page under .../export.csv and
// .../export.xlsx, with the filters of the page, what is personal masked, and a last line that says
// who took them and when. A fact is in the journal before the file leaves. A room says:
//
//     struct EnterpriseList {
//         using Query = EnterpriseFilter;
//         using Row = EnterpriseRow;
//         static constexpr std::string_view name = "registry_enterprises", title = "物业服务企业";
//         static constexpr std::size_t rows_max = 20'000;
//         static constexpr auto words = registry::words;
//         static constexpr Column<Row> columns[] = {
//             ANJU_CELLS(EnterpriseRow, name, region),
//             {"phone", [](const Row& r) { return r.phone; }, Cell::phone}};
//         // At most `limit` rows in the actor's scope; or one `page` of the list, to be turned.
//         static Result<std::vector<Row>> rows(db::Tx&, const Call&, const Query&, std::size_t);
//     };
//     {GET, "/api/registry/enterprises/export.csv", registry_export, get_csv<EnterpriseList>, ...},
#pragma once

#include <iterator>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/cells.h"
#include "base/each.h"
#include "base/money.h"
#include "base/words.h"
#include "platform/http/call.h"
#include "platform/http/page.h"

namespace anju::http {

// `name` and `phone` are of people and leave the house masked.
ANJU_ENUM(Cell, text, number, name, phone)
ANJU_ENUM(ExportFormat, csv, xlsx)

// The heading of a column is the word of the member it shows; what a thing is called stands under
// the word of the thing: `estate_name` under that of `estate`. What is the name of no member is the
// heading itself: that of a column as an import takes it.
template <class Row>
struct Column {
    std::string_view member;
    std::string (*text)(const Row&);
    Cell cell = Cell::text;
};
std::string heading_of(std::span<const Word> words, std::string_view row, std::string_view member);

// How a value stands in a cell.
inline std::string cell_text(const std::string& text) { return text; }
inline std::string cell_text(std::int64_t number) { return std::to_string(number); }
inline std::string cell_text(Area area) { return unscaled(area.hundredths, 2); }
inline std::string cell_text(Money money) { return unscaled(money.fen(), 2); }
inline std::string cell_text(const RegionCode& code) { return code.digits(); }
inline std::string cell_text(Instant at) { return to_minute_text(at); }
inline std::string cell_text(Date day) { return to_text(day); }
inline std::string cell_text(bool yes) { return yes ? "是" : "否"; }
template <NamedEnum E>
std::string cell_text(E value) {
    return std::string(name_of(value));  // the room's word
}
template <class T>
std::string cell_text(const std::optional<T>& value) {
    return value ? cell_text(*value) : std::string();
}

// Member is `member`; given once more to tell whose it is.
template <auto Member, class Row, class T>
constexpr Column<Row> column_of(T Row::*, std::string_view member) {
    constexpr bool number =
        std::is_same_v<T, std::int64_t> || std::is_same_v<T, Area> || std::is_same_v<T, Money>;
    return {member, [](const Row& row) { return cell_text(row.*Member); },
            number ? Cell::number : Cell::text};
}
#define ANJU_CELL(Row, member) ::anju::http::column_of<&Row::member>(&Row::member, #member)
// Columns that show members as they are.
#define ANJU_CELLS(Row, ...) ANJU_EACH(ANJU_CELL, Row, __VA_ARGS__)

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

// All pages of a list one after the other.
template <class List>
Result<std::vector<typename List::Row>> rows_of(db::Tx& tx, const Call& call,
                                                typename List::Query query, std::size_t limit) {
    if constexpr (requires { &List::rows; }) {
        return List::rows(tx, call, query, limit);
    } else {
        std::vector<typename List::Row> rows;
        query.limit = decltype(query.limit)(200);
        query.cursor.reset();
        do {
            TRY(auto page, List::page(tx, call, query));
            std::ranges::move(page.rows, std::back_inserter(rows));
            query.cursor = std::remove_cvref_t<decltype(*query.cursor)>::parse(page.next);
        } while (query.cursor && rows.size() < limit);
        return rows;
    }
}

template <class List>
Result<Download> export_list(SlowCall& call, const typename List::Query& query,
                             ExportFormat format) {
    TRY(const auto found, call.db.read([&](db::Tx& tx) {
        return rows_of<List>(tx, call, query, List::rows_max + 1);
    }));
    if (found.size() > List::rows_max)
        return refuse(export_too_large, "最多 " + std::to_string(List::rows_max) + " 行");
    Exported list{List::name, List::title, {}, {}, {}};
    for (const auto& column : List::columns) {
        list.header.push_back(heading_of(
            List::words(), words_detail::type_word<typename List::Row>(), column.member));
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
