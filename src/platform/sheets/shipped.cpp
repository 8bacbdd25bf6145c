#include "platform/sheets/shipped.h"

#include <charconv>
#include <fstream>

namespace anju::sheets {

std::vector<std::vector<std::string>> read_shipped(const std::string& path, std::size_t columns) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw Fault("cannot read " + path);
    std::vector<std::vector<std::string>> rows;
    std::string line;
    std::getline(in, line);
    while (std::getline(in, line)) {
        std::vector<std::string> cells;
        std::size_t start = 0;
        while (true) {
            const std::size_t tab = line.find('\t', start);
            cells.push_back(line.substr(start, tab - start));
            if (tab == std::string::npos) break;
            start = tab + 1;
        }
        if (cells.size() != columns)
            throw Fault(path + ": line " + std::to_string(rows.size() + 2) + " has " +
                        std::to_string(cells.size()) + " cells");
        rows.push_back(std::move(cells));
    }
    return rows;
}

std::int64_t whole_in(const std::string& cell) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (error != std::errc{} || end != cell.data() + cell.size())
        throw Fault("not a whole number: " + cell);
    return value;
}

}  // namespace anju::sheets
