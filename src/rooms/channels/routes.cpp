#include "rooms/channels/routes.h"

#include "platform/http/query.h"
#include "platform/http/sheet.h"
#include "rooms/channels/actions.h"
#include "rooms/channels/capabilities.h"
#include "rooms/channels/receipt_queries.h"

namespace anju::channels {

namespace {

using http::SlowCall;

constexpr std::string_view title = "热线工单";

Result<http::Download> get_template_csv(SlowCall&) {
    return http::template_of(title, hotline_headings, http::ExportFormat::csv);
}

Result<http::Download> get_template_xlsx(SlowCall&) {
    return http::template_of(title, hotline_headings, http::ExportFormat::xlsx);
}

Result<sheets::Preview> post_preview(SlowCall& call) {
    TRY(const sheets::File file, http::read_upload(call, hotline_headings));
    return call.db.read([&](db::Tx& tx) { return look_through_hotline(tx, file, call.now); });
}

Result<sheets::Preview> post_import(SlowCall& call) {
    TRY(const sheets::File file, http::read_confirmed(call, hotline_headings));
    return take_in_hotline(call.db, call.by, file,
                           [&](std::int64_t, std::int64_t) { return call.later(); });
}

http::Download pdf(const paper::Paper& slip) {
    return {"application/pdf", "受理单-" + slip.number + ".pdf", paper::pdf_of(slip), {}};
}

// Slow: fonts are looked up and lines broken.
Result<http::Download> get_slip(SlowCall& call) {
    TRY(const auto id, call.id<complaints::ComplaintTag>());
    TRY(const paper::Paper slip,
        call.db.read([&](db::Tx& tx) { return slip_of_case(tx, call.by, id); }));
    return pdf(slip);
}

Result<http::Download> get_printed_slip(SlowCall& call) {
    TRY(const auto id, call.id<complaints::ComplaintTag>());
    TRY(const paper::Paper slip,
        call.db.write([&](db::Tx& tx) { return print_slip(tx, call.by, id, call.later()); }));
    return pdf(slip);
}

constexpr http::RouteOptions upload{.body_max = 16 * 1024 * 1024, .multipart = true};

using http::GET;
using http::POST;

const http::Route table[] = {
    {GET, "/api/channels/hotline/template.csv", complaint_import, get_template_csv,
     "热线文件模板 CSV"},
    {GET, "/api/channels/hotline/template.xlsx", complaint_import, get_template_xlsx,
     "热线文件模板 XLSX"},
    {POST, "/api/channels/hotline/imports", complaint_import, post_preview, "热线文件预览", upload},
    {POST, "/api/channels/hotline/imports/{hash}", complaint_import, post_import,
     "导入已预览的热线文件", upload},
    {GET, "/api/complaints/{id}/receipt", Capability::signed_in, http::get<receipt_of_case>,
     "诉求人的存证凭证"},
    {GET, "/api/complaints/{id}/slip", Capability::signed_in, get_slip, "诉求受理单（PDF）"},
    {GET, "/api/complaints/{id}/printed-slip", slip_print, get_printed_slip,
     "为来电来访人打印受理单（PDF）"},
};

}  // namespace

std::span<const http::Route> routes() { return table; }

}  // namespace anju::channels
