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

constexpr std::string_view titles[] = {"名称", "a", "b"};
constexpr OtherName others[] = {{"a", "c"}};
constexpr Headings wanted{titles, std::span(titles).first(1), titles, others};

void read(std::string_view bytes, const Headings& headings) {
    Limits limits;
    limits.unpacked = 8u << 20;
    limits.rows = 500;
    const auto sheet = read_sheet(bytes, headings, limits);
    if (!sheet) return;
    CHECK(sheet->rows.size() == sheet->lines.size());
    CHECK(std::ranges::is_sorted(sheet->lines) || sheet->encoding == "XLSX");
    for (const OddCell& odd : sheet->odd)
        CHECK(odd.row < sheet->rows.size() && odd.column < sheet->header.size());
    for (std::size_t r = 0; r < sheet->rows.size(); ++r) {
        const auto& row = sheet->rows[r];
        CHECK(row.size() == sheet->header.size());
        CHECK(!is_blank(row) || std::ranges::count(sheet->odd, r, &OddCell::row) > 0);
        for (const auto& cell : row) CHECK(is_utf8(cell) && !has_control(cell));
    }
    for (const auto& [line, why] : sheet->broken) CHECK(line > 0 && !why.empty());

    // The guard against formulas may make two names of the header the same.
    for (const auto& name : sheet->header)
        if (name.find_first_of("=+-@'") == 0) return;
    // Rows without a value, and what would be a row of headings or of sums, are none when they are
    // read again.
    if (!sheet->odd.empty() || !headings.titles.empty()) return;
    const auto again = read_sheet(write_csv(sheet->header, sheet->rows));
    CHECK(again.has_value() && again->rows.size() == sheet->rows.size());
}

}  // namespace

}  // namespace anju::sheets

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    anju::sheets::read(bytes, {});
    anju::sheets::read(bytes, anju::sheets::wanted);
    return 0;
}
