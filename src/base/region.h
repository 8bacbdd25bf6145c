// 行政区划 as a chain of codes: 4 digits city, 6 district or county, 9 street or town,
// 12 community or village, 15 grid cell. A prefix is an ancestor.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "base/enum.h"

namespace anju {

ANJU_ENUM(RegionLevel, city, district, street, community, cell)

class RegionCode {
   public:
    RegionCode() = default;
    // Empty unless 4, 6, 9, 12 or 15 digits.
    static std::optional<RegionCode> parse(std::string_view digits);
    // For literals and rows that were checked on their way in; CHECKs the form.
    static RegionCode of(std::string_view digits);

    const std::string& digits() const { return digits_; }
    bool empty() const { return digits_.empty(); }
    RegionLevel level() const;
    // True for itself and everything below it.
    bool contains(const RegionCode& other) const { return other.digits_.starts_with(digits_); }
    // The ancestor (or itself) at a level that is not below this one.
    RegionCode at(RegionLevel level) const;
    auto operator<=>(const RegionCode&) const = default;

   private:
    std::string digits_;
};

}  // namespace anju
