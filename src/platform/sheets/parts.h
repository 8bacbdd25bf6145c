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
};

struct Records {
    std::vector<Record> list;
    std::string encoding;
    // A row of a spreadsheet says which column a cell is in; a line of a CSV file that is short has
    // lost something.
    bool may_be_short = false;
};

Result<Records> csv_records(std::string_view bytes, const Limits& limits);
Result<Records> xlsx_records(std::string_view bytes, const Limits& limits);
// The text of a number or moment of a spreadsheet cell: 45000.5 as "2023-03-15 12:00:00".
std::string number_text(double value);
std::string serial_text(double serial, bool from_1904);
// True if a number format of a spreadsheet shows days or times.
bool is_date_format(std::string_view code);

}  // namespace anju::sheets
