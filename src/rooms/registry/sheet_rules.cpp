#include "rooms/registry/sheet_rules.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include "base/result.h"
#include "base/text.h"

namespace anju::registry {

namespace {

constexpr std::string_view estate_columns[] = {"小区名称",     "社区代码",    "纬度",     "经度",
                                               "地址",         "建筑面积",    "交付日期", "物业费",
                                               "服务企业代码", "服务开始日期"};
constexpr std::string_view house_columns[] = {"社区代码", "小区名称", "楼栋", "房号",
                                              "建筑面积", "单元",     "用途"};
constexpr std::string_view enterprise_columns[] = {"企业名称", "统一社会信用代码", "注册地代码",
                                                   "地址",     "联系人",           "联系电话"};
constexpr std::array<std::string_view, 5> use_words{"住宅", "商业", "办公", "车库", "其他"};

constexpr auto is_digit = [](char c) { return c >= '0' && c <= '9'; };

// One row with its headings; says what is wrong with a cell as it is asked for.
class Cells {
   public:
    Cells(std::span<const std::string> header, const std::vector<std::string>& row, int line,
          std::vector<SheetFault>& faults)
        : header_(header), row_(row), line_(line), faults_(faults) {}

    std::string text(std::string_view column, std::size_t min, std::size_t max) {
        const std::string value{trim(raw(column))};
        const std::size_t length = code_points(value);
        if (length < min || length > max || has_control(value))
            fault(column, "须为 " + std::to_string(min) + " 至 " + std::to_string(max) + " 字");
        return value;
    }
    RegionCode region(std::string_view column) {
        const auto code = RegionCode::parse(trim(raw(column)));
        if (!code) fault(column, "不是有效的行政区划代码");
        return code.value_or(RegionCode{});
    }
    std::int64_t number(std::string_view column, int decimals, Excess excess) {
        const auto value = scaled(trim(raw(column)), decimals, excess);
        if (!value) fault(column, "不是有效的数字，最多 " + std::to_string(decimals) + " 位小数");
        return value.value_or(0);
    }
    std::optional<std::int64_t> number_if_any(std::string_view column, int decimals) {
        if (trim(raw(column)).empty()) return std::nullopt;
        const std::int64_t value = number(column, decimals, Excess::refused);
        if (value < 0) fault(column, "不能为负数");
        return value;
    }
    std::optional<Date> date_if_any(std::string_view column) {
        const std::string_view typed = trim(raw(column));
        if (typed.empty()) return std::nullopt;
        const auto day = loose_date(typed);
        if (!day) fault(column, "日期须写成 2026-03-05");
        return day;
    }
    void refuse_mask(std::string_view column) {
        if (raw(column).contains('*')) fault(column, "含掩码“*”，请填完整内容或留空");
    }
    void fault(std::string_view column, std::string why) {
        faults_.push_back({line_, std::string(column), std::move(why)});
    }
    int line() const { return line_; }

