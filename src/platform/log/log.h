// Structured log: one JSON object a line on standard error, with request id. Nobody logs a body, a
// token, a phone number or a name.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "base/enum.h"

namespace anju::log {

ANJU_ENUM(Level, debug, info, warning, error)

using Field = std::pair<std::string_view, std::string>;

void use_level(Level level);
void write(Level level, std::string_view message, std::initializer_list<Field> fields = {});
inline void info(std::string_view message, std::initializer_list<Field> fields = {}) {
    write(Level::info, message, fields);
}
inline void warning(std::string_view message, std::initializer_list<Field> fields = {}) {
    write(Level::warning, message, fields);
}
inline void error(std::string_view message, std::initializer_list<Field> fields = {}) {
    write(Level::error, message, fields);
}
// For the line a request: `members` is JSON already, `"status":200,"us":85`.
void write_members(Level level, std::string_view message, std::string_view members);
// Lines below `warning` wait up to 200 ms for company; this writes out what waits.
void flush();

}  // namespace anju::log
