// Attachments, kept by content hash outside the database. The type is sniffed from the bytes, not
// believed; images are decoded and encoded anew without metadata (libvips), the original's hash is
// recorded. Refuses what is not JPEG, PNG, WebP, HEIC-less phone photo, or PDF; what is too large
// in bytes or pixels; more than the room's count.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/actor.h"
#include "platform/db/db.h"
#include "platform/http/call.h"

namespace anju::files {

inline constexpr RefusalKind file_type_refused{"file_type_refused", Sort::unprocessable,
                                               "只接受 JPG、PNG、WebP 图片或 PDF 文件"};
inline constexpr RefusalKind file_too_large{"file_too_large", Sort::unprocessable,
                                            "文件过大，单个文件不超过 10 MB、5000 万像素"};
inline constexpr RefusalKind file_broken{"file_broken", Sort::unprocessable, "文件已损坏，无法打开"};

struct Stored {
    std::string content_hash;   // SHA-256 of what is kept, hex; also its name on disk
    std::string original_hash;  // SHA-256 of what came in
    std::string content_type;
    std::int64_t bytes = 0;
    int width = 0;
    int height = 0;
};

// Sets the folder once at start.
void use_folder(const std::string& folder);
// Slow: decodes and encodes; call it on the pool, before the transaction.
Result<Stored> take_in(const http::Upload& upload);
// Records a stored file for its owner; until a room binds it, only its uploader may see it, and an
// unbound file older than a day is swept.
FileId insert_file(db::Tx& tx, const Actor& by, Instant now, const Stored& stored);
// Binds files to a thing. Refuses a file that is not the actor's own unbound one.
Result<void> bind(db::Tx& tx, const Actor& by, std::span<const FileId> files,
                  std::string_view noun, std::int64_t id);
// What a recorded file is, whoever owns it: for rooms that keep its hash and type beside their row.
std::optional<Stored> find_stored(db::Tx& tx, FileId file);
std::string read_bytes(std::string_view content_hash);

}  // namespace anju::files
