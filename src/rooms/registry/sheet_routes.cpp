// Lists that leave as files, sheets that come in.
#include "platform/http/export.h"
#include "platform/http/sheet.h"
#include "rooms/registry/capabilities.h"
#include "rooms/registry/queries.h"
#include "rooms/registry/refusals.h"
#include "rooms/registry/routes.h"
#include "rooms/registry/sheet_actions.h"
#include "rooms/registry/sheet_rules.h"
#include "rooms/registry/words.h"

namespace anju::registry {

namespace {

using http::Cell;
using http::SlowCall;

// --- out -----------------------------------------------------------------------------------------
// With the headings that an import takes, where it takes the column.

struct EstateSheet {
    using Query = EstateFilter;
    using Row = EstateRow;
    static constexpr std::string_view name = "registry_estates", title = "小区";
    static constexpr std::size_t rows_max = 20'000;
    static constexpr auto words = registry::words;
    static constexpr http::Column<Row> columns[] = {
        {"小区名称", [](const Row& r) { return r.name; }},
        {"社区代码", [](const Row& r) { return r.region.digits(); }},
        {"lat_e6", [](const Row& r) { return unscaled(r.place.lat_e6, 6); }, Cell::number},
        {"lon_e6", [](const Row& r) { return unscaled(r.place.lon_e6, 6); }, Cell::number},
        ANJU_CELLS(EstateRow, address, area, delivered_on),
        {"物业费", [](const Row& r) { return http::cell_text(r.fee_fen_m2_month); }, Cell::number},
        {"region", [](const Row& r) { return r.region_path; }},
        ANJU_CELLS(EstateRow, houses, enterprise_name),
    };
    static auto page(db::Tx& tx, const http::Call& call, const Query& filter) {
        return list_estates(tx, call.by.scope, filter, civil_date(call.now));
    }
};

struct EnterpriseSheet {
    using Query = EnterpriseFilter;
    using Row = EnterpriseRow;
    static constexpr std::string_view name = "registry_enterprises", title = "物业服务企业";
    static constexpr std::size_t rows_max = 20'000;
    static constexpr auto words = registry::words;
    static constexpr http::Column<Row> columns[] = {
        {"企业名称", [](const Row& r) { return r.name; }},
        ANJU_CELLS(EnterpriseRow, credit_code),
        {"注册地代码", [](const Row& r) { return r.region.digits(); }},
        {"phone", [](const Row& r) { return r.phone; }, Cell::phone},
        ANJU_CELLS(EnterpriseRow, region_name),
        {"credit_code_odd",
         [](const Row& r) { return std::string(r.credit_code_odd ? "是" : ""); }},
        ANJU_CELLS(EnterpriseRow, estates, houses),
    };
    static auto page(db::Tx& tx, const http::Call& call, const Query& filter) {
        return list_enterprises(tx, call.by.scope, filter, civil_date(call.now));
    }
};

// --- in ------------------------------------------------------------------------------------------

std::string_view template_title(SheetKind kind) {
    switch (kind) {
        case SheetKind::estates:
            return EstateSheet::title;
        case SheetKind::houses:
            return "房屋";
        case SheetKind::enterprises:
            return EnterpriseSheet::title;
    }
    CHECK(false);
    return {};
}

Result<SheetKind> kind_of(const http::Call& call) {
    const auto kind = from_text<SheetKind>(call.param("kind"));
    if (!kind) return refuse(not_found);
    return *kind;
}

template <http::ExportFormat format>
Result<http::Download> get_template(SlowCall& call) {
    TRY(const SheetKind kind, kind_of(call));
    return http::template_of(template_title(kind), headings_of(kind), format);
}

Result<sheets::Preview> post_preview(SlowCall& call) {
    TRY(const SheetKind kind, kind_of(call));
    TRY(const sheets::File file, http::read_upload(call, headings_of(kind), sheet_limits));
    return call.db.read(
        [&](db::Tx& tx) { return look_through_sheet(tx, call.by, kind, file, call.now); });
}

Result<sheets::Preview> post_import(SlowCall& call) {
    TRY(const SheetKind kind, kind_of(call));
    TRY(const sheets::File file, http::read_confirmed(call, headings_of(kind), sheet_limits));
    return call.db.write(
        [&](db::Tx& tx) { return take_in_sheet(tx, call.by, kind, file, call.later()); });
}

}  // namespace

std::span<const http::Route> sheet_routes() {
    using enum http::Method;
    constexpr http::RouteOptions upload{.body_max = 32u << 20, .multipart = true};
    static const http::Route table[] = {
        {GET, "/api/registry/estates/export.csv", registry_export, http::get_csv<EstateSheet>,
         "导出小区 CSV"},
        {GET, "/api/registry/estates/export.xlsx", registry_export, http::get_xlsx<EstateSheet>,
         "导出小区 XLSX"},
        {GET, "/api/registry/enterprises/export.csv", registry_export,
         http::get_csv<EnterpriseSheet>, "导出物业服务企业 CSV"},
        {GET, "/api/registry/enterprises/export.xlsx", registry_export,
         http::get_xlsx<EnterpriseSheet>, "导出物业服务企业 XLSX"},
        {GET, "/api/registry/imports/{kind}/template.csv", registry_import,
         get_template<http::ExportFormat::csv>, "导入模板 CSV"},
        {GET, "/api/registry/imports/{kind}/template.xlsx", registry_import,
         get_template<http::ExportFormat::xlsx>, "导入模板 XLSX"},
        {POST, "/api/registry/imports/{kind}", registry_import, post_preview, "预览导入表格",
         upload},
        {POST, "/api/registry/imports/{kind}/{hash}", registry_import, post_import,
         "确认导入预览过的表格", upload},
    };
    return table;
}

}  // namespace anju::registry
