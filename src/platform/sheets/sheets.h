// Tables that people bring and take: CSV in UTF-8 or GB18030 and XLSX in; CSV (UTF-8 with BOM) and
// XLSX out. Reading is bounded: rows, columns, cell length, unpacked size and ratio, memory. Cells
// that would run as a formula in a spreadsheet program are written as text.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "base/cells.h"
#include "base/result.h"
#include "base/time.h"

namespace anju::sheets {

inline constexpr RefusalKind sheet_unreadable{
    "sheet_unreadable", Sort::unprocessable, "无法读取表格，请使用 CSV（UTF-8 或 GB18030）或 XLSX"};
inline constexpr RefusalKind sheet_too_large{"sheet_too_large", Sort::unprocessable,
                                             "表格过大，请分批导入"};

// What a spreadsheet program made of a cell. date: a day, though "3-2" may have been typed.
// rounded: a number of more than 15 digits, of which the rest are zeros. uncomputed: a formula
// whose value is not in the file; the cell is empty.
enum class Odd : std::uint8_t { date, rounded, uncomputed };
struct OddCell {
    std::size_t row = 0;  // index in `rows`
    std::size_t column = 0;
    Odd odd{};
};

struct Sheet {
    std::vector<std::string> header;  // trimmed; our own title for a column that is wanted
    int header_line = 1;
    std::vector<std::vector<std::string>> rows;  // each as long as the header
    std::vector<int> lines;                      // line (CSV) or row (XLSX) number of each row
    std::string encoding;                        // "UTF-8", "GB18030", "XLSX"
    // Rows that could not be taken apart: line number and why, in plain Chinese.
    std::vector<std::pair<int, std::string>> broken;
    std::vector<std::pair<int, std::string>> passed_over;  // and those that are none of the list
    std::vector<OddCell> odd;
};

struct Limits {
    std::size_t bytes = 64u << 20;
    std::size_t unpacked = 256u << 20;
    int rows = 200000;
    int columns = 200;
    std::size_t cell = 64 * 1024;
    std::size_t held = 256u << 20;  // what all cells take in memory
};

// The row of headings is that among the first ten with most of those that are wanted, in the
// visible sheet that has most of them; if none are, the first row is. A line of CSV may leave out
// the last columns where none of them must be there.
Result<Sheet> read_sheet(std::string_view bytes, const Headings& wanted = {},
                         const Limits& limits = {});
std::string write_csv(const std::vector<std::string>& header,
                      const std::vector<std::vector<std::string>>& rows);
// Who took a sheet out, for its last line, so that a leaked copy names its source. Reading passes
// such a line over.
std::vector<std::string> watermark_of(const Actor& by, Instant now, std::size_t columns);
// `numeric[i]`: column i is written as a number.
std::string write_xlsx(std::string_view title, const std::vector<std::string>& header,
                       const std::vector<std::vector<std::string>>& rows,
                       const std::vector<bool>& numeric);

}  // namespace anju::sheets
