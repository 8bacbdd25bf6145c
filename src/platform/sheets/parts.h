// What the readers of CSV and XLSX hand on, before header and rows are told apart.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "platform/sheets/sheets.h"

namespace anju::sheets {

struct Record {
    int line = 0;  // of the file (CSV) or the row number (XLSX)
    std::vector<std::string> cells;
    std::string broken;  // why it could not be taken apart; empty: it could
    std::vector<std::pair<std::size_t, Odd>> odd;
    bool is_blank() const;
};

// What the cells of one file may take in memory. That is more than the file has bytes: an empty
// cell costs a string, and a text that an XLSX file holds once stands in every cell that names it.
class Budget {
   public:
    explicit Budget(std::size_t bytes) : left_(bytes) {}
    Result<void> take(const std::string& cell) { return take_bytes(sizeof cell + cell.size()); }
    Result<void> take(const std::vector<std::string>& cells) {
        for (const std::string& cell : cells) TRY_OK(take(cell));
        return {};
    }
    Result<void> take_blank(std::size_t cells) { return take_bytes(cells * sizeof(std::string)); }

   private:
    Result<void> take_bytes(std::size_t bytes) {
        if (bytes > left_) return refuse(sheet_too_large);
        left_ -= bytes;
        return {};
    }
    std::size_t left_;
};

struct Records {
    std::vector<Record> list;
    std::string encoding;
    // A row of a spreadsheet says which column a cell is in; a line of a CSV file that is short has
    // lost something.
    bool may_be_short = false;
};

// Which record has the headings, and how many of them: that of the first ten with most of those
// that are wanted, else the first.
struct HeadingRow {
    std::size_t at = 0;
    std::size_t met = 0;
};
std::optional<HeadingRow> heading_row(const Records& records, const Headings& wanted);

Result<Records> csv_records(std::string_view bytes, const Limits& limits, Budget& budget);
// Of the visible sheet that has most of the headings.
Result<Records> xlsx_records(std::string_view bytes, const Headings& wanted, const Limits& limits,
                             Budget& budget);
// The text of a number or moment of a spreadsheet cell: 45000.5 as "2023-03-15 12:00:00".
std::string number_text(double value);
// A whole number of more digits than a spreadsheet keeps.
bool is_rounded(double value);
std::string serial_text(double serial, bool from_1904);
// True if a number format of a spreadsheet shows days or times.
bool is_date_format(std::string_view code);

}  // namespace anju::sheets
