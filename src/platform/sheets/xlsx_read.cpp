// XLSX in: a zip of XML files (libzip, pugixml). Every part is unpacked under a limit of size and
// ratio, no document type is accepted, and rows are parsed one by one, so that a large sheet never
// stands in memory as a tree: four bytes of XML become sixty of a node.
#include <zip.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <memory>
#include <optional>
#include <pugixml.hpp>

#include "platform/sheets/parts.h"

namespace anju::sheets {

namespace {

constexpr zip_int64_t entries_max = 2000;
constexpr std::size_t ratio_max = 200;
constexpr std::size_t ratio_free = 1u << 20;   // small parts may pack as well as they like
constexpr std::size_t tree_max = 8u << 20;     // of a part that is parsed as a whole
constexpr std::size_t element_max = 1u << 20;  // of a row or a shared text, which are too
constexpr std::size_t formats_max = 4096;      // of dates: each style is looked up among them

struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

std::unexpected<Refusal> unreadable() { return refuse(sheet_unreadable); }

// A name of a part as it is compared: parts are told apart without regard to case (OPC), some
// programs write back slashes, and "." and ".." lead where they lead.
std::string as_part(std::string_view name) {
    std::vector<std::string> steps(1);
    for (const char c : name) {
        if (c == '/' || c == '\\')
            steps.emplace_back();
        else
            steps.back() += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    std::vector<std::string> path;
    for (std::string& step : steps) {
        if (step == ".." && !path.empty()) path.pop_back();
        if (!step.empty() && step != "." && step != "..") path.push_back(std::move(step));
    }
    std::string joined;
    for (const std::string& step : path) joined += (joined.empty() ? "" : "/") + step;
    return joined;
}

class Archive {
   public:
    static Result<Archive> open(std::string_view bytes, const Limits& limits) {
        zip_error_t error;
        zip_error_init(&error);
        zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
        if (!source) return unreadable();
        zip_t* opened = zip_open_from_source(source, ZIP_RDONLY, &error);
        if (!opened) {
            zip_source_free(source);
            return unreadable();
        }
        Archive archive;
        archive.zip_.reset(opened);
        archive.left_ = limits.unpacked;
        const zip_int64_t entries = zip_get_num_entries(opened, 0);
        if (entries > entries_max) return refuse(sheet_too_large);
        for (zip_int64_t i = 0; i < entries; ++i)
            if (const char* name = zip_get_name(opened, static_cast<zip_uint64_t>(i), 0))
                archive.parts_.emplace(as_part(name), static_cast<zip_uint64_t>(i));
        return archive;
    }

    // By any name that the package's own rules take for the same (as_part).
    bool has(const std::string& name) const { return parts_.contains(as_part(name)); }

    // The unpacked part. What the directory says of its size is not believed.
    Result<std::string> part(const std::string& name, std::size_t most = SIZE_MAX) {
        const auto found = parts_.find(as_part(name));
        zip_stat_t stat;
        zip_stat_init(&stat);
        if (found == parts_.end() || zip_stat_index(zip_.get(), found->second, 0, &stat) != 0)
            return unreadable();
        const std::unique_ptr<zip_file_t, CloseFile> file(
            zip_fopen_index(zip_.get(), found->second, 0));
        if (!file || (stat.valid & ZIP_STAT_COMP_SIZE) == 0) return unreadable();
        const std::size_t allowed =
            std::min(most, std::max(ratio_free, stat.comp_size * ratio_max));
        std::string out;
        std::string buffer(64 * 1024, '\0');
        while (true) {
            const zip_int64_t n = zip_fread(file.get(), buffer.data(), buffer.size());
            if (n < 0) return unreadable();
            if (n == 0) break;
            const auto got = static_cast<std::size_t>(n);
            if (got > left_ || out.size() + got > allowed) return refuse(sheet_too_large);
            left_ -= got;
            out.append(buffer.data(), got);
        }
        // Entities are declared in a document type; a spreadsheet has none.
        if (out.find("<!DOCTYPE") != std::string::npos) return unreadable();
        return out;
    }

   private:
    std::unique_ptr<zip_t, Discard> zip_;
    std::map<std::string, zip_uint64_t> parts_;
    std::size_t left_ = 0;
};

// "x:" if the elements of this part are written <x:row>.
std::string prefix_of(std::string_view xml, std::string_view root) {
    for (std::size_t at = xml.find('<'); at != std::string_view::npos; at = xml.find('<', at + 1)) {
        const std::size_t end = xml.find_first_of("< \t\r\n/>", at + 1);
        std::string_view name = xml.substr(at + 1, end - at - 1);
        if (!name.ends_with(root)) continue;
        name.remove_suffix(root.size());
        if (name.empty() || name.ends_with(':')) return std::string(name);
    }
    return {};
}

// Calls `f` with the text of each element `name`, which does not nest, as long as it agrees.
template <class F>
Result<void> each_element(std::string_view xml, const std::string& name, F&& f) {
    const std::string head = "<" + name;
    const std::string tail = "</" + name + ">";
    std::size_t at = 0;
    while ((at = xml.find(head, at)) != std::string_view::npos) {
        const std::size_t after = at + head.size();
        if (after >= xml.size()) return unreadable();
        if (std::string_view(" \t\r\n>/").find(xml[after]) == std::string_view::npos) {
            at = after;
            continue;
        }
        const std::size_t close = xml.find('>', after);
        if (close == std::string_view::npos) return unreadable();
        std::size_t end = close + 1;
        if (xml[close - 1] != '/') {
            end = xml.find(tail, close);
            if (end == std::string_view::npos) return unreadable();
            end += tail.size();
        }
        if (end - at > element_max) return refuse(sheet_too_large);
        TRY_OK(f(xml.substr(at, end - at)));
        at = end;
    }
    return {};
}

bool parse(pugi::xml_document& document, std::string_view xml) {
    return static_cast<bool>(document.load_buffer(
        xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata, pugi::encoding_utf8));
}

// _x000D_ stands for the character 000D; line ends become line feeds.
std::string plain(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        unsigned code = 0;
        if (text[at] == '_' && at + 6 < text.size() && text[at + 1] == 'x' && text[at + 6] == '_') {
            const char* from = text.data() + at + 2;
            const auto [end, error] = std::from_chars(from, from + 4, code, 16);
            if (error == std::errc{} && end == from + 4 && code < 0x80) {
                out += static_cast<char>(code);
                at += 6;
                continue;
            }
        }
        out += text[at];
    }
    std::string lines;
    for (std::size_t at = 0; at < out.size(); ++at) {
        if (out[at] != '\r') {
            lines += out[at];
        } else if (at + 1 >= out.size() || out[at + 1] != '\n') {
            lines += '\n';
        }
    }
    return lines;
}

// All <t> of a string item, without the phonetic guides.
std::string text_of(const pugi::xml_node& item, const std::string& prefix) {
    std::string text;
    for (const auto& child : item.children()) {
        if (prefix + "t" == child.name()) text += child.text().get();
        if (prefix + "r" == child.name()) text += child.child((prefix + "t").c_str()).text().get();
    }
    return plain(text);
}

struct Book {
    std::string path = "xl/workbook.xml";
    std::vector<std::string> sheets;  // paths of the visible ones, in their order
    std::string strings_path = "xl/sharedStrings.xml";
    std::string styles_path = "xl/styles.xml";
    bool from_1904 = false;
    std::vector<std::string> strings;
    std::vector<bool> is_date;  // by cell style
};

const char* attribute(const pugi::xml_node& node, std::string_view name) {
    for (const auto& one : node.attributes()) {
        const std::string_view full = one.name();
        if (full == name || (full.ends_with(name) && full.size() > name.size() &&
                             full[full.size() - name.size() - 1] == ':'))
            return one.value();
    }
    return "";
}

std::string_view local_name(const pugi::xml_node& node) {
    const std::string_view name = node.name();
    return name.substr(name.find(':') + 1);
}

// The first element of that local name, anywhere below.
pugi::xml_node find_below(const pugi::xml_node& root, std::string_view name) {
    return root.find_node([&](const pugi::xml_node& node) { return local_name(node) == name; });
}

struct Link {
    std::string id;
    std::string type;
    std::string target;  // the part
};

// What the part in `path` refers to. A target is absolute, or counted from the part's folder.
Result<std::vector<Link>> links_of(Archive& archive, const std::string& path) {
    const std::size_t slash = path.rfind('/');
    const std::string folder = slash == std::string::npos ? "" : path.substr(0, slash + 1);
    const std::string name = folder + "_rels/" + path.substr(folder.size()) + ".rels";
    std::vector<Link> links;
    if (!archive.has(name)) return links;
    TRY(const std::string xml, archive.part(name, tree_max));
    pugi::xml_document document;
    if (!parse(document, xml)) return unreadable();
    for (const auto& link : find_below(document, "Relationships").children()) {
        const std::string target = attribute(link, "Target");
        const bool absolute = target.starts_with('/') || target.starts_with('\\');
        links.push_back({attribute(link, "Id"), attribute(link, "Type"),
                         as_part(absolute ? target : folder + target)});
    }
    return links;
}

// Of the relation's type only the last word is the same in both editions of the standard.
const Link* link_of_type(const std::vector<Link>& links, std::string_view type) {
    const auto found =
        std::ranges::find_if(links, [&](const Link& link) { return link.type.ends_with(type); });
    return found == links.end() ? nullptr : &*found;
}

Result<void> find_sheets(Archive& archive, Book& book) {
    TRY(const auto roots, links_of(archive, ""));
    if (const Link* link = link_of_type(roots, "/officeDocument")) book.path = link->target;
    TRY(const std::string workbook, archive.part(book.path, tree_max));
    TRY(const auto links, links_of(archive, book.path));
    if (const Link* link = link_of_type(links, "/sharedStrings")) book.strings_path = link->target;
    if (const Link* link = link_of_type(links, "/styles")) book.styles_path = link->target;
    pugi::xml_document document;
    if (!parse(document, workbook)) return unreadable();
    const std::string_view since = attribute(find_below(document, "workbookPr"), "date1904");
    book.from_1904 = since == "1" || since == "true";
    for (const auto& sheet : find_below(document, "sheets").children()) {
        if (local_name(sheet) != "sheet") continue;
        const std::string_view state = attribute(sheet, "state");
        if (state == "hidden" || state == "veryHidden") continue;
        const auto link = std::ranges::find(links, attribute(sheet, "id"), &Link::id);
        if (link != links.end() && archive.has(link->target)) book.sheets.push_back(link->target);
    }
    if (book.sheets.empty()) return unreadable();
    return {};
}

Result<void> read_strings(Archive& archive, Book& book, Budget& budget) {
    if (!archive.has(book.strings_path)) return {};
    TRY(const std::string xml, archive.part(book.strings_path));
    const std::string prefix = prefix_of(xml, "sst");
    return each_element(xml, prefix + "si", [&](std::string_view item) -> Result<void> {
        pugi::xml_document document;
        if (!parse(document, item)) return unreadable();
        book.strings.push_back(text_of(document.first_child(), prefix));
        return budget.take(book.strings.back());
    });
}

bool is_built_in_date(int id) {
    return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) ||
           (id >= 50 && id <= 58);
}

Result<void> read_styles(Archive& archive, Book& book) {
    if (!archive.has(book.styles_path)) return {};
    TRY(const std::string xml, archive.part(book.styles_path, tree_max));
    pugi::xml_document document;
    if (!parse(document, xml)) return unreadable();
    std::vector<int> custom;
    for (const auto& format : find_below(document, "numFmts").children())
        if (is_date_format(attribute(format, "formatCode")))
            custom.push_back(std::atoi(attribute(format, "numFmtId")));
    if (custom.size() > formats_max) return refuse(sheet_too_large);
    for (const auto& style : find_below(document, "cellXfs").children()) {
        if (local_name(style) != "xf") continue;
        const int id = std::atoi(attribute(style, "numFmtId"));
        book.is_date.push_back(is_built_in_date(id) || std::ranges::count(custom, id) > 0);
    }
    return {};
}

// 0 for A1, 27 for AB7; -1 if it names no column.
int column_of(std::string_view place) {
    int column = 0;
    std::size_t letters = 0;
    for (; letters < place.size() && place[letters] >= 'A' && place[letters] <= 'Z'; ++letters) {
        if (letters == 3) return -1;
        column = column * 26 + (place[letters] - 'A' + 1);
    }
    return column - 1;
}

class RowReader {
   public:
    RowReader(const Book& book, std::string prefix, const Limits& limits)
        : book_(book), prefix_(std::move(prefix)), limits_(limits) {}

