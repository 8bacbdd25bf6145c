// XLSX in: a zip of XML files (libzip, pugixml). Every part is unpacked under a limit of size and
// ratio, no document type is accepted, and rows are parsed one by one, so that a large sheet never
// stands in memory as a tree: four bytes of XML become sixty of a node.
#include <zip.h>

#include <algorithm>
#include <charconv>
#include <memory>
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
        if (zip_get_num_entries(opened, 0) > entries_max) return refuse(sheet_too_large);
        return archive;
    }

    bool has(const std::string& name) const {
        return zip_name_locate(zip_.get(), name.c_str(), 0) >= 0;
    }

    // The unpacked part. What the directory says of its size is not believed.
    Result<std::string> part(const std::string& name, std::size_t most = SIZE_MAX) {
        zip_stat_t stat;
        zip_stat_init(&stat);
        if (zip_stat(zip_.get(), name.c_str(), 0, &stat) != 0) return unreadable();
        const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen(zip_.get(), name.c_str(), 0));
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
    std::string sheet;  // path of the first visible sheet
    bool from_1904 = false;
    std::vector<std::string> strings;
    std::vector<bool> is_date;  // by cell style
};

// "xl/worksheets/sheet1.xml" for a target as the relations write it.
std::string part_name(std::string_view target) {
    if (target.starts_with('/')) return std::string(target.substr(1));
    return "xl/" + std::string(target);
}

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

Result<void> find_sheet(Archive& archive, Book& book) {
    TRY(const std::string workbook, archive.part("xl/workbook.xml", tree_max));
    TRY(const std::string relations, archive.part("xl/_rels/workbook.xml.rels", tree_max));
    pugi::xml_document document;
    pugi::xml_document links;
    if (!parse(document, workbook) || !parse(links, relations)) return unreadable();
    const std::string_view since = attribute(find_below(document, "workbookPr"), "date1904");
    book.from_1904 = since == "1" || since == "true";
    for (const auto& sheet : find_below(document, "sheets").children()) {
        if (local_name(sheet) != "sheet") continue;
        const std::string_view state = attribute(sheet, "state");
        if (state == "hidden" || state == "veryHidden") continue;
        const std::string_view id = attribute(sheet, "id");
        for (const auto& link : find_below(links, "Relationships").children())
            if (id == attribute(link, "Id")) book.sheet = part_name(attribute(link, "Target"));
        if (archive.has(book.sheet)) return {};
        return unreadable();
    }
    return unreadable();
}

Result<void> read_strings(Archive& archive, Book& book, Budget& budget) {
    const std::string name = "xl/sharedStrings.xml";
    if (!archive.has(name)) return {};
    TRY(const std::string xml, archive.part(name));
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
    const std::string name = "xl/styles.xml";
    if (!archive.has(name)) return {};
    TRY(const std::string xml, archive.part(name, tree_max));
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
            std::string text = value_of(cell, record, column);
            if (text.empty()) continue;
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
        if (type == "inlineStr") return text_of(cell.child((prefix_ + "is").c_str()), prefix_);
        if (type == "str" || type == "d") return plain(value);
        if (type == "b") return value == "1" ? "TRUE" : "FALSE";
        if (type == "e") {
            record.broken = "第 " + std::to_string(column + 1) + " 列是错误值 " + value;
            return {};
        }
        return number(cell, value);
    }
    std::string number(const pugi::xml_node& cell, const std::string& value) const {
        double parsed = 0;
        const auto [end, error] =
            std::from_chars(value.data(), value.data() + value.size(), parsed);
        if (error != std::errc{} || end != value.data() + value.size()) return plain(value);
        const auto style = static_cast<std::size_t>(std::atoi(attribute(cell, "s")));
        const bool date = style < book_.is_date.size() && book_.is_date[style];
        return date ? serial_text(parsed, book_.from_1904) : number_text(parsed);
    }

    const Book& book_;
    std::string prefix_;
    const Limits& limits_;
    int line_ = 0;
};

}  // namespace

Result<Records> xlsx_records(std::string_view bytes, const Limits& limits, Budget& budget) {
    TRY(Archive archive, Archive::open(bytes, limits));
    Book book;
    TRY_OK(find_sheet(archive, book));
    TRY_OK(read_strings(archive, book, budget));
    TRY_OK(read_styles(archive, book));
    TRY(const std::string xml, archive.part(book.sheet));
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
    return records;
}

}  // namespace anju::sheets
