// Reply shapes of the policy room and the query strings of its lists.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "platform/http/page.h"
#include "rooms/policy/model.h"

namespace anju::policy {

struct LimitValue {
    std::int64_t count = 0;
    LimitUnit unit = LimitUnit::work_days;
};
// The one member that the kind has is set.
struct Value {
    std::optional<LimitValue> limit;
    std::optional<std::int64_t> number;
    std::optional<std::string> words;
};

struct VersionRow {
    PolicyId id;
    std::string key;
    std::string title;
    RegionCode region;
    Date valid_from{};
    std::optional<Date> valid_until;
    ValueKind kind = ValueKind::limit;
    Value value;
    std::string value_text;  // "5 个工作日"
    std::string article;
    std::string document;
    Standing standing = Standing::proposed_default;
    Approval approval;
};

// GET /api/policy/values: what holds at a place on a day; without either, in the city today.
struct ValueFilter {
    std::optional<Date> on;
    std::optional<RegionCode> place;
    std::optional<Text<1, 60>> text;  // in key or title
};
struct ValueRow {
    std::string key;
    std::string title;
    std::string note;
    ValueKind kind = ValueKind::limit;
    std::optional<VersionRow> version;  // none: nothing holds on that day
    std::int64_t waiting = 0;           // proposals that wait for a second person
};
struct ValueList {
    Date on{};
    RegionCode place;
    std::vector<ValueRow> rows;
};

// GET /api/policy/keys/{key}: everything that ever held or was proposed, newest first.
struct KeyDetail {
    std::string key;
    std::string title;
    std::string note;
    ValueKind kind = ValueKind::limit;
    std::int64_t least = 0;
    std::int64_t most = 0;
    PolicyId current;  // what holds today where the reader's post is
    std::vector<VersionRow> versions;
    std::vector<KeyVerb> may;
};

// GET /api/policy/versions
struct VersionFilter {
    std::optional<ApprovalBox> box;
    std::optional<ApprovalState> state;
    std::optional<Text<1, 80>> key;
    std::optional<http::Cursor<PolicyId>> cursor;
    std::optional<Whole<1, 200>> limit;
};
// `before` is what holds in the same region on the first day of this one: what would change.
struct VersionDetail {
    VersionRow row;
    std::optional<VersionRow> before;
    std::int64_t version = 1;
    std::vector<ApprovalVerb> may;
};

struct DayRow {
    Date day{};
    DayKind kind = DayKind::off;
    std::string name;
};
struct SpanRow {
    std::int64_t from_minute = 0;
    std::int64_t to_minute = 0;
};
// GET /api/policy/calendar/{year}
struct CalendarYear {
    std::int64_t year = 0;
    bool known = false;  // the State Council's list of this year is in
    std::vector<DayRow> days;
    std::vector<SpanRow> spans;
    std::string document;
    std::string reason;
    std::optional<Instant> changed_at;
    std::int64_t workdays = 0;  // of the whole year
    std::int64_t version = 1;   // of a year that is not in yet; each change is one more
    std::vector<CalendarVerb> may;
};

// GET /api/policy/deadline: by key and place, or by count and unit.
struct DeadlineQuery {
    Instant start{};
    std::optional<Text<1, 80>> key;
    std::optional<RegionCode> place;
    std::optional<Whole<0, 1000000>> count;
    std::optional<LimitUnit> unit;
};
struct DeadlineReply {
    Instant start{};
    Instant due{};
    LimitValue limit;
    std::string limit_text;
    std::optional<VersionRow> rule;
    bool provisional = false;  // the holidays of the last days are not known yet
    std::vector<DeadlineStep> steps;
};

}  // namespace anju::policy
