// Reading the cells of a sheet as people type them, with what is wrong with each in words for them.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/enum.h"
#include "base/region.h"
#include "base/time.h"

namespace anju {

// "12.5" with two decimals is 1250; nothing if it is no such number.
ANJU_ENUM(Excess, refused, rounded)  // of digits after the last decimal
std::optional<std::int64_t> scaled(std::string_view text, int decimals, Excess excess);
// 12345 with two decimals is "123.45".
std::string unscaled(std::int64_t value, int decimals);

// What other lists call a column of ours.
struct OtherName {
    std::string_view title;
    std::string_view other;
};

// The columns of a sheet in the order of its template.
struct Headings {
    std::span<const std::string_view> titles;
    std::span<const std::string_view> needed{};  // those that must be there
    // Those that name a thing for good: what a spreadsheet program made of a number or a room is
    // another one.
    std::span<const std::string_view> keys{};
    std::span<const OtherName> others{};  // the one that is preferred first
};

// A heading as it is compared: without blanks, line breaks and marks of a column that must be
// filled in, brackets of one width.
std::string folded_heading(std::string_view text);
// Which of our titles each cell of a row of headings is, by its own name or another one; empty:
// none. A title that stands there twice by its own name is given twice.
std::vector<std::string_view> titles_of(const Headings& wanted, std::span<const std::string> row);

struct CellFault {
    int line = 0;
    std::string column;  // heading; empty: the whole line
    std::string text;
};

// One row with its headings; says what is wrong with a cell as it is asked for. A column that is
// not there is empty.
class Cells {
   public:
    Cells(std::span<const std::string> header, const std::vector<std::string>& row, int line,
          std::vector<CellFault>& faults)
        : header_(header), row_(row), line_(line), faults_(faults) {}

    // As many characters as that, without those that control a printer.
    std::string text(std::string_view column, std::size_t min, std::size_t max);
    RegionCode region(std::string_view column);
    std::int64_t number(std::string_view column, int decimals, Excess excess);
    std::optional<std::int64_t> number_if_any(std::string_view column, int decimals);
    std::optional<Date> date_if_any(std::string_view column);
    // What a list of ours has masked would come back as the value itself.
    void refuse_mask(std::string_view column);
    void fault(std::string_view column, std::string why);
    int line() const { return line_; }

   private:
    std::string_view raw(std::string_view column) const;
    std::span<const std::string> header_;
    const std::vector<std::string>& row_;
    int line_;
    std::vector<CellFault>& faults_;
};

}  // namespace anju
