#include "rooms/registry/sheet_rules.h"

#include <algorithm>
#include <array>

#include "base/result.h"

namespace anju::registry {

namespace {

constexpr std::string_view estate_columns[] = {"小区名称",     "社区代码",    "纬度",     "经度",
                                               "地址",         "建筑面积",    "交付日期", "物业费",
                                               "服务企业代码", "服务开始日期"};
constexpr std::string_view house_columns[] = {"社区代码", "小区名称", "楼栋", "房号",
                                              "建筑面积", "单元",     "用途"};
constexpr std::string_view enterprise_columns[] = {"企业名称", "统一社会信用代码", "注册地代码",
                                                   "地址",     "联系人",           "联系电话"};
constexpr std::string_view estate_keys[] = {"小区名称", "社区代码", "服务企业代码"};
constexpr std::string_view house_keys[] = {"社区代码", "小区名称", "楼栋", "房号", "单元"};
constexpr std::string_view enterprise_keys[] = {"企业名称", "统一社会信用代码", "注册地代码"};
constexpr OtherName estate_others[] = {
    {"小区名称", "小区"},     {"小区名称", "项目名称"}, {"社区代码", "所属社区代码"},
    {"地址", "详细地址"},     {"地址", "坐落"},         {"建筑面积", "总建筑面积"},
    {"物业费", "物业费标准"}, {"物业费", "收费标准"}};
constexpr OtherName house_others[] = {
    {"小区名称", "小区"}, {"小区名称", "项目名称"}, {"楼栋", "楼号"},    {"楼栋", "栋号"},
    {"楼栋", "幢号"},     {"房号", "室号"},         {"房号", "户室号"},  {"房号", "房间号"},
    {"单元", "单元号"},   {"建筑面积", "面积"},     {"用途", "房屋用途"}};
constexpr OtherName enterprise_others[] = {
    {"企业名称", "单位名称"}, {"企业名称", "公司名称"}, {"统一社会信用代码", "信用代码"},
    {"地址", "住所"},         {"地址", "注册地址"},     {"联系电话", "电话"},
    {"联系电话", "手机"}};
constexpr std::array<std::string_view, 5> use_words{"住宅", "商业", "办公", "车库", "其他"};

// As long as the form's.
template <std::size_t Min, std::size_t Max>
void read_text(Cells& cells, std::string_view column, Text<Min, Max>& out) {
    out.value = cells.text(column, Min, Max);
}

EstateLine estate_line(Cells& cells) {
    EstateLine line;
    line.line = cells.line();
    read_text(cells, "小区名称", line.input.name);
    line.input.region = cells.region("社区代码");
    read_text(cells, "地址", line.input.address);
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
    read_text(cells, "小区名称", line.estate);
    read_text(cells, "楼栋", line.building);
    read_text(cells, "单元", line.house.unit_no);
    read_text(cells, "房号", line.house.room_no);
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
    read_text(cells, "企业名称", line.input.name);
    read_text(cells, "统一社会信用代码", line.input.credit_code);
    line.input.region = cells.region("注册地代码");
    read_text(cells, "地址", line.input.address);
    read_text(cells, "联系人", line.input.contact_name);
    read_text(cells, "联系电话", line.input.phone);
    cells.refuse_mask("联系人");
    cells.refuse_mask("联系电话");
    return line;
}

}  // namespace

Headings headings_of(SheetKind kind) {
    switch (kind) {
        case SheetKind::estates:
            return {estate_columns, std::span(estate_columns).first(4), estate_keys, estate_others};
        case SheetKind::houses:
            return {house_columns, std::span(house_columns).first(5), house_keys, house_others};
        case SheetKind::enterprises:
            return {enterprise_columns, std::span(enterprise_columns).first(3), enterprise_keys,
                    enterprise_others};
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
            line.estate.value,
            line.building.value,
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

}  // namespace anju::registry
