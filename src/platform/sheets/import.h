// A sheet that comes in, in two steps that are the same for every sheet: it is looked through,
// which writes nothing and tells row by row what would become of it; then the very same file, if
// the same would still become of it, is taken in as a whole or not at all.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/cells.h"
#include "base/enum.h"
#include "platform/db/db.h"
#include "platform/sheets/sheets.h"

namespace anju::sheets {

inline constexpr RefusalKind sheet_differs{"sheet_differs", Sort::conflict,
                                           "文件或现有数据与预览时不同，请重新预览"};
inline constexpr RefusalKind rows_faulty{"sheet_rows_faulty", Sort::unprocessable,
                                         "表格有错误，未导入任何内容，请按行改正后重试"};

using anju::Headings;

// A file taken apart. That takes long for a large one, so it is done before there is a transaction:
// the writer must not wait for it.
struct File {
    Sheet sheet;
    std::string hash;       // SHA-256 of its bytes, hex
    std::string confirmed;  // the hash of the preview that it follows; empty: it is looked through
};
Result<File> read_file(std::string_view bytes, const Headings& wanted, const Limits& limits = {});

ANJU_ENUM(Outcome, added, changed, unchanged)

// A cell as it is kept and as the sheet would have it.
struct Difference {
    std::string column;
    std::string before;
    std::string after;
};
// The cells that differ, both given in the order of the headings.
std::vector<Difference> differences(const Headings& headings, std::span<const std::string> before,
                                    std::span<const std::string> after);

struct LookedRow {
    std::int64_t line = 0;
    std::string name;  // what the row is about, as people call it
    Outcome outcome = Outcome::added;
    std::vector<Difference> differences;
};
struct RowFault {
    std::int64_t line = 0;
    std::string column;  // heading; empty: the whole line
    std::string text;
};
// A figure that this kind of sheet alone has.
struct Figure {
    std::string title;
    std::int64_t count = 0;
};
struct Preview {
    std::string hash;  // of the file and of what would become of each row: confirm with it
    std::string encoding;
    std::int64_t rows = 0;
    std::int64_t added = 0;
    std::int64_t changed = 0;
    std::int64_t unchanged = 0;
    std::int64_t refused = 0;  // not 0: nothing is taken in
    std::vector<Figure> figures;
    // At most rows_shown; rows to which nothing would happen give way to the others.
    std::vector<LookedRow> looked;
    std::int64_t fault_count = 0;
    std::vector<RowFault> faults;    // why rows are refused; the first faults_shown
    std::vector<RowFault> warnings;  // what is odd and taken in all the same
    bool committed = false;
};
inline constexpr std::size_t rows_shown = 500;
inline constexpr std::size_t faults_shown = 200;

// Gathers a preview. What is wrong with the file as a whole is in it from the start: rows that
// could not be taken apart, columns that are missing or unknown.
class Look {
   public:
    Look(const File& file, const Headings& headings);

    void fault(std::int64_t line, std::string column, std::string text);
    void warn(std::int64_t line, std::string column, std::string text);
    // What would become of a row; passed over if the row is refused, before or after.
    void row(LookedRow row);
    // The same of a row given as it is kept, if it is, and as it would be, both in the order of the
    // headings. Would it do anything?
    using Cells = std::vector<std::string>;
    bool row(std::int64_t line, std::string name, const std::optional<Cells>& before,
             const Cells& after);
    void figure(std::string title, std::int64_t count);

    // No column that must be there is missing.
    bool has_columns() const { return has_columns_; }
    bool sound() const { return faulty_.empty(); }
    Preview preview() const;
    // May it be taken in? Not if its preview showed something else, nor with a fault: each is named
    // at "line 7".
    Result<void> check_confirmed() const;

   private:
    void look_for_odd(const Sheet& sheet);
    Refusal refusal() const;
    Headings headings_;
    std::string confirmed_;
    Preview preview_;  // its hash goes on with every row
    std::vector<LookedRow> same_;
    std::map<std::int64_t, Outcome> outcomes_;  // by line
    std::set<std::int64_t> faulty_;
    bool has_columns_ = true;
};

// A sheet was taken in: one fact for all kinds of sheets.
struct Taken {
    std::string list;
    const File& file;
    const Preview& preview;
};
void note_import(db::Tx& tx, const Actor& by, Instant now, const Taken& taken);

}  // namespace anju::sheets
