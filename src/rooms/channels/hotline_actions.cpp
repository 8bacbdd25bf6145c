#include <algorithm>
#include <map>
#include <set>

#include "base/loose_time.h"
#include "base/phone.h"
#include "rooms/channels/actions.h"
#include "rooms/channels/hotline_rules.h"
#include "rooms/channels/word_store.h"
#include "rooms/complaints/actions.h"
#include "rooms/policy/actions.h"
#include "rooms/registry/actions.h"

namespace anju::channels {

namespace {

using complaints::DeskComplaint;
using complaints::FileComplaint;
using complaints::Source;
using hotline::Column;

constexpr std::size_t chunk = 100;

struct Row {
    int line = 0;
    std::string title;  // what the hotline called it
    DeskComplaint message;
    Instant received_at;
};

const std::string& number_of(const Row& row) { return row.message.external_no->value; }

complaints::Known known_by(db::Tx& tx, const Row& row) {
    return complaints::known_by(tx, *row.message.source, number_of(row));
}

// What the file would do, row by row, and the rows that can be filed.
struct Plan {
    sheets::Look look;
    std::vector<Row> rows;
};

// Reads one row; what is wrong with it goes to the preview.
class RowReader {
   public:
    RowReader(const sheets::Sheet& sheet, std::size_t row, sheets::Look& look)
        : cells_(sheet.rows[row]), header_(sheet.header), line_(sheet.lines[row]), look_(look) {}

    Row read(Instant now) {
        Row row{.line = line_};
        DeskComplaint& m = row.message;
        m.source = Source::hotline_12345;
        m.external_no = Text<0, 40>{std::string(trim(cell(hotline::number)))};
        m.name.value = trim(cell(hotline::person));
        if (number_of(row).empty() || code_points(number_of(row)) > 40)
            fault(hotline::number, "编号为空或超过 40 字");
        const auto phone = loose_phone(cell(hotline::phone));
        if (!phone || phone->number.empty()) {
            fault(hotline::phone, "电话格式不正确");
        } else {
            m.phone.value = phone->number;
            besides_ = phone->rest;
        }
        if (m.name.value.empty() || code_points(m.name.value) > 30)
            fault(hotline::person, "姓名为空或超过 30 字");
        read_time(row, now);
        read_words(row);
        read_place(m.complaint);
        return row;
    }

   private:
    std::string_view cell(Column column) const {
        const auto at = std::ranges::find(header_, hotline_columns[column]);
        if (at == header_.end()) return {};
        return cells_[static_cast<std::size_t>(at - header_.begin())];
    }
    void fault(Column column, std::string what) {
        look_.fault(line_, std::string(hotline_columns[column]), std::move(what));
    }
    void read_time(Row& row, Instant now) {
        // Before there were hotlines a year is a slip.
        const auto at = loose_time(cell(hotline::time));
        if (!at || *at < instant_of(date_of(1990, 1, 1), 0)) {
            fault(hotline::time, "时间无法识别");
        } else if (*at > now) {
            fault(hotline::time, "时间晚于现在");
        } else {
            row.received_at = *at;
        }
    }
    void read_words(Row& row) {
        const std::string head = clean_text(cell(hotline::title));
        std::string body = clean_text(cell(hotline::text));
        if (!besides_.empty()) body += "\n（另留：" + besides_ + "）";
        if (code_points(head) > 60) fault(hotline::title, "标题超过 60 字");
        if (body.empty()) fault(hotline::text, "内容为空");
        if (code_points(body) > 4000) fault(hotline::text, "内容超过 4000 字");
        row.title = head;
        row.message.complaint.text = Text<1, 4000>{body};
    }
    void read_place(FileComplaint& complaint) {
        if (trim(cell(hotline::lon)).empty() && trim(cell(hotline::lat)).empty()) return;
        const auto east = parse_degrees_e6(cell(hotline::lon));
        const auto north = parse_degrees_e6(cell(hotline::lat));
        if (!east || *east < -180'000'000 || *east > 180'000'000) fault(hotline::lon, "经度不正确");
        if (!north || *north < -90'000'000 || *north > 90'000'000)
            fault(hotline::lat, "纬度不正确");
        if (!east || !north) return;
        complaint.lon_e6 = Whole<-180'000'000, 180'000'000>{*east};
        complaint.lat_e6 = Whole<-90'000'000, 90'000'000>{*north};
    }

    const std::vector<std::string>& cells_;
    const std::vector<std::string>& header_;
    int line_;
    std::string besides_;  // what stands beside the number to call
    sheets::Look& look_;
};

std::optional<registry::Located> located(db::Tx& tx, const FileComplaint& complaint) {
    if (!complaint.lat_e6 || !complaint.lon_e6) return std::nullopt;
    return registry::locate(tx, {complaint.lat_e6->value, complaint.lon_e6->value});
}

// How much has to be told, by the rule of each row's place.
class LeastText {
   public:
    LeastText(db::Tx& tx, Date on) : tx_(tx), on_(on) {}
    std::int64_t at(const RegionCode& place) {
        const auto known = least_.find(place);
        if (known != least_.end()) return known->second;
        return least_[place] = policy::number_of(tx_, "complaints.text_min", place, on_).value;
    }

