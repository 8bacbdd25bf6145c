// CSV as RFC 4180 has it and as spreadsheet programs write it. Taken apart as bytes and decoded
// after: in GB18030 no byte of a character is a quote, a separator or a line end.
#include <iconv.h>

#include <algorithm>

#include "base/text.h"
#include "platform/sheets/parts.h"

namespace anju::sheets {

namespace {

class Decoder {
   public:
    Decoder() : handle_(iconv_open("UTF-8", "GB18030")) {
        CHECK(handle_ != reinterpret_cast<iconv_t>(-1));
    }
    ~Decoder() { iconv_close(handle_); }
    Decoder(const Decoder&) = delete;
    Decoder& operator=(const Decoder&) = delete;

    std::optional<std::string> decode(std::string_view bytes) {
        std::string out(bytes.size() * 3 + 4, '\0');
        char* from = const_cast<char*>(bytes.data());
        std::size_t left = bytes.size();
        char* to = out.data();
        std::size_t space = out.size();
        iconv(handle_, nullptr, nullptr, nullptr, nullptr);
        if (iconv(handle_, &from, &left, &to, &space) == static_cast<std::size_t>(-1) || left > 0)
            return std::nullopt;
        // Not the whole room that was made: it would be kept for every cell.
        return out.substr(0, out.size() - space);
    }

   private:
    iconv_t handle_;
};

bool is_ascii(std::string_view bytes) {
    return std::ranges::all_of(bytes, [](char c) { return static_cast<signed char>(c) >= 0; });
}

// Which encoding more lines are valid in; a file of plain ASCII is UTF-8.
bool looks_like_gb18030(std::string_view bytes) {
    if (is_utf8(bytes)) return false;
    Decoder decoder;
    std::size_t as_utf8 = 0;
    std::size_t as_gb18030 = 0;
    while (!bytes.empty()) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size());
        const std::string_view line = bytes.substr(0, end);
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
        if (is_ascii(line)) continue;
        if (is_utf8(line)) ++as_utf8;
        if (decoder.decode(line)) ++as_gb18030;
    }
    return as_gb18030 > as_utf8;
}

// Comma, or what the first line that has any has instead of commas, outside quotes: above the
// headings may stand a title.
char separator_of(std::string_view bytes) {
    constexpr std::string_view candidates = ",\t;";
    std::size_t best = candidates.size();
    bool quoted = false;
    for (const char c : bytes) {
        if (c == '"') quoted = !quoted;
        if (quoted) continue;
        if ((c == '\r' || c == '\n') && best < candidates.size()) break;
        best = std::min(best, candidates.find(c));
    }
    return best < candidates.size() ? candidates[best] : ',';
}

// The first line "sep=;", by which a spreadsheet program is told what separates.
std::optional<char> separator_line(std::string_view bytes) {
    std::string_view line = bytes.substr(0, bytes.find_first_of("\r\n"));
    if (line.starts_with('"') && line.ends_with('"') && line.size() > 1)
        line = line.substr(1, line.size() - 2);
    if (line.size() != 5 || (!line.starts_with("sep=") && !line.starts_with("SEP=")))
        return std::nullopt;
    return line.back();
}

class Splitter {
   public:
    Splitter(std::string_view bytes, char separator, std::size_t cells_max)
        : bytes_(bytes), separator_(separator), cells_max_(cells_max) {}

    bool more() const { return at_ < bytes_.size(); }

    // A record of more than `cells_max` cells ends in the middle.
    Record next() {
        Record record;
        record.line = line_;
        const std::size_t start = at_;
        do {
            record.cells.push_back(peek() == '"' ? quoted(record) : plain());
        } while (record.broken.empty() && record.cells.size() <= cells_max_ && take(separator_));
        if (!record.broken.empty()) {
            // One bad quote must not swallow the rest of the file: go on with the next line.
            at_ = std::min(bytes_.find_first_of("\r\n", start), bytes_.size());
            line_ = record.line;
            record.cells.clear();
        }
        end_line();
        return record;
    }

