// Regulations as dated data: a value has a key, the region it holds in, the days it holds, the
// article it stands on and how sure it is. No rule asks which district or which year it is.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/approval.h"
#include "base/clocks.h"
#include "base/id.h"
#include "base/region.h"
#include "base/text.h"
#include "base/time.h"

namespace anju::policy {

// 已确认 / 拟用默认值 (nobody has confirmed it for Tangshan; shown as such on every screen)
ANJU_ENUM(Standing, confirmed, proposed_default)
ANJU_ENUM(KeyVerb, propose)
ANJU_ENUM(CalendarVerb, edit)
ANJU_ENUM(ValueKind, limit, whole, ppm, text, table)
// An exception of the calendar: 放假, 调休上班.
ANJU_ENUM(DayKind, off, work)

struct Version {
    PolicyId id;
    std::string key;    // "complaints.handle.U3"
    RegionCode region;  // city, district or street it holds in
    Date valid_from;
    std::optional<Date> valid_until;  // last day; none: open
    ValueKind kind = ValueKind::limit;
    std::string value;     // JSON: {"count":5,"unit":"work_days"}, 80, "text", [...]
    std::string article;   // "《…条例》第七条"; empty for a proposed default without one
    std::string document;  // document number
    Standing standing = Standing::proposed_default;
};

// Those that are approved, by key.
using Versions = std::map<std::string, std::vector<Version>, std::less<>>;

// What a key may hold. `least` and `most` bound a number, the count of a limit (minutes or days),
// or the length of a text.
struct Key {
    std::string key;
    ValueKind kind = ValueKind::limit;
    std::int64_t least = 0;
    std::int64_t most = 0;
    std::string title;
    std::string note;
};

struct DatedNumber {
    PolicyId id;
    std::int64_t value = 0;
};

// A version with who proposed it, who decided, and the row version a client saw.
struct Proposal {
    Version draft;
    Approval approval;
    std::int64_t version = 1;  // of the row
};

// Look-ups in a value. A value that does not have the form of its kind is a Fault: it was checked
// on its way in.
Limit limit_in(std::string_view json);
std::int64_t number_in(std::string_view json);
std::string words_in(std::string_view json);
std::string json_of(Limit limit);
// "5 个工作日", "15 分钟", "80", "50%", for people.
std::string text_of(Limit limit);
std::string text_of(ValueKind kind, std::string_view json);

// One day of the way to a deadline. start: the day it begins, which day limits do not count.
// counted: counts. make_up: a weekend day that is worked, counts. weekend, holiday: skipped.
// natural: counts whatever day it is.
ANJU_ENUM(StepKind, start, counted, make_up, weekend, holiday, natural)
struct DeadlineStep {
    Date day{};
    StepKind kind = StepKind::counted;
    std::string name;        // of the holiday
    std::int64_t count = 0;  // days or minutes used up after this day
    std::string text;        // one Chinese sentence
};

// --- commands ------------------------------------------------------------------------------------

// Minutes for the hour units, days for the day units.
struct LimitInput {
    Whole<0, 1000000> count;
    LimitUnit unit = LimitUnit::work_days;
};
// Exactly the one member that the kind of the key asks for: limit; number (whole, ppm);
// words (text, and table as JSON text).
struct ValueInput {
    std::optional<LimitInput> limit;
    std::optional<std::int64_t> number;
    std::optional<Text<1, 4000>> words;
};
struct ProposeVersion {
    Text<1, 80> key;
    RegionCode region;
    Date valid_from{};
    std::optional<Date> valid_until;
    ValueInput value;
    Text<0, 200> article;
    Text<0, 100> document;
    Standing standing = Standing::confirmed;
    Text<2, 500> reason;
};

struct CalendarDay {
    Date day{};
    DayKind kind = DayKind::off;
    Text<1, 40> name;
};
// What changes of a list is public and goes into one entry of the log, which has room for 60,000
// bytes (docs/log-format.md): the longest lists, changed as a whole, fit. A year in China has some
// forty exceptions, a day two spans.
inline constexpr std::size_t days_a_year = 120;
inline constexpr std::size_t spans_a_day = 12;

// The whole list of exceptions of one year; what is not in it is no exception any more.
struct EditYear {
    std::vector<CalendarDay> days;
    Text<2, 100> document;
    Text<2, 500> reason;
};
struct SpanInput {
    Whole<0, 1440> from_minute;
    Whole<0, 1440> to_minute;
};
struct EditSpans {
    std::vector<SpanInput> spans;
    Text<2, 500> reason;
};

}  // namespace anju::policy
