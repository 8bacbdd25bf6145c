// Words that people wrote and numbers that are printed: case numbers, titles, what counts as no
// reply, and what of a text the accused may not read.
#pragma once

#include <string>
#include <string_view>

#include "rooms/complaints/model.h"

namespace anju::complaints {

// "TS20260305-00000012".
std::string case_no_of(Instant registered_at, ComplaintId id);
std::optional<CaseNo> parse_case_no(std::string_view text);
// The first sentence, thirty characters at most.
std::string title_of(std::string_view text);
// 手机号或带区号的座机号, digits with spaces and hyphens.
bool is_phone(std::string_view text);
// "已处理", "已回复业主" and the like: says nothing of what was found and done.
bool is_empty_reply(std::string_view words);
// Phone, identity and plate numbers, and names of people that are introduced as such, as stars;
// `name` is the complainant's own, wherever it stands.
std::string text_for_accused(std::string_view text, std::string_view name);
// An address down to the building: "3号楼2单元501" becomes "3号楼".
std::string address_for_accused(std::string_view address);

}  // namespace anju::complaints
