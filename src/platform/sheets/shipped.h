// Tables that ship with the program, in data/: cells between tabs under a line of headings. They
// are ours, so what is wrong in one is a Fault.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/enum.h"
#include "base/result.h"

namespace anju::sheets {

// The lines under the headings, each with exactly so many cells.
std::vector<std::vector<std::string>> read_shipped(const std::string& path, std::size_t columns);

// What a cell must hold: needed(parse_date(cell), cell).
template <class T>
T needed(std::optional<T> value, const std::string& cell) {
    if (!value) throw Fault("cannot understand: " + cell);
    return *std::move(value);
}
template <NamedEnum E>
E word_in(const std::string& cell) {
    return needed(from_text<E>(cell), cell);
}
std::int64_t whole_in(const std::string& cell);

}  // namespace anju::sheets
