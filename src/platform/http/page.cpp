#include "platform/http/page.h"

#include <charconv>

namespace anju::http {

namespace detail {

std::string_view piece_of(std::string_view& rest) {
    const std::size_t point = rest.find('.');
    const std::string_view piece = rest.substr(0, point);
    rest = point == std::string_view::npos ? std::string_view() : rest.substr(point + 1);
    return piece;
}

bool take_part(std::string_view& rest, std::int64_t& out) {
    const std::string_view piece = piece_of(rest);
    const auto [end, error] = std::from_chars(piece.begin(), piece.end(), out);
    return error == std::errc{} && end == piece.end();
}

bool take_part(std::string_view& rest, Instant& out) {
    std::int64_t milliseconds = 0;
    if (!take_part(rest, milliseconds)) return false;
    out = Instant{std::chrono::milliseconds{milliseconds}};
    return true;
}

bool take_part(std::string_view& rest, RegionCode& out) {
    auto code = RegionCode::parse(piece_of(rest));
    if (!code) return false;
    out = *std::move(code);
    return true;
}

bool take_part(std::string_view& rest, std::string& out) {
    out = rest;
    rest = {};
    return !out.empty();
}

void put_part(std::string& text, std::string_view part) {
    if (!text.empty()) text += '.';
    text += part;
}
void put_part(std::string& text, std::int64_t part) {
    put_part(text, std::string_view(std::to_string(part)));
}
void put_part(std::string& text, Instant part) {
    put_part(text, std::int64_t{part.time_since_epoch().count()});
}

}  // namespace detail

std::string like_of(std::string_view text) {
    std::string pattern = "%";
    for (const char c : text) {
        if (c == '%' || c == '_' || c == '!') pattern += '!';
        pattern += c;
    }
    return pattern + "%";
}

}  // namespace anju::http
