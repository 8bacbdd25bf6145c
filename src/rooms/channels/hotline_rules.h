// Reading the hotline's file: artefacts of the spreadsheet, decimal degrees, and which matter a
// title speaks of, if that is sure.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/time.h"
#include "rooms/channels/model.h"

namespace anju::channels {

// Without _x000D_ and the like, carriage returns, control and direction marks, blank lines.
std::string clean_text(std::string_view text);
// "117.834297" to 117834297; more digits are cut off. Empty unless a plain decimal number.
std::optional<std::int64_t> parse_degrees_e6(std::string_view text);

// The one category whose words stand in the title. Words inside a longer word that also stands
// there do not count; words of two categories make it unsure: empty.
std::string sure_category(std::span<const SureWord> words, std::string_view title);

}  // namespace anju::channels