   private:
    int peek() const { return more() ? static_cast<unsigned char>(bytes_[at_]) : -1; }
    bool take(char c) {
        if (peek() != static_cast<unsigned char>(c)) return false;
        ++at_;
        return true;
    }
    void end_line() {
        if (!more()) return;
        if (take('\r')) {
            take('\n');
        } else {
            ++at_;
        }
        ++line_;
    }
    std::string plain() {
        const std::size_t start = at_;
        while (more() && bytes_[at_] != separator_ && bytes_[at_] != '\r' && bytes_[at_] != '\n')
            ++at_;
        return std::string(bytes_.substr(start, at_ - start));
    }
    std::string quoted(Record& record) {
        std::string cell;
        ++at_;
        while (more()) {
            const char c = bytes_[at_++];
            if (c == '"') {
                if (take('"')) {
                    cell += '"';
                    continue;
                }
                const int after = peek();
                if (after != -1 && after != '\r' && after != '\n' &&
                    after != static_cast<unsigned char>(separator_))
                    record.broken = "引号后面有多余的内容";
                return cell;
            }
            // A line end inside a cell is one line feed, whichever way it was written.
            if (c == '\r') {
                take('\n');
                cell += '\n';
            } else {
                cell += c;
            }
            if (c == '\r' || c == '\n') ++line_;
        }
        record.broken = "引号没有结束";
        return cell;
    }

    std::string_view bytes_;
    char separator_;
    std::size_t cells_max_;
    std::size_t at_ = 0;
    int line_ = 1;
};

// True if every cell could be made UTF-8.
bool decode(Record& record, Decoder* decoder) {
    for (auto& cell : record.cells) {
        if (is_ascii(cell)) continue;
        if (!decoder) {
            if (!is_utf8(cell)) return false;
            continue;
        }
        auto text = decoder->decode(cell);
        if (!text) return false;
        cell = *std::move(text);
    }
    return true;
}

bool is_number(std::string_view text) {
    if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
    const std::size_t point = std::min(text.find('.'), text.size());
    const auto digits = [](std::string_view part) {
        return !part.empty() &&
               std::ranges::all_of(part, [](char c) { return c >= '0' && c <= '9'; });
    };
    return digits(text.substr(0, point)) &&
           (point == text.size() || digits(text.substr(point + 1)));
}

void write_cell(std::string& out, std::string_view cell) {
    // A spreadsheet program would run it; the apostrophe makes it text.
    const bool formula =
        !cell.empty() &&
        std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos &&
        !is_number(cell);
    // Tabs and semicolons too: a reader may take them for what separates.
    const bool quotes = cell.find_first_of(",;\t\"\r\n") != std::string_view::npos ||
                        cell.starts_with(' ') || cell.ends_with(' ');
    if (quotes) out += '"';
    if (formula) out += '\'';
    for (const char c : cell) {
        if (c == '"') out += '"';
        out += c;
    }
    if (quotes) out += '"';
}

void write_line(std::string& out, const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) out += ',';
        write_cell(out, cells[i]);
    }
    // An empty line would be read as nothing at all.
    if (cells.size() == 1 && cells.front().empty()) out += "\"\"";
    out += "\r\n";
}

}  // namespace

Result<Records> csv_records(std::string_view bytes, const Limits& limits, Budget& budget) {
    const bool marked = bytes.starts_with("\xEF\xBB\xBF");
    if (marked) bytes.remove_prefix(3);
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
        return refuse(sheet_unreadable, "文件是 UTF-16 编码，请另存为 CSV UTF-8");
    if (bytes.find('\0') != std::string_view::npos)
        return refuse(sheet_unreadable, "文件不是文本表格");
    Records records;
    const bool gb18030 = !marked && looks_like_gb18030(bytes);
    records.encoding = gb18030 ? "GB18030" : "UTF-8";
    std::optional<Decoder> decoder;
    if (gb18030) decoder.emplace();
    const std::size_t cells_max = static_cast<std::size_t>(limits.columns) * 2;
    const auto told = separator_line(bytes);
    Splitter splitter(bytes, told.value_or(separator_of(bytes)), cells_max);
    // Read and passed over, so that lines are counted as they stand in the file.
    if (told) splitter.next();
    while (splitter.more()) {
        Record record = splitter.next();
        if (record.cells.size() > cells_max)
            return refuse(sheet_too_large, "最多 " + std::to_string(limits.columns) + " 列");
        if (!decode(record, decoder ? &*decoder : nullptr))
            record.broken = "含有无法识别的字符（" + records.encoding + "）";
        TRY_OK(budget.take(record.cells));
        // The header and some blank lines do not count.
        if (records.list.size() > static_cast<std::size_t>(limits.rows) * 2 + 1)
            return refuse(sheet_too_large, "最多 " + std::to_string(limits.rows) + " 行");
        records.list.push_back(std::move(record));
    }
    return records;
}

std::string write_csv(const std::vector<std::string>& header,
                      const std::vector<std::vector<std::string>>& rows) {
    std::string out = "\xEF\xBB\xBF";
    write_line(out, header);
    for (const auto& row : rows) write_line(out, row);
    return out;
}

}  // namespace anju::sheets
