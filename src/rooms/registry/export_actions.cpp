// Sheets of what is in scope, with the same headings that an import takes.
#include "base/text.h"
#include "facts/registry.h"
#include "platform/journal/journal.h"
#include "platform/sheets/sheets.h"
#include "rooms/registry/queries.h"
#include "rooms/registry/sheet_actions.h"
#include "rooms/registry/sheet_rules.h"

namespace anju::registry {

namespace {

constexpr std::size_t rows_max = 20'000;

using Lines = std::vector<std::vector<std::string>>;

std::string date_or_blank(const std::optional<Date>& day) { return day ? to_text(*day) : ""; }

// Who took the sheet out, in its last line, so that a leaked copy names its source.
void add_watermark(Lines& lines, std::size_t columns, const Actor& by, Instant now) {
    std::vector<std::string> line(columns);
    line[0] = "导出岗位：" + by.post_name + "（用户 " + std::to_string(by.user.value) +
              "）；导出时间：" + to_minute_text(now) + "；仅限工作使用，不得外传";
    lines.push_back(std::move(line));
}

struct SheetOut {
    SheetKind kind;
    std::string_view title;
    std::vector<std::string> header;
    std::vector<bool> numeric;
    Lines lines;
};

http::Download download_of(SheetOut& sheet, SheetFormat format, const Actor& by, Instant now) {
    add_watermark(sheet.lines, sheet.header.size(), by, now);
    const std::string name = std::string(sheet.title) + "_" + to_text(civil_date(now));
    switch (format) {
        case SheetFormat::csv:
            return {"text/csv; charset=utf-8",
                    name + ".csv",
                    sheets::write_csv(sheet.header, sheet.lines),
                    {}};
        case SheetFormat::xlsx:
            return {"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    name + ".xlsx",
                    sheets::write_xlsx(sheet.title, sheet.header, sheet.lines, sheet.numeric),
                    {}};
    }
    CHECK(false);
    return {};
}

// The fact is in the journal before the sheet leaves.
void note(db::Db& db, const Actor& by, Instant now, const SheetOut& sheet, SheetFormat format) {
    const facts::RegistryExported fact{std::string(to_text(sheet.kind)),
                                       std::string(to_text(format)),
                                       static_cast<std::int64_t>(sheet.lines.size())};
    db.write([&](db::Tx& tx) { return journal::record(tx, by, now, {"registry", 0}, fact); });
}

Lines estate_lines(db::Tx& tx, const Actor& by, const ExportQuery& query, Instant now) {
    Lines lines;
    EstateFilter filter{query.region, query.enterprise, query.text, {}, {}, Limit200(200)};
    do {
        EstateList page = list_estates(tx, by.scope, filter, civil_date(now));
        for (EstateRow& row : page.rows)
            lines.push_back({row.name, row.region.digits(), unscaled(row.place.lat_e6, 6),
                             unscaled(row.place.lon_e6, 6), row.address,
                             unscaled(row.area.hundredths, 2), date_or_blank(row.delivered_on),
                             unscaled(row.fee_fen_m2_month.fen(), 2), row.region_path,
                             std::to_string(row.houses), row.enterprise_name});
        filter.cursor = EstateCursor::parse(page.next);
    } while (filter.cursor && lines.size() < rows_max);
    return lines;
}

Lines enterprise_lines(db::Tx& tx, const Actor& by, const ExportQuery& query, Instant now) {
    Lines lines;
    EnterpriseFilter filter{query.region, query.text, {}, Limit200(200)};
    do {
        auto page = list_enterprises(tx, by.scope, filter, civil_date(now));
        for (EnterpriseRow& row : page.rows)
            lines.push_back({row.name, row.credit_code, row.region.digits(),
                             masked_phone(row.phone), row.region_name,
                             row.credit_code_odd ? "是" : "", std::to_string(row.estates),
                             std::to_string(row.houses)});
        filter.cursor = EnterpriseCursor::parse(page.next);
    } while (filter.cursor && lines.size() < rows_max);
    return lines;
}

}  // namespace

Result<http::Download> export_estates(db::Db& db, const Actor& by, const ExportQuery& query,
                                      Instant now) {
    SheetOut sheet{SheetKind::estates,
                   "小区",
                   {"小区名称", "社区代码", "纬度", "经度", "地址", "建筑面积", "交付日期",
                    "物业费", "所属区划", "户数", "物业服务企业"},
                   {false, false, true, true, false, true, false, true, false, true, false},
                   db.read([&](db::Tx& tx) { return estate_lines(tx, by, query, now); })};
    note(db, by, now, sheet, query.format);
    return download_of(sheet, query.format, by, now);
}

Result<http::Download> export_enterprises(db::Db& db, const Actor& by, const ExportQuery& query,
                                          Instant now) {
    SheetOut sheet{SheetKind::enterprises,
                   "物业服务企业",
                   {"企业名称", "统一社会信用代码", "注册地代码", "联系电话", "注册地",
                    "校验位不符", "服务小区", "服务户数"},
                   {false, false, false, false, false, false, true, true},
                   db.read([&](db::Tx& tx) { return enterprise_lines(tx, by, query, now); })};
    note(db, by, now, sheet, query.format);
    return download_of(sheet, query.format, by, now);
}

}  // namespace anju::registry
