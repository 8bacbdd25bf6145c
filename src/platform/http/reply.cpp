#include "platform/http/reply.h"

#include <fmt/format.h>

#include <array>

namespace anju::http {

namespace {

constexpr std::string_view page_policy =
    "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; "
    "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
constexpr std::string_view device_policy =
    "geolocation=(self), camera=(self), microphone=(), payment=(), usb=()";

constexpr std::pair<int, std::string_view> reasons[] = {{200, "OK"},
                                                        {201, "Created"},
                                                        {204, "No Content"},
                                                        {304, "Not Modified"},
                                                        {400, "Bad Request"},
                                                        {401, "Unauthorized"},
                                                        {403, "Forbidden"},
                                                        {404, "Not Found"},
                                                        {405, "Method Not Allowed"},
                                                        {406, "Not Acceptable"},
                                                        {408, "Request Timeout"},
                                                        {409, "Conflict"},
                                                        {413, "Content Too Large"},
                                                        {415, "Unsupported Media Type"},
                                                        {422, "Unprocessable Content"},
                                                        {429, "Too Many Requests"},
                                                        {431, "Request Header Fields Too Large"},
                                                        {500, "Internal Server Error"},
                                                        {503, "Service Unavailable"},
                                                        {507, "Insufficient Storage"}};

constexpr std::string_view cache_control(Keep keep) {
    switch (keep) {
        case Keep::never:
            return "no-store";
        case Keep::ask:
            return "private, no-cache";
        case Keep::briefly:
            return "public, max-age=2";
        case Keep::forever:
            return "public, max-age=31536000, immutable";
    }
    return "no-store";
}

bool plain_in_quotes(char c) { return c >= ' ' && c < 0x7f && c != '"' && c != '\\'; }
bool plain_in_extended(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
           c == '-' || c == '_';
}

// RFC 6266: a plain name for old clients, the real one in UTF-8.
std::string disposition(std::string_view name) {
    std::string plain;
    std::string extended;
    for (const char c : name) {
        plain += plain_in_quotes(c) ? c : '_';
        if (plain_in_extended(c)) {
            extended += c;
        } else {
            fmt::format_to(std::back_inserter(extended), "%{:02X}", static_cast<unsigned char>(c));
        }
    }
    return fmt::format(R"(attachment; filename="{}"; filename*=UTF-8''{})", plain, extended);
}

// A handler that lets a line break into a header field would let its user write the next one.
const std::string& one_line(const std::string& value) {
    CHECK(value.find_first_of("\r\n") == std::string::npos);
    return value;
}

// Hands each field of the reply to `field(name, value)`.
template <class F>
void each_field(const Reply& reply, std::string_view request_id, F&& field) {
    if (!reply.content_type.empty()) field("Content-Type", one_line(reply.content_type));
    field("Cache-Control", cache_control(reply.keep));
    field("X-Content-Type-Options", "nosniff");
    if (!request_id.empty()) field("X-Request-Id", request_id);
    if (!reply.etag.empty()) field("ETag", one_line(reply.etag));
    if (!reply.location.empty()) field("Location", one_line(reply.location));
    if (!reply.allow.empty()) field("Allow", reply.allow);
    if (!reply.content_encoding.empty()) field("Content-Encoding", reply.content_encoding);
    if (reply.may_vary) field("Vary", "Accept-Encoding");
    if (reply.published) field("Access-Control-Allow-Origin", "*");
    if (!reply.file_name.empty()) field("Content-Disposition", disposition(reply.file_name));
    if (reply.retry_after > 0) field("Retry-After", fmt::format_int(reply.retry_after).c_str());
    if (reply.status == 401) field("WWW-Authenticate", "Session");
    if (reply.replayed) field("Idempotency-Replayed", "true");
    for (const auto& cookie : reply.cookies) field("Set-Cookie", one_line(cookie));
    switch (reply.shown_as) {
        case ShownAs::data:
            // Opened as a document, an attachment must not run anything in our name. (A browser's
            // own PDF view does not work in a sandbox.)
            if (reply.content_type != "application/pdf")
                field("Content-Security-Policy",
                      "default-src 'none'; sandbox; frame-ancestors 'none'");
            break;
        case ShownAs::page:
            field("Content-Security-Policy", page_policy);
            field("Referrer-Policy", "same-origin");
            field("Permissions-Policy", device_policy);
            field("Cross-Origin-Opener-Policy", "same-origin");
            break;
        case ShownAs::asset:
            break;
    }
}

constexpr bool has_body(int status) { return status >= 200 && status != 204 && status != 304; }

}  // namespace

Reply reply_of(Rendered&& rendered) {
    Reply reply;
    reply.status = rendered.status;
    reply.content_type = std::move(rendered.content_type);
    reply.body = std::move(rendered.body);
    reply.location = std::move(rendered.location);
    reply.file_name = std::move(rendered.file_name);
    reply.cookies = std::move(rendered.cookies);
    reply.keep = rendered.keep;
    reply.published = rendered.published;
    if (!rendered.etag.empty()) {
        reply.etag = '"' + rendered.etag + '"';
        reply.keep = Keep::ask;
    }
    return reply;
}

void write_head(std::string& out, const Reply& reply, const Departure& departure) {
    out += "HTTP/1.1 ";
    const fmt::format_int status(reply.status);
    out.append(status.data(), status.size());
    out += ' ';
    out += reason_of(reply.status);
    const auto field = [&](std::string_view name, std::string_view value) {
        out += "\r\n";
        out += name;
        out += ": ";
        const bool secured = departure.secure_cookies && name == "Set-Cookie";
        if (secured) out += "__Host-";
        out += value;
        if (secured) out += "; Secure";
    };
    if (has_body(reply.status)) {
        const fmt::format_int length(reply.bytes().size());
        field("Content-Length", {length.data(), length.size()});
    }
    if (!departure.date.empty()) field("Date", departure.date);
    if (departure.close) {
        field("Connection", "close");
    } else if (departure.http_1_0) {
        field("Connection", "keep-alive");
    }
    each_field(reply, departure.request_id, field);
    out += "\r\n\r\n";
}

std::vector<std::pair<std::string, std::string>> fields_of(const Reply& reply,
                                                           std::string_view request_id) {
    std::vector<std::pair<std::string, std::string>> fields;
    each_field(reply, request_id, [&](std::string_view name, std::string_view value) {
        fields.emplace_back(name, value);
    });
    return fields;
}

std::string http_date(Instant at) {
    constexpr std::array<std::string_view, 7> days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::year_month_day civil(day);
    const std::chrono::hh_mm_ss time(std::chrono::floor<std::chrono::seconds>(at - day));
    return fmt::format(
        "{}, {:02} {} {} {:02}:{:02}:{:02} GMT", days[std::chrono::weekday(day).c_encoding()],
        static_cast<unsigned>(civil.day()), months[static_cast<unsigned>(civil.month()) - 1],
        static_cast<int>(civil.year()), time.hours().count(), time.minutes().count(),
        time.seconds().count());
}

std::string_view reason_of(int status) {
    for (const auto& [known, text] : reasons)
        if (known == status) return text;
    return "Unknown";
}

}  // namespace anju::http
