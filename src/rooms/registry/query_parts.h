// Pieces that the queries of the registry share.
#pragma once

#include <charconv>
#include <string>
#include <string_view>
#include <vector>

#include "platform/http/call.h"
#include "platform/json/json.h"

// The names of the chain above the region of an estate (alias e).
#define REGION_JOINS                                                   \
    "left join registry_regions d on d.code = substr(e.region, 1, 6) " \
    "left join registry_regions s on s.code = substr(e.region, 1, 9) " \
    "left join registry_regions c on c.code = e.region "

namespace anju::registry {

// What people type as a pattern that finds it anywhere; `!` escapes.
inline std::string like_of(std::string_view text) {
    std::string pattern = "%";
    for (const char c : text) {
        if (c == '%' || c == '_' || c == '!') pattern += '!';
        pattern += c;
    }
    return pattern + "%";
}

// A cursor starts with a number; what is no number finds the first page's end: nothing.
inline std::int64_t leading_number(std::string_view cursor) {
    std::int64_t value = 0;
    std::from_chars(cursor.begin(), cursor.end(), value);
    return value;
}
inline std::string_view before_blank(std::string_view cursor) {
    return cursor.substr(0, cursor.find(' '));
}
inline std::string_view after_blank(std::string_view cursor) {
    const std::size_t blank = cursor.find(' ');
    return blank == std::string_view::npos ? std::string_view() : cursor.substr(blank + 1);
}

// `rows` holds one more than the page when there is a next one.
template <class Row, class CursorOf>
http::Page<Row> page_of(std::vector<Row> rows, long long limit, CursorOf cursor_of) {
    http::Page<Row> page{std::move(rows), {}};
    if (static_cast<long long>(page.rows.size()) > limit) {
        page.rows.pop_back();
        page.next = cursor_of(page.rows.back());
    }
    return page;
}

}  // namespace anju::registry
