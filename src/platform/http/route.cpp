#include "platform/http/route.h"

namespace anju::http::detail {

Result<void> read_nothing(const RawQuery& query) {
    if (query.empty()) return {};
    Refusal refusal{&json::query_invalid, {}, {}};
    for (const auto& [name, value] : query)
        refusal.faults.push_back({"?" + name, "unknown_key", "不认识的查询参数"});
    return std::unexpected(std::move(refusal));
}

Result<void> read_input(const json::Type& type, std::string_view body, const RawQuery& query,
                        bool from_query, void* out) {
    if (from_query) return json::read_query(type, query, out);
    TRY_OK(read_nothing(query));
    return json::read_json(type, body, out);
}

Rendered json_reply(const json::Type& type, const void* value) {
    Rendered reply;
    json::write_json(type, reply.body, value);
    return reply;
}

Rendered created_reply(const json::Type& type, const void* value, const std::string& location) {
    Rendered reply = json_reply(type, value);
    reply.status = 201;
    reply.location = location;
    return reply;
}

Rendered empty_reply() { return {204, {}}; }

Rendered bytes_reply(const Download& v) {
    return {v.status, v.content_type, v.bytes, {}, v.etag, v.file_name, {}, v.keep, v.published};
}

Rendered with_cookies(Rendered reply, const std::vector<std::string>& cookies) {
    reply.cookies = cookies;
    return reply;
}

}  // namespace anju::http::detail