   private:
    db::Tx& tx_;
    Date on_;
    std::map<RegionCode, std::int64_t> least_;
};

std::vector<Row> rows_of(const sheets::File& file, Instant now, sheets::Look& look) {
    std::vector<Row> rows;
    if (!look.has_columns()) return rows;
    const sheets::Sheet& sheet = file.sheet;
    std::set<std::string> numbers;
    for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
        Row row = RowReader(sheet, i, look).read(now);
        const std::string& no = number_of(row);
        if (!no.empty() && !numbers.insert(no).second)
            look.fault(row.line, std::string(hotline_columns[hotline::number]), "编号在文件中重复");
        rows.push_back(std::move(row));
    }
    return rows;
}

std::string matter_of(db::Tx& tx, const FileComplaint& complaint) {
    const auto category = complaint.category
                              ? complaints::find_category(tx, complaint.category->value)
                              : std::nullopt;
    return category ? category->name : "待分类";
}

// What filing would refuse row by row is a fault of the file, so that none goes in by half.
Plan plan_of(db::Tx& tx, const sheets::File& file, Instant now) {
    Plan plan{sheets::Look(file, hotline_headings), {}};
    plan.rows = rows_of(file, now, plan.look);
    const auto words = list_words(tx);
    LeastText least(tx, civil_date(now));
    std::int64_t classified = 0;
    std::int64_t placed = 0;
    for (Row& row : plan.rows) {
        FileComplaint& complaint = row.message.complaint;
        const std::string sure = sure_category(words, row.title);
        if (!sure.empty()) complaint.category = Text<4, 4>{sure};
        const auto place = located(tx, complaint);
        const std::int64_t min = least.at(place ? place->region : Scope::whole_city().region);
        if (static_cast<std::int64_t>(code_points(complaint.text.value)) < min)
            plan.look.fault(row.line, std::string(hotline_columns[hotline::text]),
                            "内容少于 " + std::to_string(min) + " 字");
        if (const auto known = known_by(tx, row); known != complaints::Known::no) {
            plan.look.row({row.line, number_of(row), sheets::Outcome::unchanged, {}});
            if (known == complaints::Known::erased)
                plan.look.warn(row.line, std::string(hotline_columns[hotline::number]),
                               "以前收过，诉求人已申请删除个人信息，不再收入");
            continue;
        }
        classified += complaint.category ? 1 : 0;
        placed += place ? 1 : 0;
        plan.look.row({row.line,
                       number_of(row),
                       sheets::Outcome::added,
                       {{"来电时间", "", to_minute_text(row.received_at)},
                        {"诉求标题", "", row.title},
                        {"位置", "", place ? place->name : "未知"},
                        {"类别", "", matter_of(tx, complaint)}}});
    }
    plan.look.figure("可自动分类", classified);
    plan.look.figure("已定位", placed);
    return plan;
}

struct ChunkDone {
    std::int64_t imported = 0;
    std::int64_t known = 0;
};

Result<ChunkDone> file_chunk(db::Tx& tx, const Actor& by, std::span<const Row> rows, Instant now) {
    ChunkDone done;
    for (const Row& row : rows) {
        if (known_by(tx, row) != complaints::Known::no) {
            ++done.known;
            continue;
        }
        DeskComplaint message = row.message;
        std::string& text = message.complaint.text.value;
        if (!text.starts_with(row.title)) text.insert(0, row.title + "\n");
        TRY_OK(complaints::file_from_hotline(tx, by, message, row.received_at, now));
        ++done.imported;
    }
    return done;
}

}  // namespace

sheets::Preview look_through_hotline(db::Tx& tx, const sheets::File& file, Instant now) {
    return plan_of(tx, file, now).look.preview();
}

Result<sheets::Preview> take_in_hotline(db::Db& db, const Actor& by, const sheets::File& file,
                                        const Progress& progress) {
    const Plan plan = db.read(
        [&](db::Tx& tx) { return plan_of(tx, file, progress(0, std::ssize(file.sheet.rows))); });
    TRY_OK(plan.look.check_confirmed());
    sheets::Preview taken = plan.look.preview();
    // Somebody may have taken rows in meanwhile.
    taken.added = taken.unchanged = 0;
    const std::span<const Row> rows = plan.rows;
    for (std::size_t at = 0; at < rows.size(); at += chunk) {
        const Instant now = progress(taken.added + taken.unchanged, taken.rows);
        const auto part = rows.subspan(at, std::min(chunk, rows.size() - at));
        TRY(const ChunkDone done,
            db.write([&](db::Tx& tx) { return file_chunk(tx, by, part, now); }));
        taken.added += done.imported;
        taken.unchanged += done.known;
    }
    taken.committed = true;
    const Instant now = progress(taken.added + taken.unchanged, taken.rows);
    db.write([&](db::Tx& tx) {
        sheets::note_import(tx, by, now, {"hotline", file, taken});
        return true;
    });
    return taken;
}

}  // namespace anju::channels
