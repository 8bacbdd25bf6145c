// Described struct <-> JSON. Rooms include this header; the reflection itself (described.h, slow
// to compile) is included by a room's wire.cpp alone, which instantiates these templates with
// ANJU_WIRE(T). Reading reports every fault of a body at once, each with its JSON pointer, and
// refuses unknown keys, duplicate keys, bad UTF-8 and nesting deeper than 32.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace anju::json {

// Not JSON at all: 400. Wrong shape: 422 with a fault a field.
inline constexpr RefusalKind body_unreadable{"body_unreadable", Sort::unreadable,
                                             "请求内容不是有效的 JSON"};
inline constexpr RefusalKind body_invalid{"body_invalid", Sort::unprocessable,
                                          "填写的内容有误，请按提示修改"};
inline constexpr RefusalKind query_invalid{"query_invalid", Sort::unprocessable, "查询条件有误"};

template <class T>
Result<T> from_json(std::string_view body);

// From an already split query string; every unknown name and bad value is a fault at "?name".
template <class T>
Result<T> from_query(const std::vector<std::pair<std::string, std::string>>& query);

template <class T>
void to_json(std::string& out, const T& value);

template <class T>
std::string to_json(const T& value) {
    std::string out;
    to_json(out, value);
    return out;
}

// JSON Schema (2020-12) of T, with its name, for the contract. `definitions` collects the schemas
// of the nested described structs and enumerations by name.
struct Definitions;
template <class T>
std::string schema_of(Definitions& definitions);

// Appends a JSON string with quotes.
void write_string(std::string& out, std::string_view utf8);

}  // namespace anju::json
