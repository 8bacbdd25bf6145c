#include "platform/sheets/import.h"

#include <algorithm>

#include "base/text.h"
#include "facts/sheets.h"
#include "platform/crypto/crypto.h"
#include "platform/journal/journal.h"

namespace anju::sheets {

namespace {

bool has(const auto& list, std::string_view word) {
    return std::ranges::find(list, word) != std::ranges::end(list);
}

// 2.02611E+17: digits are lost that nobody knows.
bool is_scientific(std::string_view text) {
    text = trim(text);
    const std::size_t e = text.find_first_of("eE");
    if (e == 0 || e == std::string_view::npos) return false;
    std::string_view power = text.substr(e + 1);
    if (power.starts_with('+') || power.starts_with('-')) power.remove_prefix(1);
    const auto digits = [](std::string_view part, std::string_view also) {
        return !part.empty() && part.find_first_not_of(also) == std::string_view::npos;
    };
    return text.front() != '.' && digits(text.substr(0, e), "0123456789.") &&
           digits(power, "0123456789");
}

}  // namespace

Result<File> read_file(std::string_view bytes, const Headings& wanted, const Limits& limits) {
    TRY(Sheet sheet, read_sheet(bytes, wanted, limits));
    return File{std::move(sheet), crypto::hex(crypto::sha256(bytes)), {}};
}

std::vector<Difference> differences(const Headings& headings, std::span<const std::string> before,
                                    std::span<const std::string> after) {
    CHECK(before.size() == headings.titles.size() && after.size() == before.size());
    std::vector<Difference> found;
    for (std::size_t i = 0; i < before.size(); ++i)
        if (before[i] != after[i])
            found.push_back({std::string(headings.titles[i]), before[i], after[i]});
    return found;
}

Look::Look(const File& file, const Headings& headings)
    : headings_(headings), confirmed_(file.confirmed) {
    const Sheet& sheet = file.sheet;
    preview_.hash = file.hash;
    preview_.encoding = sheet.encoding;
    preview_.rows = std::ssize(sheet.rows) + std::ssize(sheet.broken);
    for (const std::string_view needed : headings.needed)
        if (!has(sheet.header, needed)) {
            fault(sheet.header_line, std::string(needed), "缺少这一列");
            has_columns_ = false;
        }
    for (const std::string& title : sheet.header)
        if (!title.empty() && !has(headings.titles, title))
            warn(sheet.header_line, title, "不认识的列，未读取");
    for (const auto& [line, why] : sheet.broken) fault(line, {}, why);
    for (const auto& [line, why] : sheet.passed_over) warn(line, {}, why);
    look_for_odd(sheet);
}

// Cells whose value is not what was typed, where that matters.
void Look::look_for_odd(const Sheet& sheet) {
    for (const auto& [row, column, odd] : sheet.odd) {
        const std::string& title = sheet.header[column];
        const std::int64_t line = sheet.lines[row];
        if (odd == Odd::uncomputed && has(headings_.titles, title))
            fault(line, title, "是公式，文件里没有计算结果，请用表格软件打开并另存");
        if (!has(headings_.keys, title)) continue;
        if (odd == Odd::date)
            fault(line, title, "是日期格式，原来写的可能是“3-2”，请把该列设为文本后重新填写");
        if (odd == Odd::rounded)
            fault(line, title, "是数字格式，超过 15 位已失真，请把该列设为文本后重新填写");
    }
    for (std::size_t c = 0; c < sheet.header.size(); ++c) {
        if (!has(headings_.keys, sheet.header[c])) continue;
        for (std::size_t r = 0; r < sheet.rows.size(); ++r)
            if (is_scientific(sheet.rows[r][c]))
                fault(sheet.lines[r], sheet.header[c],
                      "是科学计数法，原来的数字已失真，请把该列设为文本后重新填写");
    }
}

void Look::fault(std::int64_t line, std::string column, std::string text) {
    faulty_.insert(line);
    ++preview_.fault_count;
    preview_.faults.push_back({line, std::move(column), std::move(text)});
}

void Look::warn(std::int64_t line, std::string column, std::string text) {
    if (preview_.warnings.size() < faults_shown)
        preview_.warnings.push_back({line, std::move(column), std::move(text)});
}

void Look::row(LookedRow row) {
    std::string told = preview_.hash + std::to_string(row.line) + ' ' + row.name + '\n';
    told += to_text(row.outcome);
    for (const auto& [column, before, after] : row.differences)
        for (const std::string* part : {&column, &before, &after})
            told += '\n' + std::to_string(part->size()) + ' ' + *part;
    // Keyed: whoever holds the file must not find out by trying what is kept and shown masked.
    preview_.hash = crypto::lookup_digest("sheets.preview", told);
    outcomes_[row.line] = row.outcome;
    std::vector<LookedRow>& rows = row.outcome == Outcome::unchanged ? same_ : preview_.looked;
    if (rows.size() < rows_shown) rows.push_back(std::move(row));
}

bool Look::row(std::int64_t line, std::string name, const std::optional<Cells>& before,
               const Cells& after) {
    LookedRow looked{line, std::move(name), Outcome::added, {}};
    if (before) {
        looked.differences = differences(headings_, *before, after);
        looked.outcome = looked.differences.empty() ? Outcome::unchanged : Outcome::changed;
    }
    const bool does = looked.outcome != Outcome::unchanged;
    row(std::move(looked));
    return does;
}

void Look::figure(std::string title, std::int64_t count) {
    preview_.figures.push_back({std::move(title), count});
}

Preview Look::preview() const {
    Preview preview = preview_;
    preview.refused = std::ssize(faulty_);
    // A line may turn out to be faulty after it was looked at.
    for (const auto& [line, outcome] : outcomes_) {
        if (faulty_.contains(line)) continue;
        preview.added += outcome == Outcome::added;
        preview.changed += outcome == Outcome::changed;
        preview.unchanged += outcome == Outcome::unchanged;
    }
    std::erase_if(preview.looked, [&](const LookedRow& row) { return faulty_.contains(row.line); });
    std::ranges::stable_sort(preview.faults, {}, &RowFault::line);
    if (preview.faults.size() > faults_shown) preview.faults.resize(faults_shown);
    for (const LookedRow& row : same_)
        if (preview.looked.size() < rows_shown && !faulty_.contains(row.line))
            preview.looked.push_back(row);
    std::ranges::stable_sort(preview.looked, {}, &LookedRow::line);
    return preview;
}

Refusal Look::refusal() const {
    const Preview seen = preview();
    Refusal refusal{&rows_faulty, {}, std::to_string(seen.fault_count) + " 处错误"};
    for (const RowFault& fault : seen.faults)
        refusal.faults.push_back(
            {"line " + std::to_string(fault.line), "sheet_row_faulty",
             fault.column.empty() ? fault.text : fault.column + "：" + fault.text});
    return refusal;
}

Result<void> Look::check_confirmed() const {
    if (confirmed_ != preview_.hash) return refuse(sheet_differs);
    if (!sound()) return std::unexpected(refusal());
    return {};
}

void note_import(db::Tx& tx, const Actor& by, Instant now, const Taken& taken) {
    const Preview& told = taken.preview;
    journal::record(
        tx, by, now, {"list", 0},
        facts::ListImported{taken.list, taken.file.hash, told.added, told.changed, told.unchanged});
}

}  // namespace anju::sheets
