#include "platform/http/export.h"

#include <algorithm>

#include "base/text.h"
#include "facts/sheets.h"
#include "platform/journal/journal.h"
#include "platform/json/described.h"
#include "platform/sheets/sheets.h"

namespace anju::facts {

BOOST_DESCRIBE_STRUCT(ListExported, (), (list, format, rows))

}  // namespace anju::facts

namespace anju::http {

std::string heading_of(std::span<const Word> words, std::string_view row, std::string_view member) {
    constexpr std::string_view name = "_name";
    std::string word = field_word(words, row, member);
    if (word.empty() && member.ends_with(name))
        word = field_word(words, row, member.substr(0, member.size() - name.size()));
    if (!word.empty()) return word;
    const bool of_program = std::ranges::all_of(member, [](char c) {
        return c == '_' || ('a' <= c && c <= 'z') || ('0' <= c && c <= '9');
    });
    CHECK(!of_program);
    return std::string(member);
}

std::string shown(std::string text, Cell cell) {
    switch (cell) {
        case Cell::name:
            return masked_name(text);
        case Cell::phone:
            return masked_phone(text);
        case Cell::text:
        case Cell::number:
            return text;
    }
    CHECK(false);
    return {};
}

Download file_of(const Exported& list, std::string_view name, ExportFormat format) {
    switch (format) {
        case ExportFormat::csv:
            return {"text/csv; charset=utf-8",
                    std::string(name) + ".csv",
                    sheets::write_csv(list.header, list.rows),
                    {}};
        case ExportFormat::xlsx:
            return {"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    std::string(name) + ".xlsx",
                    sheets::write_xlsx(list.title, list.header, list.rows, list.numeric),
                    {}};
    }
    CHECK(false);
    return {};
}

Download download_of(SlowCall& call, Exported list, ExportFormat format) {
    const facts::ListExported fact{std::string(list.name), std::string(to_text(format)),
                                   std::ssize(list.rows)};
    call.db.write([&](db::Tx& tx) {
        return journal::record(tx, call.by, call.later(), {"list", 0}, fact);
    });
    list.rows.push_back(sheets::watermark_of(call.by, call.now, list.header.size()));
    return file_of(list, std::string(list.title) + "_" + to_text(civil_date(call.now)), format);
}

ANJU_WIRE(facts::ListExported);

}  // namespace anju::http
