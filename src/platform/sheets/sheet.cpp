// From records to a sheet: which is the header, and which rows do not fit it.
#include <algorithm>
#include <set>

#include "base/text.h"
#include "platform/sheets/parts.h"

namespace anju::sheets {

namespace {

constexpr std::string_view watermark_head = "导出岗位：";

bool is_watermark(const std::vector<std::string>& cells) {
    return !cells.empty() && cells.front().starts_with(watermark_head) &&
           std::ranges::all_of(cells.begin() + 1, cells.end(), &std::string::empty);
}

bool is_blank(const std::vector<std::string>& cells) {
    return std::ranges::all_of(cells, [](const auto& cell) { return trim(cell).empty(); });
}

void drop_blank_tail(std::vector<std::string>& cells) {
    while (!cells.empty() && trim(cells.back()).empty()) cells.pop_back();
}

// Why a row cannot be taken; empty: it can.
std::string fault_of(const Record& record, const Records& records, std::size_t columns,
                     const Limits& limits) {
    const std::size_t count = record.cells.size();
    if (count > columns || (count < columns && !records.may_be_short))
        return "有 " + std::to_string(count) + " 列，表头有 " + std::to_string(columns) + " 列";
    for (std::size_t i = 0; i < count; ++i) {
        const std::string& cell = record.cells[i];
        const std::string column = "第 " + std::to_string(i + 1) + " 列";
        if (cell.size() > limits.cell) return column + "内容过长";
        if (has_control(cell)) return column + "含有不能使用的特殊字符";
    }
    return {};
}

Result<std::vector<std::string>> header_of(Record record, const Limits& limits) {
    if (!record.broken.empty()) return refuse(sheet_unreadable, "表头" + record.broken);
    drop_blank_tail(record.cells);
    if (record.cells.size() > static_cast<std::size_t>(limits.columns))
        return refuse(sheet_too_large, "最多 " + std::to_string(limits.columns) + " 列");
    std::set<std::string_view> seen;
    for (auto& name : record.cells) {
        name = std::string(trim(name));
        if (has_control(name) || name.size() > limits.cell)
            return refuse(sheet_unreadable, "表头含有不能使用的字符");
    }
    for (const auto& name : record.cells)
        if (!name.empty() && !seen.insert(name).second)
            return refuse(sheet_unreadable, "表头“" + name + "”出现了两次");
    return std::move(record.cells);
}

}  // namespace

Result<Sheet> read_sheet(std::string_view bytes, const Limits& limits) {
    if (bytes.size() > limits.bytes)
        return refuse(sheet_too_large, "文件不超过 " + std::to_string(limits.bytes >> 20) + " MB");
    Budget budget(limits.held);
    TRY(Records records, bytes.starts_with("PK\x03\x04") ? xlsx_records(bytes, limits, budget)
                                                         : csv_records(bytes, limits, budget));
    Sheet sheet;
    sheet.encoding = records.encoding;
    bool has_header = false;
    for (Record& record : records.list) {
        if (record.broken.empty() && is_blank(record.cells)) continue;
        if (!has_header) {
            TRY(sheet.header, header_of(std::move(record), limits));
            has_header = true;
            continue;
        }
        if (record.broken.empty() && is_watermark(record.cells)) continue;
        const std::size_t columns = sheet.header.size();
        // Empty cells past the last column are what a spreadsheet program leaves behind.
        while (record.cells.size() > columns && trim(record.cells.back()).empty())
            record.cells.pop_back();
        const std::string fault =
            record.broken.empty() ? fault_of(record, records, columns, limits) : record.broken;
        if (!fault.empty()) {
            sheet.broken.emplace_back(record.line, fault);
            continue;
        }
        if (sheet.rows.size() == static_cast<std::size_t>(limits.rows))
            return refuse(sheet_too_large, "最多 " + std::to_string(limits.rows) + " 行");
        TRY_OK(budget.take_blank(columns - record.cells.size()));
        record.cells.resize(columns);
        sheet.rows.push_back(std::move(record.cells));
        sheet.lines.push_back(record.line);
    }
    if (!has_header) return refuse(sheet_unreadable, "表格是空的");
    return sheet;
}

std::vector<std::string> watermark_of(const Actor& by, Instant now, std::size_t columns) {
    std::vector<std::string> line(columns);
    line.front() = std::string(watermark_head) + by.post_name + "（用户 " +
                   std::to_string(by.user.value) + "）；导出时间：" + to_minute_text(now) +
                   "；仅限工作使用，不得外传";
    return line;
}

}  // namespace anju::sheets
