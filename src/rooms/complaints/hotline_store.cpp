#include "rooms/complaints/hotline_store.h"

#include "platform/crypto/crypto.h"

namespace anju::complaints {

namespace {

constexpr std::string_view context = "complaints_imports.content";

}  // namespace

void keep_import(db::Tx& tx, std::string_view content_hash, UserId by, Instant now,
                 std::string_view bytes) {
    const std::string sealed = crypto::seal(context, bytes);
    tx.exec(
        "insert into complaints_imports (content_hash, uploaded_by, uploaded_at, content) "
        "values ($1, $2, $3, $4) on conflict (content_hash, uploaded_by) do update set "
        "uploaded_at = excluded.uploaded_at",
        content_hash, by, now, db::Bytes(sealed.begin(), sealed.end()));
}

std::optional<std::string> find_import(db::Tx& tx, std::string_view content_hash, UserId by) {
    const auto content = tx.first<db::Bytes>(
        "select content from complaints_imports where content_hash = $1 and uploaded_by = $2",
        content_hash, by);
    if (!content) return std::nullopt;
    return crypto::open(context, std::string(content->begin(), content->end()));
}

void forget_import(db::Tx& tx, std::string_view content_hash, UserId by) {
    tx.exec("delete from complaints_imports where content_hash = $1 and uploaded_by = $2",
            content_hash, by);
}

void forget_imports(db::Tx& tx, Instant before) {
    tx.exec("delete from complaints_imports where uploaded_at < $1", before);
}

}  // namespace anju::complaints
