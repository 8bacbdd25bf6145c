#include "rooms/complaints/hotline.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include "platform/crypto/crypto.h"
#include "platform/sheets/sheets.h"
#include "rooms/complaints/actions.h"
#include "rooms/complaints/catalogue_store.h"
#include "rooms/complaints/hotline_rules.h"
#include "rooms/complaints/hotline_store.h"
#include "rooms/complaints/refusals.h"
#include "rooms/complaints/store.h"
#include "rooms/complaints/text_rules.h"
#include "rooms/policy/actions.h"
#include "rooms/registry/actions.h"

namespace anju::complaints {

namespace {

constexpr std::size_t chunk = 100;
constexpr std::size_t sample_rows = 50;
constexpr Source hotline = Source::hotline_12345;

enum Column : std::size_t { number, time, channel, person, phone, title, text, lon, lat, columns };
constexpr std::array<std::string_view, columns> headers{
    "工单编号", "来电时间", "来源", "诉求人", "联系电话", "诉求标题", "诉求内容", "经度", "纬度"};

struct Row {
    int line = 0;
    HotlineComplaint message;
};

struct Plan {
    std::string encoding;
    std::vector<Row> rows;
    std::vector<RowFault> faults;
};

Result<std::array<std::size_t, columns>> columns_of(const sheets::Sheet& sheet) {
    std::array<std::size_t, columns> at{};
    std::string missing;
    for (std::size_t i = 0; i < columns; ++i) {
        const auto found = std::find(sheet.header.begin(), sheet.header.end(), headers[i]);
        if (found == sheet.header.end())
            missing += (missing.empty() ? "" : "、") + std::string(headers[i]);
        at[i] = static_cast<std::size_t>(found - sheet.header.begin());
    }
    if (!missing.empty()) return refuse(hotline_columns, missing);
    return at;
}

// Reads one row; what is wrong with it goes to `faults`.
class RowReader {
   public:
    RowReader(const std::vector<std::string>& cells, const std::array<std::size_t, columns>& at,
              int line, std::vector<RowFault>& faults)
        : cells_(cells), at_(at), line_(line), faults_(faults) {}

    HotlineComplaint read(Instant now) {
        HotlineComplaint m;
        m.source = hotline;
        m.external_no = std::string(trim(cell(number)));
        m.name = std::string(trim(cell(person)));
        m.phone = std::string(trim(cell(phone)));
        if (m.external_no.empty() || code_points(m.external_no) > 40)
            fault(number, "编号为空或超过 40 字");
        if (!is_phone(m.phone)) fault(phone, "电话格式不正确");
        if (m.name.empty() || code_points(m.name) > 30) fault(person, "姓名为空或超过 30 字");
        read_time(m, now);
        read_words(m);
        read_place(m);
        return m;
    }

   private:
    const std::string& cell(Column column) const { return cells_[at_[column]]; }
    void fault(Column column, std::string_view what) {
        faults_.push_back({line_, std::string(headers[column]), std::string(what)});
    }
    void read_time(HotlineComplaint& m, Instant now) {
        const auto at = parse_loose_time(cell(time));
        if (!at) {
            fault(time, "时间无法识别");
        } else if (*at > now) {
            fault(time, "时间晚于现在");
        } else {
            m.received_at = *at;
        }
    }
    void read_words(HotlineComplaint& m) {
        const std::string head = clean_text(cell(title));
        const std::string body = clean_text(cell(text));
        if (code_points(head) > 60) fault(title, "标题超过 60 字");
        if (body.empty()) fault(text, "内容为空");
        if (code_points(body) > 4000) fault(text, "内容超过 4000 字");
        m.complaint.title = Text<0, 60>{head};
        m.complaint.text = Text<1, 4000>{body};
    }
    void read_place(HotlineComplaint& m) {
        if (trim(cell(lon)).empty() && trim(cell(lat)).empty()) return;
        const auto east = parse_degrees_e6(cell(lon));
        const auto north = parse_degrees_e6(cell(lat));
        if (!east || *east < -180'000'000 || *east > 180'000'000) fault(lon, "经度不正确");
        if (!north || *north < -90'000'000 || *north > 90'000'000) fault(lat, "纬度不正确");
        if (!east || !north) return;
        m.complaint.lon_e6 = Whole<-180'000'000, 180'000'000>{*east};
        m.complaint.lat_e6 = Whole<-90'000'000, 90'000'000>{*north};
    }

