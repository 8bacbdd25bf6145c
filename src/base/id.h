// Identity. An id is a positive 64-bit number and never a secret: what may be seen comes from the
// scope of the one who asks, so ids may be guessed without gain.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace anju {

template <class Tag>
struct Id {
    std::int64_t value = 0;
    constexpr Id() = default;
    constexpr explicit Id(std::int64_t v) : value(v) {}
    constexpr bool set() const { return value != 0; }
    constexpr auto operator<=>(const Id&) const = default;
};

// Nouns that more than one floor speaks of. A noun of one room has its tag in the room's model.h.
using UserId = Id<struct UserTag>;
using PostId = Id<struct PostTag>;  // 岗位: a person's role with its scope
using UnitId = Id<struct UnitTag>;  // 单位: a bureau, street office, community, enterprise
using EnterpriseId = Id<struct EnterpriseTag>;  // 物业服务企业
using EstateId = Id<struct EstateTag>;          // 小区
using HouseId = Id<struct HouseTag>;            // 房屋
using FileId = Id<struct FileTag>;              // 附件
using PersonKey = Id<struct PersonKeyTag>;  // 个人密钥: what is sealed of a person is under it

}  // namespace anju

template <class Tag>
struct std::hash<anju::Id<Tag>> {
    std::size_t operator()(anju::Id<Tag> id) const noexcept {
        return std::hash<std::int64_t>{}(id.value);
    }
};
