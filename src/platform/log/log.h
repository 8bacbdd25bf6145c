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

}  // namespace anju::log