    Result<void> read(std::string_view xml, Records& records, Budget& budget) {
        pugi::xml_document document;
        if (!parse(document, xml)) return unreadable();
        const pugi::xml_node row = document.first_child();
        Record record;
        const int named = std::atoi(attribute(row, "r"));
        record.line = line_ = named > 0 ? named : line_ + 1;
        int next = 0;
        for (const auto& cell : row.children()) {
            if (local_name(cell) != "c") continue;
            const std::string_view place = attribute(cell, "r");
            const int column = place.empty() ? next : column_of(place);
            if (column < 0) return unreadable();
            next = column + 1;
            const std::size_t before = record.odd.size();
            std::string text = value_of(cell, record, column);
            if (text.empty() && record.odd.size() == before) continue;
            if (column >= limits_.columns) {
                record.broken = "最多 " + std::to_string(limits_.columns) + " 列";
                break;
            }
            if (text.size() > limits_.cell) {
                record.broken = too_long(column);
                break;
            }
            const auto index = static_cast<std::size_t>(column);
            if (record.cells.size() <= index) record.cells.resize(index + 1);
            record.cells[index] = std::move(text);
        }
        if (record.cells.empty() && record.broken.empty()) return {};
        if (!record.broken.empty()) record.cells.clear();
        TRY_OK(budget.take(record.cells));
        TRY_OK(budget.take_blank(record.odd.size()));
        records.list.push_back(std::move(record));
        return {};
    }