    const std::vector<std::string>& cells_;
    const std::array<std::size_t, columns>& at_;
    int line_;
    std::vector<RowFault>& faults_;
};

void sort_faults(Plan& plan) {
    std::stable_sort(plan.faults.begin(), plan.faults.end(),
                     [](const auto& a, const auto& b) { return a.line < b.line; });
}

Result<Plan> plan_of(std::string_view bytes, Instant now) {
    TRY(const sheets::Sheet sheet, sheets::read_sheet(bytes));
    TRY(const auto at, columns_of(sheet));
    Plan plan;
    plan.encoding = sheet.encoding;
    for (const auto& [line, why] : sheet.broken) plan.faults.push_back({line, "", why});
    std::set<std::string> numbers;
    for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
        RowReader reader(sheet.rows[i], at, sheet.lines[i], plan.faults);
        Row row{sheet.lines[i], reader.read(now)};
        const std::string& no = row.message.external_no;
        if (!no.empty() && !numbers.insert(no).second)
            plan.faults.push_back({row.line, std::string(headers[number]), "编号在文件中重复"});
        plan.rows.push_back(std::move(row));
    }
    sort_faults(plan);
    return plan;
}

void classify(db::Tx& tx, Plan& plan) {
    std::vector<SureWord> words;
    for (const WordOf& word : list_words(tx)) words.push_back({word.word, word.category});
    for (Row& row : plan.rows) {
        const std::string category = sure_category(words, row.message.complaint.title->value);
        if (!category.empty()) row.message.complaint.category = Text<4, 4>{category};
    }
}

std::optional<registry::Located> located(db::Tx& tx, const FileComplaint& complaint) {
    if (!complaint.lat_e6 || !complaint.lon_e6) return std::nullopt;
    return registry::locate(tx, {complaint.lat_e6->value, complaint.lon_e6->value});
}

// What filing would refuse row by row is a fault of the file: by the rule of each row's place.
void check_lengths(db::Tx& tx, Plan& plan, Instant now) {
    std::map<RegionCode, std::int64_t> least;
    const auto least_at = [&](const RegionCode& place) {
        const auto known = least.find(place);
        if (known != least.end()) return known->second;
        const auto value =
            policy::number_of(tx, "complaints.text_min", place, civil_date(now)).value;
        least.emplace(place, value);
        return value;
    };
    for (const Row& row : plan.rows) {
        const FileComplaint& complaint = row.message.complaint;
        const auto place = located(tx, complaint);
        const std::int64_t min = least_at(place ? place->region : Scope::whole_city().region);
        if (static_cast<std::int64_t>(code_points(complaint.text.value)) < min)
            plan.faults.push_back(
                {row.line, std::string(headers[text]), "内容少于 " + std::to_string(min) + " 字"});
    }
    sort_faults(plan);
}

HotlinePreview preview_of(db::Tx& tx, const Plan& plan, std::string_view bytes) {
    HotlinePreview preview;
    preview.content_hash = crypto::hex(crypto::sha256(bytes));
    preview.encoding = plan.encoding;
    preview.faults = plan.faults;
    preview.rows = std::ssize(plan.rows);
    for (const Row& row : plan.rows) {
        const FileComplaint& complaint = row.message.complaint;
        const bool known = external_no_exists(tx, hotline, row.message.external_no);
        const auto place = located(tx, complaint);
        preview.known += known ? 1 : 0;
        preview.classified += complaint.category ? 1 : 0;
        preview.located += place ? 1 : 0;
        if (preview.sample.size() == sample_rows) continue;
        const auto category =
            complaint.category ? find_category(tx, complaint.category->value) : std::nullopt;
        preview.sample.push_back({row.line, row.message.external_no, row.message.received_at,
                                  complaint.title->value, place ? place->name : "未知",
                                  category ? category->code : "",
                                  category ? category->name : "待分类", known});
    }
    preview.fresh = preview.rows - preview.known;
    return preview;
}

struct ChunkDone {
    std::int64_t imported = 0;
    std::int64_t known = 0;
};

Result<ChunkDone> import_chunk(db::Tx& tx, const Actor& by, std::span<const Row> rows,
                               Instant now) {
    ChunkDone done;
    for (const Row& row : rows) {
        if (external_no_exists(tx, row.message.source, row.message.external_no)) {
            ++done.known;
            continue;
        }
        TRY_OK(file_from_hotline(tx, by, row.message, now));
        ++done.imported;
    }
    return done;
}

std::string summary_of(const HotlineResult& result) {
    const std::string known = std::to_string(result.known);
    if (result.imported == 0) return "全部 " + known + " 件此前已导入，没有变化";
    std::string text = "导入 " + std::to_string(result.imported) + " 件";
    if (result.known > 0) text += "，另有 " + known + " 件此前已导入，没有变化";
    return text;
}

}  // namespace

