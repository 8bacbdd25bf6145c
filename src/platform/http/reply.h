// An answer on its way out, and the head of it as HTTP/1.1 text. Nothing of a socket here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"
#include "platform/http/route.h"

namespace anju::http {

struct Response;

// What a browser may take it for. `data` may run nothing, a `page` gets the page policy, an `asset`
// (script, style, picture of the web client) gets that of its page.
enum class ShownAs : std::uint8_t { data, page, asset };

struct Reply {
    int status = 200;
    std::string content_type;
    std::string body;
    std::string_view kept_body;  // instead of `body`: bytes that outlive the reply (static files)
    std::string etag;            // with quotes
    std::string location;
    std::string file_name;
    std::string allow;
    std::string_view content_encoding;
    std::vector<std::string> cookies;
    int retry_after = 0;  // seconds; 0: none
    Keep keep = Keep::never;
    ShownAs shown_as = ShownAs::data;
    bool replayed = false;   // the stored answer of an earlier request with this key
    bool may_vary = false;   // chosen by Accept-Encoding
    bool published = false;  // pages of any site may read it

    std::string_view bytes() const {
        return kept_body.empty() ? std::string_view(body) : kept_body;
    }
};

Reply reply_of(Rendered&& rendered);

// How one reply leaves on one connection.
struct Departure {
    std::string_view request_id;
    std::string_view date;  // of Date, already formatted
    bool close = false;
    bool http_1_0 = false;
    bool secure_cookies = false;  // served behind TLS
};
// Appends status line and header fields with the empty line after them.
void write_head(std::string& out, const Reply& reply, const Departure& departure);
// The fields of a reply by name, for in-process callers; the head above is made of the same.
std::vector<std::pair<std::string, std::string>> fields_of(const Reply& reply,
                                                           std::string_view request_id);
// "Tue, 24 Nov 2026 07:55:35 GMT"
std::string http_date(Instant at);
std::string_view reason_of(int status);

}  // namespace anju::http
