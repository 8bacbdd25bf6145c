// Described struct <-> JSON. Rooms include this header; the reflection itself (described.h, slow
// to compile) is included by a room's wire.cpp alone, which says ANJU_WIRE of them. Reading
// reports every fault of a body at once, each with its JSON pointer, and refuses unknown keys,
// duplicate keys, bad UTF-8 and nesting deeper than 32.
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

// What is known of a type: how it is read, written and described. Made by ANJU_WIRE.
struct Type;
template <class T>
const Type& type_for();

// Of whoever has no more than the type and an address. `out` holds a value of the type.
Result<void> read_json(const Type& type, std::string_view body, void* out);
// From an already split query string; every unknown name and bad value is a fault at "?name".
Result<void> read_query(const Type& type,
                        const std::vector<std::pair<std::string, std::string>>& query, void* out);
void write_json(const Type& type, std::string& out, const void* value);

template <class T>
Result<T> from_json(std::string_view body) {
    Result<T> out;
    TRY_OK(read_json(type_for<T>(), body, &*out));
    return out;
}
template <class T>
Result<T> from_query(const std::vector<std::pair<std::string, std::string>>& query) {
    Result<T> out;
    TRY_OK(read_query(type_for<T>(), query, &*out));
    return out;
}
template <class T>
void to_json(std::string& out, const T& value) {
    write_json(type_for<T>(), out, &value);
}

template <class T>
std::string to_json(const T& value) {
    std::string out;
    to_json(out, value);
    return out;
}

// JSON Schema (2020-12) of T, with its name, for the contract. `definitions` collects the schemas
// of the nested described structs and enumerations by name.
struct Definitions;
std::string schema_of(const Type& type, Definitions& definitions);
template <class T>
std::string schema_of(Definitions& definitions) {
    return schema_of(type_for<T>(), definitions);
}

// Appends a JSON string with quotes; write_word one that is known to need no escapes.
void write_word(std::string& out, std::string_view word);
void write_string(std::string& out, std::string_view utf8);

}  // namespace anju::json
