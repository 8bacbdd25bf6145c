#include "rooms/complaints/exports.h"

#include "facts/complaints.h"
#include "platform/journal/journal.h"
#include "platform/sheets/sheets.h"
#include "rooms/complaints/queries.h"
#include "rooms/complaints/text_rules.h"
#include "rooms/complaints/words.h"

namespace anju::complaints {

namespace {

constexpr std::int64_t rows_max = 1'000;

struct Table {
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> rows;
};

// A file leaves the house, so even titles are masked: export_cases gives them so.
std::vector<std::string> cells_of(const CaseRow& row) {
    return {row.case_no,
            std::string(name_of(row.state)),
            std::string(name_of(row.kind)),
            std::string(name_of(row.source)),
            row.category_name,
            std::string(to_text(row.urgency)) + " " + std::string(name_of(row.urgency)),
            row.title,
            row.region_name,
            row.estate_name,
            row.enterprise_name,
            row.lead_unit_name,
            to_minute_text(row.registered_at),
            row.next_due_at ? to_minute_text(*row.next_due_at) : "",
            row.late ? "是" : "否",
            std::to_string(row.reworks)};
}

// 水印: whoever finds the file can tell where it came from.
std::vector<std::string> watermark_of(const Actor& by, Instant now, std::size_t columns) {
    std::vector<std::string> line(columns);
    line.front() = "导出人编号 " + std::to_string(by.user.value) + "，" + by.post_name + "，" +
                   to_minute_text(now) + "，仅限工作使用，不得外传";
    return line;
}

Result<Table> table_of(db::Db& db, const Actor& by, const CaseFilter& filter, Instant now) {
    TRY(const auto found,
        db.read([&](db::Tx& tx) { return export_cases(tx, by, filter, rows_max, now); }));
    Table table;
    table.header = {"诉求编号", "状态",     "性质",     "来源",     "类别",
                    "等级",     "标题",     "所在区划", "小区",     "物业服务企业",
                    "主办单位", "登记时间", "到期时间", "是否超期", "重办次数"};
    for (const CaseRow& row : found) table.rows.push_back(cells_of(row));
    table.rows.push_back(watermark_of(by, now, table.header.size()));
    return table;
}

// The fact is in the journal before the file leaves. The watermark is no row of the list.
void note(db::Db& db, const Actor& by, Instant now, const Table& table, std::string_view format) {
    const facts::ComplaintsExported fact{std::string(format), std::ssize(table.rows) - 1};
    db.write([&](db::Tx& tx) { return journal::record(tx, by, now, {"complaints", 0}, fact); });
}

std::string file_name(Instant now, std::string_view ending) {
    return "诉求列表-" + to_text(civil_date(now)) + std::string(ending);
}

}  // namespace

Result<http::Download> export_csv(db::Db& db, const Actor& by, const CaseFilter& filter,
                                  Instant now) {
    TRY(const Table table, table_of(db, by, filter, now));
    note(db, by, now, table, "csv");
    return http::Download{"text/csv; charset=utf-8",
                          file_name(now, ".csv"),
                          sheets::write_csv(table.header, table.rows),
                          {}};
}

Result<http::Download> export_xlsx(db::Db& db, const Actor& by, const CaseFilter& filter,
                                   Instant now) {
    TRY(const Table table, table_of(db, by, filter, now));
    note(db, by, now, table, "xlsx");
    std::vector<bool> numeric(table.header.size(), false);
    numeric.back() = true;
    return http::Download{"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                          file_name(now, ".xlsx"),
                          sheets::write_xlsx("诉求列表", table.header, table.rows, numeric),
                          {}};
}

}  // namespace anju::complaints
