#include "base/cells.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/fold.h"
#include "base/loose_time.h"
#include "base/text.h"

namespace anju {

namespace {

constexpr auto is_digit = [](char c) { return c >= '0' && c <= '9'; };

}  // namespace

std::string folded_heading(std::string_view text) {
    static constexpr Fold folds[] = {
        {" ", ""}, {"\t", ""}, {"\n", ""},  {"\r", ""},  {"\u00A0", ""}, {"\u3000", ""},
        {"*", ""}, {"＊", ""}, {"（", "("}, {"）", ")"}, {"：", ""},     {":", ""},
    };
    return folded(text, folds);
}

std::vector<std::string_view> titles_of(const Headings& wanted, std::span<const std::string> row) {
    std::vector<std::string_view> found(row.size());
    std::vector<std::string> folded;
    for (const std::string& cell : row) folded.push_back(folded_heading(cell));
    // "联系电话(必填)" is 联系电话, but "单元(栋)" only if nothing else is 单元.
    const auto is = [&](std::size_t at, const std::string& name, bool without_note) {
        if (folded[at] == name) return true;
        return without_note && folded[at].starts_with(name + "(") && folded[at].ends_with(')');
    };
    const auto take = [&](std::string_view title, std::string_view name, bool without_note) {
        const std::string wanted_name = folded_heading(name);
        bool met = false;
        for (std::size_t i = 0; i < row.size(); ++i)
            if (found[i].empty() && is(i, wanted_name, without_note)) {
                found[i] = title;
                met = true;
            }
        return met;
    };
    for (const std::string_view title : wanted.titles) {
        if (take(title, title, false) || take(title, title, true)) continue;
        for (const auto& [of, other] : wanted.others)
            if (of == title && (take(title, other, false) || take(title, other, true))) break;
    }
    return found;
}

std::optional<std::int64_t> scaled(std::string_view text, int decimals, Excess excess) {
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    const std::size_t point = text.find('.');
    const std::string_view whole = text.substr(0, point);
    std::string_view fraction = point == std::string_view::npos ? "" : text.substr(point + 1);
    if (whole.empty() || whole.size() > 9) return std::nullopt;
    if (point != std::string_view::npos && fraction.empty()) return std::nullopt;
    if (!std::ranges::all_of(whole, is_digit) || !std::ranges::all_of(fraction, is_digit))
        return std::nullopt;
    while (fraction.size() > static_cast<std::size_t>(decimals) && fraction.ends_with('0'))
        fraction.remove_suffix(1);
    std::int64_t value = 0;
    for (const char c : whole) value = value * 10 + (c - '0');
    for (std::size_t i = 0; i < static_cast<std::size_t>(decimals); ++i)
        value = value * 10 + (i < fraction.size() ? fraction[i] - '0' : 0);
    if (fraction.size() > static_cast<std::size_t>(decimals)) {
        if (excess == Excess::refused) return std::nullopt;
        if (fraction[static_cast<std::size_t>(decimals)] >= '5') ++value;
    }
    return negative ? -value : value;
}

std::string unscaled(std::int64_t value, int decimals) {
    std::int64_t unit = 1;
    for (int i = 0; i < decimals; ++i) unit *= 10;
    const std::int64_t magnitude = value < 0 ? -value : value;
    return (value < 0 ? "-" : "") + std::to_string(magnitude / unit) + "." +
           std::to_string(unit + magnitude % unit).substr(1);
}

std::string Cells::text(std::string_view column, std::size_t min, std::size_t max) {
    const std::string value{trim(raw(column))};
    const std::size_t length = code_points(value);
    if (length < min || length > max || has_control(value))
        fault(column, "须为 " + std::to_string(min) + " 至 " + std::to_string(max) + " 字");
    return value;
}

RegionCode Cells::region(std::string_view column) {
    const auto code = RegionCode::parse(trim(raw(column)));
    if (!code) fault(column, "不是有效的行政区划代码");
    return code.value_or(RegionCode{});
}

std::int64_t Cells::number(std::string_view column, int decimals, Excess excess) {
    const auto value = scaled(trim(raw(column)), decimals, excess);
    if (!value) fault(column, "不是有效的数字，最多 " + std::to_string(decimals) + " 位小数");
    return value.value_or(0);
}

std::optional<std::int64_t> Cells::number_if_any(std::string_view column, int decimals) {
    if (trim(raw(column)).empty()) return std::nullopt;
    const std::int64_t value = number(column, decimals, Excess::refused);
    if (value < 0) fault(column, "不能为负数");
    return value;
}

std::optional<Date> Cells::date_if_any(std::string_view column) {
    const std::string_view typed = trim(raw(column));
    if (typed.empty()) return std::nullopt;
    const auto day = loose_date(typed);
    if (!day) fault(column, "日期须写成 2026-03-05");
    return day;
}

void Cells::refuse_mask(std::string_view column) {
    if (raw(column).contains('*')) fault(column, "含掩码“*”，请填完整内容或留空");
}

void Cells::fault(std::string_view column, std::string why) {
    faults_.push_back({line_, std::string(column), std::move(why)});
}

std::string_view Cells::raw(std::string_view column) const {
    const auto at = std::ranges::find(header_, column);
    if (at == header_.end()) return {};
    return row_[static_cast<std::size_t>(at - header_.begin())];
}

}  // namespace anju
