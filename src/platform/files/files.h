// Attachments, sealed outside the database, each under a key of its own (folder.h): whoever is in
// the picture may be erased and nobody else's goes with it. The type is sniffed from the bytes, not
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
#include "platform/http/route.h"
#include "platform/jobs/jobs.h"
#include "platform/journal/verify.h"

namespace anju::files {

inline constexpr RefusalKind file_missing{"file_missing", Sort::unprocessable,
                                          "请选择一个要上传的文件"};
inline constexpr RefusalKind file_type_refused{"file_type_refused", Sort::unprocessable,
                                               "只接受 JPG、PNG、WebP 图片或 PDF 文件"};
inline constexpr RefusalKind file_too_large{"file_too_large", Sort::unprocessable,
                                            "文件过大，单个文件不超过 10 MB、5000 万像素"};
inline constexpr RefusalKind file_broken{"file_broken", Sort::unprocessable,
                                         "文件已损坏，无法打开"};
inline constexpr RefusalKind files_too_many{"files_too_many", Sort::unprocessable,
                                            "已上传而未使用的附件过多，请先提交或明天再试"};
inline constexpr RefusalKind file_not_yours{"file_not_yours", Sort::unprocessable,
                                            "附件不存在或已被使用，请重新上传"};
inline constexpr RefusalKind file_gone{"file_gone", Sort::absent, "附件已按申请删除"};
inline constexpr const RefusalKind* refusals[] = {
    &file_missing,   &file_type_refused, &file_too_large, &file_broken,
    &files_too_many, &file_not_yours,    &file_gone};

struct Stored {
    PersonKey key;              // that nothing else is sealed under; also its name on disk
    std::string content_hash;   // SHA-256 of what is kept, hex
    std::string original_hash;  // SHA-256 of what came in
    std::string content_type;
    std::int64_t bytes = 0;
    int width = 0;  // 0: not an image
    int height = 0;
};

// Sets the folder once at start.
void use_folder(const std::string& folder);
// The same for who only reads: makes nothing.
void look_into_folder(const std::string& folder);
// Slow: decodes and encodes; call it on the pool, before the transaction.
Result<Stored> take_in(const http::Upload& upload);
// Records a stored file for its owner; until a room binds it, only its uploader may see it, and an
// unbound file older than a day is swept.
FileId insert_file(db::Tx& tx, const Actor& by, Instant now, const Stored& stored);
// The rows of files that are bound to things of a noun, as facts about those things tell of them; a
// room has it among its told tables. A file that is not bound yet is untold: nobody has said
// anything with it, its uploader can send it again, and after a day it goes by itself.
// The owner is an expression, for which there is an index: the migration of the room makes one.
db::Told told_of(std::string_view noun);
// Binds files to a thing, of which a fact is told next. Refuses a file that is not the actor's own
// unbound one, at "/files/N".
Result<void> bind(db::Tx& tx, const Actor& by, std::span<const FileId> files, const db::Told& told,
                  std::int64_t id);
// What a recorded file is, whoever owns it: for rooms that keep its hash and type beside their row.
std::optional<Stored> find_stored(db::Tx& tx, FileId file);
// The files of a thing are erased, with their keys, because the user is whose it was; facts about
// both are told next.
void erase(db::Tx& tx, const db::Told& told, std::int64_t id, UserId user, Instant now);
// Throws Fault, with what to restore, if the key of a file is not there.
void check_keys(db::Tx& tx);

// The whole upload route: exactly one file, taken in and recorded. Refuses when the person has too
// many unbound ones.
struct Recorded {
    FileId id;
    Stored stored;
};
Result<Recorded> receive(http::SlowCall& call);

ANJU_ENUM(Size, full, thumbnail)
// The bytes of a file that is bound to this thing, which the caller has found to be in scope.
// Images are shown, other files are saved. A thumbnail is a JPEG of at most 480 pixels a side;
// what is no image has none.
Result<http::Download> download(db::Tx& tx, std::string_view noun, std::int64_t id, FileId file,
                                Size size);

// The same for a file that its uploader has not used yet.
Result<http::Download> download_own(db::Tx& tx, const Actor& by, FileId file, Size size);

// POST /api/files; GET /api/files/{id} and /thumbnail for the uploader's own unbound ones.
std::span<const http::Route> routes();
// Unbound rows older than a day, and bytes that no row names.
extern const jobs::Job sweep_job;
// Every recorded file is on disk, opens and is what its hash says, but those that were erased.
extern const journal::Check check;

}  // namespace anju::files
