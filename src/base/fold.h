// One spelling for what people and programs write in several: wide signs, odd blanks, marks without
// a meaning.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace anju {

// Does a zero-width or direction mark stand at the head? It has three bytes.
bool starts_with_mark(std::string_view text);

// What is written in front of what it is read as.
using Fold = std::pair<std::string_view, std::string_view>;

// Wide digits become narrow ones by themselves, zero-width and direction marks go.
std::string folded(std::string_view text, std::span<const Fold> folds);

}  // namespace anju
