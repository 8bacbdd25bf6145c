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
// 2026-03-05, 2026/3/5, 2026.3.5, 2026年3月5日.
std::optional<Date> loose_date(std::string_view text);

// The columns of a sheet in the order of its template; the first `needed` must be there.
struct Headings {
    std::span<const std::string_view> titles;
    std::size_t needed = 0;
};

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
