#include "platform/http/static_files.h"

#include <filesystem>

#include "platform/content.h"
#include "platform/crypto/crypto.h"
#include "platform/http/fields.h"

namespace anju::http {

namespace {

namespace fs = std::filesystem;

struct Type {
    std::string_view extension;
    std::string_view content_type;
};
constexpr Type types[] = {
    {".html", "text/html; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".mjs", "text/javascript; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".json", "application/json"},
    {".geojson", "application/geo+json"},
    {".webmanifest", "application/manifest+json"},
    {".svg", "image/svg+xml"},
    {".png", "image/png"},
    {".jpg", "image/jpeg"},
    {".webp", "image/webp"},
    {".ico", "image/x-icon"},
    {".woff2", "font/woff2"},
    {".txt", "text/plain; charset=utf-8"},
    {".wasm", "application/wasm"},
};

std::string_view type_of(std::string_view path) {
    for (const auto& [extension, content_type] : types)
        if (path.ends_with(extension)) return content_type;
    return "application/octet-stream";
}

std::string content_if_there(const fs::path& path) {
    return fs::is_regular_file(path) ? content_of(path) : std::string();
}

std::string_view page_of(std::string_view path) {
    const auto under = [&](std::string_view root) {
        return path == root || (path.starts_with(root) && path[root.size()] == '/');
    };
    if (under("/console")) return "/console.html";
    if (under("/screen")) return "/screen.html";
    return "/index.html";
}

}  // namespace

StaticFiles::StaticFiles(const std::string& folder) {
    if (folder.empty()) return;
    const fs::path root(folder);
    if (!fs::is_directory(root)) throw Fault("no web client in " + folder);
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
        const fs::path& path = entry.path();
        const auto extension = path.extension();
        if (!entry.is_regular_file() || entry.is_symlink()) continue;
        if (extension == ".br" || extension == ".gz" || extension == ".map") continue;
        const std::string name = "/" + path.lexically_relative(root).generic_string();
        File file;
        file.plain = content_of(path);
        file.brotli = content_if_there(path.string() + ".br");
        file.gzip = content_if_there(path.string() + ".gz");
        file.content_type = type_of(name);
        file.tag = crypto::hex(crypto::sha256(file.plain)).substr(0, 32);
        file.keep = name.starts_with("/assets/") ? Keep::forever : Keep::ask;
        files_.emplace(name, std::move(file));
    }
}

std::optional<Reply> StaticFiles::find(std::string_view path, const Head& head) const {
    if (path == "/api/docs") {
        const auto docs = files_.find("/docs.html");
        return docs == files_.end() ? std::nullopt : std::optional(reply_with(docs->second, head));
    }
    for (const std::string_view root : {"/api", "/log"})
        if (path == root || (path.starts_with(root) && path[root.size()] == '/'))
            return std::nullopt;
    if (path.contains('%')) {
        const auto decoded = percent_decoded(path, Plus::literal);
        return decoded && !decoded->contains('%') ? find(*decoded, head) : std::nullopt;
    }
    if (const auto file = files_.find(path); file != files_.end())
        return reply_with(file->second, head);
    const bool names_file = path.substr(path.rfind('/') + 1).contains('.');
    if (names_file) return std::nullopt;
    const auto page = files_.find(page_of(path));
    if (page == files_.end()) return std::nullopt;
    return reply_with(page->second, head);
}

Reply StaticFiles::reply_with(const File& file, const Head& head) {
    Reply reply;
    reply.keep = file.keep;
    reply.content_type = file.content_type;
    reply.shown_as = file.content_type.starts_with("text/html") ? ShownAs::page : ShownAs::asset;
    reply.may_vary = !file.brotli.empty() || !file.gzip.empty();
    std::string_view suffix;
    reply.kept_body = file.plain;
    if (!file.brotli.empty() && accepts_coding(head.accept_encoding, "br")) {
        reply.kept_body = file.brotli;
        reply.content_encoding = "br";
        suffix = "-br";
    } else if (!file.gzip.empty() && accepts_coding(head.accept_encoding, "gzip")) {
        reply.kept_body = file.gzip;
        reply.content_encoding = "gzip";
        suffix = "-gz";
    }
    reply.etag = '"' + file.tag + std::string(suffix) + '"';
    if (names_tag(head.if_none_match, reply.etag)) {
        reply.status = 304;
        reply.kept_body = {};
        reply.content_encoding = {};
        reply.content_type.clear();
    }
    return reply;
}

}  // namespace anju::http
