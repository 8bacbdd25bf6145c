#include "platform/http/fields.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "platform/http/problem.h"

namespace anju::http {

namespace {

constexpr std::size_t query_pairs_max = 100;
constexpr std::size_t session_max = 128;
constexpr std::size_t key_max = 128;
constexpr std::size_t request_id_max = 64;
constexpr std::size_t boundary_max = 70;  // RFC 2046

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (lower(c) >= 'a' && lower(c) <= 'f') return lower(c) - 'a' + 10;
    return -1;
}

bool is_word(char c) {
    return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z') || c == '-' || c == '_';
}

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }

// Cuts the text up to `mark` off the front of `rest`.
std::string_view next_piece(std::string_view& rest, char mark) {
    const std::size_t at = rest.find(mark);
    const std::string_view piece = rest.substr(0, at);
    rest.remove_prefix(at == std::string_view::npos ? rest.size() : at + 1);
    return piece;
}

// The parameter `name` of "type; a=b; c=\"d\"", unquoted; nothing if absent.
std::optional<std::string> parameter_of(std::string_view field, std::string_view name) {
    const std::size_t start = field.find(';');
    if (start == std::string_view::npos) return std::nullopt;
    std::string_view rest = field.substr(start + 1);
    while (!rest.empty()) {
        rest = trim_blanks(rest);
        const std::string_view key = trim_blanks(rest.substr(0, rest.find_first_of("=;")));
        rest.remove_prefix(std::min(rest.size(), rest.find_first_of("=;")));
        std::string value;
        if (rest.starts_with('=')) {
            rest = trim_blanks(rest.substr(1));
            if (rest.starts_with('"')) {
                std::size_t at = 1;
                for (; at < rest.size() && rest[at] != '"'; ++at) {
                    if (rest[at] == '\\' && at + 1 < rest.size()) ++at;
                    value += rest[at];
                }
                if (at >= rest.size()) return std::nullopt;  // never closed
                rest.remove_prefix(at + 1);
            } else {
                value = trim_blanks(rest.substr(0, rest.find(';')));
            }
        }
        if (equal_ignoring_case(key, name)) return value;
        rest.remove_prefix(std::min(rest.size(), rest.find(';')));
        if (!rest.empty()) rest.remove_prefix(1);
    }
    return std::nullopt;
}

std::string_view type_of(std::string_view content_type) {
    return trim_blanks(content_type.substr(0, content_type.find(';')));
}

bool is_zero_weight(std::string_view range) {
    const auto q = parameter_of(range, "q");
    return q && !q->empty() && q->find_first_not_of("0.") == std::string::npos;
}

}  // namespace

bool equal_ignoring_case(std::string_view a, std::string_view b) {
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(),
                                              [](char x, char y) { return lower(x) == lower(y); });
}

