// Any bytes as each small grammar of HTTP: query strings, cookies, media types, tags, versions.
#include <cstdint>

#include "base/text.h"
#include "platform/http/fields.h"
#include "platform/http/multipart.h"

namespace anju::http {

namespace {

void read(std::string_view text) {
    for (const Plus plus : {Plus::literal, Plus::space})
        if (const auto decoded = percent_decoded(text, plus))
            CHECK(is_utf8(*decoded) && decoded->size() <= text.size());
    if (const auto query = split_query(text)) CHECK(query->size() <= 100);
    CHECK(cookie_of(text, "anju_session").size() <= text.size());
    CHECK(session_of(text, session_cookie).size() <= 128);
    is_json_type(text);
    const std::string boundary = boundary_of(text);
    CHECK(boundary.size() <= 70);
    accepts(text, "application/json");
    accepts_coding(text, "br");
    names_tag(text, "\"abc\"");
    if (const auto version = seen_version_of(text); version && *version) CHECK(**version >= 0);
    is_key(text);
    const std::size_t half = text.size() / 2;
    same_origin(text.substr(0, half), text.substr(half));
    const std::string name = shown_file_name(text);
    CHECK(!name.empty() && name.size() <= 200 && name.find('/') == std::string::npos);
}

}  // namespace

}  // namespace anju::http

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    anju::http::read({reinterpret_cast<const char*>(data), size});
    return 0;
}
