// Texts that people wrote, as others read them who must not learn of whom they speak. Nothing here
// knows who reads: a room says which names it knows and what stands before a name in its texts.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace anju {

struct Hidden {
    std::span<const std::string> names;
    // What introduces a name, beside "我叫", "姓名：" and "联系人：".
    std::span<const std::string_view> introductions;
};

// Without phone and identity numbers, without names of people that are introduced or titled as such
// and without the names that are known.
std::string without_people(std::string_view text, const Hidden& hidden);
// The same without homes: whoever has the roll of owners reads a name from a door.
// "3号楼2单元501漏水" becomes "3号楼某户漏水"; a building or an entrance alone stays, because it is
// where the lift is.
std::string without_people_and_homes(std::string_view text, const Hidden& hidden);
// An address: "3号楼2单元501" becomes "3号楼".
std::string down_to_the_building(std::string_view address, const Hidden& hidden);

}  // namespace anju
