// The room table of the files themselves. A file that belongs to something is reached through the
// route of that thing, after its scope check; here a person sees what they just uploaded.
#include "platform/files/files.h"
#include "platform/json/described.h"

namespace anju::files {

struct FileReply {
    FileId id;
    std::string content_type;
    std::int64_t bytes = 0;
    int width = 0;
    int height = 0;
    std::string content_hash;
    std::string original_hash;
};
BOOST_DESCRIBE_STRUCT(FileReply, (),
                      (id, content_type, bytes, width, height, content_hash, original_hash))

namespace {

Result<http::Created<FileReply>> post_file(http::SlowCall& call) {
    TRY(const Recorded file, receive(call));
    const Stored& stored = file.stored;
    return http::Created<FileReply>{{file.id, stored.content_type, stored.bytes, stored.width,
                                     stored.height, stored.content_hash, stored.original_hash},
                                    "/api/files/" + std::to_string(file.id.value)};
}

Result<http::Download> own(http::SlowCall& call, Size size) {
    TRY(const auto id, call.id<struct FileTag>());
    return call.db.read([&](db::Tx& tx) { return download_own(tx, call.by, id, size); });
}

Result<http::Download> get_file(http::SlowCall& call) { return own(call, Size::full); }

Result<http::Download> get_thumbnail(http::SlowCall& call) { return own(call, Size::thumbnail); }

// One file of at most 10 MB and what the form puts around it.
constexpr std::size_t form_max = (10u << 20) + (64u << 10);

}  // namespace

std::span<const http::Route> routes() {
    using enum http::Method;
    static const http::Route table[] = {
        {POST,
         "/api/files",
         Capability::signed_in,
         post_file,
         "上传附件",
         {.body_max = form_max, .multipart = true}},
        {GET, "/api/files/{id}", Capability::signed_in, get_file, "查看刚上传的附件"},
        {GET, "/api/files/{id}/thumbnail", Capability::signed_in, get_thumbnail,
         "查看刚上传附件的缩略图"},
    };
    return table;
}

}  // namespace anju::files
