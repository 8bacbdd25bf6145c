#include <fstream>
#include <iterator>

#include "rooms/registry/handlers.h"
#include "rooms/registry/refusals.h"
#include "rooms/registry/sheet_actions.h"

namespace anju::registry {

using http::SlowCall;

namespace {

Result<SheetKind> kind_of(const http::Call& call) {
    const auto kind = from_text<SheetKind>(call.param("kind"));
    if (!kind) return refuse(http::not_found);
    return *kind;
}

Result<SheetFile> file_of(const http::Call& call) {
    if (call.uploads.size() != 1) return refuse(import_one_file);
    std::ifstream in(call.uploads.front().path, std::ios::binary);
    return read_sheet_file(std::string{std::istreambuf_iterator<char>(in), {}});
}

}  // namespace

Result<ImportReport> post_preview(SlowCall& call) {
    TRY(const SheetKind kind, kind_of(call));
    TRY(const SheetFile file, file_of(call));
    return call.db.read(
        [&](db::Tx& tx) { return preview_sheet(tx, call.by, kind, file, call.now); });
}

Result<ImportReport> post_import(SlowCall& call) {
    TRY(const SheetKind kind, kind_of(call));
    TRY(const SheetFile file, file_of(call));
    return call.db.write([&](db::Tx& tx) {
        return take_in_sheet(tx, call.by, kind, call.param("hash"), file, call.now);
    });
}

Result<http::Download> get_estates_sheet(SlowCall& call, const ExportQuery& query) {
    return export_estates(call.db, call.by, query, call.now);
}

Result<http::Download> get_enterprises_sheet(SlowCall& call, const ExportQuery& query) {
    return export_enterprises(call.db, call.by, query, call.now);
}

}  // namespace anju::registry