   private:
    static std::string too_long(int column) {
        return "第 " + std::to_string(column + 1) + " 列内容过长";
    }
    std::string value_of(const pugi::xml_node& cell, Record& record, int column) {
        const std::string_view type = attribute(cell, "t");
        const std::string value = cell.child((prefix_ + "v").c_str()).text().get();
        if (type == "s") {
            std::size_t index = 0;
            const auto [end, error] =
                std::from_chars(value.data(), value.data() + value.size(), index);
            if (error != std::errc{} || index >= book_.strings.size()) {
                record.broken = "引用了不存在的文字";
            } else if (book_.strings[index].size() > limits_.cell) {
                record.broken = too_long(column);
            } else {
                return book_.strings[index];
            }
            return {};
        }
        const auto index_of_column = static_cast<std::size_t>(column);
        if (type != "inlineStr" && cell.child((prefix_ + "f").c_str()) &&
            !cell.child((prefix_ + "v").c_str())) {
            record.odd.emplace_back(index_of_column, Odd::uncomputed);
            return {};
        }
        if (type == "inlineStr") return text_of(cell.child((prefix_ + "is").c_str()), prefix_);
        if (type == "str" || type == "d") return plain(value);
        if (type == "b") return value == "1" ? "TRUE" : "FALSE";
        if (type == "e") {
            record.broken = "第 " + std::to_string(column + 1) + " 列是错误值 " + value;
            return {};
        }
        return number(cell, value, record, index_of_column);
    }
    std::string number(const pugi::xml_node& cell, const std::string& value, Record& record,
                       std::size_t column) const {
        double parsed = 0;
        const auto [end, error] =
            std::from_chars(value.data(), value.data() + value.size(), parsed);
        if (error != std::errc{} || end != value.data() + value.size()) return plain(value);
        const auto style = static_cast<std::size_t>(std::atoi(attribute(cell, "s")));
        const bool date = style < book_.is_date.size() && book_.is_date[style];
        if (date) record.odd.emplace_back(column, Odd::date);
        if (!date && is_rounded(parsed)) record.odd.emplace_back(column, Odd::rounded);
        return date ? serial_text(parsed, book_.from_1904) : number_text(parsed);
    }

