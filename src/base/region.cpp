#include "base/region.h"

#include <algorithm>
#include <array>

#include "base/result.h"

namespace anju {

namespace {

constexpr std::array<std::size_t, 5> lengths{4, 6, 9, 12, 15};

}  // namespace

std::optional<RegionCode> RegionCode::parse(std::string_view digits) {
    const bool numeric = std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
    if (!numeric || std::ranges::find(lengths, digits.size()) == lengths.end()) return std::nullopt;
    RegionCode code;
    code.digits_ = digits;
    return code;
}

RegionCode RegionCode::of(std::string_view digits) {
    auto code = parse(digits);
    CHECK(code.has_value());
    return *std::move(code);
}

RegionLevel RegionCode::level() const {
    const auto found = std::ranges::find(lengths, digits_.size());
    CHECK(found != lengths.end());
    return static_cast<RegionLevel>(found - lengths.begin());
}

RegionCode RegionCode::at(RegionLevel level) const {
    const std::size_t length = lengths[static_cast<std::size_t>(level)];
    CHECK(length <= digits_.size());
    RegionCode code;
    code.digits_ = digits_.substr(0, length);
    return code;
}

}  // namespace anju
