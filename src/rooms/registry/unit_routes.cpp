// Units as everybody sees them.
#include "platform/http/export.h"
#include "platform/http/query.h"
#include "rooms/registry/capabilities.h"
#include "rooms/registry/queries.h"
#include "rooms/registry/routes.h"
#include "rooms/registry/words.h"

namespace anju::registry {

namespace {

struct UnitSheet {
    using Query = UnitFilter;
    using Row = UnitRow;
    static constexpr std::string_view name = "registry_units", title = "单位";
    static constexpr std::size_t rows_max = 20'000;
    static constexpr auto words = registry::words;
    static constexpr http::Column<Row> columns[] = {
        ANJU_CELLS(UnitRow, name),
        {"kind", [](const Row& r) { return std::string(name_of(r.kind)); }},
        ANJU_CELLS(UnitRow, region, phone, closed_on),
    };
    static Result<http::Page<Row>> page(db::Tx& tx, const http::Call&, const Query& filter) {
        return list_units(tx, filter);
    }
};

}  // namespace

std::span<const http::Route> unit_routes() {
    using enum http::Method;
    static const http::Route table[] = {
        {GET, "/api/registry/units", Capability::signed_in, http::get<list_units>, "单位"},
        {GET, "/api/registry/units/export.csv", registry_export, http::get_csv<UnitSheet>,
         "导出单位 CSV"},
        {GET, "/api/registry/units/export.xlsx", registry_export, http::get_xlsx<UnitSheet>,
         "导出单位 XLSX"},
        {GET, "/api/registry/units/{id}", Capability::signed_in, http::get<detail_unit>,
         "一个单位"},
    };
    return table;
}

}  // namespace anju::registry
