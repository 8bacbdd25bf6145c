// How a sheet is uploaded, confirmed and offered as a template: the same for every room.
//
//     GET  .../template.csv, .xlsx   its columns, empty
//     POST .../imports               one file, multipart: sheets::Preview, nothing is written
//     POST .../imports/{hash}        the same file again: taken in, if what its preview with this
//                                    hash showed is still what would become of it
#pragma once

#include "base/words.h"
#include "platform/http/export.h"
#include "platform/sheets/import.h"

namespace anju::http {

inline constexpr RefusalKind sheet_one_file{"sheet_one_file", Sort::unprocessable,
                                            "请选择一个文件"};
inline constexpr const RefusalKind* sheet_refusals[] = {
    &sheets::sheet_unreadable, &sheets::sheet_too_large, &sheets::rows_faulty, &sheet_one_file,
    &sheets::sheet_differs};

// What an import and an export are called.
std::span<const Word> sheet_words();

// The one file of the form, a sheet with these columns.
Result<sheets::File> read_upload(const SlowCall& call, const sheets::Headings& wanted,
                                 const sheets::Limits& limits = {});
// The same, to be taken in by the preview that {hash} of the path names.
Result<sheets::File> read_confirmed(const SlowCall& call, const sheets::Headings& wanted,
                                    const sheets::Limits& limits = {});
Download template_of(std::string_view title, const sheets::Headings& headings, ExportFormat format);

}  // namespace anju::http
