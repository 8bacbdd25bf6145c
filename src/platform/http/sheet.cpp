#include "platform/http/sheet.h"

#include "facts/sheets.h"
#include "platform/content.h"
#include "platform/json/described.h"

namespace anju::facts {

BOOST_DESCRIBE_STRUCT(ListImported, (), (list, file_sha256, added, changed, unchanged))

}  // namespace anju::facts

namespace anju::sheets {

BOOST_DESCRIBE_STRUCT(Difference, (), (column, before, after))
BOOST_DESCRIBE_STRUCT(LookedRow, (), (line, name, outcome, differences))
BOOST_DESCRIBE_STRUCT(RowFault, (), (line, column, text))
BOOST_DESCRIBE_STRUCT(Figure, (), (title, count))
BOOST_DESCRIBE_STRUCT(Preview, (),
                      (hash, encoding, rows, added, changed, unchanged, refused, figures, looked,
                       fault_count, faults, warnings, committed))

}  // namespace anju::sheets

namespace anju::http {

std::span<const Word> sheet_words() {
    static constexpr Word table[] = {
        {"Outcome.added", "新增", "Added"},
        {"Outcome.changed", "变更", "Changed"},
        {"Outcome.unchanged", "不变", "Unchanged"},
        {"ListExported", "导出列表", "List exported"},
        {"ListImported", "导入表格", "Sheet imported"},
        {"Noun.list", "列表", "List"},
    };
    return table;
}

Result<sheets::File> read_upload(const SlowCall& call, const sheets::Headings& wanted,
                                 const sheets::Limits& limits) {
    if (call.uploads.size() != 1) return refuse(sheet_one_file);
    return sheets::read_file(content_of(call.uploads.front().path), wanted, limits);
}

Result<sheets::File> read_confirmed(const SlowCall& call, const sheets::Headings& wanted,
                                    const sheets::Limits& limits) {
    TRY(sheets::File file, read_upload(call, wanted, limits));
    file.confirmed = call.param("hash");
    return file;
}

Download template_of(std::string_view title, const sheets::Headings& headings,
                     ExportFormat format) {
    Exported list{{}, title, {headings.titles.begin(), headings.titles.end()}, {}, {}};
    return file_of(list, std::string(title) + "_模板", format);
}

ANJU_WIRE(facts::ListImported, sheets::Preview);

}  // namespace anju::http
