// Sheets of estates, houses and enterprises: which columns they have, how a cell is understood and
// what is wrong with it. Pure: rows in, lines and faults out.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/cells.h"
#include "rooms/registry/model.h"

namespace anju::registry {

Headings headings_of(SheetKind kind);
std::optional<SheetKind> kind_of_header(std::span<const std::string> header);

struct EstateLine {
    int line = 0;
    EstateInput input;
    std::string credit_code;       // of the enterprise that serves it; may be empty
    std::optional<Date> since_on;  // set when credit_code is
};
struct HouseLine {
    int line = 0;
    RegionCode region;
    decltype(EstateInput::name) estate;
    decltype(BuildingInput::name) building;
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
    std::vector<CellFault> faults;
};
// The columns that are needed are there.
SheetReading read_lines(SheetKind kind, std::span<const std::string> header,
                        std::span<const std::vector<std::string>> rows, std::span<const int> lines);

}  // namespace anju::registry
