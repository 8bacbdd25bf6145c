// XLSX out, through libxlsxwriter into memory. Text is written as text, so nothing of it runs.
#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "platform/sheets/sheets.h"

namespace anju::sheets {

namespace {

// A file without a name: libxlsxwriter can only write to a path.
class MemoryFile {
   public:
    MemoryFile() : fd_(memfd_create("sheet", MFD_CLOEXEC)) {
        if (fd_ < 0) throw Fault("memfd_create failed");
    }
    ~MemoryFile() { ::close(fd_); }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    std::string path() const { return "/proc/self/fd/" + std::to_string(fd_); }
    std::string content() const {
        std::string bytes(static_cast<std::size_t>(::lseek(fd_, 0, SEEK_END)), '\0');
        if (::pread(fd_, bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size()))
            throw Fault("a sheet in memory could not be read back");
        return bytes;
    }

   private:
    int fd_;
};

// What a spreadsheet program takes as the name of a sheet: 31 characters, none of []:*?/\.
std::string sheet_name(std::string_view title) {
    std::string name;
    std::size_t length = 0;
    for (std::size_t at = 0; at < title.size();) {
        std::size_t end = at + 1;
        while (end < title.size() && (static_cast<unsigned char>(title[end]) & 0xC0) == 0x80) ++end;
        const std::string_view one = title.substr(at, end - at);
        at = end;
        if (std::string_view("[]:*?/\\'").find(one.front()) != std::string_view::npos) continue;
        if (++length > 25) break;
        name += one;
    }
    return name.empty() ? "Sheet1" : name;
}

// In characters as a spreadsheet counts them: a Chinese one is two wide.
double shown_width(std::string_view text) {
    const std::size_t wide = static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return static_cast<unsigned char>(c) >= 0xE0; }));
    return static_cast<double>(code_points(text) + wide);
}

// What fits a cell of a spreadsheet: 32,767 characters.
std::string fitting(const std::string& text) {
    constexpr std::size_t cell_max = 32'767;
    if (code_points(text) <= cell_max) return text;
    std::string cut;
    std::size_t count = 0;
    for (const char c : text) {
        if ((static_cast<unsigned char>(c) & 0xC0) != 0x80 && ++count == cell_max) break;
        cut += c;
    }
    return cut + "…";
}

// More than fifteen digits would be rounded by every spreadsheet program.
std::optional<double> number_of(const std::string& text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole_text = error == std::errc{} && end == text.data() + text.size();
    const bool plain = text.find_first_not_of("0123456789.-") == std::string::npos;
    if (!whole_text || !plain || text.size() > 15) return std::nullopt;
    return value;
}

void set_widths(lxw_worksheet* sheet, const std::vector<std::string>& header,
                const std::vector<std::vector<std::string>>& rows) {
    constexpr std::size_t looked_at = 200;
    for (std::size_t c = 0; c < header.size(); ++c) {
        double width = shown_width(header[c]);
        for (std::size_t r = 0; r < std::min(rows.size(), looked_at); ++r)
            if (c < rows[r].size()) width = std::max(width, shown_width(rows[r][c]));
        const auto column = static_cast<lxw_col_t>(c);
        worksheet_set_column(sheet, column, column, std::clamp(width + 2, 6.0, 60.0), nullptr);
    }
}

}  // namespace

std::string write_xlsx(std::string_view title, const std::vector<std::string>& header,
                       const std::vector<std::vector<std::string>>& rows,
                       const std::vector<bool>& numeric) {
    const MemoryFile file;
    lxw_workbook* book = workbook_new(file.path().c_str());
    lxw_worksheet* sheet = workbook_add_worksheet(book, sheet_name(title).c_str());
    lxw_format* bold = workbook_add_format(book);
    format_set_bold(bold);
    set_widths(sheet, header, rows);
    worksheet_freeze_panes(sheet, 1, 0);
    for (std::size_t c = 0; c < header.size(); ++c)
        worksheet_write_string(sheet, 0, static_cast<lxw_col_t>(c), header[c].c_str(), bold);
    for (std::size_t r = 0; r < rows.size(); ++r) {
        for (std::size_t c = 0; c < rows[r].size(); ++c) {
            const std::string& cell = rows[r][c];
            const auto row = static_cast<lxw_row_t>(r + 1);
            const auto column = static_cast<lxw_col_t>(c);
            const auto number = c < numeric.size() && numeric[c] ? number_of(cell) : std::nullopt;
            if (number) {
                worksheet_write_number(sheet, row, column, *number, nullptr);
            } else if (!cell.empty()) {
                worksheet_write_string(sheet, row, column, fitting(cell).c_str(), nullptr);
            }
        }
    }
    const lxw_error error = workbook_close(book);
    if (error != LXW_NO_ERROR) throw Fault(std::string("xlsx: ") + lxw_strerror(error));
    return file.content();
}

}  // namespace anju::sheets