std::string_view trim_blanks(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

std::string_view origin_form(std::string_view target) {
    const std::size_t scheme = target.find("://");
    if (target.starts_with('/') || scheme == std::string_view::npos) return target;
    const std::size_t path = target.find('/', scheme + 3);
    return path == std::string_view::npos ? std::string_view("/") : target.substr(path);
}

Result<std::string> percent_decoded(std::string_view text, Plus plus) {
    std::string out;
    out.reserve(text.size());
    bool plain = true;
    for (std::size_t i = 0; i < text.size(); ++i) {
        char c = text[i];
        if (c == '%') {
            if (i + 2 >= text.size()) return refuse(target_unreadable);
            const int high = hex_digit(text[i + 1]);
            const int low = hex_digit(text[i + 2]);
            if (high < 0 || low < 0) return refuse(target_unreadable);
            c = static_cast<char>(high * 16 + low);
            i += 2;
        } else if (c == '+' && plus == Plus::space) {
            c = ' ';
        }
        // Line breaks may come in a query value; the reader of the shape judges them.
        if (is_control(c) && !(plus == Plus::space && (c == '\n' || c == '\r' || c == '\t')))
            return refuse(target_unreadable);
        plain = plain && static_cast<unsigned char>(c) < 0x80;
        out += c;
    }
    if (!plain && !is_utf8(out)) return refuse(target_unreadable);
    return out;
}

Result<detail::RawQuery> split_query(std::string_view query) {
    detail::RawQuery pairs;
    while (!query.empty()) {
        const std::string_view piece = next_piece(query, '&');
        if (piece.empty()) continue;
        if (pairs.size() == query_pairs_max) return refuse(target_unreadable, "查询参数过多");
        const std::size_t equals = std::min(piece.find('='), piece.size());
        TRY(auto name, percent_decoded(piece.substr(0, equals), Plus::space));
        TRY(auto value,
            percent_decoded(piece.substr(std::min(equals + 1, piece.size())), Plus::space));
        pairs.emplace_back(std::move(name), std::move(value));
    }
    return pairs;
}

std::string_view cookie_of(std::string_view header, std::string_view name) {
    while (!header.empty()) {
        const std::string_view piece = trim_blanks(next_piece(header, ';'));
        if (piece.size() > name.size() && piece[name.size()] == '=' && piece.starts_with(name))
            return piece.substr(name.size() + 1);
    }
    return {};
}

std::string_view session_of(std::string_view cookie_header, std::string_view name) {
    const std::string_view token = cookie_of(cookie_header, name);
    if (token.size() > session_max || !std::ranges::all_of(token, is_word)) return {};
    return token;
}

bool is_json_type(std::string_view content_type) {
    if (content_type == "application/json") return true;
    if (!equal_ignoring_case(type_of(content_type), "application/json")) return false;
    const auto charset = parameter_of(content_type, "charset");
    return !charset || equal_ignoring_case(*charset, "utf-8");
}

std::string boundary_of(std::string_view content_type) {
    if (!equal_ignoring_case(type_of(content_type), "multipart/form-data")) return {};
    auto boundary = parameter_of(content_type, "boundary").value_or("");
    const bool plain = std::ranges::all_of(
        boundary, [](char c) { return c >= ' ' && c < 0x7f && c != '"' && c != '\\'; });
    if (boundary.size() > boundary_max || !plain || boundary.ends_with(' ')) return {};
    return boundary;
}

bool accepts(std::string_view accept, std::string_view type) {
    if (accept.empty() || accept == "*/*" || accept == type) return true;
    const std::string_view family = type.substr(0, type.find('/') + 1);
    // The most specific range decides: 2 the type itself, 1 its family, 0 everything.
    int best = -1;
    bool wanted = false;
    while (!accept.empty()) {
        const std::string_view range = next_piece(accept, ',');
        const std::string_view name = type_of(range);
        int rank = -1;
        if (equal_ignoring_case(name, type)) {
            rank = 2;
        } else if (name.ends_with("/*") &&
                   equal_ignoring_case(name.substr(0, name.size() - 1), family)) {
            rank = 1;
        } else if (name == "*/*") {
            rank = 0;
        }
        if (rank <= best) continue;
        best = rank;
        wanted = !is_zero_weight(range);
    }
    return wanted;
}

bool accepts_coding(std::string_view accept_encoding, std::string_view coding) {
    while (!accept_encoding.empty()) {
        const std::string_view range = next_piece(accept_encoding, ',');
        if (equal_ignoring_case(type_of(range), coding)) return !is_zero_weight(range);
    }
    return false;
}

bool names_tag(std::string_view if_none_match, std::string_view etag) {
    if (etag.empty()) return false;
    while (!if_none_match.empty()) {
        std::string_view tag = trim_blanks(next_piece(if_none_match, ','));
        if (tag == "*") return true;
        if (tag.starts_with("W/")) tag.remove_prefix(2);
        if (tag == etag) return true;
    }
    return false;
}

Result<std::optional<std::int64_t>> seen_version_of(std::string_view if_match) {
    const std::string_view tag = trim_blanks(if_match);
    if (tag.empty() || tag == "*") return std::nullopt;
    if (tag.size() >= 3 && tag.front() == '"' && tag.back() == '"') {
        const std::string_view digits = tag.substr(1, tag.size() - 2);
        std::int64_t version = 0;
        const auto [end, error] =
            std::from_chars(digits.data(), digits.data() + digits.size(), version);
        if (error == std::errc{} && end == digits.data() + digits.size() && version > 0)
            return version;
    }
    return refuse_at("#If-Match", header_unreadable);
}

bool is_key(std::string_view key) {
    return !key.empty() && key.size() <= key_max &&
           std::ranges::all_of(key, [](char c) { return c > ' ' && c < 0x7f; });
}

bool is_request_id(std::string_view id) {
    return !id.empty() && id.size() <= request_id_max &&
           std::ranges::all_of(id, [](char c) { return is_word(c) || c == '.'; });
}

bool same_origin(std::string_view origin, std::string_view host) {
    const std::size_t at = origin.find("://");
    if (at == std::string_view::npos || host.empty()) return false;
    return equal_ignoring_case(origin.substr(at + 3), host);
}

}  // namespace anju::http
