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

// The last line of many lists: their own sums.
bool is_total(const std::vector<std::string>& cells) {
    const auto first =
        std::ranges::find_if(cells, [](const auto& cell) { return !trim(cell).empty(); });
    if (first == cells.end()) return false;
    const std::string word = folded_heading(*first);
    return word == "合计" || word == "总计" || word == "小计" || word == "共计";
}

void drop_blank_tail(std::vector<std::string>& cells) {
    while (!cells.empty() && trim(cells.back()).empty()) cells.pop_back();
}

// Must one of the columns from `from` on be there?
bool is_needed(const Headings& wanted, std::span<const std::string> header, std::size_t from) {
    if (wanted.titles.empty()) return true;
    return std::ranges::any_of(header.subspan(from), [&](const std::string& title) {
        return std::ranges::find(wanted.needed, title) != wanted.needed.end();
    });
}

// Why a row cannot be taken; empty: it can.
std::string fault_of(const Record& record, bool may_be_short, std::size_t columns,
                     const Limits& limits) {
    const std::size_t count = record.cells.size();
    if (count > columns || (count < columns && !may_be_short))
        return "有 " + std::to_string(count) + " 列，表头有 " + std::to_string(columns) + " 列";
    for (std::size_t i = 0; i < count; ++i) {
        const std::string& cell = record.cells[i];
        const std::string column = "第 " + std::to_string(i + 1) + " 列";
        if (cell.size() > limits.cell) return column + "内容过长";
        if (has_control(cell)) return column + "含有不能使用的特殊字符";
    }
    return {};
}

Result<std::vector<std::string>> header_of(Record record, const Headings& wanted,
                                           const Limits& limits) {
    if (!record.broken.empty()) return refuse(sheet_unreadable, "表头" + record.broken);
    drop_blank_tail(record.cells);
    if (record.cells.size() > static_cast<std::size_t>(limits.columns))
        return refuse(sheet_too_large, "最多 " + std::to_string(limits.columns) + " 列");
    const auto titles = titles_of(wanted, record.cells);
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < titles.size(); ++i) {
        std::string& name = record.cells[i];
        if (!titles[i].empty()) name = std::string(titles[i]);
        name = std::string(trim(name));
        if (name.size() > limits.cell || has_control(name))
            return refuse(sheet_unreadable, "表头含有不能使用的字符");
        // Twice matters only where it is read.
        const bool is_read = wanted.titles.empty() ? !name.empty() : !titles[i].empty();
        if (is_read && !seen.insert(name).second)
            return refuse(sheet_unreadable, "表头“" + name + "”出现了两次");
    }
    return std::move(record.cells);
}

// What a file that is no table of ours is, where its first bytes say so.
Result<void> check_kind(std::string_view bytes) {
    constexpr std::string_view compound = "\xD0\xCF\x11\xE0";
    if (bytes.starts_with(compound)) {
        // A part of that name, in UTF-16, holds an encrypted package.
        std::string encrypted;
        for (const char c : std::string_view("EncryptedPackage")) encrypted += {c, '\0'};
        if (bytes.find(encrypted) != std::string_view::npos)
            return refuse(sheet_unreadable, "表格设有打开密码，请取消密码后另存为 XLSX");
        return refuse(sheet_unreadable, "这是旧版 XLS 表格，请用表格软件另存为 XLSX");
    }
    std::string head(bytes.substr(0, 1024));
    for (char& c : head) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    const std::string_view start =
        trim(std::string_view(head).substr(head.starts_with("\xEF\xBB\xBF") ? 3 : 0));
    for (const std::string_view mark : {"<html", "<!doctype html", "<table", "<meta", "<?xml"})
        if (start.starts_with(mark))
            return refuse(sheet_unreadable, "文件其实是网页或 XML，请用表格软件打开并另存为 XLSX");
    return {};
}

Result<Records> records_of(std::string_view bytes, const Headings& wanted, const Limits& limits,
                           Budget& budget) {
    if (bytes.starts_with("PK\x03\x04")) return xlsx_records(bytes, wanted, limits, budget);
    return csv_records(bytes, limits, budget);
}

// Puts a record into the sheet, or says why it is none of its rows.
Result<void> add(Sheet& sheet, Record& record, bool may_be_short, const Limits& limits,
                 Budget& budget) {
    const std::size_t columns = sheet.header.size();
    // Empty cells past the last column are what a spreadsheet program leaves behind.
    while (record.cells.size() > columns && trim(record.cells.back()).empty())
        record.cells.pop_back();
    for (std::string& cell : record.cells) cell = with_line_feeds(cell);
    const std::string fault =
        record.broken.empty() ? fault_of(record, may_be_short, columns, limits) : record.broken;
    if (!fault.empty()) {
        sheet.broken.emplace_back(record.line, fault);
        return {};
    }
    if (sheet.rows.size() == static_cast<std::size_t>(limits.rows))
        return refuse(sheet_too_large, "最多 " + std::to_string(limits.rows) + " 行");
    TRY_OK(budget.take_blank(columns - record.cells.size()));
    record.cells.resize(columns);
    for (const auto& [column, odd] : record.odd)
        if (column < columns) sheet.odd.push_back({sheet.rows.size(), column, odd});
    sheet.rows.push_back(std::move(record.cells));
    sheet.lines.push_back(record.line);
    return {};
}

}  // namespace

bool Record::is_blank() const {
    return broken.empty() && odd.empty() &&
           std::ranges::all_of(cells, [](const auto& cell) { return trim(cell).empty(); });
}

std::optional<HeadingRow> heading_row(const Records& records, const Headings& wanted) {
    constexpr int looked_at = 10;
    std::optional<HeadingRow> best;
    int looked = 0;
    for (std::size_t at = 0; at < records.list.size() && looked < looked_at; ++at) {
        const Record& record = records.list[at];
        if (record.is_blank()) continue;
        ++looked;
        std::set<std::string_view> met;
        if (record.broken.empty())
            for (const std::string_view title : titles_of(wanted, record.cells))
                if (!title.empty()) met.insert(title);
        if (!best || met.size() > best->met) best = {at, met.size()};
    }
    return best;
}

Result<Sheet> read_sheet(std::string_view bytes, const Headings& wanted, const Limits& limits) {
    if (bytes.size() > limits.bytes)
        return refuse(sheet_too_large, "文件不超过 " + std::to_string(limits.bytes >> 20) + " MB");
    TRY_OK(check_kind(bytes));
    Budget budget(limits.held);
    TRY(Records records, records_of(bytes, wanted, limits, budget));
    const auto heading = heading_row(records, wanted);
    if (!heading) return refuse(sheet_unreadable, "表格是空的");
    Sheet sheet;
    sheet.encoding = records.encoding;
    sheet.header_line = records.list[heading->at].line;
    TRY(sheet.header, header_of(std::move(records.list[heading->at]), wanted, limits));
    for (std::size_t at = heading->at + 1; at < records.list.size(); ++at) {
        Record& record = records.list[at];
        if (record.is_blank() || (record.broken.empty() && is_watermark(record.cells))) continue;
        if (record.broken.empty() && is_total(record.cells)) {
            sheet.passed_over.emplace_back(record.line, "合计行，未读取");
            continue;
        }
        const bool may_be_short =
            records.may_be_short || (record.cells.size() < sheet.header.size() &&
                                     !is_needed(wanted, sheet.header, record.cells.size()));
        TRY_OK(add(sheet, record, may_be_short, limits, budget));
    }
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