Result<HotlinePreview> check_hotline(db::Db& db, std::string_view bytes, Instant now) {
    TRY(Plan plan, plan_of(bytes, now));
    return db.read([&](db::Tx& tx) {
        check_lengths(tx, plan, now);
        classify(tx, plan);
        return preview_of(tx, plan, bytes);
    });
}

Result<HotlineResult> import_hotline(db::Db& db, const Actor& by, std::string_view bytes,
                                     Instant now, const Progress& progress) {
    TRY(Plan plan, plan_of(bytes, now));
    db.read([&](db::Tx& tx) {
        check_lengths(tx, plan, now);
        classify(tx, plan);
        return true;
    });
    if (!plan.faults.empty())
        return refuse(hotline_faulty, std::to_string(plan.faults.size()) + " 处错误");
    HotlineResult result;
    result.rows = std::ssize(plan.rows);
    const std::span<const Row> rows = plan.rows;
    for (std::size_t at = 0; at < rows.size(); at += chunk) {
        const auto part = rows.subspan(at, std::min(chunk, rows.size() - at));
        TRY(const ChunkDone done,
            db.write([&](db::Tx& tx) { return import_chunk(tx, by, part, now); }));
        result.imported += done.imported;
        result.known += done.known;
        if (progress) progress(result.imported + result.known, result.rows);
    }
    result.summary = summary_of(result);
    return result;
}

Result<std::string> read_upload(const http::Upload& upload) {
    std::ifstream in(upload.path, std::ios::binary);
    if (!in) throw Fault("an upload is gone from the spool folder");
    return std::string(std::istreambuf_iterator<char>(in), {});
}

Result<HotlinePreview> preview_hotline(db::Db& db, const Actor& by, std::string_view bytes,
                                       Instant now) {
    TRY(const HotlinePreview preview, check_hotline(db, bytes, now));
    db.write([&](db::Tx& tx) {
        keep_import(tx, preview.content_hash, by.user, now, bytes);
        return true;
    });
    return preview;
}

Result<HotlineResult> import_previewed(db::Db& db, const Actor& by, std::string_view content_hash,
                                       Instant now) {
    const auto bytes = db.read([&](db::Tx& tx) { return find_import(tx, content_hash, by.user); });
    if (!bytes) return refuse(hotline_file_unknown);
    TRY(HotlineResult result, import_hotline(db, by, *bytes, now, nullptr));
    db.write([&](db::Tx& tx) {
        forget_import(tx, content_hash, by.user);
        return true;
    });
    return result;
}

}  // namespace anju::complaints
