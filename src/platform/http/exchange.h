// One request and its reply while they are together: what came in, what was found out on the way,
// what goes out. A connection reuses one, so that a request costs few allocations.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "base/time.h"
#include "platform/http/reply.h"
#include "platform/http/router.h"

namespace anju::http {

// The head as it came. Fields that occur more than once are refused before they get here.
struct Head {
    std::optional<Method> method;  // none: a method that no route has
    bool head_only = false;        // HEAD, answered as GET without the bytes
    bool has_body = false;         // announced, not yet read
    std::string target;
    std::string host;
    std::string content_type;
    std::string accept;
    std::string accept_encoding;
    std::string cookie;
    std::string idempotency_key;
    std::string if_match;
    std::string if_none_match;
    std::string origin;
    std::string sec_fetch_site;
    std::string user_agent;
    std::string forwarded_for;
    std::string request_id;  // believed of a trusted proxy only

    void clear();
};

struct Exchange {
    Head head;
    std::string remote;
    std::string network;
    std::string request_id;
    Instant now;
    std::string body;
    std::vector<Upload> uploads;
    detail::RawQuery form;  // text fields of multipart

    const Route* route = nullptr;
    std::string path;     // of the target, still encoded
    std::string decoded;  // what `params` may point into
    PathParams params;
    detail::RawQuery query;
    std::string session;
    std::optional<std::int64_t> seen_version;
    bool probe = false;  // /readyz
    Actor by;
    std::string input_digest;  // with an Idempotency-Key only

    Reply reply;

    // Ready for the next request; strings keep their memory unless it is much.
    void clear();
    bool is_write() const { return head.method && *head.method != Method::GET; }
    // For logs and metrics: the row of the table, never what was typed.
    std::string_view route_name() const { return route ? route->path : "none"; }
};

}  // namespace anju::http
