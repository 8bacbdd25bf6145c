// Spreadsheets made part by part, as programs that are not ours write them.
#pragma once

#include <zip.h>

#include <string>
#include <utility>
#include <vector>

#include "platform/sheets/sheets.h"

namespace anju::sheets {

using Rows = std::vector<std::vector<std::string>>;

// A zip of these parts. Stored as they are, no limit of ratio sees them.
inline std::string zipped(const std::vector<std::pair<std::string, std::string>>& parts,
                          zip_int32_t method = ZIP_CM_DEFAULT) {
    zip_error_t error;
    zip_source_t* source = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(source);
    zip_t* archive = zip_open_from_source(source, ZIP_TRUNCATE, &error);
    for (const auto& [name, text] : parts) {
        zip_source_t* part = zip_source_buffer(archive, text.data(), text.size(), 0);
        const zip_int64_t index = zip_file_add(archive, name.c_str(), part, ZIP_FL_OVERWRITE);
        zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), method, 0);
    }
    zip_close(archive);
    zip_source_open(source);
    zip_stat_t stat;
    zip_source_stat(source, &stat);
    std::string bytes(stat.size, '\0');
    zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    zip_source_free(source);
    return bytes;
}

struct Parts {
    std::string rows;
    std::string strings{};
    std::string styles{};
    std::string book_extra{};
    std::string after_rows{};
};

inline std::string xlsx_of(const Parts& parts, zip_int32_t method = ZIP_CM_DEFAULT) {
    return zipped(
        {{"xl/workbook.xml", R"(<?xml version="1.0"?><workbook xmlns:r="x">)" + parts.book_extra +
                                 R"(<sheets><sheet name="hidden" state="hidden" r:id="rId9"/>)"
                                 R"(<sheet name="a" r:id="rId1"/></sheets></workbook>)"},
         {"xl/_rels/workbook.xml.rels",
          R"(<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/>)"
          R"(<Relationship Id="rId9" Target="worksheets/other.xml"/></Relationships>)"},
         {"xl/sharedStrings.xml", "<sst>" + parts.strings + "</sst>"},
         {"xl/styles.xml", "<styleSheet>" + parts.styles + "</styleSheet>"},
         {"xl/worksheets/sheet1.xml", "<worksheet><cols/><sheetData>" + parts.rows +
                                          "</sheetData>" + parts.after_rows + "</worksheet>"}},
        method);
}

inline std::string why(const Result<Sheet>& sheet) {
    return sheet ? "accepted" : std::string(sheet.error().kind->code);
}

}  // namespace anju::sheets
