// What counts as no reply, whoever has to answer for what: the regulation of hotlines wants what
// was found, what was done and on what ground.
#pragma once

#include <string_view>

namespace anju {

// "已处理", "已回复业主" and the like: says nothing of what was found and done.
bool is_empty_reply(std::string_view words);

}  // namespace anju