   private:
    std::string_view raw(std::string_view column) const {
        const auto at = std::ranges::find(header_, column);
        if (at == header_.end()) return {};
        return row_[static_cast<std::size_t>(at - header_.begin())];
    }
    std::span<const std::string> header_;
    const std::vector<std::string>& row_;
    int line_;
    std::vector<SheetFault>& faults_;
};

EstateLine estate_line(Cells& cells) {
    EstateLine line;
    line.line = cells.line();
    line.input.name.value = cells.text("小区名称", 2, 60);
    line.input.region = cells.region("社区代码");
    line.input.address.value = cells.text("地址", 0, 120);
    line.input.place = {cells.number("纬度", 6, Excess::rounded),
                        cells.number("经度", 6, Excess::rounded)};
    if (const auto area = cells.number_if_any("建筑面积", 2)) line.input.area = Area{*area};
    line.input.delivered_on = cells.date_if_any("交付日期");
    if (const auto fee = cells.number_if_any("物业费", 2))
        line.input.fee_fen_m2_month = Money::of_fen(*fee);
    line.credit_code = cells.text("服务企业代码", 0, 30);
    line.since_on = cells.date_if_any("服务开始日期");
    if (line.credit_code.empty() != !line.since_on.has_value())
        cells.fault("服务开始日期", "服务企业代码和服务开始日期须同时填写或同时留空");
    return line;
}

HouseLine house_line(Cells& cells) {
    HouseLine line;
    line.line = cells.line();
    line.region = cells.region("社区代码");
    line.estate = cells.text("小区名称", 2, 60);
    line.building = cells.text("楼栋", 1, 30);
    line.house.unit_no.value = cells.text("单元", 0, 10);
    line.house.room_no.value = cells.text("房号", 1, 10);
    line.house.area = Area{cells.number("建筑面积", 2, Excess::refused)};
    if (line.house.area.hundredths < 0) cells.fault("建筑面积", "不能为负数");
    const std::string use = cells.text("用途", 0, 10);
    const auto word = std::ranges::find(use_words, use);
    if (word != use_words.end()) {
        line.house.use = static_cast<HouseUse>(word - use_words.begin());
    } else if (!use.empty()) {
        cells.fault("用途", "须为 住宅、商业、办公、车库、其他 之一");
    }
    return line;
}

EnterpriseLine enterprise_line(Cells& cells) {
    EnterpriseLine line;
    line.line = cells.line();
    line.input.name.value = cells.text("企业名称", 2, 80);
    line.input.credit_code.value = cells.text("统一社会信用代码", 1, 30);
    line.input.region = cells.region("注册地代码");
    line.input.address.value = cells.text("地址", 0, 120);
    line.input.contact_name.value = cells.text("联系人", 0, 30);
    line.input.phone.value = cells.text("联系电话", 0, 20);
    cells.refuse_mask("联系人");
    cells.refuse_mask("联系电话");
    return line;
}

}  // namespace

SheetColumns columns_of(SheetKind kind) {
    switch (kind) {
        case SheetKind::estates:
            return {estate_columns, 4};
        case SheetKind::houses:
            return {house_columns, 5};
        case SheetKind::enterprises:
            return {enterprise_columns, 3};
    }
    CHECK(false);
    return {};
}

std::optional<SheetKind> kind_of_header(std::span<const std::string> header) {
    const auto has = [&](std::string_view column) {
        return std::ranges::find(header, column) != header.end();
    };
    if (has("房号")) return SheetKind::houses;
    if (has("企业名称")) return SheetKind::enterprises;
    if (has("小区名称")) return SheetKind::estates;
    return std::nullopt;
}

std::vector<std::string> cells_of(const EstateLine& line) {
    const EstateInput& e = line.input;
    const auto day = [](const std::optional<Date>& on) { return on ? to_text(*on) : ""; };
    return {e.name.value,
            e.region.digits(),
            unscaled(e.place.lat_e6, 6),
            unscaled(e.place.lon_e6, 6),
            e.address.value,
            e.area ? unscaled(e.area->hundredths, 2) : "",
            day(e.delivered_on),
            e.fee_fen_m2_month ? unscaled(e.fee_fen_m2_month->fen(), 2) : "",
            line.credit_code,
            day(line.since_on)};
}

std::vector<std::string> cells_of(const HouseLine& line) {
    const HouseInput& h = line.house;
    return {line.region.digits(),
            line.estate,
            line.building,
            h.room_no.value,
            unscaled(h.area.hundredths, 2),
            h.unit_no.value,
            std::string(use_words[static_cast<std::size_t>(h.use)])};
}

std::vector<std::string> cells_of(const EnterpriseLine& line) {
    const EnterpriseInput& e = line.input;
    return {e.name.value,    e.credit_code.value,  e.region.digits(),
            e.address.value, e.contact_name.value, e.phone.value};
}

SheetReading read_lines(SheetKind kind, std::span<const std::string> header,
                        std::span<const std::vector<std::string>> rows,
                        std::span<const int> lines) {
    SheetReading reading;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        Cells cells(header, rows[i], lines[i], reading.faults);
        switch (kind) {
            case SheetKind::estates:
                reading.estates.push_back(estate_line(cells));
                break;
            case SheetKind::houses:
                reading.houses.push_back(house_line(cells));
                break;
            case SheetKind::enterprises:
                reading.enterprises.push_back(enterprise_line(cells));
                break;
        }
    }
    return reading;
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

std::optional<Date> loose_date(std::string_view text) {
    std::array<int, 3> parts{};
    const std::array<std::array<std::string_view, 2>, 4> marks{
        {{"-", "-"}, {"/", "/"}, {".", "."}, {"年", "月"}}};
    for (const auto& [first, second] : marks) {
        const std::size_t a = text.find(first);
        if (a == std::string_view::npos) continue;
        const std::size_t b = text.find(second, a + first.size());
        if (b == std::string_view::npos) continue;
        std::string_view day = text.substr(b + second.size());
        if (day.ends_with("日")) day.remove_suffix(std::string_view("日").size());
        const std::array<std::string_view, 3> pieces{
            text.substr(0, a), text.substr(a + first.size(), b - a - first.size()), day};
        for (std::size_t i = 0; i < 3; ++i) {
            const auto [end, error] = std::from_chars(pieces[i].begin(), pieces[i].end(), parts[i]);
            if (error != std::errc{} || end != pieces[i].end()) return std::nullopt;
        }
        const std::chrono::year_month_day ymd{std::chrono::year{parts[0]},
                                              std::chrono::month{static_cast<unsigned>(parts[1])},
                                              std::chrono::day{static_cast<unsigned>(parts[2])}};
        if (!ymd.ok() || parts[0] < 1900 || parts[0] > 2200) return std::nullopt;
        return Date{ymd};
    }
    return std::nullopt;
}

}  // namespace anju::registry
