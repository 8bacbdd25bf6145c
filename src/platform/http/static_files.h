// The built web client, read into memory at start with its precompressed siblings (x.js.br,
// x.js.gz). A path is a key of a map and never touches the disk, so no path trick can.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "platform/http/exchange.h"

namespace anju::http {

class StaticFiles {
   public:
    // An empty folder name: no client. A folder that is not there is a fault.
    explicit StaticFiles(const std::string& folder);

    // The answer to a GET of this path: the file, or the page that routes the path in the browser
    // (/console... -> console.html, /screen... -> screen.html, else index.html) if its last
    // segment has no dot. Nothing for files that are not there, for /log and for /api, but for the
    // page that shows the contract: /api/docs -> docs.html.
    std::optional<Reply> find(std::string_view path, const Head& head) const;
    bool empty() const { return files_.empty(); }

   private:
    struct File {
        std::string plain;
        std::string gzip;
        std::string brotli;
        std::string_view content_type;
        std::string tag;  // of `plain`, without quotes
        Keep keep = Keep::ask;
    };
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };
    static Reply reply_with(const File& file, const Head& head);
    std::unordered_map<std::string, File, Hash, std::equal_to<>> files_;
};

}  // namespace anju::http
