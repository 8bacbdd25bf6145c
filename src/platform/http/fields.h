// Small grammars of HTTP: percent-encoding, query strings, cookies, media types, entity tags.
// Everything here reads outside bytes and touches nothing else; tests/fuzz runs all of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "platform/http/route.h"

namespace anju::http {

// "http://host/path" (RFC 9112 3.2.2) is "/path"; anything else is itself.
std::string_view origin_form(std::string_view target);

enum class Plus : std::uint8_t { literal, space };

// Refuses (target_unreadable) a bad escape, a control character, and what is not UTF-8.
Result<std::string> percent_decoded(std::string_view text, Plus plus);
// "a=1&b=" in order, at most 100 of them; pieces that are empty are left out.
Result<detail::RawQuery> split_query(std::string_view query);

// The value of a cookie, empty if it is not there. The first of several counts.
std::string_view cookie_of(std::string_view header, std::string_view name);
// The session token of a Cookie header: at most 128 characters of base64url, else empty.
std::string_view session_of(std::string_view cookie_header, std::string_view name);
// What the cookie with the session is called: as rooms write it, and as it goes out behind TLS. A
// browser takes a `__Host-` cookie from this very host only, so that a neighbour under the city's
// domain cannot plant one.
inline constexpr std::string_view session_cookie = "anju_session";
inline constexpr std::string_view secure_session_cookie = "__Host-anju_session";

// "application/json; charset=utf-8" names application/json in UTF-8 (or says no charset).
bool is_json_type(std::string_view content_type);
// The boundary of multipart/form-data; empty if this is something else or it is malformed.
std::string boundary_of(std::string_view content_type);
// Whether an Accept header leaves `type` ("application/json") in.
bool accepts(std::string_view accept, std::string_view type);
// Whether an Accept-Encoding header asks for `coding`.
bool accepts_coding(std::string_view accept_encoding, std::string_view coding);

// Whether If-None-Match names this tag (weak comparison).
bool names_tag(std::string_view if_none_match, std::string_view etag);
// If-Match: "7" is 7; empty and * are nothing; all else is refused (header_unreadable).
Result<std::optional<std::int64_t>> seen_version_of(std::string_view if_match);
// Idempotency-Key: 1 to 128 visible ASCII characters.
bool is_key(std::string_view key);
// A request id of a proxy that may go into the log: 1 to 64 letters, digits, '-', '_', '.'.
bool is_request_id(std::string_view id);
// Whether an Origin header names this Host. `null` names nobody.
bool same_origin(std::string_view origin, std::string_view host);

bool equal_ignoring_case(std::string_view a, std::string_view b);
std::string_view trim_blanks(std::string_view text);

}  // namespace anju::http