    const Book& book_;
    std::string prefix_;
    const Limits& limits_;
    int line_ = 0;
};

// Corners of cells that are shown as one.
struct Merged {
    int first_line = 0;
    int last_line = 0;
    std::size_t first_column = 0;
    std::size_t last_column = 0;
};

// "A1:B7".
std::optional<Merged> merged_of(std::string_view range, int columns) {
    const std::size_t colon = range.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const auto line_of = [](std::string_view place) {
        const std::size_t digit = std::min(place.find_first_of("0123456789"), place.size());
        return std::atoi(std::string(place.substr(digit)).c_str());
    };
    const std::string_view from = range.substr(0, colon);
    const std::string_view to = range.substr(colon + 1);
    const int first = column_of(from);
    const int last = std::min(column_of(to), columns - 1);
    if (first < 0 || last < first || line_of(from) < 1 || line_of(to) < line_of(from))
        return std::nullopt;
    return Merged{line_of(from), line_of(to), static_cast<std::size_t>(first),
                  static_cast<std::size_t>(last)};
}

// Each cell of a merged range has the value that is shown, that of its first; in the rows that have
// a cell of their own.
Result<void> fill(Records& records, const Merged& merged, Budget& budget) {
    auto row = std::ranges::lower_bound(records.list, merged.first_line, {}, &Record::line);
    if (row == records.list.end() || row->line != merged.first_line) return {};
    if (row->cells.size() <= merged.first_column) return {};
    const std::string shown = row->cells[merged.first_column];
    std::optional<Odd> odd;
    for (const auto& [column, what] : row->odd)
        if (column == merged.first_column) odd = what;
    if (shown.empty() && !odd) return {};
    for (; row != records.list.end() && row->line <= merged.last_line; ++row) {
        TRY_OK(budget.take_blank(1));  // a file may merge the same rows without end
        if (!row->broken.empty()) continue;
        if (row->cells.size() <= merged.last_column) {
            TRY_OK(budget.take_blank(merged.last_column + 1 - row->cells.size()));
            row->cells.resize(merged.last_column + 1);
        }
        for (std::size_t c = merged.first_column; c <= merged.last_column; ++c) {
            if (row->line == merged.first_line && c == merged.first_column) continue;
            TRY_OK(budget.take(shown));
            row->cells[c] = shown;
            if (odd) row->odd.emplace_back(c, *odd);
        }
    }
    return {};
}

Result<Records> records_of_sheet(const Book& book, std::string_view xml, const Limits& limits,
                                 Budget& budget) {
    Records records;
    records.encoding = "XLSX";
    records.may_be_short = true;
    const std::string prefix = prefix_of(xml, "sheetData");
    RowReader reader(book, prefix, limits);
    TRY_OK(each_element(xml, prefix + "row", [&](std::string_view row) -> Result<void> {
        if (records.list.size() > static_cast<std::size_t>(limits.rows) + 1)
            return refuse(sheet_too_large, "最多 " + std::to_string(limits.rows) + " 行");
        return reader.read(row, records, budget);
    }));
    // Rows that name no place of their own, or one before the last, are not told apart by it.
    if (!std::ranges::is_sorted(records.list, {}, &Record::line)) return records;
    TRY_OK(each_element(xml, prefix + "mergeCell", [&](std::string_view cell) -> Result<void> {
        pugi::xml_document document;
        if (!parse(document, cell)) return unreadable();
        const auto merged = merged_of(attribute(document.first_child(), "ref"), limits.columns);
        return merged ? fill(records, *merged, budget) : Result<void>();
    }));
    return records;
}

}  // namespace

Result<Records> xlsx_records(std::string_view bytes, const Headings& wanted, const Limits& limits,
                             Budget& budget) {
    constexpr std::size_t sheets_looked_at = 10;
    TRY(Archive archive, Archive::open(bytes, limits));
    Book book;
    TRY_OK(find_sheets(archive, book));
    TRY_OK(read_strings(archive, book, budget));
    TRY_OK(read_styles(archive, book));
    std::optional<Records> best;
    std::size_t most = 0;
    const std::size_t count = wanted.titles.empty() ? 1 : book.sheets.size();
    for (std::size_t i = 0; i < std::min(count, sheets_looked_at); ++i) {
        TRY(const std::string xml, archive.part(book.sheets[i]));
        TRY(Records records, records_of_sheet(book, xml, limits, budget));
        const auto heading = heading_row(records, wanted);
        if (best && (!heading || heading->met <= most)) continue;
        most = heading ? heading->met : 0;
        best = std::move(records);
        if (most == wanted.titles.size()) break;
    }
    return *std::move(best);
}

}  // namespace anju::sheets
