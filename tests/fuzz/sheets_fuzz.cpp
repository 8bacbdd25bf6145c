// Any bytes as a table: refused, or a table that is rectangular, UTF-8 and comes back the same when
// it is written and read again.
#include <algorithm>
#include <cstdint>

#include "base/text.h"
#include "platform/sheets/sheets.h"

namespace anju::sheets {

namespace {

bool is_blank(const std::vector<std::string>& row) {
    return std::ranges::all_of(row, [](const auto& cell) { return trim(cell).empty(); });
}

void read(std::string_view bytes) {
    Limits limits;
    limits.unpacked = 8u << 20;
    limits.rows = 500;
    const auto sheet = read_sheet(bytes, limits);
    if (!sheet) return;
    CHECK(sheet->rows.size() == sheet->lines.size());
    CHECK(std::ranges::is_sorted(sheet->lines) || sheet->encoding == "XLSX");
    for (const auto& row : sheet->rows) {
        CHECK(row.size() == sheet->header.size() && !is_blank(row));
        for (const auto& cell : row) CHECK(is_utf8(cell) && !has_control(cell));
    }
    for (const auto& [line, why] : sheet->broken) CHECK(line > 0 && !why.empty());

    // The guard against formulas may make two names of the header the same.
    for (const auto& name : sheet->header)
        if (name.find_first_of("=+-@'") == 0) return;
    const auto again = read_sheet(write_csv(sheet->header, sheet->rows), {});
    CHECK(again.has_value() && again->rows.size() == sheet->rows.size());
}

}  // namespace

}  // namespace anju::sheets

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    anju::sheets::read({reinterpret_cast<const char*>(data), size});
    return 0;
}
