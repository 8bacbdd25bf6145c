// Words that people wrote and numbers that are printed: case numbers, titles, and what of a text
// the accused may not read.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "rooms/complaints/model.h"

namespace anju::complaints {

std::optional<CaseNo> parse_case_no(std::string_view text);
// "机场路小区：楼道卫生": of its place and matter.
std::string title_of(const Case& c);
// What the accused reads: without phone and identity numbers, without names of people that are
// introduced as such and without `names`, the complainant's own, and without homes: whoever has the
// roll of owners reads a name from a door. "3号楼2单元501漏水" becomes "3号楼某户漏水"; a building
// or an entrance alone stays, because it is where the lift is.
std::string text_for_accused(std::string_view text, std::span<const std::string> names);
// A message that the complainant writes to the unit: their door is theirs to tell.
std::string message_for_accused(std::string_view text, std::span<const std::string> names);
// An address down to the building: "3号楼2单元501" becomes "3号楼".
std::string address_for_accused(std::string_view address, std::span<const std::string> names);

}  // namespace anju::complaints
