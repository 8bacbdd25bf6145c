// Sheets of estates, houses and enterprises: which columns they have, how a cell is understood and
// what is wrong with it. Pure: rows in, lines and faults out.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rooms/registry/model.h"

namespace anju::registry {

// The headings in the order of the template; the first `needed` must be there.
struct SheetColumns {
    std::span<const std::string_view> names;
    std::size_t needed = 0;
};
SheetColumns columns_of(SheetKind kind);
std::optional<SheetKind> kind_of_header(std::span<const std::string> header);

struct SheetFault {
    int line = 0;
    std::string column;  // heading; empty: the whole line
    std::string text;
};
struct EstateLine {
    int line = 0;
    EstateInput input;
    std::string credit_code;       // of the enterprise that serves it; may be empty
    std::optional<Date> since_on;  // set when credit_code is
};
struct HouseLine {
    int line = 0;
    RegionCode region;
    std::string estate;
    std::string building;
    HouseInput house;
};
struct EnterpriseLine {
    int line = 0;
    EnterpriseInput input;
};
// A line as its cells would stand in the sheet, in the order of the headings.
std::vector<std::string> cells_of(const EstateLine& line);
std::vector<std::string> cells_of(const HouseLine& line);
std::vector<std::string> cells_of(const EnterpriseLine& line);

struct SheetReading {
    std::vector<EstateLine> estates;
    std::vector<HouseLine> houses;
    std::vector<EnterpriseLine> enterprises;
    std::vector<SheetFault> faults;
};
// The columns that are needed are there.
SheetReading read_lines(SheetKind kind, std::span<const std::string> header,
                        std::span<const std::vector<std::string>> rows, std::span<const int> lines);

// "12.5" with two decimals is 1250; nothing if it is no such number.
ANJU_ENUM(Excess, refused, rounded)  // of digits after the last decimal
std::optional<std::int64_t> scaled(std::string_view text, int decimals, Excess excess);
// 12345 with two decimals is "123.45".
std::string unscaled(std::int64_t value, int decimals);
// 2026-03-05, 2026/3/5, 2026.3.5, 2026年3月5日.
std::optional<Date> loose_date(std::string_view text);

}  // namespace anju::registry
